import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Notes } from './notes.ts'

/** Every value of a text with one JSON value a line; empty lines are none. */
export const linesOf = (text: string): readonly unknown[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line))

/** The notes of a folder. Throws where a file is missing or a line is no JSON. */
export const readNotes = (folder: string): Notes => {
  const kind = <K extends keyof Notes>(name: K): Notes[K] =>
    linesOf(readFileSync(join(folder, `${name}.jsonl`), 'utf8')) as unknown as Notes[K]
  return {
    people: kind('people'),
    institutions: kind('institutions'),
    roles: kind('roles'),
    ties: kind('ties'),
    events: kind('events'),
    reports: kind('reports'),
  }
}
