/** One short text for everything that a graph holds, to tell whether two graphs are equal. */
import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import type { Database } from '../database/run.ts'
import { ENTITY_LABELS, FACT_LABELS } from '../database/shapes.ts'
import { plannedOnce } from '../model/statement.ts'
import { canonical } from './write/canonical.ts'

export interface GraphDigest {
  /** SHA-256 over what is live: registries, loaded sources, their claims, and the facts that those are about. */
  readonly present: string
  /** SHA-256 over everything, withdrawn claims and facts without a live claim included. */
  readonly record: string
  readonly nodes: number
  readonly relations: number
}

const PAGE = 1_000
const LABELS = [...new Set([...ENTITY_LABELS, ...FACT_LABELS, 'Source', 'Claim'])].sort()

/** When and by whom something was recorded is not what it says. Withdrawn claims carry the instant in their id. */
const UNTOLD = new Set([
  ...['recordedAt', 'recordedBy', 'withdrawnAt', 'loadedAt', 'revision'],
  ...['registeredAt', 'since', 'was'],
])

/**
 * Nodes in order of label and id, each with all labels, properties and outgoing relations; read in pages of 1,000, so
 * that memory stays flat whatever the size. Internal ids, instants and the revision play no part. Read while no
 * loader runs.
 */
export const graphDigest = async (database: Database): Promise<GraphDigest> => {
  const hashes = { present: createHash('sha256'), record: createHash('sha256') }
  let nodes = 0
  let relations = 0
  for (const label of LABELS) {
    for await (const node of nodesOf(database, label)) {
      add(hashes.record, node, node.relations)
      if (node.live)
        add(
          hashes.present,
          seenNow(node),
          node.relations.filter(({ live }) => live),
        )
      nodes += 1
      relations += node.relations.length
    }
  }
  return { present: hashes.present.digest('hex'), record: hashes.record.digest('hex'), nodes, relations }
}

interface Node {
  readonly id: string
  readonly labels: readonly string[]
  readonly properties: Readonly<Record<string, unknown>>
  readonly live: boolean
  readonly relations: readonly Relation[]
}

interface Relation {
  readonly type: string
  readonly to: string
  readonly properties: Readonly<Record<string, unknown>>
  readonly live: boolean
}

/**
 * Live: a fact with a live claim, a claim that is not withdrawn, a registry's name, an entity that somebody still
 * introduces, a loaded source.
 */
const isLive = (n: string): string =>
  `(CASE WHEN ${n}:Name THEN ${n}.kind <> 'AS_WRITTEN' OR ${n}.live > 0 WHEN ${n}:Fact THEN ${n}.live > 0 ` +
  `WHEN ${n}:Source THEN ${n}.digest IS NOT NULL ELSE ${n}.withdrawnAt IS NULL END)`

/** What a live claim or a loaded source points at counts even where nobody tells of it: it is named, after all. */
const page = (label: string): string => `MATCH (n:${label}) WHERE n.id > $after
WITH n ORDER BY n.id LIMIT ${PAGE}
RETURN n.id, labels(n), properties(n), ${isLive('n')}, COLLECT {
  MATCH (n)-[r]->(m) RETURN [type(r), m.id, properties(r), type(r) <> 'INTRODUCED' AND (n:Claim OR n:Source OR ${isLive('m')})]
}
ORDER BY n.id`

async function* nodesOf(database: Database, label: string): AsyncGenerator<Node> {
  for (let after = ''; ;) {
    const rows = await database.read(
      { text: plannedOnce(page(label)), parameters: { after } },
      { timeoutMs: 60_000 },
    )
    for (const row of rows) yield nodeOf(row)
    if (rows.length < PAGE) return
    after = String(rows.at(-1)?.[0])
  }
}

const nodeOf = ([id, labels, properties, live, relations]: readonly unknown[]): Node => ({
  id: String(id),
  labels: [...(labels as readonly string[])].sort(),
  properties: properties as Node['properties'],
  live: live === true,
  relations: (relations as readonly (readonly unknown[])[]).map((row) => ({
    type: String(row[0]),
    to: String(row[1]),
    properties: row[2] as Relation['properties'],
    live: row[3] === true,
  })),
})

const add = (hash: Hash, { id, labels, properties }: Node, relations: readonly Relation[]): void => {
  const lines = relations.map((relation) =>
    canonical([relation.type, timeless(relation.to), told(relation.properties)]),
  )
  hash.update(canonical([timeless(id), labels, told(properties), lines.sort()]))
  hash.update('\n')
}

const told = (properties: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(properties).filter(([key]) => key !== 'id' && !UNTOLD.has(key)))

/** "claim:x/0123@2024-08-01T00:00:00.000Z" → "claim:x/0123@". */
const timeless = (id: string): string => (id.startsWith('claim:') ? id.replace(/@.*$/, '@') : id)

const COUNTS = new Set(['live', 'affirmed'])

/** A registry's name that no live claim uses is the same as one that none ever used. */
const seenNow = (node: Node): Node => {
  if (!node.labels.includes('Name')) return node
  const used = node.properties['live'] !== 0
  const properties = Object.entries(node.properties).filter(([key]) => used || !COUNTS.has(key))
  return { ...node, labels: ['Name'], properties: Object.fromEntries(properties) }
}
