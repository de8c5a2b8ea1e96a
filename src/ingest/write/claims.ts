/** What sources say: which claims are new, which are dropped, and how both are recorded. */
import { overIds, writeRows } from '../../database/batch.ts'
import type { Run } from '../../database/batch.ts'
import { CLAIM_RELATIONS } from '../../database/shapes.ts'
import type { Claim, Fact, Link, LinkedReport, SourceRecord } from '../../model/graph.ts'
import { digestOf } from './canonical.ts'
import { CLAIMED } from './facts.ts'
import { claimOrder } from './order.ts'
import { stored } from './stored.ts'
import type { Stamp } from './transaction.ts'

/** A live claim of a source, as far as it decides whether the report still says the same. */
export interface HeldClaim {
  readonly id: string
  readonly digest: string
  readonly fact: string
  /** The properties that come from the source and from the place in the report. */
  readonly placed: string
  /** When and by whom it was first recorded. */
  readonly recordedAt: string
  readonly recordedBy: string
}

interface ClaimRow {
  readonly id: string
  readonly source: string
  readonly fact: string
  readonly digest: string
  readonly properties: Readonly<Record<string, unknown>>
  readonly placed: Readonly<Record<string, unknown>>
  readonly links: readonly Link[]
}

/** What is to be done so that sources say what their reports say. */
export interface ClaimChanges {
  readonly added: readonly ClaimRow[]
  readonly withdrawn: readonly HeldClaim[]
  /** Said as before, by a source that is described otherwise or in another order. */
  readonly moved: readonly MovedClaim[]
}

interface MovedClaim extends ClaimRow {
  readonly recordedAt: string
  readonly recordedBy: string
}

const HELD = `UNWIND $batch.ids AS source
MATCH (c:Claim)-[:FROM]->(:Source {id: source}) WHERE c.withdrawnAt IS NULL
MATCH (c)-[:ABOUT]->(f)
RETURN source, c.id, c.digest, f.id, [c.order, c.witness, c.publisher], c.recordedAt, c.recordedBy`

/** The live claims of sources, by id of source. One that has none has no entry. */
export const heldClaims = async (
  run: Run,
  sources: readonly string[],
): Promise<ReadonlyMap<string, readonly HeldClaim[]>> => {
  const held = new Map<string, HeldClaim[]>()
  for (const [source, ...row] of await overIds(run, HELD, sources)) {
    const claims = held.get(String(source)) ?? []
    held.set(String(source), claims)
    claims.push(heldClaim(row))
  }
  return held
}

const heldClaim = ([id, digest, fact, placed, at, by]: readonly unknown[]): HeldClaim => ({
  id: String(id),
  digest: String(digest),
  fact: String(fact),
  placed: JSON.stringify(placed),
  recordedAt: String(at),
  recordedBy: String(by),
})

/** Compares what a report says with what its source is held to say. A claim is the same if all of it is. */
export const compareClaims = (report: LinkedReport, held: readonly HeldClaim[]): ClaimChanges => {
  const before = new Map(held.map((claim) => [claim.id, claim]))
  const rows = claimRows(report)
  const kept = new Set(rows.filter(({ id, digest }) => before.get(id)?.digest === digest).map(({ id }) => id))
  return {
    added: rows.filter(({ id }) => !kept.has(id)),
    withdrawn: held.filter(({ id }) => !kept.has(id)),
    moved: rows.flatMap((row) => {
      const known = kept.has(row.id) ? before.get(row.id) : undefined
      if (known === undefined || known.placed === placedText(row)) return []
      return [{ ...row, recordedAt: known.recordedAt, recordedBy: known.recordedBy }]
    }),
  }
}

const placedText = ({ placed: { order, witness, publisher } }: ClaimRow): string =>
  JSON.stringify([order, witness, publisher ?? null])

const claimRows = ({ source, facts, claims }: LinkedReport): readonly ClaimRow[] => {
  const factsById = new Map(facts.map((fact) => [fact.id, fact]))
  return claims.map((claim, n) => {
    const fact = factsById.get(claim.fact)
    if (fact === undefined) throw new Error(`${claim.id} is about ${claim.fact}, which is not in the report.`)
    return rowOf(source, fact, claim, n)
  })
}

