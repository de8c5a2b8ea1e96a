/** Meetings by time, in units of the calendar. */
import type { Planning, Row, Scope } from '../../plan/block.ts'
import { isVisible } from '../../plan/visible.ts'
import { duringCondition, everyMeeting, kindOf, meetingDays, subjectConditions } from '../../plan/meeting.ts'
import { statusOf } from '../../plan/meeting-list.ts'
import { pick } from '../../plan/name.ts'
import type { RootPlan } from '../../plan/root.ts'
import { keyOf } from '../../plan/selection.ts'
import type { Arguments, Selection } from '../../plan/selection.ts'
import type { Bounds } from '../../model/dates/bounds.ts'
import { tally } from '../../model/dates/buckets.ts'
import type { Interval } from '../../model/dates/buckets.ts'
import { dayOf, textOf } from '../../model/dates/day.ts'
import { SifaError } from '../../model/errors.ts'
import { ANY, partyOfAny, THROUGH, wasPresent } from './parties.ts'

const MOST = 1_000

const refuse = (message: string): never => {
  throw new SifaError('BAD_USER_INPUT', message)
}

const windowIn = ({ from, to }: Arguments): Bounds => {
  const [earliest, latest] = [from, to].map((day) => (typeof day === 'string' ? dayOf(day) : null)) as [
    number | null,
    number | null,
  ]
  if (earliest !== null && latest !== null && earliest > latest) refuse('`from` is after `to`.')
  return { earliest, latest }
}

/** The window as `during` says it. */
const during = ({ from, to }: Arguments): string | null =>
  typeof from === 'string' || typeof to === 'string'
    ? `${typeof from === 'string' ? from : '..'}/${typeof to === 'string' ? to : '..'}`
    : null

/** The groups that a meeting belongs to: [key, English name, Arabic name] of each, in order of key. */
const groupsOf = (planner: Planning, groupBy: unknown): string => {
  const { lens } = planner
  const said = `MATCH (c:Claim)-[${lens.about}]->(m) WHERE c.stance = 'AFFIRMS'${lens.and('c')}`
  const list = (match: string, key: string, names: string): string =>
    `COLLECT { ${match} WITH DISTINCT ${key} AS key, ${names} ORDER BY key RETURN [key, en, ar] AS g }`
  const named = 'x.nameEn AS en, x.nameAr AS ar'
  switch (groupBy) {
    case 'KIND':
      return `[[${kindOf(lens, 'm')}]]`
    case 'STATUS':
      return `[[${statusOf(lens, 'm')}]]`
    case 'TOPIC':
      return list(`${said} MATCH (c)-[:SAYS_TOPIC]->(x:Topic)`, 'x.id', named)
    case 'COUNTRY':
      return list(
        `${said} MATCH (c)-[:SAYS_PLACE]->(:Place)-[:WITHIN]->{0,8}(x:Place) WHERE x.country IS NOT NULL`,
        'x.country',
        'null AS en, null AS ar',
      )
    case 'PUBLISHER':
      return list(
        `MATCH (c:Claim)-[${lens.about}]->(m) WHERE c.publisher IS NOT NULL${lens.and('c')} MATCH (x:Institution {id: c.publisher})`,
        'x.id',
        named,
      )
    default:
      return '[]'
  }
}

/** Binds `m` to the meetings that are asked about, or in which `with` was. */
const meetings = (at: Scope, args: Arguments): string => {
  const { lens } = at.planner
  if (args['with'] === undefined || args['with'] === null)
    return `MATCH (m:Meeting) WHERE ${everyMeeting('m')} AND ${isVisible(lens, 'm', { affirmed: false })}`
  const through = at.planner.parameter(args['through'] ?? THROUGH)
  const party = { actor: 'a', through, participation: 'p', sure: 'sure', during: during(args) }
  return `${partyOfAny(at, party)}
    WITH p${lens.certain ? ', sure WHERE sure' : ''}
    MATCH (p)-[:IN]->(m:Meeting) WHERE ${wasPresent(lens, 'p')}
    WITH DISTINCT m WHERE ${isVisible(lens, 'm', { affirmed: false })}`
}

const counting = (at: Scope, args: Arguments): string => {
  const { planner } = at
  const days = meetingDays(planner.lens, 'm')
  const kinds = Array.isArray(args['kinds'])
    ? [`${kindOf(planner.lens, 'm')} IN ${planner.parameter(args['kinds'])}`]
    : []
  const conditions = [
    duringCondition(planner, 'd', during(args), true),
    ...kinds,
    ...subjectConditions(at, 'm', args),
  ]
  return `${meetings(at, args)}
    ${days.clause}
    WITH *, ${days.bounds} AS d WHERE ${conditions.join(' AND ')}
    WITH d[0] AS earliest, d[1] AS latest, ${groupsOf(planner, args['groupBy'])} AS g
    WITH earliest, latest, g, count(*) AS n RETURN [earliest, latest, g, n] AS row`
}

type Group = readonly [string, (string | null)?, (string | null)?]

const eventOf = ([earliest, latest, groups, count]: Row) => ({
  earliest: earliest as number | null,
  latest: latest as number | null,
  groups: groups as readonly Group[],
  count: count as number,
})

const shape = (selection: Selection, rows: readonly Row[]): unknown => {
  const { args } = selection
  const events = rows.map(eventOf)
  const names = new Map(
    events.flatMap(({ groups }) => groups.map(([key, ...texts]) => [key, texts] as const)),
  )
  const counted = tally(
    args['interval'] as Interval,
    events.map((event) => ({ ...event, groups: event.groups.map(([key]) => key) })),
    windowIn(args),
    { fill: args['fill'] === true, most: MOST },
  )
  if (counted === null)
    return refuse(
      `That is more than ${MOST.toLocaleString('en')} buckets: ask for a longer interval, or a shorter time.`,
    )
  const grouped = typeof args['groupBy'] === 'string'
  return {
    ...counted,
    interval: args['interval'],
    buckets: counted.buckets.map(({ start, end, count, groups }) => ({
      ...{ start: textOf(start), end: textOf(end), count },
      groups: grouped
        ? groups.map(([group, n]) => ({ group, count: n, ...namesOf(selection, names.get(group ?? '')) }))
        : [],
    })),
  }
}

/** A group's name in each of the languages that the document asks for. */
const namesOf = ({ fields }: Selection, texts: readonly (string | null | undefined)[] = []) => {
  const buckets = fields.filter(({ name }) => name === 'buckets').flatMap((each) => each.fields)
  const asked = buckets.filter(({ name }) => name === 'groups').flatMap((each) => each.fields)
  const named = asked.filter(({ name }) => name === 'name')
  return Object.fromEntries(named.map(({ name, args }) => [keyOf(name, args), pick(texts, args['lang'])]))
}

export const meetingBuckets: RootPlan = {
  actors: { with: ANY },
  plan: (planner, selection, ids) => {
    const { args } = selection
    windowIn(args)
    const at = planner.block().scope('')
    const id = ids['with']
    const anchor =
      id === undefined
        ? ''
        : `MATCH (a:Actor {id: ${planner.parameter(id)}}) WHERE ${planner.lens.introduced('a')}\n`
    const found = anchor === '' ? '' : `${anchor}RETURN ['anchor'] AS row\nUNION ALL\n`
    return {
      text: `${found}${anchor}${counting(at, args)}`,
      read: (rows) => {
        const counts = rows.filter(([first]) => first !== 'anchor')
        return anchor !== '' && counts.length === rows.length ? null : shape(selection, counts)
      },
    }
  },
}
