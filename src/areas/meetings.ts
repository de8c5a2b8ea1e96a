/** Meetings: when, where, about what, as part of what, with which outcome. */
import { connection } from '../plan/connection.ts'
import type { Area } from '../plan/area.ts'
import type { FieldPlan, Scope } from '../plan/block.ts'
import { factFields, momentPeriod, SUPPORT, supportOf } from '../plan/facts.ts'
import { folded, many, nullable, one, property } from '../plan/fields.ts'
import { isVisible } from '../plan/lens.ts'
import { duringCondition, kindOf, meetingDays, subjectConditions, windowSeek } from '../plan/meeting.ts'
import { nameField, pick } from '../plan/name.ts'
import type { Arguments } from '../plan/selection.ts'
import { windowOf } from '../plan/time.ts'
import { certaintyDuring } from '../model/dates/certainty.ts'

const STATUS = `CASE WHEN count(CASE WHEN c.stance = 'AFFIRMS' AND coalesce(c.status, 'HELD') = 'HELD' THEN 1 END) > 0 THEN 'HELD'
  WHEN count(CASE WHEN c.stance = 'AFFIRMS' THEN 1 END) = 0 THEN 'DENIED' ELSE last(collect(c.status)) END`
const TITLES = '[head(collect(c.titleEn)), head(collect(c.titleAr))]'
const BOUNDS = `[min(CASE WHEN c.stance = 'AFFIRMS' THEN c.startMin END), max(CASE WHEN c.stance = 'AFFIRMS' THEN c.endMax END)]`

/** What the visible claims about the parent say by an edge of this type, with the claims that say so as `c`. */
const said = (at: Scope, edge: string, to: string): string =>
  `MATCH (c:Claim)-[:ABOUT]->(${at.node}) WHERE c.stance = 'AFFIRMS'${at.planner.lens.and('c')} MATCH (c)-[:${edge}]->(${to})`

const saidOnce = (edge: string): FieldPlan =>
  many({ match: (at, to) => `${said(at, edge, to)} WITH DISTINCT ${to}`, order: (to) => [`${to}.id`] })

const partOf: FieldPlan = (at, selection) => {
  const whole = at.planner.variable()
  at.block.clause(
    `OPTIONAL CALL (${at.node}) { ${said(at, 'SAYS_PART_OF', whole)} RETURN ${whole} ORDER BY c.order LIMIT 1 }`,
  )
  return nullable(at.on(whole), (scope) => scope.planner.object(scope, selection))
}

const certainty: FieldPlan = (at) => {
  const { window } = at
  if (window === null) return () => null
  const bounds = at.folded(BOUNDS)
  return (row) => {
    const [earliest = null, latest = null] = bounds(row) as (number | null)[]
    const found = certaintyDuring({ earliest, latest }, window)
    return found === 'NO' ? null : found
  }
}

const conditions = (at: Scope, meeting: string, args: Arguments, undated: boolean): string => {
  const days = meetingDays(at.planner.lens, meeting)
  const kinds = Array.isArray(args['kinds'])
    ? [`${kindOf(at.planner.lens, meeting)} IN ${at.planner.parameter(args['kinds'])}`]
    : []
  return [
    duringCondition(at.planner, days, args['during'], undated),
    ...kinds,
    ...subjectConditions(at, meeting, args),
  ].join(' AND ')
}

const matchMeetings = (at: Scope, meeting: string, args: Arguments, undated: boolean): string => {
  const { lens } = at.planner
  const days = meetingDays(lens, meeting)
  const window = undated ? null : windowOf(args['during'])
  const seek = window === null ? `${meeting}.orderDay IS NOT NULL` : windowSeek(at.planner, meeting, window)
  return `MATCH (${meeting}:Meeting) WHERE ${seek} AND ${meeting}.id IS NOT NULL AND ${isVisible(lens, meeting, { affirmed: false })}
    ${days.clause} WITH *, ${days.order} AS o_${meeting} WHERE ${conditions(at, meeting, args, undated)}`
}

export const meetings: Area = {
  schema: 'meetings',
  types: {
    Meeting: {
      ...factFields,
      kind: folded('head(collect(c.kind))'),
      status: folded(STATUS),
      title: folded(TITLES, (titles, { lang }) => pick(titles as (string | null)[], lang)),
      period: momentPeriod,
      places: many({
        match: (at, place) => `${said(at, 'SAYS_PLACE', place)} WITH ${place}, ${SUPPORT} AS s_${place}`,
        order: (place) => [`${place}.id`],
      }),
      partOf,
      parts: many({
        match: (at, part) =>
          `MATCH (${at.node})<-[:SAYS_PART_OF]-(c:Claim)-[:ABOUT]->(${part}:Meeting)${at.planner.lens.where('c')} WITH DISTINCT ${part}`,
        order: (part) => [`${part}.id`],
      }),
      participations: many({
        match: (at, participation) =>
          `MATCH (${participation}:Participation)-[:IN]->(${at.node}) WHERE ${isVisible(at.planner.lens, participation, { affirmed: false })}`,
        order: (participation) => [`${participation}.id`],
      }),
      topics: saidOnce('SAYS_TOPIC'),
      outcomes: many({
        match: (at, outcome) =>
          `MATCH (${outcome}:Outcome)-[:OUTCOME_OF]->(${at.node}) WHERE ${isVisible(at.planner.lens, outcome)}`,
        order: (outcome) => [`${outcome}.id`],
      }),
      certainty,
    },
    ClaimedPlace: {
      place: (at, selection) => at.planner.object(at, selection),
      support: (at) => {
        const column = at.column(`s_${at.node}`)
        return (row) => supportOf(row[column])
      },
    },
    Place: {
      id: property('id'),
      name: nameField,
      country: property('country'),
      within: one((place, whole) => `(${place})-[:WITHIN]->(${whole}:Place)`),
    },
    Topic: {
      id: property('id'),
      name: nameField,
      broader: one((topic, broader) => `(${topic})-[:BROADER]->(${broader}:Topic)`),
    },
    Outcome: {
      ...factFields,
      text: property('text'),
      kind: property('kind'),
      by: saidOnce('SAYS_BY'),
      to: saidOnce('SAYS_TO'),
      topics: saidOnce('SAYS_TOPIC'),
    },
  },
  values: ['MeetingConnection', 'MeetingEdge'],
  roots: {
    meeting: {
      plan: (at, selection) => {
        const node = at.planner.variable()
        const visible = isVisible(at.planner.lens, node, { affirmed: false })
        at.block.clause(
          `MATCH (${node}:Meeting {id: ${at.planner.parameter(selection.args['id'])}}) WHERE ${visible}`,
        )
        return at.planner.object(at.on(node), selection)
      },
    },
    meetings: {
      plan: connection({
        match: matchMeetings,
        keys: (meeting) => [
          { by: `o_${meeting}`, kind: 'number' },
          { by: `${meeting}.id`, kind: 'string' },
        ],
        inner: (inner, { during }) => inner.during(windowOf(during)),
      }),
    },
  },
}
