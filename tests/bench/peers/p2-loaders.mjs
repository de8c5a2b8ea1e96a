import DataLoader from 'dataloader'

const THING = (node) => `{id: ${node}.id, name: ${node}.nameEn}`
const HOLDS = (span) => `${span}.startMin <= $on AND coalesce(${span}.endMax, 2000000000) >= $on`
const SPAN = (node) =>
  `{id: ${node}.id, startMax: ${node}.startMax, endMin: ${node}.endMin, kind: ${node}.kind, standing: ${node}.standing, on: $on}`

/** What a level is loaded by: rows of the id that asks and of what it gets, in order. */
const TEXTS = {
  claims: `MATCH (:Fact {id: id})<-[:ABOUT]-(c:Claim)
    RETURN id, {source: c.source, witness: c.witness, stance: c.stance, side: c.side, kind: c.kind, title: c.titleEn, state: c.state} AS row ORDER BY id, c.order`,
  participations: `MATCH (:Meeting {id: id})<-[:IN]-(p:Participation) RETURN id, {id: p.id} AS row ORDER BY id, p.id`,
  actor: `MATCH (:Participation {id: id})-[:BY]->(a:Actor) RETURN id, ${THING('a')} AS row`,
  capacities: `MATCH (:Participation {id: id})<-[:ABOUT]-(:Claim)-[:CAPACITY]->(r:Role) WITH DISTINCT id, r RETURN id, {role: ${THING('r')}} AS row ORDER BY id, r.id`,
  principals: `MATCH (:Participation {id: id})<-[:ABOUT]-(:Claim)-[e:PRINCIPAL]->(a:Actor) WITH DISTINCT id, a, e.mode AS mode RETURN id, {actor: ${THING('a')}, mode: mode} AS row ORDER BY id, a.id`,
  places: `MATCH (:Meeting {id: id})<-[:ABOUT]-(:Claim)-[:SAYS_PLACE]->(x:Place) WITH DISTINCT id, x RETURN id, {place: ${THING('x')}} AS row ORDER BY id, x.id`,
  topics: `MATCH (:Meeting {id: id})<-[:ABOUT]-(:Claim)-[:SAYS_TOPIC]->(x:Topic) WITH DISTINCT id, x RETURN id, ${THING('x')} AS row ORDER BY id, x.id`,
  roles: `MATCH (:Institution {id: id})<-[:OFFICE_IN]-(r:Role) RETURN id, ${THING('r')} AS row ORDER BY id, r.id`,
  holders: `MATCH (:Role {id: id})<-[:OF_ROLE]-(t:Tenure) WHERE ${HOLDS('t')} RETURN id, ${SPAN('t')} AS row ORDER BY id, t.id`,
  below: `MATCH (:Institution {id: id})<-[:PARENT]-(t:Tie) WHERE ${HOLDS('t')} RETURN id, ${SPAN('t')} AS row ORDER BY id, t.id`,
  tenures: `MATCH (:Person {id: id})<-[:HOLDER]-(t:Tenure) RETURN id, {id: t.id} AS row ORDER BY id, t.id`,
  holder: `MATCH (:Tenure {id: id})-[:HOLDER]->(h:Person) RETURN id, ${THING('h')} AS row`,
  role: `MATCH (:Tenure {id: id})-[:OF_ROLE]->(r:Role) RETURN id, ${THING('r')} AS row`,
  child: `MATCH (:Tie {id: id})<-[:CHILD_IN]-(c:Institution) RETURN id, ${THING('c')} AS row`,
}

/** One of each for a request. A level with a day is loaded by a loader of that day. */
export const loaders = (read) => {
  const made = new Map()
  const loader = (name, on) =>
    new DataLoader(async (ids) => {
      const found = new Map(ids.map((id) => [id, []]))
      const rows = await read(`UNWIND $ids AS id ${TEXTS[name]}`, { ids: [...ids], on })
      for (const [id, row] of rows) found.get(id).push(row)
      return ids.map((id) => found.get(id))
    })
  return (name, id, on = 0) => {
    const key = `${name} ${on}`
    if (!made.has(key)) made.set(key, loader(name, on))
    return made.get(key).load(id)
  }
}
