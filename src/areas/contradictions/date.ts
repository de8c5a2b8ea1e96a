/**
 * Claims of one meeting date it so that not all can be right. Either they leave no day in common (CERTAIN), or both name
 * the very day on which it began or ended, and differ in it (POSSIBLE: one may speak of a part of it). "2024-06" and
 * "2024-06-28" agree. What a source calls doubtful (?) makes it POSSIBLE; about a day (~) is a week either way, and about
 * a month a month. Plans are compared with plans.
 */
import { isAbout, isMarked } from './firm.ts'
import { itself, ofSource } from './rule.ts'
import type { Rule } from './rule.ts'

const DATES = ['when', 'startMin', 'startMax', 'endMin', 'endMax']

/** How far about a date may be off. */
const SLACK = `CASE WHEN NOT ${isAbout('when')} THEN 0 WHEN endMax - startMin > 7 THEN endMax - startMin ELSE 7 END`

/** Of a claim: its days, where it names one day or a set of days. */
const DAYS = `CASE WHEN ${isAbout('when')} THEN null
      WHEN startMin = endMax THEN [startMin]
      WHEN when =~ '\\\\[[-0-9]{10}(,[-0-9]{10})*\\\\]' THEN [part IN split(substring(when, 1, size(when) - 2), ',') | duration.inDays(date('1970-01-01'), date(part)).days] END`

const APART = `(coalesce(x.endMax + x.slack + y.slack < y.startMin, false) OR coalesce(y.endMax + x.slack + y.slack < x.startMin, false) OR coalesce(none(day IN x.days WHERE day IN y.days), false))`
const DIFFER = `(x.slack + y.slack = 0 AND (coalesce(x.startMin = x.startMax AND y.startMin = y.startMax AND x.startMin <> y.startMin, false) OR coalesce(x.endMin = x.endMax AND y.endMin = y.endMax AND x.endMin <> y.endMin, false)))`
const OTHER = 'x.status = y.status AND x.says <> y.says'

export const dateRule: Rule = {
  kind: 'DATE',
  label: 'Meeting',
  from: {
    Meeting: itself,
    Person: () => '(a)<-[:BY]-(:Participation)-[:IN]->(subject)',
    Institution: () => '(a)<-[:BY]-(:Participation)-[:IN]->(subject)',
    Role: () => '(a)<-[:BY]-(:Participation)-[:IN]->(subject)',
    Source: ofSource('(subject:Meeting)'),
  },
  seed: (key) => `meeting:${key}`,
  body: ({ lens }) => `MATCH (c:Claim)-[${lens.about}]->(subject)
    WHERE c.stance = 'AFFIRMS' AND c.when IS NOT NULL${lens.and('c')}
    WITH subject, c, coalesce(c.status, 'HELD') AS status, ${DATES.map((name) => `${lens.dated('c', name)} AS ${name}`).join(', ')}
    WHERE when IS NOT NULL AND (startMin IS NOT NULL OR endMax IS NOT NULL)
    WITH subject, {says: when, status: status, startMin: startMin, startMax: startMax, endMin: endMin, endMax: endMax, days: ${DAYS}, slack: ${SLACK}, firm: NOT ${isMarked('when')}} AS value, collect(c) AS claims
    WITH subject, collect(value {.*, claims: claims}) AS told WHERE size(told) > 1
    WITH subject, [x IN told WHERE any(y IN told WHERE ${OTHER} AND (${APART} OR ${DIFFER}))] AS clashing
    WHERE size(clashing) > 1
    WITH subject AS about, substring(subject.id, 8) AS key,
      any(x IN clashing WHERE any(y IN clashing WHERE ${OTHER} AND x.firm AND y.firm AND ${APART})) AS certain,
      [x IN clashing | {says: x.says, facts: [subject], claims: x.claims}] AS sides`,
}
