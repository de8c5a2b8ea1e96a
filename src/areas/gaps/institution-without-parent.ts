/**
 * A body that no visible tie puts under another, where one could: states, what states found together, and media apart.
 * Lines are those of plan/lines.ts: neither recognition nor money.
 */
import { isVisible } from '../../plan/visible.ts'
import { LINE_KINDS } from '../../plan/lines.ts'
import { itself } from './rule.ts'
import type { Rule } from './rule.ts'

export const institutionWithoutParent: Rule = {
  kind: 'INSTITUTION_WITHOUT_PARENT',
  label: 'Institution',
  from: {
    Institution: itself,
    Role: () => '(a)-[:OFFICE_IN]->(subject:Institution)',
  },
  body: (
    planner,
  ) => `WITH subject WHERE NOT coalesce(subject.kind IN ['STATE', 'INTERNATIONAL_ORGANISATION', 'MEDIA'], false) AND ${planner.lens.introduced('subject')}
      AND NOT EXISTS { MATCH (subject)-[:CHILD_IN]->(t:Tie) WHERE t.kind IN ${planner.parameter(LINE_KINDS)} AND t.standing <> 'DENIED' AND ${isVisible(planner.lens, 't')} }
    WITH subject AS about, substring(subject.id, 12) AS key, null AS meeting, null AS fact, null AS days, null AS who`,
}
