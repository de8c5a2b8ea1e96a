/** The source of a report, and the entities that only reports introduce. */
import { overIds, writeRows } from '../../database/batch.ts'
import type { Run } from '../../database/batch.ts'
import { LABELS_OF_KIND } from '../../database/shapes.ts'
import type { Entity, LinkedReport, SourceRecord } from '../../model/graph.ts'
import { canonical } from './canonical.ts'
import { putEntities } from './entities.ts'
import { dropNames } from './names.ts'
import { stored } from './stored.ts'

const DIGEST = 'MATCH (s:Source {id: $id}) RETURN s.digest'

/** Digest of the report that the graph holds for a source; null where it holds none. */
export const heldDigest = async (run: Run, id: string): Promise<string | null> => {
  const [row] = await run({ text: DIGEST, parameters: { id } })
  return typeof row?.[0] === 'string' ? row[0] : null
}

/** Makes a source exactly what the report says of it. A source with a digest is loaded; one without is a mention. */
export const putSource = async (run: Run, source: SourceRecord, digest: string): Promise<void> => {
  const properties = stored({ ...source, digest })
  await writeRows(run, PUT, [{ id: source.id, properties }])
  const { id, publisher, reprintOf } = source
  if (publisher !== undefined) await writeRows(run, PUBLISHED_BY, [{ id, publisher }])
  if (reprintOf !== undefined) await writeRows(run, REPRINT_OF, [{ id, reprintOf }])
}

const PUT = `UNWIND $rows AS row
MERGE (s:Source {id: row.id}) SET s = row.properties
WITH s
OPTIONAL MATCH (s)-[r:PUBLISHED_BY|REPRINT_OF]->()
DELETE r
RETURN count(DISTINCT s)`

const PUBLISHED_BY = `UNWIND $rows AS row
MATCH (s:Source {id: row.id}) MATCH (p:Institution {id: row.publisher})
CREATE (s)-[:PUBLISHED_BY]->(p)
RETURN count(p)`

const REPRINT_OF = `UNWIND $rows AS row
MATCH (s:Source {id: row.id}) MATCH (o:Source {id: row.reprintOf})
CREATE (s)-[:REPRINT_OF]->(o)
RETURN count(o)`

/** Marks a source as no longer loaded; the record keeps what is known of it. */
export const retireSource = async (run: Run, id: string, at: string): Promise<void> => {
  await run({ text: RETIRE, parameters: { id, at } })
}

const RETIRE = 'MATCH (s:Source {id: $id}) SET s.withdrawnAt = $at REMOVE s.digest'

/**
 * Entities of a report: what this source introduces is kept on its INTRODUCES relations, so that the entity is what
 * the first of its sources (in order of id) says of it, whatever came first. A registry's word goes above all. One
 * that nobody introduces any more stays for the record, without names, marked `withdrawnAt`.
 */
export const putIntroduced = async (
  run: Run,
  { source, entities }: Introduction,
  at: string,
): Promise<void> => {
  const before = (await run({ text: INTRODUCED, parameters: { id: source.id } })).map(([id]) => String(id))
  for (const [label] of ENTITY_KINDS) {
    const rows = entities.filter((entity) => entity.label === label).map(introductionRow)
    await writeRows(run, introduceText(label), rows, { source: source.id })
  }
  const now = new Set(entities.map(({ id }) => id))
  await settle(run, [...new Set([...before, ...now])], at)
}

export interface Introduction {
  readonly source: { readonly id: string }
  readonly entities: LinkedReport['entities']
}

const ENTITY_KINDS = Object.values(LABELS_OF_KIND).filter(
  ([label]) => label !== 'Meeting' && label !== 'Source',
)

const INTRODUCED = `MATCH (s:Source {id: $id})-[r:INTRODUCES]->(e)
DELETE r
RETURN e.id`

const introductionRow = (entity: Entity): object => ({ id: entity.id, says: canonical(entity) })

const introduceText = (label: string): string => `MATCH (s:Source {id: $source})
UNWIND $rows AS row
MERGE (e:${label} {id: row.id})
SET e:${ENTITY_KINDS.find(([own]) => own === label)?.join(':') ?? label}
CREATE (s)-[:INTRODUCES {says: row.says}]->(e)
RETURN count(e)`

const settle = async (run: Run, ids: readonly string[], at: string): Promise<void> => {
  const rows = await overIds(run, WHO_SAYS, ids)
  const said = rows.flatMap(([, says]) => (typeof says === 'string' ? [JSON.parse(says) as Entity] : []))
  await putEntities(run, said, new Map())
  const orphans = rows.filter(([, says]) => says === null).map(([id]) => String(id))
  await dropNames(run, orphans)
  await overIds(run, ORPHAN, orphans, { at })
}

/** Ids of registry entries (they have a digest) are passed over. */
const WHO_SAYS = `UNWIND $ids AS id
OPTIONAL MATCH (a:Actor {id: id}) OPTIONAL MATCH (p:Place {id: id}) OPTIONAL MATCH (t:Topic {id: id})
WITH id, coalesce(a, p, t) AS e WHERE e.digest IS NULL
RETURN id, head(COLLECT { MATCH (s:Source)-[r:INTRODUCES]->(e) RETURN r.says ORDER BY s.id LIMIT 1 })`

const ORPHAN = `UNWIND $ids AS id
OPTIONAL MATCH (a:Actor {id: id}) OPTIONAL MATCH (p:Place {id: id}) OPTIONAL MATCH (t:Topic {id: id})
WITH coalesce(a, p, t) AS e WHERE e.withdrawnAt IS NULL
SET e.withdrawnAt = $at`
