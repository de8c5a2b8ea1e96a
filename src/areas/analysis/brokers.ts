/** Who links two bodies: those that met somebody of both. */
import type { FieldPlan, Planning, Scope } from '../../plan/block.ts'
import { rootConnection } from '../../plan/connection.ts'
import { supportOf, WITNESS } from '../../plan/facts.ts'
import type { Witness } from '../../plan/facts.ts'
import { many } from '../../plan/fields.ts'
import { isVisible } from '../../plan/visible.ts'
import { LINE_EDGES, LINE_KINDS } from '../../plan/lines.ts'
import { duringCondition, kindOf, meetingDays, wasHeld } from '../../plan/meeting.ts'
import { partyClause } from '../../plan/party.ts'
import type { Lists, RootPlan } from '../../plan/root.ts'
import type { Arguments } from '../../plan/selection.ts'
import { isDated, windowOf } from '../../plan/time.ts'
import { SifaError } from '../../model/errors.ts'
import { certainlyInside, metClause, THROUGH, wasPresent } from './parties.ts'

const CAMPS = ['first', 'second'] as const

/** A broker is the actor's node; what else is known of one is called after it. */
const names = (node: string) => ({
  key: `key_${node}`,
  first: `first_${node}`,
  second: `second_${node}`,
  counts: `counts_${node}`,
  own: `own_${node}`,
  took: `took_${node}`,
  dated: `dated_${node}`,
})

/** Whether one body may stand under another, on whatever day. */
const under = (at: Scope, lower: string, upper: string): string =>
  `EXISTS { MATCH up = (${lower})-[:CHILD_IN|PARENT|OFFICE_IN*2..${String(LINE_EDGES)}]->(${upper})
    WHERE all(k IN nodes(up) WHERE NOT k:Tie OR (k.kind IN ${at.planner.parameter(LINE_KINDS)} AND k.standing <> 'DENIED' AND ${isVisible(at.planner.lens, 'k')})) }`

/**
 * Those who stand for either camp, and how: null for not at all, else whether certainly. Where one camp may stand under
 * the other, whoever stands for the lower stands for that alone: else each of its meetings would link the two.
 */
const camps = (at: Scope, args: Arguments): string => {
  const through = at.planner.parameter(args['through'] ?? THROUGH)
  const party = { actor: 'camp', through, participation: 'q', sure: 'sure', during: args['during'] }
  const stands = (camp: string): string =>
    `collect(CASE WHEN camp = a_${camp}${at.planner.lens.certain ? ' AND sure' : ''} THEN sure END)[0] AS ${camp}`
  const unless = (lower: string, camp: string): string =>
    `CASE WHEN ${lower} AND first IS NOT NULL AND second IS NOT NULL THEN null ELSE ${camp} END AS ${camp}`
  return `WITH a_first, a_second, ${under(at, 'a_first', 'a_second')} AS down, ${under(at, 'a_second', 'a_first')} AS up
    UNWIND [a_first, a_second] AS camp
    ${partyClause(at, 'Institution', party)}
    WITH a_first, a_second, down AND NOT up AS down, up AND NOT down AS up, q, ${CAMPS.map(stands).join(', ')}
    WITH a_first, a_second, q, ${unless('up', 'first')}, ${unless('down', 'second')}
    WHERE first IS NOT NULL OR second IS NOT NULL`
}

/** Everybody who was at a meeting with either, as far as he may have met both. */
const candidates = (at: Scope, args: Arguments, undated: boolean): string => {
  const { planner } = at
  const days = meetingDays(planner.lens, 'm')
  const metOne = (position: number): string =>
    `any(t IN took WHERE any(x IN t.others WHERE x[${String(position)}] IS NOT NULL))`
  const stood = (camp: string): string => `any(t IN took WHERE t.self.${camp} IS NOT NULL)`
  return `MATCH (q)-[:IN]->(m:Meeting)
    WITH a_first, a_second, m, collect([q, first, second]) AS party
    ${days.clause}
    WITH *, ${days.bounds} AS d, ${days.order} AS o
    WHERE ${duringCondition(planner, 'd', args['during'], undated)} AND ${wasHeld(planner.lens, 'm')}
    WITH *, ${kindOf(planner.lens, 'm')} AS kind, ${certainlyInside(planner, 'd', args['during'])} AS inside
    MATCH (m)<-[:IN]-(p:Participation)-[:BY]->(actor:Actor) WHERE ${wasPresent(planner.lens, 'p')}
    WITH *, [x IN party WHERE x[0] = p][0] AS self
    WITH a_first, a_second, actor, collect({p: p, m: m, d: d, o: o, kind: kind, inside: inside,
      self: {first: self[1], second: self[2]}, others: [x IN party WHERE x[0] <> p]}) AS took
    WHERE ${metOne(1)} AND ${metOne(2)}
    WITH a_first, a_second, actor, took, [CASE WHEN ${stood('first')} THEN a_first END, CASE WHEN ${stood('second')} THEN a_second END] AS own
    WHERE NOT ${planner.parameter(args['outsiders'] === true)} OR (own[0] IS NULL AND own[1] IS NULL)`
}

/** Of the meetings with each camp: how many, certainly, and how many of them by a rule alone; and with both at once. */
const COUNTS = [
  ...CAMPS.flatMap((camp) => [
    `count(CASE WHEN ${camp} AND sure_${camp} AND inside THEN 1 END)`,
    `count(CASE WHEN ${camp} AND NOT stated_${camp} THEN 1 END)`,
  ]),
  'count(CASE WHEN first AND second THEN 1 END)',
].join(', ')

