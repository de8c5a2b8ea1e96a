/**
 * Names as nodes. A registry's names are replaced with their entry. A name that a report uses is a fact with claims:
 * it stays when the registry drops it, and becomes AS_WRITTEN.
 */
import { overIds, writeRows } from '../../database/batch.ts'
import type { Run } from '../../database/batch.ts'
import { refold } from '../../database/folds.ts'
import type { Entity, Fact, NameRecord } from '../../model/graph.ts'
import { keysOf } from '../../model/names/keys.ts'
import { normalise } from '../../model/names/normalise.ts'

const nameId = (actor: string, text: string): string => `name:${actor}/${text}`

/** Makes the registry names of these entities exactly those given. Of two equal texts the first counts. */
export const replaceNames = async (run: Run, entities: readonly Entity[]): Promise<void> => {
  const actors = entities.filter(({ label }) => label !== 'Place' && label !== 'Topic')
  const rows = actors.flatMap(rowsOf)
  await dropNames(
    run,
    actors.map(({ id }) => id),
    new Set(rows.map(({ id }) => id)),
  )
  await writeRows(run, PUT, rows)
}

/** Takes away every registry name of these actors but the `kept` ones. */
export const dropNames = async (
  run: Run,
  actors: readonly string[],
  kept: ReadonlySet<string> = new Set(),
): Promise<void> => {
  const rows = (await overIds(run, REGISTERED, actors)).filter(([id]) => !kept.has(String(id)))
  const idsWhere = (claimed: boolean): readonly string[] =>
    rows.filter(([, isFact]) => isFact === claimed).map(([id]) => String(id))
  await overIds(run, 'UNWIND $ids AS id MATCH (n:Name {id: id}) DETACH DELETE n', idsWhere(false))
  await overIds(run, "UNWIND $ids AS id MATCH (n:Name {id: id}) SET n.kind = 'AS_WRITTEN'", idsWhere(true))
  await refold(run, idsWhere(true))
}

const REGISTERED = `UNWIND $ids AS id
MATCH (:Actor {id: id})<-[:NAMES]-(n:Name) WHERE n.kind <> 'AS_WRITTEN'
RETURN n.id, n:Fact`

const PUT = `UNWIND $rows AS row
MATCH (a:Actor {id: row.actor})
MERGE (n:Name {id: row.id})
SET n.text = row.text, n.lang = row.lang, n.script = row.script, n.kind = row.kind, n.keys = row.keys, n.norm = row.norm
MERGE (n)-[:NAMES]->(a)
RETURN count(n)`

const rowsOf = ({ id, names }: Entity) => {
  const first = new Map<string, NameRecord>()
  for (const name of names) if (!first.has(name.text)) first.set(name.text, name)
  return [...first.values()].map((name) => rowOf(id, name))
}

const rowOf = (actor: string, { text, lang, script, kind }: NameRecord) => ({
  id: nameId(actor, text),
  actor,
  text,
  lang: lang ?? null,
  script: script ?? null,
  kind,
  ...searchable(text),
})

const searchable = (text: string) => ({ keys: [...keysOf(text)], norm: normalise(text) })

/** Names that a report has claims about. One that the registry holds already keeps the registry's kind. */
export const putNameFacts = async (run: Run, facts: readonly Fact[]): Promise<void> => {
  await writeRows(run, PUT_FACT, facts.map(factRow))
}

/** A name that had lost its last claim, and its keys with it, gets them back. */
const PUT_FACT = `UNWIND $rows AS row
MATCH (a:Actor {id: row.actor})
MERGE (n:Name {id: row.id})
ON CREATE SET n.kind = 'AS_WRITTEN'
SET n:Fact, n.text = row.text, n.keys = row.keys, n.norm = row.norm, n.live = coalesce(n.live, 0)
MERGE (n)-[:NAMES]->(a)
RETURN count(n)`

const factRow = ({ id, properties, links }: Fact): object => {
  const actor = links.find(({ type }) => type === 'NAMES')?.to
  if (actor === undefined) throw new Error(`${id} names nobody: a Name needs a NAMES link.`)
  const text = String(properties.text)
  return { id, actor, text, ...searchable(text) }
}
