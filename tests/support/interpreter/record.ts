/**
 * The second opinion: report files read by the public stages of the loader (read, rules, link) and answered from
 * memory with sets and loops. It knows no database and shares no rule with the service: each is written again from
 * domain.md, whose sentence stands above it.
 */
import { findFiles } from '../../../src/ingest/files.ts'
import { validateAll } from '../../../src/ingest/validate.ts'
import type {
  Claim,
  Entity,
  Fact,
  FactLabel,
  LinkedLoad,
  Link,
  LinkedReport,
} from '../../../src/model/graph.ts'

/** A claim with what its source is: whose words, printed by whom. */
export interface Told extends Claim {
  readonly source: string
  readonly publisher: string | null
  readonly witness: string
}

/** All that the reports say. */
export interface TheRecord {
  readonly entities: ReadonlyMap<string, Entity>
  /** Sources of the entities that only reports introduce; an entity that is not here is a registry's. */
  readonly introducedBy: ReadonlyMap<string, ReadonlySet<string>>
  readonly facts: ReadonlyMap<string, Fact>
  readonly byLabel: ReadonlyMap<FactLabel, readonly Fact[]>
  /** Claims by fact, the earliest source first. */
  readonly claims: ReadonlyMap<string, readonly Told[]>
  readonly sources: readonly { readonly id: string; readonly publisher: string | null }[]
}

/** Reads report and registry files. Throws on a fault: what is compared is right. */
export const readRecord = async (paths: readonly string[]): Promise<TheRecord> => {
  const { files, faults: missing } = await findFiles(paths)
  const { load, faults } = validateAll(files)
  if (load === null || missing.length > 0) throw new Error(JSON.stringify([...missing, ...faults], null, 1))
  return recordOf(load)
}

export const recordOf = ({ entities, reports }: LinkedLoad): TheRecord => {
  const inOrder = [...reports].sort(byPublication)
  const introduced = inOrder.flatMap((report) => report.entities.map((entity) => ({ entity, report })))
  const facts = new Map(inOrder.flatMap((report) => report.facts.map((fact) => [fact.id, fact])))
  const registry = new Map(entities.map((entity) => [entity.id, entity]))
  return {
    entities: new Map([...introduced.map(({ entity }) => [entity.id, entity] as const), ...registry]),
    introducedBy: setsBy(
      introduced.filter(({ entity }) => !registry.has(entity.id)),
      ({ entity }) => entity.id,
      ({ report }) => report.source.id,
    ),
    facts,
    byLabel: listsBy([...facts.values()], ({ label }) => label),
    claims: listsBy(inOrder.flatMap(toldIn), ({ fact }) => fact),
    sources: inOrder.map(({ source }) => ({ id: source.id, publisher: source.publisher ?? null })),
  }
}

const toldIn = ({ source, claims }: LinkedReport): readonly Told[] =>
  claims.map((claim) => ({
    ...claim,
    source: source.id,
    publisher: source.publisher ?? null,
    witness: source.witness,
  }))

/** The earlier word comes first; a source without a day of publication comes last, equals by id. */
const byPublication = ({ source: a }: LinkedReport, { source: b }: LinkedReport): number => {
  const [dayA, dayB] = [a.publishedLatest ?? Infinity, b.publishedLatest ?? Infinity]
  return dayA === dayB ? (a.id < b.id ? -1 : 1) : dayA - dayB
}

export const listsBy = <K, T>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> => {
  const lists = new Map<K, T[]>()
  for (const item of items) {
    const list = lists.get(keyOf(item))
    if (list === undefined) lists.set(keyOf(item), [item])
    else list.push(item)
  }
  return lists
}

const setsBy = <T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  valueOf: (item: T) => string,
): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map([...listsBy(items, keyOf)].map(([key, list]) => [key, new Set(list.map(valueOf))]))

/** Where a fact or a claim points by edges of these types. */
export const targets = (links: readonly Link[], ...types: readonly string[]): readonly string[] =>
  links.filter(({ type }) => types.includes(type)).map(({ to }) => to)

/** The one such target. */
export const target = (links: readonly Link[], type: string): string => targets(links, type)[0] ?? ''
