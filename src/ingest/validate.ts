import type { Fault } from '../model/fault.ts'
import type { LinkedLoad } from '../model/graph.ts'
import { delegationEntities } from './link/delegations.ts'
import type { Directory } from './link/directory.ts'
import type { DirectoryEntry } from './link/directory-entry.ts'
import { createDirectory } from './link/directory.ts'
import type { RegistryEntry } from './link/entities.ts'
import { registryEntries } from './link/entities.ts'
import { linkLoad, loadDirectory } from './link/load.ts'
import type { KnownWitness } from './link/source.ts'
import type { InputFile } from './read/read.ts'
import { read } from './read/read.ts'
import { faultAt } from './read/source-document.ts'
import type { LoadView } from './rules/rule.ts'
import { LOAD_RULES, REPORT_RULES } from './rules/rules.ts'
import { expand } from './shape/expand.ts'
import type { ExpandedReport } from './shape/expanded.ts'
import type { Shaped } from './shape/shape.ts'
import { salvagedRegistry, shape } from './shape/shape.ts'

/** What the graph holds before a load: registry entries to refer to, and whose word its sources are. */
export interface Known {
  readonly entities: readonly DirectoryEntry[]
  readonly sources?: readonly KnownWitness[]
  /** Ids of meetings that some source tells of. */
  readonly meetings?: readonly string[]
}

export interface Validated {
  /** Everything that the files bring, or null as long as there is one fault. */
  readonly load: LinkedLoad | null
  /** All faults of all files, by file, line and column. */
  readonly faults: readonly Fault[]
}

const NOTHING_KNOWN: Known = { entities: [] }

/**
 * Reads, checks and links a set of files together. All faults of all files come back at once; with the first fault
 * there is no load. Pure: same files, same answer, in whatever order they are given.
 */
export const validateAll = (files: readonly InputFile[], known: Known = NOTHING_KNOWN): Validated => {
  const ordered = [...files].sort((a, b) => compare(a.name, b.name))
  const readings = ordered.map(read)
  const shaped = readings.flatMap(({ documents }) => documents.map(shape))
  const entries = shaped.flatMap(entriesOf)
  const reports = shaped.flatMap((each) =>
    each.kind === 'report' ? [expand(each.document, each.report)] : [],
  )
  const directory = loadDirectory([...entries, ...shaped.flatMap(salvaged)], known.entities)
  const witnesses = new Map((known.sources ?? []).map(({ id, witness }) => [id, witness]))
  const { load, faults } = linkLoad(entries, reports, directory, witnesses)
  const all = inOrder([
    ...readings.flatMap((reading) => reading.faults),
    ...shaped.flatMap((each) => (each.kind === 'neither' ? each.faults : [])),
    ...ruleFaults({
      entries,
      reports,
      directory,
      knownSources: new Set(witnesses.keys()),
      knownMeetings: new Set(known.meetings),
    }),
    ...faults,
  ])
  return { load: all.length === 0 ? load : null, faults: all }
}

const entriesOf = (shaped: Shaped): readonly RegistryEntry[] =>
  shaped.kind === 'registry' ? registryEntries(shaped.document, shaped.registry) : []

/** Entries of a registry with faults: they can be referred to, so that one fault does not bring a hundred. */
const salvaged = (shaped: Shaped): readonly RegistryEntry[] =>
  shaped.kind === 'neither' ? registryEntries(shaped.document, salvagedRegistry(shaped.document)) : []

const ruleFaults = (load: LoadView): readonly Fault[] => [
  ...load.reports.flatMap((report) => reportFaults(report, load.directory)),
  ...LOAD_RULES.flatMap((rule) => rule(load)).map(({ document, finding }) => faultAt(document, finding)),
]

const reportFaults = (report: ExpandedReport, behind: Directory): readonly Fault[] => {
  const directory = createDirectory(delegationEntities(report), behind)
  return REPORT_RULES.flatMap((rule) => rule(report, { directory })).map((finding) =>
    faultAt(report.document, finding),
  )
}

/** By file, line, column; what is said twice of one place is said once. */
const inOrder = (faults: readonly Fault[]): readonly Fault[] => {
  const once = new Map(faults.map((fault) => [JSON.stringify(fault), fault]))
  return [...once.values()].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.code, b.code) ||
      compare(a.path, b.path),
  )
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
