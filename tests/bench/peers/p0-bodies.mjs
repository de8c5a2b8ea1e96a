import { certainOn, windowOf } from './days.mjs'
import { chainsOf } from './chains.mjs'
import { chartOf } from './chart.mjs'

const HOLDS = (span) => `${span}.startMin <= $on AND coalesce(${span}.endMax, 2000000000) >= $on`

const TENURES = `MATCH (i:Institution {id: $of})
  RETURN i.id, i.nameEn, COLLECT {
    MATCH (r:Role)-[:OFFICE_IN]->(i) RETURN [r.id, r.nameEn, COLLECT {
      MATCH (r)<-[:OF_ROLE]-(t:Tenure)-[:HOLDER]->(h:Person) WHERE ${HOLDS('t')}
      RETURN [t.id, t.startMax, t.endMin, h.id, h.nameEn, COLLECT {
        MATCH (c:Claim)-[:ABOUT]->(t) WHERE c.stance = 'AFFIRMS' RETURN [c.source, c.witness, c.state] ORDER BY c.order
      }] ORDER BY t.id
    }] ORDER BY r.id
  }`

const distinct = (claims, at) => new Set(claims.map((claim) => claim[at])).size

const holder = ([id, startMax, endMin, person, name, claims], on) => ({
  ...{ id, state: claims[0][2], certainty: certainOn(on, startMax, endMin), holder: { id: person, name } },
  support: { sources: distinct(claims, 0), publishers: distinct(claims, 1) },
})

const tenures =
  (read) =>
  async ({ of, asOf }) => {
    const [on] = windowOf(asOf)
    const [[id, name, roles]] = await read(TENURES, { of, on })
    return {
      institution: {
        ...{ id, name },
        roles: roles.map(([role, called, holders]) => ({
          ...{ id: role, name: called },
          holders: holders.map((row) => holder(row, on)),
        })),
      },
    }
  }

/** Everything above whoever is asked about, as links; chains are made of them in code. */
const CHAINS = `MATCH (a:Actor {id: $of})
  CALL (a) {
    MATCH (a)<-[:HOLDER]-(t:Tenure)-[:OF_ROLE]->(r:Role) WHERE ${HOLDS('t')}
    RETURN a.id AS one, r AS other, 'CAPACITY' AS kind, t AS fact
    UNION
    MATCH (a)<-[:HOLDER]-(t:Tenure)-[:OF_ROLE]->(r:Role)-[:OFFICE_IN]->(b:Institution) WHERE ${HOLDS('t')}
    RETURN r.id AS one, b AS other, 'OFFICE_OF' AS kind, null AS fact
    UNION
    MATCH (a)<-[:HOLDER]-(t:Tenure)-[:OF_ROLE]->(:Role)-[:OFFICE_IN]->(b:Institution) WHERE ${HOLDS('t')}
    MATCH (b) (()-[:CHILD_IN]->(k:Tie WHERE ${HOLDS('k')})-[:PARENT]->()){0,8} (c:Institution)
    MATCH (c)-[:CHILD_IN]->(t2:Tie WHERE ${HOLDS('t2')})-[:PARENT]->(up:Institution)
    RETURN c.id AS one, up AS other, t2.kind AS kind, t2 AS fact
  }
  RETURN DISTINCT one, other.id, other.nameEn, kind, fact.id, fact.standing, fact.startMax, fact.endMin`

const chains =
  (read) =>
  async ({ of, on }) => {
    const [day] = windowOf(on)
    return { representation: chainsOf(of, await read(CHAINS, { of, on: day }), day) }
  }

/** All ties of the tree with the names of what hangs on them; the tree is made in code. */
const CHART = `MATCH (top:Institution {id: $of}) (()<-[:PARENT]-(k:Tie WHERE ${HOLDS('k')})<-[:CHILD_IN]-()){1,4} (c:Institution)
  WITH DISTINCT last(k) AS t, c
  MATCH (t)-[:PARENT]->(p:Institution)
  RETURN p.id, c.id, c.nameEn, t.id, t.kind, t.standing, t.startMax, t.endMin`

const chart =
  (read) =>
  async ({ of, asOf }) => {
    const [on] = windowOf(asOf)
    const [rows, [[name]]] = await Promise.all([
      read(CHART, { of, on }),
      read('MATCH (i:Institution {id: $of}) RETURN i.nameEn', { of }),
    ])
    return { institution: { id: of, chart: chartOf(of, name, rows, on) } }
  }

const BELOW = `MATCH (:Institution {id: $of})<-[:PARENT]-(t:Tie)<-[:CHILD_IN]-(c:Institution) WHERE ${HOLDS('t')}
  RETURN t.id, t.kind, t.standing, t.startMax, t.endMin, c.id, c.nameEn ORDER BY t.id`

const below =
  (read) =>
  async ({ of, asOf }) => {
    const [on] = windowOf(asOf)
    const rows = await read(BELOW, { of, on })
    const tie = ([id, kind, standing, startMax, endMin, child, name]) => ({
      ...{ id, kind, standing, certainty: certainOn(on, startMax, endMin), child: { id: child, name } },
    })
    return { institution: { id: of, below: rows.map(tie) } }
  }

export const bodyQuestions = (read) => ({
  q02: tenures(read),
  q03: chains(read),
  q04: chart(read),
  q12: below(read),
})