/** A claim carries its source's id, publisher and witness: what a lens shows is decided on the claim alone. */
const rowOf = (source: SourceRecord, fact: Fact, claim: Claim, sequence: number): ClaimRow => {
  const { id, stance, basis, rule, firstParty, locator, says, values } = claim
  const language = Object.fromEntries(Object.entries(fact.properties).filter(([key]) => CLAIMED.has(key)))
  const own = { id, source: source.id, stance, basis, rule, firstParty, locator, ...language, ...values }
  const digest = digestOf({ ...claim, language }).slice(0, 16)
  return {
    id,
    source: source.id,
    fact: claim.fact,
    digest,
    properties: stored({ ...own, digest, says: says.map(([field, value]) => `${field}\t${value}`) }),
    placed: {
      order: claimOrder(source, sequence),
      witness: source.witness,
      publisher: source.publisher ?? null,
    },
    links: linksOf(claim),
  }
}

const linksOf = ({ id, attributedTo, links }: Claim): readonly Link[] => {
  const strange = links.find(({ type }) => !CLAIM_RELATIONS.some((relation) => relation.type === type))
  if (strange !== undefined) throw new Error(`${id} has a link of no known type: ${strange.type}`)
  return attributedTo === undefined ? links : [{ type: 'ATTRIBUTED_TO', to: attributedTo }, ...links]
}

/**
 * Withdraws, then adds: a changed claim may keep its id. A moved one is held again from now on as it stands now, with
 * its first record time; the record keeps it as it stood, since its place and publisher decide what a lens shows.
 */
export const putClaims = async (
  run: Run,
  { added, withdrawn, moved }: ClaimChanges,
  { at, by }: Stamp,
): Promise<void> => {
  const ids = [...withdrawn, ...moved].map(({ id }) => id)
  await overIds(run, FORGET, ids, { at })
  await overIds(run, WITHDRAW, ids, { at })
  const first = { recordedAt: at, recordedBy: by }
  const rows = [
    ...added.map((row) => ({ ...row, record: first })),
    ...moved.map((row) => ({ ...row, record: movedAt(row, at) })),
  ]
  await writeRows(
    run,
    CREATE,
    rows.map(({ source, fact, properties, placed, record }) => ({
      source,
      fact,
      properties: { ...properties, ...placed, ...record },
    })),
  )
  const links = CLAIM_RELATIONS.map(({ type, to }) =>
    writeRows(run, linkText(type, to), linkRows(rows, type)),
  )
  await Promise.all(links)
}

const movedAt = ({ recordedAt, recordedBy }: MovedClaim, at: string) => ({
  recordedAt,
  recordedBy,
  ...(recordedAt === at ? {} : { since: at }),
})

/** Withdrawn, said and withdrawn again at one instant: the record has it already, and never held this one. */
const FORGET = `UNWIND $batch.ids AS id
MATCH (c:Claim {id: id}) MATCH (:Claim {id: id + '@' + $at})
DETACH DELETE c`

/** The record keeps the claim; its id becomes free for what the source may say later. */
const WITHDRAW = `UNWIND $batch.ids AS id
MATCH (c:Claim {id: id})-[r:ABOUT]->(f)
CREATE (c)-[:WAS_ABOUT]->(f)
DELETE r
SET c.withdrawnAt = $at, c.id = id + '@' + $at`

const CREATE = `UNWIND $batch.rows AS row
MATCH (s:Source {id: row.source}) MATCH (f:Fact {id: row.fact})
CREATE (c:Claim)-[:ABOUT]->(f)
CREATE (c)-[:FROM]->(s)
SET c = row.properties
RETURN count(c)`

const linkText = (type: string, to: string): string => `UNWIND $batch.rows AS row
MATCH (c:Claim {id: row.from}) MATCH (t:${to} {id: row.to})
CREATE (c)-[l:${type}]->(t) SET l = row.properties
RETURN count(l)`

const linkRows = (rows: readonly ClaimRow[], type: string): readonly object[] =>
  rows.flatMap(({ id, links }) =>
    links
      .filter((link) => link.type === type)
      .map(({ to, properties }) => ({ from: id, to, properties: stored(properties ?? {}) })),
  )
