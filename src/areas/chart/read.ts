/** What a chart is made of: the ties around a body, and the bodies, offices and ties that its entries show. */
import type { Read, Row, Scope, Window } from '../../plan/block.ts'
import type { Lens } from '../../plan/lens.ts'
import { isVisible } from '../../plan/visible.ts'
import { LINE_KINDS } from '../../plan/lines.ts'
import type { Selection } from '../../plan/selection.ts'
import { CERTAINTIES, certaintyNumber, holds, spanClause, windowParameters } from '../../plan/time.ts'
import type { ChartTie } from './tree.ts'

export interface Wanted {
  readonly direction: 'DOWN' | 'UP'
  readonly depth: number
  readonly kinds: readonly string[]
  readonly window: Window | null
}

export interface ReadTie extends ChartTie {
  /** Of a kind asked for, and not denied: the tree goes along it. */
  readonly leads: boolean
}

/** Variables that the chart's clauses bind in the block that it is part of. */
interface Names {
  readonly ties: string
  /** Ids of all bodies that the entries may show. */
  readonly within: string
}

const UP = '-[:CHILD_IN|PARENT|OFFICE_IN*0..]->'

/** Ties of what may stand in the tree, and of all above that: a rival parent may be no part of the tree. */
const around = (node: string, direction: Wanted['direction']): string =>
  direction === 'UP'
    ? `MATCH (${node})${UP}(k:Tie) WITH DISTINCT k`
    : `MATCH (b:Institution)${UP}(${node}) WITH DISTINCT b MATCH (b)${UP}(k:Tie) WITH DISTINCT k`

/** A tie as the clauses below collect it: its id, child, parent and body, kind and standing, whether it is denied and leads, its certainty. */
type TieRow = readonly [...[string, string, string, string, string, string, boolean, boolean], number]

/** Stored counts tell it where nothing is hidden: what does not affirm denies. */
const isDenied = (lens: Lens): string =>
  lens.open
    ? 'k.live > k.affirmed'
    : `EXISTS { MATCH (c:Claim)-[${lens.about}]->(k) WHERE c.stance = 'DENIES'${lens.and('c')} }`

/** Adds the clauses that bind the ties and, level by level, the bodies within the depth asked for. */
export const tieClauses = (at: Scope, wanted: Wanted): Names => {
  const { planner, node } = at
  const { lens } = planner
  const names = { ties: planner.variable('ties'), within: planner.variable('within') }
  const [kinds, lines] = [planner.parameter(wanted.kinds), planner.parameter(LINE_KINDS)]
  const days = wanted.window === null ? null : windowParameters(planner, wanted.window)
  const live = days === null ? 'true' : holds(lens.certain, 's', days)
  const certainty = days === null ? '0' : certaintyNumber(['s[0]', 's[1]', 's[2]', 's[3]'], days)
  at.block.clause(`CALL (${node}) {
    ${around(node, wanted.direction)} WHERE (k.kind IN ${kinds} OR k.kind IN ${lines}) AND ${isVisible(lens, 'k')}
    ${spanClause(lens, 'k', 's')}
    WITH k, s WHERE ${live}
    MATCH (a:Institution)-[:CHILD_IN]->(k)-[:PARENT]->(p:Actor)
    RETURN collect([k.id, a.id, p.id, CASE WHEN p:Role THEN [(p)-[:OFFICE_IN]->(i) | i.id][0] ELSE p.id END, k.kind, k.standing,
      ${isDenied(lens)}, k.kind IN ${kinds} AND k.standing <> 'DENIED', ${certainty}]) AS ${names.ties}
  }`)
  const [from, to] = wanted.direction === 'DOWN' ? ['t[3]', 't[1]'] : ['t[1]', 't[3]']
  at.block.clause(`WITH *, reduce(seen = [${node}.id], level IN range(1, ${planner.parameter(wanted.depth)}) |
    seen + [t IN ${names.ties} WHERE t[7] AND ${from} IN seen AND NOT ${to} IN seen | ${to}]) AS ${names.within}`)
  return names
}

/** All ties of the day, those that lead nowhere too. */
export const tieReader = (at: Scope, { ties }: Names): Read<readonly ReadTie[]> => {
  const column = at.column(ties)
  return (row) =>
    (row[column] as readonly Row[]).map((values) => {
      const [id, child, parent, body, kind, standing, denied, leads, certainty] = values as TieRow
      return { id, child, parent, body, kind, standing, denied, leads, certainty: certaintyOf(certainty) }
    })
}

const certaintyOf = (number: number): 'CERTAIN' | 'POSSIBLE' | null => CERTAINTIES[number] ?? null

