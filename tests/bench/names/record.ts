/** The spellings of the record: what the registries of `seed/` call each person, body and office. */
import { findFiles } from '../../../src/ingest/files.ts'
import { validateAll } from '../../../src/ingest/validate.ts'
import { normalise, scriptOf } from '../../../src/model/names/normalise.ts'
import type { Script } from '../../../src/model/names/normalise.ts'
import { inProject } from '../../../src/model/paths.ts'

export type Kind = 'Person' | 'Institution' | 'Role'

export interface Spelling {
  readonly actor: string
  readonly kind: Kind
  readonly text: string
  readonly norm: string
  readonly script: Script
}

const KINDS: ReadonlySet<string> = new Set(['Person', 'Institution', 'Role'])

const spelling = (actor: string, kind: Kind, text: string): Spelling => ({
  actor,
  kind,
  text,
  norm: normalise(text),
  script: scriptOf(text),
})

/** Every spelling of every actor once, in order of actor and text. Throws on a fault in the registries. */
export const readRecord = async (): Promise<readonly Spelling[]> => {
  const { files } = await findFiles([
    inProject('seed', 'article', 'registry'),
    inProject('seed', 'libya', 'registry'),
  ])
  const { load, faults } = validateAll(files)
  if (load === null) throw new Error(faults.map(({ file, message }) => `${file}: ${message}`).join('\n'))
  const all = load.entities
    .filter(({ label }) => KINDS.has(label))
    .flatMap(({ id, label, names }) => names.map(({ text }) => spelling(id, label as Kind, text)))
  const once = new Map(all.map((each) => [`${each.actor}\t${each.text}`, each]))
  return [...once.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
}
