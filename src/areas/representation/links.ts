/** The links above an actor, each kind in a subquery of its own; chains are made of them in code (chains.ts). */
import type { Block, Read, Row, Scope, Window } from '../../plan/block.ts'
import { basisOf, readSpan, STATED } from '../../plan/facts.ts'
import { isVisible } from '../../plan/lens.ts'
import { LINE_EDGES, LINE_KINDS } from '../../plan/lines.ts'
import type { Selection } from '../../plan/selection.ts'
import { certaintyAsOf } from '../../model/dates/certainty.ts'
import type { Certainty } from '../../model/dates/certainty.ts'
import type { Link } from './chains.ts'

/** A link with what the answer shows of it: from, to and fact as the document asks for them. */
export interface ShapedLink extends Link {
  readonly shown: { readonly from: unknown; readonly to: unknown; readonly fact: unknown }
}

/** Reads all links of one kind, given the days that the question is about. */
export type ReadLinks = (row: Row, window: Window | null) => readonly ShapedLink[]

/** What the document asks of links: selections of `from`, of `to` and `top` together, and of `fact`. */
export interface Asked {
  readonly from: Selection
  readonly to: Selection
  readonly fact: Selection
}

/** Variables that hold what lies above: ties and offices on any way up, and people whose own offices count. */
export interface Above {
  readonly up: string
  readonly people: string
}

/** A clause that binds both; `starts` binds lists of bodies, offices and people to begin from. */
export const aboveClause = (node: string, starts: string, { up, people }: Above): string =>
  `CALL (${node}) { ${starts} UNWIND starts AS x
    OPTIONAL MATCH (x)-[:CHILD_IN|PARENT|OFFICE_IN*0..${String(LINE_EDGES)}]->(n:Tie|Role)
    RETURN people AS ${people}, collect(DISTINCT n) AS ${up} }`

interface Names {
  readonly from: string
  readonly to: string
  readonly fact: string
}

interface Kind {
  readonly names: Names
  /** Binds the names, one row a link. */
  readonly clause: string
  /** Cypher for the link's kind and standing. */
  readonly kind: string
  readonly standing: string
  /** Cypher for "a source states it"; null reads it from the fact's own claims. */
  readonly stated: string | null
  /** False where the link rests on no fact, but on a rule alone. */
  readonly resting: boolean
  /** Whether the fact holds only for a time. */
  readonly dated: boolean
}

/** Links nest (an actor above may be asked for his own representation), so each has variables of its own. */
const fresh = ({ planner }: Scope): Names => ({
  from: planner.variable('a'),
  to: planner.variable('b'),
  fact: planner.variable('t'),
})

/** Offices that people hold on the day. */
export const tenureLinks = (at: Scope, asked: Asked, { people }: Above): ReadLinks => {
  const names = fresh(at)
  const { from, to, fact } = names
  return links(at, asked, {
    ...{ names, kind: `'CAPACITY'`, standing: 'null', stated: null, resting: true, dated: true },
    clause: `UNWIND ${people} AS ${from} MATCH (${from})<-[:HOLDER]-(${fact}:Tenure)-[:OF_ROLE]->(${to}:Role)
      WHERE ${isVisible(at.planner.lens, fact)} WITH DISTINCT ${from}, ${to}, ${fact}`,
  })
}

/** Capacities and principals of a participation. */
export const statedLinks = (at: Scope, asked: Asked, participation: string): ReadLinks => {
  const { lens } = at.planner
  const names = fresh(at)
  const { from, to, fact } = names
  const shown = lens.open ? '' : ` WHERE ($lens.inferred OR e.basis = 'STATED')`
  return links(at, asked, {
    ...{ names, standing: 'null', resting: true, dated: false },
    clause: `MATCH (${participation})-[:BY]->(${from}:Actor)
      MATCH (c:Claim)-[:ABOUT]->(${participation}) WHERE c.stance = 'AFFIRMS'${lens.and('c')}
      MATCH (c)-[e:CAPACITY|PRINCIPAL]->(${to}:Actor)${shown}
      WITH ${from}, ${to}, ${participation} AS ${fact}, type(e) AS way_${to}, count(CASE WHEN e.basis = 'STATED' THEN 1 END) > 0 AS said_${to}`,
    kind: `CASE way_${to} WHEN 'CAPACITY' THEN 'CAPACITY' ELSE 'ON_BEHALF_OF' END`,
    stated: `said_${to}`,
  })
}

