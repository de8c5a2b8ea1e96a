/** The road in, from files to the graph: all files are read and checked before the first is written. */
import type { Database } from '../database/run.ts'
import type { Fault } from '../model/fault.ts'
import type { LinkedLoad, LinkedReport } from '../model/graph.ts'
import { findFiles } from './files.ts'
import { digestOfFiles, heldBy, noteHeld, revisionOf } from './held.ts'
import type { Held } from './held.ts'
import { knownIn } from './known.ts'
import { validateAll } from './validate.ts'
import { writeEntities } from './write/entities.ts'
import type { WriteOptions } from './write/entities.ts'
import { writeReport } from './write/report.ts'
import type { Outcome, ReportChange } from './write/report.ts'

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
  /** Called after the registries and after each report. */
  readonly progress?: (progress: Progress) => void
  /** The instant that is recorded. Default: now. */
  readonly now?: Date
  /** Who is recorded as the one who entered it. Default: "loader". */
  readonly by?: string
  /** Says what would change and writes nothing. Each report is compared with the graph as it is. */
  readonly dryRun?: boolean
}

export interface LoadCounts {
  readonly files: number
  /** Reports by outcome: new ones, those that say something else than before, and those that do not. */
  readonly loaded: number
  readonly changed: number
  readonly unchanged: number
  readonly entitiesWritten: number
  readonly entitiesUnchanged: number
  readonly claimsAdded: number
  readonly claimsWithdrawn: number
  readonly factsAdded: number
  readonly factsGone: number
}

export type LoadResult =
  | { readonly ok: true; readonly counts: LoadCounts }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * Loads report and registry files, and those in folders and below (*.yaml, *.yml, *.json). With one fault in one file
 * nothing is written, and all faults of all files come back. Otherwise registries are written first, in one
 * transaction, then each report in one of its own, in order of file. The same files again change nothing; where
 * they were the last to be loaded they are not even read. After a crash the same files complete the load. Throws where the database fails.
 */
export const loadFiles = async (paths: readonly string[], options: LoadOptions): Promise<LoadResult> => {
  const { database, dryRun = false } = options
  const { files, faults: missing } = await findFiles(paths)
  const digest = digestOfFiles(files)
  const held = missing.length > 0 ? null : await heldBy(database, digest)
  if (held !== null) return { ok: true, counts: { files: files.length, ...countsOfHeld(held) } }
  const { load, faults } = validateAll(files, await knownIn(database))
  const all = [...missing, ...faults]
  if (all.length > 0 || load === null) return { ok: false, faults: all }
  const before = await revisionOf(database)
  const { writes, ...counts } = await writeLoad(load, options)
  const { reports, entities } = load
  if (!dryRun)
    await noteHeld(database, digest, before + writes, { reports: reports.length, entities: entities.length })
  return { ok: true, counts: { files: files.length, ...counts } }
}

const countsOfHeld = ({ reports, entities }: Held): Omit<LoadCounts, 'files'> => ({
  ...countsOf([]),
  unchanged: reports,
  entitiesWritten: 0,
  entitiesUnchanged: entities,
})

const writeLoad = async (
  { entities, reports }: LinkedLoad,
  { database, progress = () => undefined, now = new Date(), by, dryRun }: LoadOptions,
): Promise<Omit<LoadCounts, 'files'> & { readonly writes: number }> => {
  const options: WriteOptions = { ...(by === undefined ? {} : { by }), dryRun: dryRun ?? false }
  const total = reports.length + 1
  const registries = await writeEntities(database, entities, now, options)
  progress({ done: 1, total, name: 'registries', outcome: registries.changed ? 'changed' : 'unchanged' })
  const changes: ReportChange[] = []
  for (const report of reports) {
    const change = await named(report, () => writeReport(database, report, now, options))
    changes.push(change)
    progress({ done: changes.length + 1, total, name: report.source.id, outcome: change.outcome })
  }
  return {
    ...countsOf(changes),
    // Each write that changes something makes one revision.
    writes: [registries, ...changes].filter(({ changed }) => changed).length,
    entitiesWritten: registries.written,
    entitiesUnchanged: registries.unchanged,
  }
}

/** A failure of the database says at which report it came. */
const named = async <T>({ source }: LinkedReport, write: () => Promise<T>): Promise<T> => {
  try {
    return await write()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`${source.id} was not written: ${reason}`, { cause: error })
  }
}

const countsOf = (changes: readonly ReportChange[]) => {
  const having = (outcome: Outcome): number => changes.filter((change) => change.outcome === outcome).length
  const sum = (count: (change: ReportChange) => number): number =>
    changes.reduce((total, change) => total + count(change), 0)
  return {
    loaded: having('loaded'),
    changed: having('changed'),
    unchanged: having('unchanged'),
    claimsAdded: sum((change) => change.claimsAdded),
    claimsWithdrawn: sum((change) => change.claimsWithdrawn),
    factsAdded: sum((change) => change.factsAdded),
    factsGone: sum((change) => change.factsGone),
  }
}
