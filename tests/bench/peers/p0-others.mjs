import { keysOf } from '../../../dist/model/names/keys.js'
import { normalise } from '../../../dist/model/names/normalise.js'
import { rankActors } from '../../../dist/model/names/rank.js'
import { windowOf } from './days.mjs'

/** Four edges of the graph are one hop from one person to another. */
const PATH = `MATCH (a:Person {id: $from}) MATCH (b:Person {id: $to})
  MATCH path = shortestPath((a)-[:BY|IN*..12]-(b)) RETURN length(path) / 4`

const paths = (read) => async (given) => {
  const rows = await read(PATH, given)
  return { paths: { paths: rows.map(([length]) => ({ length })) } }
}

/** Candidates by Sifa's keys and ranked by Sifa's code: what differs is one statement for two. */
const SEARCH = `CALL () {
    MATCH (n:Name {norm: $norm}) RETURN n
    UNION CALL db.index.fulltext.queryNodes('name_keys', $query, {limit: $limit}) YIELD node AS n RETURN n
  }
  MATCH (n)-[:NAMES]->(a:Person) RETURN a.id, n.id, n.text, a.nameEn ORDER BY a.id, n.id`

const search =
  (read) =>
  async ({ text }) => {
    const rows = await read(SEARCH, { norm: normalise(text), query: keysOf(text).join(' '), limit: 400 })
    return { search: hitsOf(text, rows) }
  }

/** Rows: actor, name's id, text, actor's name. */
export const hitsOf = (text, rows) => {
  const names = new Map(rows.map(([actor, , , name]) => [actor, name]))
  const candidates = rows.map(([actor, name, written]) => ({ actor, name, text: written, weight: 0 }))
  return rankActors(text, candidates)
    .slice(0, 1)
    .map(({ actor, text: matched, score }) => ({
      score,
      matched: { text: matched },
      actor: { id: actor, name: names.get(actor) },
    }))
}

const TITLE = `COLLECT { MATCH (c:Claim)-[:ABOUT]->(m) RETURN c.titleEn ORDER BY c.order LIMIT 1 }[0]`
const HOLDS = (span) => `${span}.startMin <= $on AND coalesce(${span}.endMax, 2000000000) >= $on`

const DASHBOARD = {
  month: `MATCH (m:Meeting) WHERE m.orderDay >= $monthFrom AND m.id IS NOT NULL AND m.firstDay IS NOT NULL AND m.firstDay <= $monthTo
    WITH m ORDER BY m.orderDay, m.id WITH collect(m) AS found
    RETURN size(found), COLLECT { UNWIND found[0..10] AS m RETURN [m.id, ${TITLE}] }`,
  office: `MATCH (r:Role {id: $role}) RETURN r.id, r.nameEn, COLLECT {
    MATCH (r)<-[:OF_ROLE]-(t:Tenure)-[:HOLDER]->(h:Person) WHERE ${HOLDS('t')} RETURN [t.id, h.id, h.nameEn] ORDER BY t.id }`,
  who: `MATCH (p:Person {id: $person}) RETURN p.id, p.nameEn, COLLECT {
    MATCH (p)<-[:HOLDER]-(t:Tenure)-[:OF_ROLE]->(r:Role) RETURN [t.id, r.id, r.nameEn] ORDER BY t.id LIMIT 10 }`,
  under: `MATCH (i:Institution {id: $body}) RETURN i.id, i.nameEn, COLLECT {
    MATCH (i)<-[:PARENT]-(t:Tie)<-[:CHILD_IN]-(c:Institution) WHERE ${HOLDS('t')} RETURN [t.id, c.id, c.nameEn] ORDER BY t.id }`,
  met: `MATCH (:Person {id: $person})<-[:BY]-(p:Participation)-[:IN]->(m:Meeting) WHERE m.orderDay >= $from AND m.earliest <= $to
    MATCH (p)-[:FACES {rank: 0}]-(:Participation)-[:BY]->(b:Actor)
    WITH m, b, substring(p.id, 14) + '~' + b.id AS id ORDER BY m.orderDay, id LIMIT 5 RETURN id, b.id, b.nameEn`,
  one: `MATCH (m:Meeting {id: $meeting}) RETURN m.id, ${TITLE}, COLLECT {
    MATCH (m)<-[:IN]-(p:Participation)-[:BY]->(a:Actor)
    RETURN [p.id, COLLECT { MATCH (c:Claim)-[:ABOUT]->(p) RETURN c.side ORDER BY c.order LIMIT 1 }[0], a.id, a.nameEn] ORDER BY p.id }`,
}

/** A thing with rows of others behind it, each behind a fact. */
const withThings = ([[id, name, rows]], key, of) => ({
  ...{ id, name },
  [key]: rows.map(([fact, thing, called]) => ({ id: fact, [of]: { id: thing, name: called } })),
})

const dashboard =
  (read) =>
  async ({ month, asOf, during, ...given }) => {
    const [monthFrom, monthTo] = windowOf(month)
    const [from, to] = windowOf(during)
    const all = { ...given, monthFrom, monthTo, from, to, on: windowOf(asOf)[0] }
    const [ofMonth, office, who, under, met, one] = await Promise.all(
      Object.values(DASHBOARD).map((text) => read(text, all)),
    )
    const [[meeting, title, seats]] = one
    const held = withThings(who, 'tenures', 'role')
    return {
      month: {
        totalCount: ofMonth[0][0],
        nodes: ofMonth[0][1].map(([id, called]) => ({ id, title: called })),
      },
      office: withThings(office, 'holders', 'holder'),
      who: { ...held, tenures: { nodes: held.tenures } },
      under: withThings(under, 'below', 'child'),
      met: {
        nodes: met.map(([id, actor, name]) => ({
          id: `encounter:${id}`,
          counterpart: { actor: { id: actor, name } },
        })),
      },
      one: {
        ...{ id: meeting, title },
        participations: seats.map(([id, side, actor, name]) => ({ id, side, actor: { id: actor, name } })),
      },
    }
  }

export const otherQuestions = (read) => ({ q06: paths(read), q07: search(read), q08: dashboard(read) })