/** Things by their ids, as the document asks for them. */
export type Things = ReadonlyMap<string, unknown>

/** Ties of the bodies that are shown, to whatever parent. */
export const tieObjects = (at: Scope, names: Names, asked: Selection): Read<Things> => {
  if (asked.fields.length === 0) return () => new Map()
  const block = at.planner.block()
  const tie = at.planner.variable()
  block.clause(
    `MATCH (${tie}:Tie) WHERE ${tie}.id IN [t IN ${names.ties} WHERE t[1] IN ${names.within} | t[0]]`,
  )
  const id = block.column(`${tie}.id`)
  const read = at.planner.object(block.scope(tie).during(at.window), asked)
  const column = at.block.list(block, [`${tie}.id`])
  return (row) => new Map((row[column] as readonly Row[]).map((each) => [each[id] as string, read(each)]))
}

export interface ReadBody {
  readonly shown: unknown
  readonly offices: readonly ReadOffice[]
}

export interface ReadOffice {
  readonly role: unknown
  readonly exclusive: boolean
  readonly tenures: readonly ReadTenure[]
}

export interface ReadTenure {
  readonly shown: unknown
  readonly holder: string
  readonly state: string
  readonly certainty: 'CERTAIN' | 'POSSIBLE' | null
}

export interface AskedOfBodies {
  readonly institution: Selection
  readonly role: Selection
  readonly holders: Selection
  /** Whether the document asks for offices at all. */
  readonly offices: boolean
}

/** The bodies that are shown, each with its offices and those who hold them. */
export const bodyObjects = (
  at: Scope,
  names: Names,
  asked: AskedOfBodies,
): Read<ReadonlyMap<string, ReadBody>> => {
  const block = at.planner.block()
  const body = at.planner.variable()
  block.clause(`MATCH (${body}:Institution) WHERE ${body}.id IN ${names.within}`)
  const scope = block.scope(body).during(at.window)
  const id = block.column(`${body}.id`)
  const shown = at.planner.object(scope, asked.institution)
  const offices = asked.offices ? officeReader(scope, asked) : () => []
  const column = at.block.list(block, [`${body}.id`])
  return (row) =>
    new Map(
      (row[column] as readonly Row[]).map((each) => [
        each[id] as string,
        { shown: shown(each), offices: offices(each) },
      ]),
    )
}

const officeReader = (at: Scope, asked: AskedOfBodies): Read<readonly ReadOffice[]> => {
  const block = at.planner.block()
  const role = at.planner.variable()
  block.clause(`MATCH (${role}:Role)-[:OFFICE_IN]->(${at.node}) WHERE ${at.planner.lens.introduced(role)}`)
  const scope = block.scope(role).during(at.window)
  const exclusive = block.column(`coalesce(${role}.exclusive, true)`)
  const shown = at.planner.object(scope, asked.role)
  const tenures = tenureReader(scope, asked.holders)
  const column = at.block.list(block, [`${role}.id`])
  return (row) =>
    (row[column] as readonly Row[]).map((each) => ({
      role: shown(each),
      exclusive: each[exclusive] === true,
      tenures: tenures(each),
    }))
}

const tenureReader = (at: Scope, asked: Selection): Read<readonly ReadTenure[]> => {
  const { planner } = at
  const block = planner.block()
  const tenure = planner.variable()
  const span = `s_${tenure}`
  const days = at.window === null ? null : windowParameters(planner, at.window)
  const live = days === null ? 'true' : holds(planner.lens.certain, span, days)
  const bounds = [0, 1, 2, 3].map((i) => `${span}[${String(i)}]`)
  const certainty = days === null ? '0' : certaintyNumber(bounds, days)
  block.clause(`MATCH (${tenure}:Tenure)-[:OF_ROLE]->(${at.node}) WHERE ${isVisible(planner.lens, tenure)}
    ${spanClause(planner.lens, tenure, span)} WITH * WHERE ${live}`)
  const scope = block.scope(tenure).during(at.window)
  const columns = [`[(${tenure})-[:HOLDER]->(h:Person) | h.id][0]`, certainty].map((each) =>
    block.column(each),
  )
  const claims = scope.claims<{ readonly state: string | null }>(['state'])
  const shown = planner.object(scope, asked)
  const column = at.block.list(block, [`${tenure}.id`])
  return (row) =>
    (row[column] as readonly Row[]).map((each) => ({
      shown: shown(each),
      holder: each[columns[0] ?? 0] as string,
      state: claims(each).find(({ state }) => state !== null)?.state ?? 'SUBSTANTIVE',
      certainty: certaintyOf(each[columns[1] ?? 0] as number),
    }))
}
