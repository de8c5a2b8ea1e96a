/**
 * One source saw somebody there, another denies it or says that he was absent. A meeting that one source reports held and
 * another denies or calls cancelled is listed as a whole, and not once more for everybody in it. POSSIBLE where the
 * presence only follows by a rule, or where a cancelled meeting may have been held after all.
 */
import { itself, ofSource } from './rule.ts'
import type { Rule } from './rule.ts'

const NO = `['denied', 'absent', 'cancelled']`

export const attendanceRule: Rule = {
  kind: 'ATTENDANCE',
  label: 'Participation|Meeting',
  from: {
    Participation: itself,
    Meeting: () => '(a)<-[:IN]-{0,1}(subject)',
    Person: () => '(a)<-[:BY]-(subject:Participation)',
    Institution: () => '(a)<-[:BY]-(subject:Participation)',
    Role: () => '(a)<-[:BY]-(subject:Participation)',
    Source: ofSource('(subject:Participation|Meeting)'),
  },
  seed: (key) => `${key.includes('/') ? 'participation' : 'meeting'}:${key}`,
  body: ({ lens }) => {
    const wholly = `EXISTS { MATCH (subject)-[:IN]->(:Meeting)<-[${lens.about}]-(d:Claim) WHERE d.stance = 'DENIES' AND d.source = c.source${lens.and('d')} }`
    return `WITH subject WHERE EXISTS { MATCH (c:Claim)-[${lens.about}]->(subject) WHERE (c.stance = 'DENIES' OR c.attendance = 'ABSENT' OR c.status IN ['DENIED', 'CANCELLED'])${lens.and('c')} }
    MATCH (c:Claim)-[${lens.about}]->(subject) WHERE NOT (c.stance = 'DENIES' AND ${wholly})${lens.and('c')}
    WITH subject, c, toLower(CASE WHEN c.stance = 'DENIES' THEN 'denied' WHEN subject:Meeting THEN coalesce(c.status, 'HELD') ELSE coalesce(c.attendance, 'PRESENT') END) AS says
    WHERE says IN ['present', 'held'] + ${NO}
    WITH subject, says, collect(c) AS claims
    WITH subject AS about, substring(subject.id, CASE WHEN subject:Meeting THEN 8 ELSE 14 END) AS key, collect({says: says, facts: [subject], claims: claims}) AS sides
    WHERE any(side IN sides WHERE side.says IN ${NO}) AND any(side IN sides WHERE NOT side.says IN ${NO})
    WITH *, none(side IN sides WHERE side.says = 'cancelled') AND any(side IN sides WHERE NOT side.says IN ${NO} AND any(claim IN side.claims WHERE claim.basis = 'STATED')) AS certain`
  },
}