const perMeeting = CAMPS.map((camp, index) => {
  const how = `other[${String(index + 1)}]`
  return `max(${how} IS NOT NULL) AS ${camp}, max(coalesce(${how}, false)) AS sure_${camp}, max(${how} IS NOT NULL AND stated) AS stated_${camp}`
}).join(', ')

const match = (at: Scope, node: string, args: Arguments, undated: boolean): string => {
  const { planner } = at
  const n = names(node)
  const metIn = (camp: string, only = ''): string => `collect(CASE WHEN ${camp}${only} THEN m END)`
  const dated = isDated('d')
  return `${camps(at, args)}
    ${candidates(at, args, undated)}
    UNWIND took AS t UNWIND t.others AS other
    WITH a_first, a_second, actor, own, t.p AS p, t.m AS m, t.d AS d, t.o AS o, t.kind AS kind, t.inside AS inside, other, other[0] AS q
    ${metClause(planner, args)}
    WITH actor, own, m, d, o, inside, p, ${perMeeting}
    ORDER BY o DESC, m.id
    WITH actor AS ${node}, own AS ${n.own}, ${metIn('first')} AS ${n.first}, ${metIn('second')} AS ${n.second}, [${COUNTS}] AS ${n.counts}, collect(p) AS ${n.took},
      ${CAMPS.map((camp) => `max(${camp} AND ${dated})`).join(' AND ')} AS ${n.dated}
    WHERE size(${n.first}) > 0 AND size(${n.second}) > 0
    WITH *, -CASE WHEN size(${n.first}) < size(${n.second}) THEN size(${n.first}) ELSE size(${n.second}) END AS ${n.key}`
}

const anchors = (planner: Planning, _: unknown, { between = [] }: Lists): string => {
  if (between.length !== 2 || between[0] === between[1])
    throw new SifaError('BAD_USER_INPUT', '`between` is two different institutions.')
  return CAMPS.map(
    (camp, index) =>
      `MATCH (a_${camp}:Institution {id: ${planner.parameter(between[index])}}) WHERE ${planner.lens.introduced(`a_${camp}`)}`,
  ).join('\n')
}

export const brokers: RootPlan = {
  actors: { between: ['Institution'] },
  plan: rootConnection(
    () => ({
      match,
      isDated: (node) => names(node).dated,
      keys: (node) => [
        { by: names(node).key, kind: 'number' },
        { by: `${node}.id`, kind: 'string' },
      ],
      inner: (inner, { during }) => inner.during(windowOf(during)),
    }),
    anchors,
  ),
}

const counted =
  (position: number): FieldPlan =>
  (at) => {
    const column = at.column(names(at.node).counts)
    return (row) => (row[column] as readonly number[])[position]
  }

const sizeOf =
  (camp: 'first' | 'second'): FieldPlan =>
  (at) => {
    const column = at.column(`size(${names(at.node)[camp]})`)
    return (row) => row[column]
  }

/** The latest of the meetings: their list is in that order. */
const examples = (camp: 'first' | 'second'): FieldPlan =>
  many({
    match: (at, meeting, { first }) => {
      const list = names(at.node)[camp]
      return `UNWIND range(0, size(${list}) - 1) AS i_${meeting} WITH i_${meeting}, ${list}[i_${meeting}] AS ${meeting} WHERE i_${meeting} < ${at.planner.parameter(pageSize(first))}`
    },
    order: (meeting) => [`i_${meeting}`],
  })

const pageSize = (first: unknown): number => {
  if (typeof first === 'number' && first >= 1 && first <= 100) return first
  throw new SifaError('BAD_USER_INPUT', `\`first\` is ${String(first)}; it must be from 1 to 100.`)
}

/** Absence is a denial, as in encounters. */
const support: FieldPlan = (at) => {
  const { lens } = at.planner
  const column =
    at.column(`COLLECT { UNWIND ${names(at.node).took} AS f MATCH (c:Claim)-[${lens.about}]->(f)${lens.where('c')}
    RETURN [${WITNESS.map((name) => `c.${name}`).join(', ')}, c.attendance] AS g }`)
  return (row) => {
    const claims = (row[column] as readonly (readonly unknown[])[]).map((values) => ({
      ...(Object.fromEntries(WITNESS.map((name, index) => [name, values[index]])) as unknown as Witness),
      absent: values[WITNESS.length] === 'ABSENT',
    }))
    const against = new Set(claims.filter(({ absent }) => absent))
    return supportOf(claims, (claim) => claim.stance === 'DENIES' || against.has(claim as (typeof claims)[0]))
  }
}

export const brokerFields: Readonly<Record<string, FieldPlan>> = {
  actor: (at, selection) => at.planner.object(at, selection),
  standsFor: many({
    match: (at, body) => `UNWIND [x IN ${names(at.node).own} WHERE x IS NOT NULL] AS ${body}`,
    order: (body) => [`${body}.id`],
  }),
  meetingsWithFirst: sizeOf('first'),
  meetingsWithSecond: sizeOf('second'),
  meetingsWithBoth: counted(4),
  certainWithFirst: counted(0),
  certainWithSecond: counted(2),
  inferredWithFirst: counted(1),
  inferredWithSecond: counted(3),
  examplesWithFirst: examples('first'),
  examplesWithSecond: examples('second'),
  support,
}
