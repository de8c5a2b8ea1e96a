/** The road in, from files to the graph: all files are read and checked before the first is written. */
import type { Database } from '../database/run.ts'
import type { Fault } from '../model/fault.ts'
import type { LinkedLoad } from '../model/graph.ts'
import { findFiles } from './files.ts'
import { digestOfFiles, heldLoad, noteHeld, revisionOf } from './held.ts'
import { countsOf } from './load-counts.ts'
import type { LoadCounts } from './load-counts.ts'
import { knownIn } from './known.ts'
import { validateAll } from './validate.ts'
import { writeEntities } from './write/entities.ts'
import type { WriteOptions } from './write/entities.ts'
import { writeInBatches } from './write/batches.ts'
import { writeReports } from './write/report.ts'
import type { Outcome } from './write/report.ts'

export interface Progress {
  /** How many of `total` are done, this one included. */
  readonly done: number
  readonly total: number
  /** "registries", or the id of a source. */
  readonly name: string
  readonly outcome: Outcome
}

export interface LoadOptions {
  readonly database: Database
  /** Called after the registries and for each report, once it is written. */
  readonly progress?: (progress: Progress) => void
  /** The instant that is recorded. Default: now. */
  readonly now?: Date
  /** Who is recorded as the one who entered it. Default: "loader". */
  readonly by?: string
  /** Says what would change and writes nothing. Each batch of reports is compared with the graph as it is. */
  readonly dryRun?: boolean
}

export type LoadResult =
  | { readonly ok: true; readonly counts: LoadCounts }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * Loads report and registry files, and those in folders and below (*.yaml, *.yml, *.json). With one fault in one file
 * nothing is written, and all faults of all files come back. Otherwise registries are written first, in one
 * transaction, then the reports in order of file, some dozens a transaction: a report is written wholly or not at
 * all. The same files again change nothing; where they were the last to be loaded they are not even read. After a
 * crash the same files complete the load. Throws where the database fails.
 */
export const loadFiles = async (paths: readonly string[], options: LoadOptions): Promise<LoadResult> => {
  const { database, dryRun = false } = options
  const found = await findFiles(paths)
  const held = await heldLoad(database, found)
  if (held !== null) return held
  const { files, faults: missing } = found
  const { load, faults } = validateAll(files, await knownIn(database))
  const all = [...missing, ...faults]
  if (all.length > 0 || load === null) return { ok: false, faults: all }
  const before = await revisionOf(database)
  const { writes, ...counts } = await writeLoad(load, options)
  const { reports, entities } = load
  if (!dryRun)
    await noteHeld(database, digestOfFiles(files), before + writes, {
      reports: reports.length,
      entities: entities.length,
    })
  return { ok: true, counts: { files: files.length, ...counts } }
}

const writeLoad = async (
  { entities, reports }: LinkedLoad,
  { database, progress = () => undefined, now = new Date(), by, dryRun }: LoadOptions,
): Promise<Omit<LoadCounts, 'files'> & { readonly writes: number }> => {
  const options: WriteOptions = { ...(by === undefined ? {} : { by }), dryRun: dryRun ?? false }
  const total = reports.length + 1
  const registries = await writeEntities(database, entities, now, options)
  progress({ done: 1, total, name: 'registries', outcome: registries.changed ? 'changed' : 'unchanged' })
  let done = 1
  const changes = await writeInBatches(reports, {
    write: (batch) => writeReports(database, batch, now, options),
    wrote: (name, outcome) => progress({ done: (done += 1), total, name, outcome }),
  })
  return {
    ...countsOf(changes),
    // Each write that changes something makes one revision.
    writes: [registries, ...changes].filter(({ changed }) => changed).length,
    entitiesWritten: registries.written,
    entitiesUnchanged: registries.unchanged,
  }
}
