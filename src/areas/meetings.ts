/** Meetings: when, where, about what, as part of what, with which outcome. */
import { rootConnection } from '../plan/connection.ts'
import type { Area } from '../plan/area.ts'
import type { FieldPlan, Planning, Scope } from '../plan/block.ts'
import { factFields, momentPeriod, supportOf } from '../plan/facts.ts'
import type { Witness } from '../plan/facts.ts'
import { firstOf, folded, many, one, property } from '../plan/fields.ts'
import { isTakenPart, isVisible } from '../plan/visible.ts'
import {
  duringCondition,
  everyMeeting,
  kindOf,
  meetingDays,
  subjectConditions,
  windowSeek,
} from '../plan/meeting.ts'
import { attendedBy, listConditions, meetingFacets } from '../plan/meeting-list.ts'
import { nameField, pick } from '../plan/name.ts'
import type { SortKey } from '../plan/cursor.ts'
import { record } from '../plan/root.ts'
import type { Ids } from '../plan/root.ts'
import type { Arguments } from '../plan/selection.ts'
import { isDated, windowOf } from '../plan/time.ts'
import { certaintyDuring } from '../model/dates/certainty.ts'

interface Told extends Witness {
  readonly status: string | null
}

/** HELD as soon as one source reports it held; else the latest source's word; DENIED where sources only deny it. */
const statusOf = (claims: readonly Told[]): string => {
  const said = claims.filter(({ stance }) => stance === 'AFFIRMS').map(({ status }) => status ?? 'HELD')
  return said.includes('HELD') ? 'HELD' : (said.at(-1) ?? 'DENIED')
}

interface Titled {
  readonly titleEn: string | null
  readonly titleAr: string | null
}

const title: FieldPlan = folded<Titled>(['titleEn', 'titleAr'], (claims, { lang }) =>
  pick([firstOf(claims, 'titleEn'), firstOf(claims, 'titleAr')], lang),
)

/** What the visible claims about the parent say by an edge of this type. */
const said = (at: Scope, edge: string, to: string): string =>
  `MATCH (${at.node})<-[${at.planner.lens.about}]-(c:Claim)-[:${edge}]->(${to}) WHERE c.stance = 'AFFIRMS'${at.planner.lens.and('c')}`

const saidOnce = (edge: string): FieldPlan =>
  many({ match: (at, to) => `${said(at, edge, to)} WITH DISTINCT ${to}`, order: (to) => [`${to}.id`] })

/** The whole that the earliest source names. */
const partOf: FieldPlan = (at, selection) => {
  const wholes = many({
    match: (scope, to) =>
      `${said(scope, 'SAYS_PART_OF', to)} WITH ${to}, c ORDER BY c.order LIMIT 1 WITH ${to}`,
    order: () => [],
  })(at, selection)
  return (row) => (wholes(row) as readonly unknown[])[0] ?? null
}

interface Bounded {
  readonly stance: string
  readonly startMin: number | null
  readonly endMax: number | null
}

const certainty: FieldPlan = (at) => {
  const { window } = at
  if (window === null) return () => null
  const claims = at.claims<Bounded>(['stance', 'startMin', 'endMax'])
  return (row) => {
    const affirmed = claims(row).filter(({ stance }) => stance === 'AFFIRMS')
    const [first, last] = [
      affirmed.flatMap(({ startMin }) => startMin ?? []),
      affirmed.flatMap(({ endMax }) => endMax ?? []),
    ]
    const bounds = {
      earliest: first.length === 0 ? null : Math.min(...first),
      latest: last.length === 0 ? null : Math.max(...last),
    }
    const found = certaintyDuring(bounds, window)
    return found === 'NO' ? null : found
  }
}

/** The claims that put the meeting at one place. */
const placers: FieldPlan = (at) => {
  const column =
    at.column(`COLLECT { MATCH (of_${at.node})<-[${at.planner.lens.about}]-(c:Claim)-[:SAYS_PLACE]->(${at.node})
    WHERE c.stance = 'AFFIRMS'${at.planner.lens.and('c')} RETURN [c.source, c.witness, c.firstParty] AS g }`)
  return (row) =>
    supportOf(
      (row[column] as readonly [string, string, boolean][]).map(([source, witness, firstParty]) => ({
        ...{ stance: 'AFFIRMS', basis: 'STATED', source, witness, firstParty },
      })),
    )
}

