/** Facts stand between the right things, and say of themselves what their claims say. */
import { MEETING_FOLD, PARTICIPATION_FOLD } from '../folds.ts'
import type { FoldTexts } from '../folds.ts'
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

/** What is stored of a fact's claims, against what they say. A fact of which no claim has been met stores nothing. */
const toldOtherwise = (label: string, fold: FoldTexts): readonly Rule[] =>
  Object.entries(fold).map(([key, told]) => ({
    name: 'stored-fold',
    label,
    message: `a ${label} whose ${key} is another than its claims give`,
    broken: `EXISTS { (n)<-[:ABOUT|WAS_ABOUT]-() } AND coalesce(n.${key}, '') <> coalesce(${told('n')}, '')`,
  }))

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
    name: 'live-count',
    label: 'Fact',
    message: 'a fact whose number of affirming claims is another than it says',
    broken: "n.affirmed <> COUNT { (n)<-[:ABOUT]-(c:Claim) WHERE c.stance = 'AFFIRMS' }",
  },
  ...toldOtherwise('Meeting', MEETING_FOLD),
  ...toldOtherwise('Participation', PARTICIPATION_FOLD),
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
