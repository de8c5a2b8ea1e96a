import { certainOn, certainty, textOf, windowOf } from './days.mjs'

const list =
  (name) =>
  ({ id }, _, { load }) =>
    load(name, id)
const one =
  (name) =>
  async ({ id }, _, { load }) =>
    (await load(name, id))[0]
const onDay =
  (name) =>
  ({ id }, { asOf }, { load }) =>
    load(name, id, windowOf(asOf)[0])

/** The word of the earliest source. */
const word =
  (property) =>
  async ({ id }, _, { load }) =>
    (await load('claims', id)).find((claim) => claim[property] !== null)?.[property] ?? null

const support = async ({ id }, _, { load }) => {
  const affirming = (await load('claims', id)).filter(({ stance }) => stance === 'AFFIRMS')
  return {
    sources: new Set(affirming.map(({ source }) => source)).size,
    publishers: new Set(affirming.map(({ witness }) => witness)).size,
  }
}

const period = ({ earliest, latest }) => ({ earliest: textOf(earliest), latest: textOf(latest) })
const certain = ({ on, startMax, endMin }) => certainOn(on, startMax, endMin)

const MEETING = '{id: m.id, orderDay: m.orderDay, earliest: m.earliest, latest: m.latest}'

const PAGE = `MATCH (m:Meeting) USING INDEX m:Meeting(orderDay, id, firstDay)
  WHERE m.orderDay >= $day AND m.id IS NOT NULL AND m.firstDay IS NOT NULL AND m.firstDay <= $to
  WITH m WHERE m.orderDay > $day OR m.id > $id
  WITH m ORDER BY m.orderDay, m.id LIMIT $limit RETURN ${MEETING}`

const COUNT = `MATCH (m:Meeting) WHERE m.orderDay >= $from AND m.id IS NOT NULL AND m.firstDay IS NOT NULL AND m.firstDay <= $to RETURN count(m)`

const meetings = async (_, { during, first, after }, { read }) => {
  const [from, to] = windowOf(during)
  const [day, id] = after === undefined || after === null ? [from, ''] : after.split(' ')
  const rows = await read(PAGE, { day: Number(day), id, to, limit: first + 1 })
  const nodes = rows.slice(0, first).map(([meeting]) => meeting)
  const last = nodes.at(-1)
  return {
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last === undefined ? null : `${last.orderDay} ${last.id}`,
    },
    totalCount: async () => (await read(COUNT, { from, to }))[0][0],
  }
}

const ENCOUNTERS = `MATCH (:Person {id: $of})<-[:BY]-(p:Participation)-[:IN]->(m:Meeting) WHERE m.orderDay >= $from AND m.earliest <= $to
  MATCH (p)-[f:FACES {rank: 0}]-(q:Participation)-[:BY]->(b:Actor)
  WITH p, q, m, f.sources AS sources, f.publishers AS publishers, substring(p.id, 14) + '~' + b.id AS id
  ORDER BY m.orderDay, id LIMIT $first
  RETURN id, p.id, q.id, ${MEETING}, sources, publishers`

const encounters = async (_, { of, during, first }, { read }) => {
  const [from, to] = windowOf(during)
  const rows = await read(ENCOUNTERS, { of: of.id, from, to, first })
  const nodes = rows.map(([id, p, q, meeting, sources, publishers]) => ({
    ...{ id: `encounter:${id}`, mode: 'MET', basis: 'STATED', meeting },
    certainty: certainty(meeting.earliest >= from && meeting.latest <= to),
    ...{ participation: { id: p }, counterpart: { id: q }, support: { sources, publishers } },
  }))
  return { nodes }
}

const actor = async (_, { ref }, { read }) => {
  const [row] = await read('MATCH (a:Actor {id: $id}) RETURN {id: a.id, name: a.nameEn}', { id: ref.id })
  return row?.[0] ?? null
}

const meeting = async (_, { id }, { read }) => {
  const [row] = await read(`MATCH (m:Meeting {id: $id}) RETURN ${MEETING}`, { id })
  return row?.[0] ?? null
}

export const resolvers = {
  Query: { meetings, encounters, institution: actor, role: actor, person: actor, meeting },
  Meeting: {
    kind: word('kind'),
    title: word('title'),
    period,
    places: list('places'),
    topics: list('topics'),
    participations: list('participations'),
    support,
  },
  Participation: {
    side: word('side'),
    actor: one('actor'),
    inCapacities: list('capacities'),
    onBehalfOf: list('principals'),
  },
  Institution: { roles: list('roles'), below: onDay('below') },
  Role: { holders: onDay('holders') },
  Person: {
    tenures: async ({ id }, { first }, { load }) => ({ nodes: (await load('tenures', id)).slice(0, first) }),
  },
  Tenure: {
    state: word('state'),
    holder: one('holder'),
    role: one('role'),
    certainty: certain,
    support,
  },
  Tie: { child: one('child'), certainty: certain },
}
