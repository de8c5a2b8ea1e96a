import type { Fault } from '../../model/fault.ts'
import type { Entity, LinkedLoad } from '../../model/graph.ts'
import { faultAt } from '../read/source-document.ts'
import type { ExpandedReport } from '../shape/expanded.ts'
import type { Directory } from './directory.ts'
import type { DirectoryEntry } from './directory-entry.ts'
import { createDirectory } from './directory.ts'
import type { RegistryEntry } from './entities.ts'
import { withLink } from './entities.ts'
import { linkReport } from './link.ts'
import { idOf, resolve } from './resolve.ts'

export interface LoadResult {
  readonly load: LinkedLoad
  readonly faults: readonly Fault[]
}

/** The registries of a load in front of what is known already; references between entries are resolved. */
export const loadDirectory = (
  entries: readonly RegistryEntry[],
  known: readonly DirectoryEntry[],
): Directory => {
  const unlinked = createDirectory(
    entries.map(({ entity }) => entity),
    createDirectory(known),
  )
  return createDirectory(
    entries.map((entry) => withLink(entry, targetOf(entry, unlinked))),
    createDirectory(known),
  )
}

const targetOf = ({ refers }: RegistryEntry, directory: Directory): string | undefined =>
  refers && idOf(directory, refers.ref, [refers.kind])

/** Links all registries and all reports of a load. */
export const linkLoad = (
  entries: readonly RegistryEntry[],
  reports: readonly ExpandedReport[],
  directory: Directory,
  knownWitnesses: ReadonlyMap<string, string>,
): LoadResult => {
  const witnesses = witnessesOf(reports, directory, knownWitnesses)
  const results = reports.map((report) => linkReport(report, directory, witnesses))
  return {
    load: {
      entities: onceEach(entries.map((entry) => withLink(entry, targetOf(entry, directory)))).sort(byId),
      reports: results.map(({ linked }) => linked),
    },
    faults: [
      ...entries.flatMap((entry) => registryFaults(entry, directory)),
      ...results.flatMap(({ faults }) => faults),
    ],
  }
}

/** An entry that stands in several files says the same in all of them: a rule sees to that. */
const onceEach = (entities: readonly Entity[]): Entity[] => [
  ...new Map(entities.map((entity) => [entity.id, entity])).values(),
]

const byId = (a: Entity, b: Entity): number => (a.id < b.id ? -1 : 1)

const registryFaults = ({ document, refers }: RegistryEntry, directory: Directory): readonly Fault[] => {
  if (refers === undefined) return []
  const resolution = resolve(directory, refers.ref, [refers.kind])
  return resolution.ok ? [] : [faultAt(document, resolution.finding)]
}

/** Whose word each source of the load is: a reprint's is that of what it repeats, however often it was repeated. */
const witnessesOf = (
  reports: readonly ExpandedReport[],
  directory: Directory,
  known: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> => {
  const byKey = new Map(reports.map((report) => [report.key, report]))
  const witnessOf = (key: string, passed: ReadonlySet<string>): string => {
    const report = byKey.get(key)
    if (report === undefined || passed.has(key)) return known.get(`source:${key}`) ?? `source:${key}`
    const { publisher, reprintOf } = report.source
    const first = reprintOf?.publisher && idOf(directory, reprintOf.publisher, ['institution'])
    if (first !== undefined) return first
    if (reprintOf?.source !== undefined) return witnessOf(reprintOf.source.text, new Set([...passed, key]))
    return (publisher && idOf(directory, publisher, ['institution'])) ?? `source:${key}`
  }
  const keys = reports.map(({ key }) => key)
  return new Map([...known, ...keys.map((key) => [`source:${key}`, witnessOf(key, new Set())] as const)])
}
