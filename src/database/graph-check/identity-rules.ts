/** Labels and ids: what a node is. */
import { ACTOR_LABELS, ENTITY_LABELS, ENTITY_RELATIONS, FACT_LABELS, LABELS_OF_KIND } from '../shapes.ts'
import type { Rule } from './rule.ts'

const PREFIX: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(LABELS_OF_KIND).map(([kind, [label]]) => [label, kind])),
  Participation: 'participation',
  Tenure: 'tenure',
  Tie: 'tie',
  Kinship: 'kinship',
  RankHeld: 'rank',
  Framing: 'framing',
  Outcome: 'outcome',
  Name: 'name',
  Claim: 'claim',
}

const prefixRules: readonly Rule[] = Object.entries(PREFIX).map(([label, kind]) => ({
  name: 'id-kind',
  message: `a ${label} whose id is missing or does not begin with "${kind}:"`,
  broken: `MATCH (n:${label}) WHERE n.id IS NULL OR NOT n.id STARTS WITH '${kind}:'
WITH coalesce(n.id, 'no id') AS id`,
}))

const anyOf = (labels: readonly string[]): string => `size([l IN labels(n) WHERE l IN [${quoted(labels)}]])`

const quoted = (labels: readonly string[]): string => labels.map((label) => `'${label}'`).join(', ')

const labelRules: readonly Rule[] = [
  {
    name: 'actor-label',
    message: `an actor that is not exactly one of ${ACTOR_LABELS.join(', ')}, or one of these without the label Actor`,
    broken: `MATCH (n:Actor|${ACTOR_LABELS.join('|')})
WHERE NOT n:Actor OR ${anyOf(ACTOR_LABELS)} <> 1
WITH n.id AS id`,
  },
  {
    name: 'fact-label',
    message: `a fact that is not exactly one of ${FACT_LABELS.join(', ')}, or one of these without the label Fact`,
    broken: `MATCH (n:Fact|${FACT_LABELS.join('|')})
WHERE (NOT n:Fact AND NOT n:Name) OR ${anyOf(FACT_LABELS)} <> 1
WITH n.id AS id`,
  },
  {
    name: 'entity-without-name',
    message: 'an entity that reports point at and that no registry or report introduces: it has no name',
    broken: `MATCH (n:${ENTITY_LABELS.join('|')})
WHERE n.withdrawnAt IS NULL AND n.nameEn IS NULL AND n.nameAr IS NULL
WITH n.id AS id`,
  },
  {
    name: 'one-graph-node',
    message: 'the node that holds the revision is missing, doubled, or without a whole-numbered revision',
    broken: `OPTIONAL MATCH (g:Graph)
WITH count(g) AS nodes, min(g.id) AS least, all(r IN collect(g.revision) WHERE r IS :: INTEGER) AS whole, count(g.revision) AS told
WHERE nodes <> 1 OR least <> 'graph' OR NOT whole OR told <> 1
WITH 'graph' AS id`,
  },
]

const relationRules: readonly Rule[] = ENTITY_LABELS.flatMap((label) =>
  ENTITY_RELATIONS[label].map(({ type, to }) => ({
    name: 'entity-relation',
    message: `a ${label} with more than one ${type}, or one that does not reach a ${to}`,
    broken: `MATCH (n:${label}) WHERE COUNT { (n)-[:${type}]->() } > 1 OR EXISTS { (n)-[:${type}]->(t) WHERE NOT t:${to} }
WITH n.id AS id`,
  })),
)

const officeRule: Rule = {
  name: 'role-without-institution',
  message: 'a role that is an office in no institution',
  broken: `MATCH (n:Role) WHERE n.withdrawnAt IS NULL AND NOT EXISTS { (n)-[:OFFICE_IN]->(:Institution) }
WITH n.id AS id`,
}

export const identityRules: readonly Rule[] = [...prefixRules, ...labelRules, ...relationRules, officeRule]
