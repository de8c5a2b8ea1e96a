import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { validateAll } from '../../../../src/ingest/validate.ts'
import { inProject } from '../../../../src/model/paths.ts'

const filesIn = (...folder: readonly string[]) =>
  readdirSync(inProject('seed', ...folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !name.includes('judgements'))
    .map((name) => join('seed', ...folder, name))
    .map((name) => ({ name, text: readFileSync(inProject(name), 'utf8') }))

it.each([['article'], ['libya']])('seed/%s is whole by itself', (folder) => {
  const { load, faults } = validateAll(filesIn(folder))
  expect(faults).toEqual([])
  expect(load?.reports.length).toBeGreaterThan(17)
})
