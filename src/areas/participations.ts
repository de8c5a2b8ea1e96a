/** Who took part, on which side, in which capacity, for whom, and as written by whom. */
import type { Area } from '../plan/area.ts'
import type { FieldPlan, Scope } from '../plan/block.ts'
import { connection } from '../plan/connection.ts'
import { basisOf, factFields, SUPPORT, supportOf, supportWhere } from '../plan/facts.ts'
import { folded, many, one, property } from '../plan/fields.ts'
import { isVisible } from '../plan/lens.ts'
import { duringCondition, meetingDays } from '../plan/meeting.ts'
import { ATTENDANCE } from '../plan/participation.ts'
import type { Arguments } from '../plan/selection.ts'

/** Offices or principals: one row a target (and mode), with the claims that give it. */
const given = (edge: string, label: string, mode: string): FieldPlan =>
  many({
    match: (at, to) => {
      const { lens } = at.planner
      const shown = lens.open ? '' : ` WHERE ($lens.inferred OR x.basis = 'STATED')`
      return `MATCH (c:Claim)-[:ABOUT]->(${at.node}) WHERE c.stance = 'AFFIRMS'${lens.and('c')}
        MATCH (c)-[x:${edge}]->(${to}:${label})${shown}
        WITH ${to}, ${mode} AS m_${to}, ${SUPPORT} AS s_${to}, count(CASE WHEN x.basis = 'STATED' THEN 1 END) > 0 AS b_${to}`
    },
    order: (to) => [`${to}.id`, `m_${to}`],
  })

const column =
  (prefix: string, read: (value: unknown) => unknown = (value) => value): FieldPlan =>
  (at) => {
    const position = at.column(`${prefix}_${at.node}`)
    return (row) => read(row[position])
  }

const itself: FieldPlan = (at, selection) => at.planner.object(at, selection)

/** An absence told by a source contradicts those that saw him there, and nobody where all say that he was absent. */
const support: FieldPlan = (at) => {
  const attendance = at.folded(ATTENDANCE)
  const plain = at.folded(SUPPORT)
  const seen = at.folded(
    supportWhere(
      `c.stance = 'AFFIRMS' AND c.attendance <> 'ABSENT'`,
      `(c.stance = 'DENIES' OR c.attendance = 'ABSENT')`,
    ),
  )
  return (row) => supportOf((attendance(row) === 'PRESENT' ? seen : plain)(row))
}

const asWritten: FieldPlan = many({
  match: (at, claim) =>
    `MATCH (${claim}:Claim)-[:ABOUT]->(${at.node})
     WHERE (${claim}.name IS NOT NULL OR ${claim}.rank IS NOT NULL OR ${claim}.office IS NOT NULL)${at.planner.lens.and(claim)}`,
  order: (claim) => [`${claim}.order`, `${claim}.id`],
})

const matchOf = (at: Scope, participation: string, { during }: Arguments, undated: boolean): string => {
  const meeting = `m_${participation}`
  const days = meetingDays(at.planner.lens, meeting)
  return `MATCH (${at.node})<-[:BY]-(${participation}:Participation)-[:IN]->(${meeting}:Meeting)
    WHERE ${isVisible(at.planner.lens, participation, { affirmed: false })}
    ${days.clause} WITH *, ${days.order} AS o_${participation} WHERE ${duringCondition(at.planner, days, during, undated)}`
}

export const participations: Area = {
  schema: 'participations',
  types: {
    Participation: {
      ...factFields,
      meeting: one((participation, meeting) => `(${participation})-[:IN]->(${meeting}:Meeting)`),
      actor: one((participation, actor) => `(${participation})-[:BY]->(${actor}:Actor)`),
      part: folded('head(collect(c.part))'),
      side: folded('head(collect(c.side))'),
      attendance: folded(ATTENDANCE),
      count: folded('head(collect(c.count))'),
      asWritten,
      inCapacities: given('CAPACITY', 'Role', `''`),
      onBehalfOf: given('PRINCIPAL', 'Actor', 'x.mode'),
      support,
    },
    AsWritten: {
      source: one((claim, source) => `(${claim})-[:FROM]->(${source}:Source)`),
      name: property('name'),
      rank: property('rank'),
      office: property('office'),
    },
    Capacity: { role: itself, basis: column('b', basisOf), support: column('s', supportOf) },
    Principal: {
      actor: itself,
      mode: column('m'),
      basis: column('b', basisOf),
      support: column('s', supportOf),
    },
    Person: {
      participations: connection({
        match: matchOf,
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
