/** Who took part, on which side, in which capacity, for whom, and as written by whom. */
import type { Area } from '../plan/area.ts'
import type { FieldPlan, Row, Scope } from '../plan/block.ts'
import { connection } from '../plan/connection.ts'
import { basisOf, factFields, supportOf, WITNESS } from '../plan/facts.ts'
import type { Witness } from '../plan/facts.ts'
import { firstOf, folded, many, one, property } from '../plan/fields.ts'
import { isTakenPart } from '../plan/visible.ts'
import { duringCondition, meetingDays } from '../plan/meeting.ts'
import { isDated, windowOf } from '../plan/time.ts'
import type { Arguments } from '../plan/selection.ts'

interface Told extends Witness {
  readonly attendance: string | null
}
const TOLD = [...WITNESS, 'attendance'] as const

/** PRESENT as soon as one source (under a lens: enough publishers) says so; DENIED where sources only deny it. */
const attendanceOf = (claims: readonly Told[], minPublishers: number): string => {
  const said = claims.filter(({ stance }) => stance === 'AFFIRMS')
  const publishers = (attendance: string): number =>
    new Set(
      said.filter((claim) => (claim.attendance ?? 'PRESENT') === attendance).map(({ witness }) => witness),
    ).size
  return ['PRESENT', 'INVITED', 'ABSENT'].find((each) => publishers(each) >= minPublishers) ?? 'DENIED'
}

const attendance: FieldPlan = (at) => {
  const claims = at.claims<Told>(TOLD)
  const { minPublishers } = at.planner.lens
  return (row) => attendanceOf(claims(row), minPublishers)
}

/** An absence told by a source contradicts those that saw him there, and nobody where all say that he was absent. */
const support: FieldPlan = (at) => {
  const claims = at.claims<Told>(TOLD)
  const { minPublishers } = at.planner.lens
  const against = (claim: Witness): boolean =>
    claim.stance === 'DENIES' || (claim as Told).attendance === 'ABSENT'
  return (row) => {
    const told = claims(row)
    return attendanceOf(told, minPublishers) === 'PRESENT' ? supportOf(told, against) : supportOf(told)
  }
}

const first = (name: string): FieldPlan =>
  folded<Record<string, unknown>>([name], (claims) => firstOf(claims, name))

/** Under a lens without inference, a side that a rule made is none. */
const side: FieldPlan = (at) => {
  const claims = at.claims<{ side: string | null; sideBasis: string | null }>(['side', 'sideBasis'])
  const { includeInferred } = at.planner.lens
  return (row) =>
    firstOf(
      claims(row).filter(({ sideBasis }) => includeInferred || sideBasis === 'STATED'),
      'side',
    )
}

/** Offices or principals: one row a target (and mode), with the claims that give it. */
const given = (edge: string, label: string, mode: (edge: string) => string): FieldPlan =>
  many({
    match: (at, to) => {
      return `MATCH (${at.node})<-[${at.planner.lens.about}]-(c:Claim)-[x:${edge}]->(${to}:${label})
        WHERE c.stance = 'AFFIRMS'${at.planner.lens.and('c')}${at.planner.lens.edge('x')}
        WITH DISTINCT ${to}, ${mode('x')} AS mode_${to}, ${at.node} AS of_${to}`
    },
    order: (to) => [`${to}.id`, `mode_${to}`],
  })

/** The claims that give one target; the edge's own basis stands for the claim's. */
const givers = (
  at: Scope,
  edge: string,
  mode: (edge: string) => string,
): ((row: Row) => readonly Witness[]) => {
  const { lens } = at.planner
  const to = at.node
  const column =
    at.column(`COLLECT { MATCH (of_${to})<-[${at.planner.lens.about}]-(c:Claim)-[x:${edge}]->(${to})
    WHERE c.stance = 'AFFIRMS' AND ${mode('x')} = mode_${to}${lens.and('c')}${lens.edge('x')} RETURN [c.source, c.witness, c.firstParty, x.basis] AS g }`)
  return (row) =>
    (row[column] as readonly [string, string, boolean, Witness['basis']][]).map(
      ([source, witness, firstParty, basis]) => ({
        ...{ stance: 'AFFIRMS', source, witness, firstParty, basis },
      }),
    )
}

const givenFields = (
  target: string,
  edge: string,
  mode: (edge: string) => string,
): Record<string, FieldPlan> => ({
  [target]: (at, selection) => at.planner.object(at, selection),
  mode: (at) => {
    const column = at.column(`mode_${at.node}`)
    return (row) => row[column]
  },
  basis: (at) => {
    const claims = givers(at, edge, mode)
    return (row) => basisOf(claims(row))
  },
  support: (at) => {
    const claims = givers(at, edge, mode)
    return (row) => supportOf(claims(row))
  },
})

const noMode = (): string => `''`
const itsMode = (edge: string): string => `${edge}.mode`

const asWritten: FieldPlan = many({
  match: (at, claim) =>
    `MATCH (${claim}:Claim)-[${at.planner.lens.about}]->(${at.node})
     WHERE (${claim}.name IS NOT NULL OR ${claim}.rank IS NOT NULL OR ${claim}.office IS NOT NULL)${at.planner.lens.and(claim)}`,
  order: (claim) => [`${claim}.order`, `${claim}.id`],
})

const matchOf = (at: Scope, participation: string, { during }: Arguments, undated: boolean): string => {
  const meeting = `m_${participation}`
  const days = meetingDays(at.planner.lens, meeting)
  return `MATCH (${at.node})<-[:BY]-(${participation}:Participation)-[:IN]->(${meeting}:Meeting)
    WHERE ${isTakenPart(at.planner.lens, participation)}
    ${days.clause} WITH *, ${days.bounds} AS d_${meeting}, ${days.order} AS o_${participation} WHERE ${duringCondition(at.planner, `d_${meeting}`, during, undated)}`
}

export const participations: Area = {
  schema: 'participations',
  types: {
    Participation: {
      ...factFields,
      meeting: one((participation, meeting) => `(${participation})-[:IN]->(${meeting}:Meeting)`),
      actor: one((participation, actor) => `(${participation})-[:BY]->(${actor}:Actor)`),
      part: first('part'),
      side,
      attendance,
      count: first('count'),
      asWritten,
      inCapacities: given('CAPACITY', 'Role', noMode),
      onBehalfOf: given('PRINCIPAL', 'Actor', itsMode),
      support,
    },
    AsWritten: {
      source: one((claim, source) => `(${claim})-[:FROM]->(${source}:Source)`),
      name: property('name'),
      rank: property('rank'),
      office: property('office'),
    },
    Capacity: givenFields('role', 'CAPACITY', noMode),
    Principal: givenFields('actor', 'PRINCIPAL', itsMode),
    Person: {
      participations: connection({
        match: matchOf,
        inner: (inner, { during }) => inner.during(windowOf(during)),
        isDated: (participation) => isDated(`d_m_${participation}`),
        keys: (participation) => [
          { by: `o_${participation}`, kind: 'number' },
          { by: `${participation}.id`, kind: 'string' },
        ],
      }),
    },
  },
  values: ['ParticipationConnection', 'ParticipationEdge'],
  roots: {},
}
