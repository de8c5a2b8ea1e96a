/** How much of everything the graph holds: expected fan-outs are made of it (fan-outs.ts). */
import type { Rows, Statement } from '../../model/statement.ts'

/** What is counted, each as a pattern that the database has the number of at hand. */
const PATTERNS = {
  actors: '(:Actor)',
  people: '(:Person)',
  institutions: '(:Institution)',
  roles: '(:Role)',
  meetings: '(:Meeting)',
  participations: '(:Participation)',
  tenures: '(:Tenure)',
  ties: '(:Tie)',
  facts: '(:Fact)',
  names: '()-[:NAMES]->()',
  takenPart: '()-[:BY]->(:Person)',
  officesIn: '()-[:OFFICE_IN]->()',
  kin: '()-[:KIN]->()',
  ranks: '()-[:RANK_OF]->()',
  framings: '()-[:FRAMES]->()',
  judgements: '()-[:JUDGES]->()',
  outcomes: '()-[:OUTCOME_OF]->()',
  capacities: '()-[:CAPACITY]->()',
  principals: '()-[:PRINCIPAL]->()',
  places: '()-[:SAYS_PLACE]->()',
  topics: '()-[:SAYS_TOPIC]->()',
  parts: '()-[:SAYS_PART_OF]->()',
  claims: '()-[:ABOUT]->()',
  claimsOfMeetings: '()-[:ABOUT]->(:Meeting)',
  claimsOfParticipations: '()-[:ABOUT]->(:Participation)',
  claimsOfTenures: '()-[:ABOUT]->(:Tenure)',
  claimsOfTies: '()-[:ABOUT]->(:Tie)',
} as const

export type Counted = keyof typeof PATTERNS

export type Counts = Readonly<Record<Counted, number>>

const NAMES = Object.keys(PATTERNS) as readonly Counted[]

/** One record. All of it is read from the database's count store, however large the graph is. */
export const COUNTS: Statement = {
  text: `RETURN ${NAMES.map((name) => `COUNT { ${PATTERNS[name]} } AS ${name}`).join(', ')}`,
  parameters: {},
}

/** What the statement's record says. */
export const countsOf = ([row = []]: Rows): Counts =>
  Object.fromEntries(NAMES.map((name, index) => [name, Number(row[index] ?? 0)])) as Counts

/** An empty graph, or one that is not counted yet: every estimate is its floor. */
export const NO_COUNTS: Counts = countsOf([])
