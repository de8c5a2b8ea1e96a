/** Registry entries: people, institutions, offices, places and topics, with their names. */
import type { Database } from '../../database/run.ts'
import { ENTITY_LABELS, ENTITY_RELATIONS, LABELS_OF_KIND } from '../../database/shapes.ts'
import type { Relation } from '../../database/shapes.ts'
import type { Entity, EntityLabel } from '../../model/graph.ts'
import { overIds, writeRows } from '../../database/batch.ts'
import type { Run } from '../../database/batch.ts'
import { digestOf } from './canonical.ts'
import { keysOfTexts, replaceNames } from './names.ts'
import { stored } from './stored.ts'
import { inTurn } from './transaction.ts'
import type { Change } from './transaction.ts'

export interface EntitiesChange extends Change {
  /** Entries that were new or other than before. */
  readonly written: number
  readonly unchanged: number
}

export interface WriteOptions {
  /** Who is recorded as the one who entered it. Default: "loader". */
  readonly by?: string
  /** Do it, count it, undo it. */
  readonly dryRun?: boolean
}

/**
 * Writes registry entries, all in one transaction: properties, names and relations become exactly what is given, and
 * what is not given is removed. Entries that the graph holds as they are cost one read and are left alone; where all
 * are, nothing is written. Entries that are not given stay: registries of other files are nobody's business here.
 *
 * A registry entry keeps a digest of itself, which an entity that only reports introduce has not, and the instant of
 * its first loading; what it said before it was changed is not kept, but for its spellings (names.ts).
 */
export const writeEntities = async (
  database: Database,
  entities: readonly Entity[],
  now: Date,
  { by = 'loader', dryRun = false }: WriteOptions = {},
): Promise<EntitiesChange> => {
  const digests = new Map(entities.map((entity) => [entity.id, entityDigest(entity)]))
  const unlocked: Run = (statement) => database.read(statement, { timeoutMs: 60_000 })
  const changed = async (run: Run) => differing(entities, digests, await storedDigests(run, entities))
  if ((await changed(unlocked)).length === 0) return outcome(entities, [])
  return inTurn(database, { now, by, dryRun }, async (run, { at }) => {
    const differ = await changed(run)
    await putEntities(run, differ, digests, at)
    return outcome(entities, differ)
  })
}

const entityDigest = (entity: Entity): string =>
  digestOf({ entity, keys: keysOfTexts(entity.names.map(({ text }) => text)) })

const outcome = (all: readonly Entity[], written: readonly Entity[]): EntitiesChange => ({
  changed: written.length > 0,
  written: written.length,
  unchanged: all.length - written.length,
})

const differing = (
  entities: readonly Entity[],
  digests: ReadonlyMap<string, string>,
  held: ReadonlyMap<unknown, unknown>,
): readonly Entity[] => entities.filter(({ id }) => held.get(id) !== digests.get(id))

const DIGESTS = `UNWIND $batch.ids AS id
OPTIONAL MATCH (a:Actor {id: id}) OPTIONAL MATCH (p:Place {id: id}) OPTIONAL MATCH (t:Topic {id: id})
RETURN id, coalesce(a.digest, p.digest, t.digest)`

const storedDigests = async (run: Run, entities: readonly Entity[]): Promise<ReadonlyMap<unknown, unknown>> =>
  new Map((await overIds(run, DIGESTS, idsOf(entities))).map(([id, digest]) => [id, digest]))

const idsOf = (entities: readonly Entity[]): readonly string[] => entities.map(({ id }) => id)

/**
 * Makes entities exactly what is given. `digests` marks those that a registry vouches for. Whatever they point at
 * is there, in this batch or in the graph; a place may be given before the place that it lies in.
 */
export const putEntities = async (
  run: Run,
  entities: readonly Entity[],
  digests: ReadonlyMap<string, string>,
  at: string,
): Promise<void> => {
  for (const label of ENTITY_LABELS) {
    const rows = entities.filter((entity) => entity.label === label)
    await writeRows(
      run,
      nodeText(label),
      rows.map((entity) => nodeRow(entity, digests.get(entity.id))),
      { at },
    )
  }
  for (const label of ENTITY_LABELS) {
    const rows = entities.filter((entity) => entity.label === label)
    for (const relation of ENTITY_RELATIONS[label]) await replaceRelation(run, label, relation, rows)
  }
  await replaceNames(run, entities, at)
}

const nodeRow = ({ id, properties }: Entity, digest: string | undefined): object => ({
  id,
  properties: stored({ ...properties, id, digest }),
})

const nodeText = (label: EntityLabel): string => `UNWIND $batch.rows AS row
MERGE (n:${label} {id: row.id})
WITH n, row, CASE WHEN n.digest IS NOT NULL THEN n.registeredAt WHEN row.properties.digest IS NOT NULL THEN $at END AS registered
SET n:${labelsOf(label).join(':')}, n = row.properties, n.registeredAt = registered
RETURN count(n)`

const labelsOf = (label: EntityLabel): readonly string[] =>
  Object.values(LABELS_OF_KIND).find(([own]) => own === label) ?? [label]

const replaceRelation = async (
  run: Run,
  label: EntityLabel,
  { type, to }: Relation,
  entities: readonly Entity[],
): Promise<void> => {
  if (entities.length === 0) return
  await overIds(
    run,
    `UNWIND $batch.ids AS id MATCH (:${label} {id: id})-[r:${type}]->() DELETE r`,
    idsOf(entities),
  )
  const rows = entities.flatMap(({ id, links }) =>
    links.filter((link) => link.type === type).map((link) => ({ from: id, to: link.to })),
  )
  await writeRows(
    run,
    `UNWIND $batch.rows AS row MATCH (n:${label} {id: row.from}) MATCH (t:${to} {id: row.to})
CREATE (n)-[:${type}]->(t) RETURN count(*)`,
    rows,
  )
}
