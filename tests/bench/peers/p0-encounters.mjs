import { certainty, textOf, windowOf } from './days.mjs'

/** Two participations on two sides of one telling, as Sifa's loader stores them (src/database/facing.ts). */
const MET = 'MATCH (p)-[f:FACES {rank: 0}]-(q:Participation)'

const CAPACITIES = (node) =>
  `COLLECT { MATCH (${node})<-[:ABOUT]-(:Claim)-[:CAPACITY]->(r:Role) WITH DISTINCT r RETURN [r.id, r.nameEn] ORDER BY r.id }`
const PRINCIPALS = (node) =>
  `COLLECT { MATCH (${node})<-[:ABOUT]-(:Claim)-[e:PRINCIPAL]->(a:Actor) WITH DISTINCT a, e.mode AS mode RETURN [a.id, a.nameEn, mode] ORDER BY a.id }`
const TITLE = (node) =>
  `COLLECT { MATCH (c:Claim)-[:ABOUT]->(${node}) RETURN c.titleEn ORDER BY c.order LIMIT 1 }[0]`

const OF_PERSON = `MATCH (:Person {id: $of})<-[:BY]-(p:Participation)-[:IN]->(m:Meeting)
  WHERE m.orderDay >= $from AND m.earliest <= $to
  ${MET}-[:BY]->(b:Actor)
  WITH p, q, m, b, f.sources AS sources, f.publishers AS publishers, substring(p.id, 14) + '~' + b.id AS id
  ORDER BY m.orderDay, id LIMIT $first
  RETURN id, m.id, ${TITLE('m')}, m.earliest, m.latest, ${CAPACITIES('p')}, ${PRINCIPALS('p')}, b.id, b.nameEn, ${CAPACITIES('q')}, sources, publishers`

const roles = (rows) => rows.map(([id, name]) => ({ role: { id, name } }))

const ofPerson = (
  [id, meeting, title, earliest, latest, as, on, actor, name, theirs, sources, publishers],
  [from, to],
) => ({
  id: `encounter:${id}`,
  mode: 'MET',
  basis: 'STATED',
  certainty: certainty(earliest >= from && latest <= to),
  meeting: { id: meeting, title, period: { earliest: textOf(earliest), latest: textOf(latest) } },
  participation: {
    inCapacities: roles(as),
    onBehalfOf: on.map(([body, called, mode]) => ({ actor: { id: body, name: called }, mode })),
  },
  counterpart: { actor: { id: actor, name }, inCapacities: roles(theirs) },
  support: { sources, publishers },
})

/** Whoever acts in an office of a body or of one under it, or for one of them, while the ties between hold. */
const PARTY = (body, list, sure) => `CALL () {
    MATCH path = (top:Institution {id: ${body}})<-[:PARENT|CHILD_IN*0..8]-(b:Institution)
    WITH b, reduce(w = [-2000000000, 2000000000, -2000000000, 2000000000], k IN [n IN nodes(path) WHERE n:Tie] |
      [CASE WHEN k.startMin > w[0] THEN k.startMin ELSE w[0] END, CASE WHEN coalesce(k.endMax, 2000000000) < w[1] THEN k.endMax ELSE w[1] END,
       CASE WHEN k.startMax > w[2] THEN k.startMax ELSE w[2] END, CASE WHEN k.endMin < w[3] THEN k.endMin ELSE w[3] END]) AS w
    MATCH (b)<-[:OFFICE_IN]-{0,1}(x)<-[:CAPACITY|PRINCIPAL]-(:Claim)-[:ABOUT]->(p:Participation)-[:IN]->(m:Meeting)
    WHERE m.orderDay >= $from AND m.earliest <= $to AND w[0] <= m.latest AND w[1] >= m.earliest
    RETURN p AS ${list}, max(w[2] <= m.earliest AND w[3] >= m.latest) AS ${sure}
  }`

const OF_BODIES = `${PARTY('$with', 'q', 'sq')}
  WITH collect(q) AS them, collect(CASE WHEN sq THEN q END) AS surely
  ${PARTY('$of', 'p', 'sp')}
  ${MET} WHERE q IN them
  MATCH (p)-[:IN]->(m:Meeting) MATCH (p)-[:BY]->(a:Actor) MATCH (q)-[:BY]->(b:Actor)
  WITH p, q, m, a, b, sp AND q IN surely AS sure, substring(p.id, 14) + '~' + b.id AS id
  ORDER BY m.orderDay, id LIMIT $first
  RETURN id, sure, m.earliest, m.latest, m.id, ${TITLE('m')}, a.id, a.nameEn, ${CAPACITIES('p')}, b.id, b.nameEn, ${CAPACITIES('q')}`

const ofBodies = (
  [id, sure, earliest, latest, meeting, title, one, oneName, as, other, otherName, theirs],
  [from, to],
) => ({
  id: `encounter:${id}`,
  certainty: certainty(sure && earliest >= from && latest <= to),
  meeting: { id: meeting, title },
  participation: { actor: { id: one, name: oneName }, inCapacities: roles(as) },
  counterpart: { actor: { id: other, name: otherName }, inCapacities: roles(theirs) },
})

export const encounterQuestions = (read) => {
  const asked =
    (text, shape) =>
    async ({ during, ...given }) => {
      const window = windowOf(during)
      const rows = await read(text, { ...given, from: window[0], to: window[1] })
      return { encounters: { nodes: rows.map((row) => shape(row, window)) } }
    }
  return {
    q01: asked(OF_PERSON, ofPerson),
    q05: asked(OF_BODIES, ofBodies),
  }
}
