/** The links above an actor, all kinds in one subquery; chains are made of them in code (chains.ts). */
import type { Read, Row, Scope, Window } from '../../plan/block.ts'
import { basisOf } from '../../plan/facts.ts'
import { readSpan } from '../../plan/span.ts'
import { LINE_EDGES, LINE_KINDS } from '../../plan/lines.ts'
import type { Selection } from '../../plan/selection.ts'
import { certaintyAsOf } from '../../model/dates/certainty.ts'
import type { Certainty } from '../../model/dates/certainty.ts'
import type { Link } from './chains.ts'

/** A link with what the answer shows of it: from, to and fact as the document asks for them. */
export interface ShapedLink extends Link {
  readonly shown: { readonly from: unknown; readonly to: unknown; readonly fact: unknown }
}

interface SeenLink extends ShapedLink {
  readonly factId: string | null
}

/** Reads all links, given the days that the question is about. */
export type ReadLinks = (row: Row, window: Window | null) => readonly ShapedLink[]

/** What the document asks of links: selections of `from`, of `to` and `top` together, and of `fact`. */
export interface Asked {
  readonly from: Selection
  readonly to: Selection
  readonly fact: Selection
}

/** Variables of one reading of links. Links nest, so each reading has its own. */
interface Names {
  readonly up: string
  readonly from: string
  readonly to: string
  readonly fact: string
  readonly kind: string
  /** True, false, or null where the fact's own claims say whether it is stated. */
  readonly stated: string
}

const fresh = ({ planner }: Scope): Names => {
  const variable = planner.variable('')
  return {
    up: `up${variable}`,
    from: `from${variable}`,
    to: `to${variable}`,
    fact: `fact${variable}`,
    kind: `kind${variable}`,
    stated: `stated${variable}`,
  }
}

const UP = `-[:CHILD_IN|PARENT|OFFICE_IN*0..${String(LINE_EDGES)}]->`

/** One branch of the union: a pattern, and which of its variables are the link. */
const branch = (
  match: string,
  link: { from: string; to: string; fact: string; kind: string; stated: string },
): string => `${match} RETURN [${link.from}, ${link.to}, ${link.fact}, ${link.kind}, ${link.stated}] AS link`

/** Offices of whoever is at the end of `person`, by tenures that may hold on the day. */
const tenures = (person: string): string =>
  branch(`${person}<-[:HOLDER]-(t:Tenure)-[:OF_ROLE]->(r:Role)`, {
    ...{ from: 'h', to: 'r', fact: 't', kind: `'CAPACITY'`, stated: 'null' },
  })

/** Ties and offices' own institutions, from all that lies above. A tie that is denied makes others disputed. */
const above = (at: Scope, names: Names): readonly string[] => [
  branch(
    `UNWIND ${names.up} AS t WITH t WHERE t:Tie AND t.kind IN ${at.planner.parameter(LINE_KINDS)}
     MATCH (a:Institution)-[:CHILD_IN]->(t)-[:PARENT]->(b:Actor)`,
    { from: 'a', to: 'b', fact: 't', kind: 't.kind', stated: 'null' },
  ),
  branch(`UNWIND ${names.up} AS a WITH a WHERE a:Role MATCH (a)-[:OFFICE_IN]->(b:Institution)`, {
    ...{ from: 'a', to: 'b', fact: 'null', kind: `'OFFICE_OF'`, stated: 'false' },
  }),
]

/** Of an actor: the offices that a person holds, and what stands above an office or a body. */
export const actorLinks = (at: Scope, asked: Asked): ReadLinks => {
  const names = fresh(at)
  const start = `(${at.node})<-[:HOLDER]-(:Tenure)-[:OF_ROLE]->`
  const up = `COLLECT { MATCH (${at.node})${UP}(n:Tie|Role) RETURN n UNION MATCH ${start}(:Role)${UP}(n:Tie|Role) RETURN n } AS ${names.up}`
  const branches = [tenures(`WITH ${at.node} AS h MATCH (h)`), ...above(at, names)]
  return links(at, asked, names, `WITH ${at.node}, ${up}`, branches)
}

