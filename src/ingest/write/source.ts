/** The source of a report, and the entities that only reports introduce. */
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

const DIGEST = 'MATCH (s:Source {id: $id}) RETURN s.digest'

/** Digest of the report that the graph holds for a source; null where it holds none. */
export const heldDigest = async (run: Run, id: string): Promise<string | null> => {
  const [row] = await run({ text: DIGEST, parameters: { id } })
  return typeof row?.[0] === 'string' ? row[0] : null
}

/**
 * Makes a source exactly what the report says of it. A source with a digest is loaded; one without is a mention. Since
 * when it is loaded, and when it was before, is kept.
 */
export const putSource = async (
  run: Run,
  source: SourceRecord,
  digest: string,
  at: string,
): Promise<void> => {
  const stood = standing(await heldStood(run, source.id), at)
  const properties = stored({ ...source, digest, ...stoodProperties(stood) })
  await writeRows(run, PUT, [{ id: source.id, properties }])
  const { id, publisher, reprintOf } = source
  if (publisher !== undefined) await writeRows(run, PUBLISHED_BY, [{ id, publisher }])
  if (reprintOf !== undefined) await writeRows(run, REPRINT_OF, [{ id, reprintOf }])
}

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
  const stood = stoodProperties(ended(await heldStood(run, id), at))
  await run({ text: RETIRE, parameters: { id, at, stood } })
}

const RETIRE = 'MATCH (s:Source {id: $id}) SET s.withdrawnAt = $at, s += $stood REMOVE s.digest'

const heldStood = async (run: Run, id: string): Promise<Stood> => {
  const [row] = await run({ text: STOOD, parameters: { id } })
  return stoodOf({ since: row?.[0], was: row?.[1] })
}

const STOOD = 'MATCH (s:Source {id: $id}) RETURN s.since, s.was'

/**
 * Entities of a report: what this source introduces is kept on its INTRODUCES relations, so that the entity is what
 * the first of its sources (in order of id) says of it, whatever came first. A registry's word goes above all. One
 * that nobody introduces any more stays for the record, without names, marked `withdrawnAt`. What a source introduced
 * before is kept as INTRODUCED, with its stretch of time.
 */
export const putIntroduced = async (
  run: Run,
  { source, entities }: Introduction,
  at: string,
): Promise<void> => {
  const rows = entities.map((entity) => ({ label: entity.label, ...introductionRow(entity) }))
  const said = new Map(rows.map(({ id, says }) => [id, says]))
  const before = new Map(
    (await run({ text: INTRODUCED, parameters: { id: source.id } })).map(([id, says]) => [String(id), says]),
  )
  const other = [...before].filter(([id, says]) => said.get(id) !== says).map(([id]) => id)
  await overIds(run, PART, other, { source: source.id, at })
  for (const [label] of ENTITY_KINDS) {
    const fresh = rows.filter((row) => row.label === label && before.get(row.id) !== row.says)
    await writeRows(run, introduceText(label), fresh, { source: source.id, at })
  }
  await settle(run, [...new Set([...before.keys(), ...said.keys()])], at)
}

export interface Introduction {
  readonly source: { readonly id: string }
  readonly entities: LinkedReport['entities']
}

const ENTITY_KINDS = Object.values(LABELS_OF_KIND).filter(
  ([label]) => label !== 'Meeting' && label !== 'Source',
)

const INTRODUCED = `MATCH (:Source {id: $id})-[r:INTRODUCES]->(e) RETURN e.id, r.says`

const PART = `UNWIND $batch.ids AS id
MATCH (s:Source {id: $source})-[r:INTRODUCES]->(e {id: id})
FOREACH (_ IN CASE WHEN r.recordedAt < $at THEN [1] ELSE [] END |
  CREATE (s)-[:INTRODUCED {says: r.says, recordedAt: r.recordedAt, withdrawnAt: $at}]->(e))
DELETE r`

const introductionRow = (entity: Entity): { readonly id: string; readonly says: string } => ({
  id: entity.id,
  says: canonical(entity),
})

const introduceText = (label: string): string => `MATCH (s:Source {id: $source})
UNWIND $batch.rows AS row
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
