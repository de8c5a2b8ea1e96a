/** The sources of reports, and the entities that only reports introduce. */
import { overIds, writeRows } from '../../database/batch.ts'
import type { Run } from '../../database/batch.ts'
import { LABELS_OF_KIND } from '../../database/shapes.ts'
import type { Entity, LinkedReport, SourceRecord } from '../../model/graph.ts'
import { canonical } from './canonical.ts'
import { putEntities } from './entities.ts'
import { dropNames } from './names.ts'
import { ended, standing, stoodOf, stoodProperties } from './past.ts'
import type { Stood } from './past.ts'
import { stored } from './stored.ts'

const DIGESTS =
  'UNWIND $batch.ids AS id MATCH (s:Source {id: id}) WHERE s.digest IS NOT NULL RETURN id, s.digest'

/** Digests of the reports that the graph holds, by id of source. */
export const heldDigests = async (run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map((await overIds(run, DIGESTS, ids)).map(([id, digest]) => [String(id), String(digest)]))

export interface DescribedSource {
  readonly source: SourceRecord
  /** Digest of its report. */
  readonly digest: string
}

/**
 * Makes sources exactly what their reports say of them. A source with a digest is loaded; one without is a mention.
 * Since when it is loaded, and when it was before, is kept.
 */
export const putSources = async (
  run: Run,
  described: readonly DescribedSource[],
  at: string,
): Promise<void> => {
  const sources = described.map(({ source }) => source)
  const stood = await heldStood(run, sources)
  const rowOf = ({ source, digest }: DescribedSource) => ({
    id: source.id,
    properties: stored({ ...source, digest, ...stoodProperties(standing(stood(source.id), at)) }),
  })
  await writeRows(run, PUT, described.map(rowOf))
  await writeRows(
    run,
    PUBLISHED_BY,
    sources.filter(({ publisher }) => publisher !== undefined).map(publishedRow),
  )
  await writeRows(run, REPRINT_OF, sources.filter(({ reprintOf }) => reprintOf !== undefined).map(reprintRow))
}

const publishedRow = ({ id, publisher }: SourceRecord): object => ({ id, publisher })

const reprintRow = ({ id, reprintOf }: SourceRecord): object => ({ id, reprintOf })

const PUT = `UNWIND $batch.rows AS row
MERGE (s:Source {id: row.id}) SET s = row.properties
WITH s
OPTIONAL MATCH (s)-[r:PUBLISHED_BY|REPRINT_OF]->()
DELETE r
RETURN count(DISTINCT s)`

const PUBLISHED_BY = `UNWIND $batch.rows AS row
MATCH (s:Source {id: row.id}) MATCH (p:Institution {id: row.publisher})
CREATE (s)-[:PUBLISHED_BY]->(p)
RETURN count(p)`

const REPRINT_OF = `UNWIND $batch.rows AS row
MATCH (s:Source {id: row.id}) MATCH (o:Source {id: row.reprintOf})
CREATE (s)-[:REPRINT_OF]->(o)
RETURN count(o)`

/** Marks a source as no longer loaded; the record keeps what is known of it. */
export const retireSource = async (run: Run, id: string, at: string): Promise<void> => {
  const stood = await heldStood(run, [{ id }])
  await run({ text: RETIRE, parameters: { id, at, stood: stoodProperties(ended(stood(id), at)) } })
}

const RETIRE = 'MATCH (s:Source {id: $id}) SET s.withdrawnAt = $at, s += $stood REMOVE s.digest'

const heldStood = async (
  run: Run,
  sources: readonly { readonly id: string }[],
): Promise<(id: string) => Stood> => {
  const rows = await overIds(
    run,
    STOOD,
    sources.map(({ id }) => id),
  )
  const held = new Map(rows.map(([id, since, was]) => [id, stoodOf({ since, was })]))
  return (id) => held.get(id) ?? stoodOf({})
}

const STOOD = 'UNWIND $batch.ids AS id MATCH (s:Source {id: id}) RETURN id, s.since, s.was'

/**
 * Entities of reports: what a source introduces is kept on its INTRODUCES relations, so that the entity is what
 * the first of its sources (in order of id) says of it, whatever came first. A registry's word goes above all. One
 * that nobody introduces any more stays for the record, without names, marked `withdrawnAt`. What a source introduced
 * before is kept as INTRODUCED, with its stretch of time.
 */
export const putIntroduced = async (
  run: Run,
  introductions: readonly Introduction[],
  at: string,
): Promise<void> => {
  const rows = introductions.flatMap(introductionRows)
  const said = new Map(rows.map((row) => [keyOf(row), row.says]))
  const before = await introducedBefore(
    run,
    introductions.map(({ source }) => source.id),
  )
  const held = new Map(before.map((row) => [keyOf(row), row.says]))
  await writeRows(
    run,
    PART,
    before.filter((row) => said.get(keyOf(row)) !== row.says),
    { at },
  )
  for (const [label] of ENTITY_KINDS) {
    const fresh = rows.filter((row) => row.label === label && held.get(keyOf(row)) !== row.says)
    await writeRows(run, introduceText(label), fresh, { at })
  }
  await settle(run, [...new Set([...before, ...rows].map(({ id }) => id))], at)
}

interface Introduced {
  readonly source: string
  readonly id: string
  readonly says: string
}

const keyOf = ({ source, id }: Introduced): string => `${source} ${id}`

const introducedBefore = async (run: Run, sources: readonly string[]): Promise<readonly Introduced[]> =>
  (await overIds(run, INTRODUCED, sources)).map(([source, id, says]) => ({
    source: String(source),
    id: String(id),
    says: String(says),
  }))

export interface Introduction {
  readonly source: { readonly id: string }
  readonly entities: LinkedReport['entities']
}

const ENTITY_KINDS = Object.values(LABELS_OF_KIND).filter(
  ([label]) => label !== 'Meeting' && label !== 'Source',
)

const INTRODUCED = `UNWIND $batch.ids AS id
MATCH (:Source {id: id})-[r:INTRODUCES]->(e)
RETURN id, e.id, r.says`

const PART = `UNWIND $batch.rows AS row
MATCH (s:Source {id: row.source})-[r:INTRODUCES]->(e {id: row.id})
FOREACH (_ IN CASE WHEN r.recordedAt < $at THEN [1] ELSE [] END |
  CREATE (s)-[:INTRODUCED {says: r.says, recordedAt: r.recordedAt, withdrawnAt: $at}]->(e))
DELETE r
RETURN count(*)`

const introductionRows = ({ source, entities }: Introduction) =>
  entities.map((entity) => ({
    source: source.id,
    id: entity.id,
    label: entity.label,
    says: canonical(entity),
  }))

const introduceText = (label: string): string => `UNWIND $batch.rows AS row
MATCH (s:Source {id: row.source})
MERGE (e:${label} {id: row.id})
SET e:${ENTITY_KINDS.find(([own]) => own === label)?.join(':') ?? label}
CREATE (s)-[:INTRODUCES {says: row.says, recordedAt: $at}]->(e)
RETURN count(e)`

const settle = async (run: Run, ids: readonly string[], at: string): Promise<void> => {
  const rows = await overIds(run, WHO_SAYS, ids)
  const said = rows.flatMap(([, says]) => (typeof says === 'string' ? [JSON.parse(says) as Entity] : []))
  await putEntities(run, said, new Map(), at)
  const orphans = rows.filter(([, says]) => says === null).map(([id]) => String(id))
  await dropNames(run, orphans, at)
  await overIds(run, ORPHAN, orphans, { at })
}

/** Ids of registry entries (they have a digest) are passed over. */
const WHO_SAYS = `UNWIND $batch.ids AS id
OPTIONAL MATCH (a:Actor {id: id}) OPTIONAL MATCH (p:Place {id: id}) OPTIONAL MATCH (t:Topic {id: id})
WITH id, coalesce(a, p, t) AS e WHERE e.digest IS NULL
RETURN id, head(COLLECT { MATCH (s:Source)-[r:INTRODUCES]->(e) RETURN r.says ORDER BY s.id LIMIT 1 })`

const ORPHAN = `UNWIND $batch.ids AS id
OPTIONAL MATCH (a:Actor {id: id}) OPTIONAL MATCH (p:Place {id: id}) OPTIONAL MATCH (t:Topic {id: id})
WITH coalesce(a, p, t) AS e WHERE e.withdrawnAt IS NULL
SET e.withdrawnAt = $at`
