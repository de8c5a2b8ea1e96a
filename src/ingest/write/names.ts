/**
 * Names as nodes. A registry's names are replaced with their entry. A name that a report uses is a fact with claims.
 * One that the registry drops becomes AS_WRITTEN: it stays for those who write it, and for the record, which knows
 * from when until when it stood in the registry, and as what.
 */
import { overIds, writeRows } from '../../database/batch.ts'
import type { Run } from '../../database/batch.ts'
import { refold } from '../../database/folds.ts'
import type { Entity, Fact, NameRecord } from '../../model/graph.ts'
import { keysOf } from '../../model/names/keys.ts'
import { normalise } from '../../model/names/normalise.ts'
import { ended, standing, stoodOf, stoodProperties } from './past.ts'
import type { Stood } from './past.ts'

const nameId = (actor: string, text: string): string => `name:${actor}/${text}`

/** Makes the registry names of these entities exactly those given. Of two equal texts the first counts. */
export const replaceNames = async (run: Run, entities: readonly Entity[], at: string): Promise<void> => {
  const actors = entities.filter(({ label }) => label !== 'Place' && label !== 'Topic')
  const rows = actors.flatMap(rowsOf)
  const held = await heldNames(
    run,
    actors.map(({ id }) => id),
  )
  const kept = new Map(rows.map(({ id, kind }) => [id, kind]))
  await drop(
    run,
    held.filter(({ id, kind }) => kind !== 'AS_WRITTEN' && !kept.has(id)),
    at,
  )
  const before = new Map(held.map((name) => [name.id, name]))
  const stood = ({ id, kind }: (typeof rows)[number]): Stood => {
    const known = before.get(id)
    if (known === undefined) return standing({ since: undefined, was: [] }, at)
    return standing(known.kind === kind ? known.stood : ended(known.stood, at, [known.kind]), at)
  }
  await writeRows(
    run,
    PUT,
    rows.map((row) => ({ ...row, stood: stoodProperties(stood(row)) })),
  )
}

/** Takes away every registry name of these actors. */
export const dropNames = async (run: Run, actors: readonly string[], at: string): Promise<void> => {
  const held = await heldNames(run, actors)
  await drop(
    run,
    held.filter(({ kind }) => kind !== 'AS_WRITTEN'),
    at,
  )
}

interface HeldName {
  readonly id: string
  readonly kind: string
  readonly stood: Stood
}

const heldNames = async (run: Run, actors: readonly string[]): Promise<readonly HeldName[]> =>
  (await overIds(run, HELD, actors)).map(([id, kind, since, was]) => ({
    id: String(id),
    kind: String(kind),
    stood: stoodOf({ since, was }),
  }))

const HELD = `UNWIND $batch.ids AS id
MATCH (:Actor {id: id})<-[:NAMES]-(n:Name)
RETURN n.id, n.kind, n.since, n.was`

const drop = async (run: Run, names: readonly HeldName[], at: string): Promise<void> => {
  const rows = names.map(({ id, kind, stood }) => ({
    id,
    stood: stoodProperties(ended(stood, at, [kind])),
  }))
  await writeRows(run, DROP, rows)
  await overIds(
    run,
    NEVER_HELD,
    names.map(({ id }) => id),
  )
  await refold(
    run,
    names.map(({ id }) => id),
  )
}

const DROP = `UNWIND $batch.rows AS row
MATCH (n:Name {id: row.id}) SET n.kind = 'AS_WRITTEN', n += row.stood
RETURN count(n)`

/** What came and went at one instant leaves nothing, unless somebody writes it. */
const NEVER_HELD = `UNWIND $batch.ids AS id
MATCH (n:Name {id: id}) WHERE NOT n:Fact AND n.was IS NULL
DETACH DELETE n`

const PUT = `UNWIND $batch.rows AS row
MATCH (a:Actor {id: row.actor})
MERGE (n:Name {id: row.id})
SET n.text = row.text, n.lang = row.lang, n.script = row.script, n.kind = row.kind, n.keys = row.keys, n.norm = row.norm, n += row.stood
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

/**
 * What the index finds these texts by. It belongs to the digest of whatever has names: where a later version of the code
 * makes other keys of the same names, they are written again.
 */
export const keysOfTexts = (texts: readonly string[]): readonly (readonly string[])[] => texts.map(keysOf)

const searchable = (text: string) => ({ keys: [...keysOf(text)], norm: normalise(text) })

/** Names that a report has claims about. One that the registry holds already keeps the registry's kind. */
export const putNameFacts = async (run: Run, facts: readonly Fact[]): Promise<void> => {
  await writeRows(run, PUT_FACT, facts.map(factRow))
}

const PUT_FACT = `UNWIND $batch.rows AS row
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
