import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkGraph } from '../../../src/database/graph-check.ts'
import { writeReport } from '../../../src/ingest/write/report.ts'
import { testDatabase } from '../../support/database.ts'
import { NOW, freshGraph } from './graph.ts'
import { fullReport } from './small-reports.ts'

const database = testDatabase()

afterAll(() => database.close())

beforeAll(async () => {
  await freshGraph(database)
  await writeReport(database, fullReport('first'), NOW)
  await writeReport(database, fullReport('second'), NOW)
})

/** What is done to the graph behind the loader's back → the rule that must notice, and how it is undone. */
const DAMAGE: readonly (readonly [rule: string, harm: string, undo: string])[] = [
  [
    'graph-node',
    'MATCH (g:Graph) SET g.revision = toFloat(g.revision)',
    'MATCH (g:Graph) SET g.revision = toInteger(g.revision)',
  ],
  [
    'property-type',
    "MATCH (c:Claim {status: 'HELD'}) SET c.startMin = toFloat(c.startMin)",
    "MATCH (c:Claim {status: 'HELD'}) SET c.startMin = toInteger(c.startMin)",
  ],
  [
    'property-type',
    'MATCH (f:Fact:Tenure) SET f.was = f.term REMOVE f.term',
    'MATCH (f:Tenure) SET f.term = f.was REMOVE f.was',
  ],
  [
    'property-value',
    "MATCH (c:Claim) SET c.was = c.stance, c.stance = 'DOUBTS'",
    'MATCH (c:Claim) SET c.stance = c.was REMOVE c.was',
  ],
  [
    'rule-of-inference',
    "MATCH (c:Claim {basis: 'INFERRED'}) SET c.was = c.rule REMOVE c.rule",
    'MATCH (c:Claim) WHERE c.was IS NOT NULL SET c.rule = c.was REMOVE c.was',
  ],
  [
    'bounds-order',
    'MATCH (s:Source) SET s.publishedLatest = s.publishedLatest - 9',
    'MATCH (s:Source) SET s.publishedLatest = s.publishedLatest + 9',
  ],
  [
    'id-kind',
    "MATCH (p:Person {id: 'person:cara'}) SET p.id = 'cara'",
    "MATCH (p:Person {id: 'cara'}) SET p.id = 'person:cara'",
  ],
  [
    'labels',
    "MATCH (p:Person {id: 'person:cara'}) REMOVE p:Actor",
    "MATCH (p:Person {id: 'person:cara'}) SET p:Actor",
  ],
  [
    'labels',
    "MATCH (m:Meeting {id: 'meeting:talks'}) SET m:Tie",
    "MATCH (m:Meeting {id: 'meeting:talks'}) REMOVE m:Tie",
  ],
  [
    'entity-without-name',
    "CREATE (:Institution:Actor {id: 'institution:stub'})",
    "MATCH (i:Institution {id: 'institution:stub'}) DELETE i",
  ],
  [
    'entity-origin',
    "CREATE (:Place {id: 'place:stray', nameEn: 'Stray'})",
    "MATCH (p:Place {id: 'place:stray'}) DELETE p",
  ],
  [
    'entity-relation',
    "MATCH (a:Place {id: 'place:tripoli'}), (b:Topic) CREATE (a)-[:WITHIN]->(b)",
    'MATCH (:Place)-[r:WITHIN]->(:Topic) DELETE r',
  ],
  [
    'role-without-institution',
    "MATCH (:Role {id: 'role:chief'})-[r:OFFICE_IN]->(i) CREATE (:Lost {id: i.id}) DELETE r",
    "MATCH (l:Lost) MATCH (i:Institution {id: l.id}) MATCH (r:Role {id: 'role:chief'}) CREATE (r)-[:OFFICE_IN]->(i) DELETE l",
  ],
  [
    'fact-relation',
    "MATCH (p:Participation)-[r:BY]->(a {id: 'person:brown'}) CREATE (p)-[:WAS_BY]->(a) DELETE r",
    'MATCH (p:Participation)-[r:WAS_BY]->(a) CREATE (p)-[:BY]->(a) DELETE r',
  ],
  [
    'fact-relation',
    'MATCH (t:Tie)<-[r:CHILD_IN]-(i) CREATE (t)<-[:WAS_IN]-(i) DELETE r',
    'MATCH (t:Tie)<-[r:WAS_IN]-(i) CREATE (t)<-[:CHILD_IN]-(i) DELETE r',
  ],
  ['live-count', 'MATCH (f:Kinship) SET f.live = f.live + 1', 'MATCH (f:Kinship) SET f.live = f.live - 1'],
  [
    'fact-without-claim',
    "CREATE (:Fact:Meeting {id: 'meeting:never', live: 0, orderDay: 2147483647})",
    "MATCH (m:Meeting {id: 'meeting:never'}) DELETE m",
  ],
  [
    'unknown-meeting',
    "MATCH (c:Claim)-[:ABOUT]->(:Meeting {id: 'meeting:talks'}) MERGE (m:Fact:Meeting {id: 'meeting:never', live: 0, orderDay: 2147483647}) CREATE (c)-[:SAYS_PART_OF]->(m)",
    "MATCH (m:Meeting {id: 'meeting:never'}) DETACH DELETE m",
  ],
  [
    'name-keys',
    "MATCH (n:Name {kind: 'AS_WRITTEN'}) SET n.was = n.keys REMOVE n.keys",
    'MATCH (n:Name) WHERE n.was IS NOT NULL SET n.keys = n.was REMOVE n.was',
  ],
  [
    'claim-without-source',
    "MATCH (c:Claim {source: 'source:first'}) SET c.source = 'source:other'",
    "MATCH (c:Claim {source: 'source:other'}) SET c.source = 'source:first'",
  ],
  [
    'claim-about',
    'MATCH (c:Claim)-[r:ABOUT]->(k:Kinship) CREATE (c)-[:WAS_ABOUT]->(k)',
    'MATCH ()-[r:WAS_ABOUT]->() DELETE r',
  ],
  [
    'claim-relation',
    'MATCH (c:Claim)-[:ABOUT]->(k:Kinship), (p:Place {id: "place:libya"}) CREATE (c)-[:SAYS_BY]->(p)',
    'MATCH ()-[r:SAYS_BY]->(:Place) DELETE r',
  ],
  [
    'withdrawn-id',
    "MATCH (c:Claim)-[:ABOUT]->(:Kinship) SET c.id = c.id + '@'",
    'MATCH (c:Claim)-[:ABOUT]->(:Kinship) SET c.id = left(c.id, size(c.id) - 1)',
  ],
  [
    'claim-copies',
    "MATCH (c:Claim)-[:ABOUT]->(:Kinship) SET c.witness = 'nobody'",
    'MATCH (c:Claim)-[:ABOUT]->(:Kinship) SET c.witness = c.publisher',
  ],
  [
    'gone-entity',
    "MATCH (p:Person {id: 'person:brown'}) SET p.withdrawnAt = '2024'",
    "MATCH (p:Person {id: 'person:brown'}) REMOVE p.withdrawnAt",
  ],
  [
    'source-relation',
    "MATCH (s:Source) SET s.publisher = 'institution:courier'",
    "MATCH (s:Source) SET s.publisher = 'institution:gazette'",
  ],
  [
    'unloaded-source',
    'MATCH (s:Source) SET s.was = s.digest REMOVE s.digest',
    'MATCH (s:Source) SET s.digest = s.was REMOVE s.was',
  ],
  [
    'ring',
    "MATCH (a:Place {id: 'place:tripoli'}), (b:Place {id: 'place:libya'}) CREATE (b)-[:WITHIN]->(a)",
    "MATCH (:Place {id: 'place:libya'})-[r:WITHIN]->() DELETE r",
  ],
  [
    'ring',
    "MATCH (c:Claim)-[:ABOUT]->(:Meeting {id: 'meeting:visit'}), (t:Meeting {id: 'meeting:talks'}) CREATE (c)-[:SAYS_PART_OF]->(t)",
    "MATCH ()-[r:SAYS_PART_OF]->(:Meeting {id: 'meeting:talks'}) DELETE r",
  ],
  [
    'stored-fold',
    "MATCH (m:Meeting {id: 'meeting:talks'}) SET m.latest = m.latest + 1",
    "MATCH (m:Meeting {id: 'meeting:talks'}) SET m.latest = m.latest - 1",
  ],
  [
    'stored-fold',
    'MATCH (t:Tenure) SET t.was = t.endMin REMOVE t.endMin',
    'MATCH (t:Tenure) SET t.endMin = t.was REMOVE t.was',
  ],
  [
    'stored-fold',
    "MATCH (m:Meeting {id: 'meeting:talks'}) SET m.held = NOT m.held",
    "MATCH (m:Meeting {id: 'meeting:talks'}) SET m.held = NOT m.held",
  ],
  [
    'stored-fold',
    'MATCH (p:Participation) SET p.deniedBy = ["source:nobody"]',
    'MATCH (p:Participation) SET p.deniedBy = []',
  ],
  [
    'stored-fold',
    'MATCH (p:Participation)-[:IN]->(m)<-[:IN]-(q:Participation) WHERE p.id < q.id WITH p, q LIMIT 1 CREATE (p)-[:FACES {rank: 0}]->(q)',
    'MATCH ()-[f:FACES]->() WHERE f.claims IS NULL DELETE f',
  ],
  [
    'live-count',
    'MATCH (t:Tie) SET t.affirmed = t.affirmed + 1',
    'MATCH (t:Tie) SET t.affirmed = t.affirmed - 1',
  ],
]

describe('the graph check', () => {
  it('finds nothing in what the writer leaves', async () => {
    expect(await checkGraph(database)).toEqual([])
  })

  it.each(DAMAGE)('notices %s: %s', async (rule, harm, undo) => {
    await database.write({ text: harm, parameters: {} })
    const found = await checkGraph(database)
    await database.write({ text: undo, parameters: {} })
    expect(found.map((finding) => finding.rule)).toContain(rule)
    const finding = found.find((each) => each.rule === rule)
    expect(finding?.ids.length).toBeGreaterThan(0)
    expect(finding?.count).toBeGreaterThanOrEqual(finding?.ids.length ?? 0)
  })

  it('finds nothing once all damage is undone', async () => {
    expect(await checkGraph(database)).toEqual([])
  })
})