const conditions = (at: Scope, meeting: string, args: Arguments, undated: boolean): string => {
  const kinds = Array.isArray(args['kinds'])
    ? [`${kindOf(at.planner.lens, meeting)} IN ${at.planner.parameter(args['kinds'])}`]
    : []
  return [
    duringCondition(at.planner, `d_${meeting}`, args['during'], undated),
    ...kinds,
    ...subjectConditions(at, meeting, args),
    ...listConditions(at, meeting, args),
  ].join(' AND ')
}

const matchMeetings =
  (ids: Ids) =>
  (at: Scope, meeting: string, args: Arguments, undated: boolean, start?: SortKey): string => {
    const { lens } = at.planner
    const days = meetingDays(lens, meeting)
    const window = undated ? null : windowOf(args['during'])
    const seek = window === null ? everyMeeting(meeting) : windowSeek(at.planner, meeting, window)
    // Under a lens the order is another than the index has.
    const beyond =
      start === undefined || !lens.open ? '' : ` AND ${meeting}.orderDay >= ${at.planner.parameter(start)}`
    const found = ids['with'] === undefined ? '' : attendedBy(lens, 'companion', meeting)
    return `${found} MATCH (${meeting}:Meeting) WHERE ${seek}${beyond} AND ${isVisible(lens, meeting, { affirmed: false })}
    ${days.clause} WITH *, ${days.bounds} AS d_${meeting}, ${days.order} AS o_${meeting} WHERE ${conditions(at, meeting, args, undated)}`
  }

const companion = (planner: Planning, ids: Ids): string =>
  ids['with'] === undefined
    ? ''
    : `MATCH (companion:Actor {id: ${planner.parameter(ids['with'])}}) WHERE ${planner.lens.introduced('companion')}`

export const meetings: Area = {
  schema: 'meetings',
  types: {
    Meeting: {
      ...factFields,
      kind: folded<{ readonly kind: string | null }>(['kind'], (claims) => firstOf(claims, 'kind')),
      status: folded<Told>(['stance', 'status'], statusOf),
      title,
      period: momentPeriod,
      places: many({
        match: (at, place) =>
          `${said(at, 'SAYS_PLACE', place)} WITH DISTINCT ${place}, ${at.node} AS of_${place}`,
        order: (place) => [`${place}.id`],
      }),
      partOf,
      parts: many({
        match: (at, part) =>
          `MATCH (${at.node})<-[:SAYS_PART_OF]-(c:Claim)-[${at.planner.lens.about}]->(${part}:Meeting) WHERE c.stance = 'AFFIRMS'${at.planner.lens.and('c')}
           WITH DISTINCT ${part} WHERE ${isVisible(at.planner.lens, part)}`,
        order: (part) => [`${part}.id`],
      }),
      participations: many({
        match: (at, participation) =>
          `MATCH (${participation}:Participation)-[:IN]->(${at.node}) WHERE ${isTakenPart(at.planner.lens, participation)}`,
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
      support: placers,
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
      plan: record((at, selection) => {
        const node = at.planner.variable()
        const visible = isVisible(at.planner.lens, node, { affirmed: false })
        at.block.clause(
          `MATCH (${node}:Meeting {id: ${at.planner.parameter(selection.args['id'])}}) WHERE ${visible}`,
        )
        return at.planner.object(at.on(node), selection)
      }),
    },
    meetings: {
      actors: { with: ['Person', 'Institution', 'Role'] },
      plan: rootConnection(
        (ids) => ({
          match: matchMeetings(ids),
          keys: (meeting) => [
            { by: `o_${meeting}`, kind: 'number' },
            { by: `${meeting}.id`, kind: 'string' },
          ],
          isDated: (meeting) => isDated(`d_${meeting}`),
          inner: (inner, { during }) => inner.during(windowOf(during)),
          facets: meetingFacets((meeting) => `d_${meeting}`),
        }),
        companion,
      ),
    },
  },
}