/** Of a participation: its capacities and principals, the offices of principals, and what stands above all of them. */
export const participationLinks = (at: Scope, asked: Asked): ReadLinks => {
  const { lens } = at.planner
  const names = fresh(at)
  const node = at.node
  const given = (type: string, target: string): string =>
    `MATCH (${node})<-[${lens.about}]-(c:Claim)-[e:${type}]->${target} WHERE c.stance = 'AFFIRMS'${lens.and('c')}${lens.edge('e')}`
  // More than the lens shows may lie above; a chain is made of visible links only.
  const up = `COLLECT { MATCH (${node})-[${lens.about}|BY]-(x)${UP.replace(':', ':CAPACITY|PRINCIPAL|')}(n:Tie|Role) RETURN n
    UNION ${given('PRINCIPAL', '(x:Person)')} MATCH (x)<-[:HOLDER]-(:Tenure)-[:OF_ROLE]->(:Role)${UP}(n:Tie|Role) RETURN n } AS ${names.up}`
  const stated = branch(
    `${given('CAPACITY|PRINCIPAL', '(b:Actor)')} MATCH (${node})-[:BY]->(a:Actor)
     WITH a, b, ${node} AS t, type(e) AS way, e.basis = 'STATED' AS said`,
    {
      ...{ from: 'a', to: 'b', fact: 't', stated: 'said' },
      kind: `CASE way WHEN 'CAPACITY' THEN way ELSE 'ON_BEHALF_OF' END`,
    },
  )
  const principals = tenures(`${given('PRINCIPAL', '(h:Person)')} WITH h MATCH (h)`)
  return links(at, asked, names, `WITH ${node}, ${up}`, [stated, principals, ...above(at, names)])
}

const links = (
  at: Scope,
  asked: Asked,
  names: Names,
  before: string,
  branches: readonly string[],
): ReadLinks => {
  const block = at.planner.block()
  block.clause(before)
  block.clause(`UNWIND COLLECT {\n${branches.join('\nUNION ')}\n} AS link`)
  block.clause(
    `WITH link[0] AS ${names.from}, link[1] AS ${names.to}, link[2] AS ${names.fact}, link[3] AS ${names.kind}, link[4] AS ${names.stated}`,
  )
  const read = linkReader(block.scope(names.fact).during(at.window), asked, names)
  const column = at.block.list(block, [`${names.from}.id`, `${names.to}.id`, names.kind, `${names.fact}.id`])
  return (row, window) => once((row[column] as readonly Row[]).flatMap((each) => read(each, window) ?? []))
}

/** A link that one claim states and another infers is stated. Two terms of one office are two links. */
const once = (all: readonly SeenLink[]): readonly ShapedLink[] => {
  const links = new Map<string, ShapedLink>()
  for (const link of all) {
    const id = [link.from, link.to, link.kind, link.factId].join(' ')
    if (links.get(id)?.basis !== 'STATED') links.set(id, link)
  }
  return [...links.values()]
}

const linkReader = (
  fact: Scope,
  asked: Asked,
  names: Names,
): ((row: Row, window: Window | null) => SeenLink | null) => {
  const { planner } = fact
  const texts = [
    `${names.from}.id`,
    `${names.to}.id`,
    names.kind,
    `${names.fact}.standing`,
    `${names.fact}.id`,
  ]
  const columns = texts.map((text) => fact.column(text))
  const shown = {
    from: planner.object(fact.on(names.from), asked.from),
    to: planner.object(fact.on(names.to), asked.to),
    fact: planner.object(fact, asked.fact),
  }
  const view = factReader(fact, names)
  return (row, window) => {
    const seen = view(row, window)
    if (seen === null) return null
    const [from, to, kind, standing, factId] = columns.map((column) => row[column] as string | null)
    return {
      ...{
        from: from ?? '',
        to: to ?? '',
        kind: kind ?? '',
        standing: standing ?? null,
        factId: factId ?? null,
        ...seen,
      },
      shown: { from: shown.from(row), to: shown.to(row), fact: factId === null ? null : shown.fact(row) },
    }
  }
}

interface Told {
  readonly stance: string
  readonly basis: string
  readonly witness: string
}

interface FactView {
  readonly basis: 'STATED' | 'INFERRED'
  readonly denied: boolean
  readonly certainty: Certainty
}

/**
 * Null where the lens hides the fact. Capacities, principals and an office's institution hold for good; tenures
 * and ties as long as their claims say.
 */
const factReader = (fact: Scope, names: Names): ((row: Row, window: Window | null) => FactView | null) => {
  const said: Read = columnOf(fact, names.stated)
  const claims = fact.claims<Told>(['stance', 'basis', 'witness'])
  const { minPublishers } = fact.planner.lens
  const span = readSpan(fact)
  return (row, window) => {
    const stated = said(row)
    const lasting = stated !== null
    const affirming = claims(row).filter(({ stance }) => stance === 'AFFIRMS')
    const publishers = new Set(affirming.map(({ witness }) => witness)).size
    if (!lasting && publishers < minPublishers) return null
    return {
      basis: lasting ? (stated === true ? 'STATED' : 'INFERRED') : basisOf(affirming),
      denied: claims(row).some(({ stance }) => stance === 'DENIES'),
      certainty: lasting ? 'CERTAIN' : window === null ? 'POSSIBLE' : certaintyAsOf(span(row), window),
    }
  }
}

const columnOf = (at: Scope, expression: string): Read => {
  const column = at.column(expression)
  return (row) => row[column] ?? null
}
