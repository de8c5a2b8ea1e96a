/**
 * The last days, up to the day asked, on which a source has somebody or some body do, hold or be something: present at a
 * held meeting; in office, or coming and going; for a body also its offices, those who act for it, and its ties. Only days
 * that can be told count, and the latest that each may be.
 */
import type { Lens } from '../../plan/lens.ts'
import { meetingDays, wasHeld } from '../../plan/meeting.ts'
import { wasPresent } from '../../plan/pair.ts'
import { itself } from './rule.ts'
import type { Rule } from './rule.ts'

const seen = (lens: Lens): string => {
  const pairs = [
    ['seenMin', 'seenMax'],
    ['startMin', 'startMax'],
    ['endMin', 'endMax'],
  ].map((pair) => `[${pair.map((name) => lens.dated('c', name)).join(', ')}]`)
  return `UNWIND [${pairs.join(', ')}] AS days RETURN days`
}

const affirmed = (lens: Lens, fact: string): string =>
  `MATCH (c:Claim)-[${lens.about}]->(${fact}) WHERE c.stance = 'AFFIRMS'${lens.and('c')}`

/** Presence in the participations that the pattern binds as `p`. */
const present = (lens: Lens, pattern: string): string => {
  const days = meetingDays(lens, 'm')
  return `MATCH ${pattern} MATCH (p)-[:IN]->(m:Meeting)
    WHERE ${wasPresent(lens, 'p')} AND ${wasHeld(lens, 'm')}
    ${days.clause} RETURN ${days.bounds} AS days`
}

const since = (evidence: (lens: Lens) => readonly string[]): Rule['body'] => {
  return ({ lens }) => `WITH subject WHERE ${lens.introduced('subject')}
    CALL (subject, dayTo) {
      CALL (subject) { ${evidence(lens).join('\nUNION ')} }
      WITH days WHERE days[0] <= dayTo AND days[1] IS NOT NULL
      RETURN days ORDER BY days[1] DESC, days[0] DESC LIMIT 1
    }
    WITH subject, days WHERE days[1] < dayFrom - least
    WITH subject AS about, substring(subject.id, CASE WHEN subject:Person THEN 7 ELSE 12 END) AS key, null AS meeting, null AS fact, days, null AS who`
}

export const personNotSeen: Rule = {
  kind: 'NOT_SEEN_SINCE',
  label: 'Person',
  from: { Person: itself, Meeting: () => '(a)<-[:IN]-(:Participation)-[:BY]->(subject:Person)' },
  body: since((lens) => [
    present(lens, '(subject)<-[:BY]-(p:Participation)'),
    `MATCH (subject)<-[:HOLDER]-(t:Tenure) ${affirmed(lens, 't')} ${seen(lens)}`,
  ]),
}

export const bodyNotSeen: Rule = {
  kind: 'NOT_SEEN_SINCE',
  label: 'Institution',
  from: {
    Institution: itself,
    Role: () => '(a)-[:OFFICE_IN]->(subject:Institution)',
    Meeting: () => '(a)<-[:IN]-(:Participation)-[:BY]->(subject:Institution)',
  },
  body: since((lens) => [
    present(lens, '(subject)<-[:OFFICE_IN]-{0,1}(x)<-[:BY]-(p:Participation)'),
    present(
      lens,
      `(subject)<-[:OFFICE_IN]-{0,1}(x)<-[e:CAPACITY|PRINCIPAL]-(y:Claim)-[${lens.about}]->(p:Participation) WHERE y.stance = 'AFFIRMS'${lens.and('y')}${lens.edge('e')}`,
    ),
    `MATCH (subject)<-[:OFFICE_IN]-(:Role)<-[:OF_ROLE]-(t:Tenure) ${affirmed(lens, 't')} ${seen(lens)}`,
    `MATCH (subject)-[:CHILD_IN]->(t:Tie) ${affirmed(lens, 't')} ${seen(lens)}`,
  ]),
}
