/** Facts stand between the right things, and say of themselves what their claims say. */
import { CLAIM_RELATIONS, FACT_LABELS, FACT_RELATIONS } from '../shapes.ts'
import type { Rule } from './rule.ts'

const relationRules: readonly Rule[] = FACT_LABELS.flatMap((label) =>
  FACT_RELATIONS[label].map(({ type, to }) => ({
    name: 'fact-relation',
    message: `a ${label} without exactly one ${type} that reaches a ${to}`,
    broken: `MATCH (n:${label})
WHERE COUNT { (n)-[:${type}]->() } <> 1 OR NOT EXISTS { (n)-[:${type}]->(:${to}) }
WITH n.id AS id`,
  })),
)

const childRule: Rule = {
  name: 'fact-relation',
  message: 'a Tie without exactly one child that is an Institution',
  broken: `MATCH (n:Tie)
WHERE COUNT { (n)<-[:CHILD_IN]-() } <> 1 OR NOT EXISTS { (n)<-[:CHILD_IN]-(:Institution) }
WITH n.id AS id`,
}

const claimRelationRules: readonly Rule[] = CLAIM_RELATIONS.map(({ type, to }) => ({
  name: 'claim-relation',
  message: `a claim with a ${type} that does not reach a ${to}`,
  broken: `MATCH (n:Claim)-[:${type}]->(t) WHERE NOT t:${to} WITH n.id AS id`,
}))

export const factRules: readonly Rule[] = [
  ...relationRules,
  childRule,
  ...claimRelationRules,
  {
    name: 'live-count',
    message: 'a fact whose number of live claims is another than it says',
    broken: `MATCH (n:Fact) WHERE n.live <> COUNT { (n)<-[:ABOUT]-() } WITH n.id AS id`,
  },
  {
    name: 'fact-without-claim',
    message: 'a fact that no claim, live or withdrawn, has ever been about, and that nothing points at',
    broken: `MATCH (n:Fact)
WHERE NOT n:Name AND NOT EXISTS { (n)<-[:ABOUT|WAS_ABOUT]-() } AND NOT EXISTS { (n)<-[:SAYS_PART_OF|IN|OUTCOME_OF]-() }
WITH n.id AS id`,
  },
  {
    name: 'unknown-meeting',
    message: 'a meeting that a live claim calls a larger whole, and of which no source says anything',
    broken: `MATCH (n:Meeting)<-[:SAYS_PART_OF]-(c:Claim) WHERE n.live = 0 AND c.withdrawnAt IS NULL
WITH n.id AS id`,
  },
  {
    name: 'name-keys',
    message: 'a name that search cannot find, or finds although nobody uses it',
    broken: `MATCH (n:Name)
WHERE (n.kind <> 'AS_WRITTEN' OR n.live > 0) <> (n.keys IS NOT NULL)
WITH n.id AS id`,
  },
]