/** An office's own institution: a rule, not a statement. */
export const officeLinks = (at: Scope, asked: Asked, { up }: Above): ReadLinks => {
  const names = fresh(at)
  const { from, to } = names
  return links(at, asked, {
    ...{ names, kind: `'OFFICE_OF'`, standing: 'null', stated: 'false', resting: false, dated: false },
    clause: `UNWIND [n IN ${up} WHERE n:Role] AS ${from} MATCH (${from})-[:OFFICE_IN]->(${to}:Institution)`,
  })
}

/** All ties above; denied ones too, since they make others disputed. */
export const tieLinks = (at: Scope, asked: Asked, { up }: Above): ReadLinks => {
  const names = fresh(at)
  const { from, to, fact } = names
  return links(at, asked, {
    ...{
      names,
      kind: `${fact}.kind`,
      standing: `${fact}.standing`,
      stated: null,
      resting: true,
      dated: true,
    },
    clause: `UNWIND [n IN ${up} WHERE n:Tie] AS ${fact} WITH *
      WHERE ${fact}.kind IN ${at.planner.parameter(LINE_KINDS)} AND ${isVisible(at.planner.lens, fact)}
      MATCH (${from}:Institution)-[:CHILD_IN]->(${fact})-[:PARENT]->(${to}:Actor)`,
  })
}

const links = (at: Scope, asked: Asked, kind: Kind): ReadLinks => {
  const block = at.planner.block()
  block.clause(kind.clause)
  const read = linkReader(block, at, asked, kind)
  const column = at.block.list(block, [`${kind.names.from}.id`, `${kind.names.to}.id`, kind.kind])
  return (row, window) => (row[column] as readonly Row[]).map((each) => read(each, window))
}

const linkReader = (
  block: Block,
  at: Scope,
  asked: Asked,
  kind: Kind,
): ((row: Row, window: Window | null) => ShapedLink) => {
  const { names } = kind
  const columns = [`${names.from}.id`, `${names.to}.id`, kind.kind, kind.standing].map((each) =>
    block.column(each),
  )
  const scope = (node: string): Scope => block.scope(node).during(at.window)
  const shown = {
    from: at.planner.object(scope(names.from), asked.from),
    to: at.planner.object(scope(names.to), asked.to),
    fact: kind.resting ? at.planner.object(scope(names.fact), asked.fact) : () => null,
  }
  const fact = factReader(block, scope, kind)
  return (row, window) => {
    const [from, to, name, standing] = columns.map((column) => row[column] as string)
    const { basis, denied, certainty } = fact(row, window)
    return {
      from: from ?? '',
      to: to ?? '',
      kind: name ?? '',
      standing: standing ?? null,
      ...{ basis, denied, certainty },
      shown: { from: shown.from(row), to: shown.to(row), fact: shown.fact(row) },
    }
  }
}

interface FactView {
  readonly basis: 'STATED' | 'INFERRED'
  readonly denied: boolean
  readonly certainty: Certainty
}

const factReader = (
  block: Block,
  scope: (node: string) => Scope,
  kind: Kind,
): ((row: Row, window: Window | null) => FactView) => {
  const fact = scope(kind.names.fact)
  const stated = kind.stated === null ? fact.folded(STATED) : columnReader(block, kind.stated)
  const denied = kind.resting ? fact.folded(`count(CASE WHEN c.stance = 'DENIES' THEN 1 END)`) : () => 0
  const span = kind.dated ? readSpan(fact) : null
  return (row, window) => ({
    basis: basisOf(stated(row)),
    denied: (denied(row) as number) > 0,
    certainty: span === null ? 'CERTAIN' : window === null ? 'POSSIBLE' : certaintyAsOf(span(row), window),
  })
}

const columnReader = (block: Block, expression: string): Read => {
  const column = block.column(expression)
  return (row) => row[column]
}
