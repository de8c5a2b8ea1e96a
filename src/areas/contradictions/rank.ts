/**
 * Sources give one person ranks of different grades in one meeting, or on one day. Ranks at other times are a career, and
 * spellings of one grade are one. Always CERTAIN: nobody holds two grades at once.
 */
import { meetingDays } from '../../plan/meeting.ts'
import { firmlyDated } from './firm.ts'
import { gradeOf, RANK_WORDS } from './rank-words.ts'
import { itself, ofSource } from './rule.ts'
import type { Rule } from './rule.ts'

export const rankRule: Rule = {
  kind: 'RANK',
  label: 'Person',
  from: {
    Person: itself,
    RankHeld: () => '(a)-[:RANK_OF]->(subject:Person)',
    Meeting: () => '(a)<-[:IN]-(:Participation)-[:BY]->(subject:Person)',
    Source: ofSource('(:RankHeld)-[:RANK_OF]->(subject:Person)'),
  },
  only: {
    RankHeld: (ids) => `any(side IN sides WHERE any(fact IN side.facts WHERE fact.id IN ${ids}))`,
    Meeting: (ids) =>
      `any(side IN sides WHERE any(claim IN side.claims WHERE EXISTS { MATCH (claim)-->(:Participation)-[:IN]->(m:Meeting) WHERE m.id IN ${ids} }))`,
  },
  seed: (key) => `person:${key.slice(0, key.indexOf('/'))}`,
  body: (planner) => {
    const { lens } = planner
    const days = meetingDays(lens, 'm')
    const words = planner.parameter(RANK_WORDS)
    return `WITH subject WHERE COUNT { (subject)<-[:RANK_OF]-(:RankHeld) } > 1
    CALL (subject) {
      MATCH (subject)<-[:BY]-(p:Participation)-[:IN]->(m:Meeting)
      MATCH (c:Claim)-[${lens.about}]->(p) WHERE c.stance = 'AFFIRMS' AND c.rank IS NOT NULL${lens.and('c')}
      ${days.clause}
      WITH c, c.rank AS rank, m, ${days.bounds} AS b
      UNWIND CASE WHEN b[0] = b[1] AND ${firmlyDated(lens, 'm')} THEN [m.id, toString(b[0])] ELSE [m.id] END AS moment
      RETURN c, rank, moment
      UNION
      MATCH (subject)<-[:RANK_OF]-(r:RankHeld)<-[${lens.about}]-(c:Claim)
      WHERE c.stance = 'AFFIRMS' AND ${lens.dated('c', 'seenMin')} = ${lens.dated('c', 'seenMax')}${lens.and('c')}
      RETURN c, r.rank AS rank, toString(c.seenMin) AS moment
    }
    WITH subject, c, rank, moment, ${gradeOf(words, 'rank')} AS grade WHERE grade <> ''
    WITH subject, moment, collect({grade: grade, claim: c, rank: rank}) AS told
    UNWIND told AS x UNWIND told AS y
    WITH subject, x, y WHERE x.grade < y.grade
    WITH subject, x.grade AS one, y.grade AS other, collect(DISTINCT x) AS ones, collect(DISTINCT y) AS others
    WITH subject AS about, substring(subject.id, 7) + '/' + replace(toLower(one + '~' + other), ' ', '-') AS key, true AS certain,
      [side IN [{says: one, told: ones}, {says: other, told: others}] | {says: side.says,
        facts: COLLECT { UNWIND side.told AS each WITH DISTINCT each.rank AS rank MATCH (r:RankHeld {id: 'rank:' + substring(subject.id, 7) + '/' + rank}) RETURN r },
        claims: [each IN side.told | each.claim]}] AS sides`
  },
}
