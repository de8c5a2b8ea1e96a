/**
 * Whether the graph holds a set of files already, told without reading what they say: the same bytes, read by the same
 * code, were the last to be loaded, and nobody has written since. Then comparing 600 reports takes no seconds.
 */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { Database, ReadOptions } from '../database/run.ts'
import { inProject } from '../model/paths.ts'
import type { FoundFiles } from './files.ts'
import type { LoadCounts } from './load-counts.ts'
import type { InputFile } from './read/read.ts'

export interface Held {
  /** Reports and registry entries that the files bring. */
  readonly reports: number
  readonly entities: number
}

/** The outcome of a load of files that the graph holds; null where they have to be compared with it. */
export const heldLoad = async (
  database: Database,
  { files, faults }: FoundFiles,
): Promise<{ readonly ok: true; readonly counts: LoadCounts } | null> => {
  const held = faults.length > 0 ? null : await heldBy(database, digestOfFiles(files))
  return held === null ? null : { ok: true, counts: heldCounts(files.length, held) }
}

export const heldCounts = (files: number, { reports, entities }: Held): LoadCounts => ({
  files,
  loaded: 0,
  changed: 0,
  unchanged: reports,
  entitiesWritten: 0,
  entitiesUnchanged: entities,
  claimsAdded: 0,
  claimsWithdrawn: 0,
  factsAdded: 0,
  factsGone: 0,
})

/** SHA-256 over names and bytes of the files, and over the code that reads them. */
export const digestOfFiles = (files: readonly InputFile[]): string => {
  const hash = createHash('sha256').update(loaderCode())
  for (const { name, text } of files) hash.update(`\0${name}\0${String(text.length)}\0`).update(text)
  return hash.digest('hex')
}

/** Of the loader as it was built: its file names what it imports by what that holds. Without a build nothing counts as held. */
const loaderCode = (): string => {
  const loader = inProject('dist', 'ingest', 'loader.js')
  return existsSync(loader) ? readFileSync(loader, 'utf8') : randomUUID()
}

const HELD = `MATCH (g:Graph {id: 'graph'}) WHERE g.filesDigest = $digest AND g.filesRevision = g.revision
RETURN g.filesReports, g.filesEntities`

/** Null where the files have to be compared with the graph. */
const heldBy = async (database: Database, digest: string): Promise<Held | null> => {
  const [row] = await database.read({ text: HELD, parameters: { digest } })
  return row === undefined ? null : { reports: Number(row[0]), entities: Number(row[1]) }
}

const REVISION = `MATCH (g:Graph {id: 'graph'}) RETURN g.revision`

/** The graph's revision; 0 where nothing was ever written. */
export const revisionOf = async (database: Database, options: ReadOptions = {}): Promise<number> =>
  Number((await database.read({ text: REVISION, parameters: {} }, options))[0]?.[0] ?? 0)

const NOTE = `MATCH (g:Graph {id: 'graph'}) WHERE g.revision = $revision
SET g.filesDigest = $digest, g.filesRevision = $revision, g.filesReports = $reports, g.filesEntities = $entities
RETURN count(*)`

/** Notes that the graph at this revision holds the files. Where somebody else has written meanwhile, nothing is noted. */
export const noteHeld = async (
  database: Database,
  digest: string,
  revision: number,
  { reports, entities }: Held,
): Promise<void> => {
  await database.write({ text: NOTE, parameters: { digest, revision, reports, entities } })
}
