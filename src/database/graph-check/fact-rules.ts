/** Facts stand between the right things, and say of themselves what their claims say. */
import { FACT_LABELS, FACT_RELATIONS } from '../shapes.ts'
import type { Rule } from './rule.ts'

const relationRules: readonly Rule[] = FACT_LABELS.flatMap((label) =>
  FACT_RELATIONS[label].map(({ type, to }) => ({
    name: 'fact-relation',
    label,
    message: `a ${label} without exactly one ${type} that reaches a ${to}`,
    broken: `COUNT { (n)-[:${type}]->() } <> 1 OR NOT EXISTS { (n)-[:${type}]->(:${to}) }`,
  })),
)

export const factRules: readonly Rule[] = [
  ...relationRules,
  {
    name: 'fact-relation',
    label: 'Tie',
    message: 'a Tie without exactly one child that is an Institution',
    broken: 'COUNT { (n)<-[:CHILD_IN]-() } <> 1 OR NOT EXISTS { (n)<-[:CHILD_IN]-(:Institution) }',
  },
  {
    name: 'live-count',
    label: 'Fact',
    message: 'a fact whose number of live claims is another than it says',
    broken: 'n.live <> COUNT { (n)<-[:ABOUT]-() }',
  },
  {
    name: 'fact-without-claim',
    label: 'Fact',
    message: 'a fact that no claim, live or withdrawn, has ever been about, and that nothing points at',
    broken: `NOT n:Name AND NOT EXISTS { (n)<-[:ABOUT|WAS_ABOUT]-() }
  AND NOT EXISTS { (n)<-[:SAYS_PART_OF|IN|OUTCOME_OF|JUDGES|JUDGES_WITH]-() }`,
  },
  {
    name: 'unknown-meeting',
    label: 'Meeting',
    message: 'a meeting that a live claim calls a larger whole, and of which no source says anything',
    broken: 'n.live = 0 AND EXISTS { (n)<-[:SAYS_PART_OF]-(c:Claim) WHERE c.withdrawnAt IS NULL }',
  },
  {
    name: 'judged-meeting',
    label: 'Judgement',
    message: 'a judgement on a meeting of which no source says anything',
    broken: 'n.live > 0 AND EXISTS { (n)-[:JUDGES|JUDGES_WITH]->(m:Meeting) WHERE m.live = 0 }',
  },
  {
    name: 'name-keys',
    label: 'Name',
    message: 'a name that search cannot find',
    broken: 'n.keys IS NULL',
  },
]
