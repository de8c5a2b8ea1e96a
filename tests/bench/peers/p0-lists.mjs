import { textOf, windowOf } from './days.mjs'

const FIRST_WORD = (node, property) =>
  `COLLECT { MATCH (w:Claim)-[:ABOUT]->(${node}) RETURN w.${property} ORDER BY w.order LIMIT 1 }[0]`

/** The page behind a place in the order; the index gives the order, if the planner is told to take it. */
const PAGE = `MATCH (m:Meeting) USING INDEX m:Meeting(orderDay, id, firstDay)
  WHERE m.orderDay >= $day AND m.id IS NOT NULL AND m.firstDay IS NOT NULL AND m.firstDay <= $to
  WITH m WHERE m.orderDay > $day OR m.id > $id
  WITH m ORDER BY m.orderDay, m.id LIMIT $limit`

const LIGHT = `${PAGE}
  CALL (m) { MATCH (c:Claim)-[:ABOUT]->(m) WITH c ORDER BY c.order LIMIT 1 RETURN c.kind AS kind, c.titleEn AS title }
  RETURN m.id, kind, title, m.earliest, m.latest ORDER BY m.orderDay, m.id`

const SAID = (type) =>
  `COLLECT { MATCH (m)<-[:ABOUT]-(:Claim)-[:${type}]->(x) WITH DISTINCT x RETURN [x.id, x.nameEn] ORDER BY x.id }`

const FULL = `${PAGE}
  CALL (m) { MATCH (c:Claim)-[:ABOUT]->(m) WITH c ORDER BY c.order RETURN collect(c)[0] AS c, count(DISTINCT c.source) AS sources, count(DISTINCT c.witness) AS publishers }
  RETURN m.id, c.kind, c.titleEn, m.earliest, m.latest, ${SAID('SAYS_PLACE')}, ${SAID('SAYS_TOPIC')}, COLLECT {
    MATCH (m)<-[:IN]-(p:Participation)-[:BY]->(a:Actor)
    RETURN [p.id, ${FIRST_WORD('p', 'side')}, a.id, a.nameEn,
      COLLECT { MATCH (p)<-[:ABOUT]-(:Claim)-[:CAPACITY]->(r:Role) WITH DISTINCT r RETURN [r.id, r.nameEn] ORDER BY r.id },
      COLLECT { MATCH (p)<-[:ABOUT]-(:Claim)-[e:PRINCIPAL]->(b:Actor) WITH DISTINCT b, e.mode AS mode RETURN [b.id, b.nameEn, mode] ORDER BY b.id }] ORDER BY p.id
  }, sources, publishers ORDER BY m.orderDay, m.id`

const named = (rows) => rows.map(([id, name]) => ({ id, name }))

const light = ([id, kind, title, earliest, latest]) => ({
  ...{ id, kind, title },
  period: { earliest: textOf(earliest), latest: textOf(latest) },
})

const full = ([id, kind, title, earliest, latest, places, topics, seats, sources, publishers]) => ({
  ...light([id, kind, title, earliest, latest]),
  places: named(places).map((place) => ({ place })),
  topics: named(topics),
  participations: seats.map(([participation, side, actor, name, roles, bodies]) => ({
    ...{ id: participation, side, actor: { id: actor, name } },
    inCapacities: named(roles).map((role) => ({ role })),
    onBehalfOf: bodies.map(([body, called, mode]) => ({ actor: { id: body, name: called }, mode })),
  })),
  support: { sources, publishers },
})

/** `after` is the day and the id of the last one seen. */
const pages =
  (read, text, shape) =>
  async ({ during, first, after }) => {
    const [from, to] = windowOf(during)
    const [day, id] = after ?? [from, '']
    const rows = await read(text, { day, id, to, limit: first + 1 })
    const nodes = rows.slice(0, first).map(shape)
    return { meetings: { nodes, pageInfo: { hasNextPage: rows.length > first } } }
  }

export const listQuestions = (read) => ({
  q09: pages(read, FULL, full),
  q10: pages(read, LIGHT, light),
})
