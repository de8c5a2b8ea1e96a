/** Labels, ids and origins: what a node is. */
import { ACTOR_LABELS, ENTITY_LABELS, ENTITY_RELATIONS, FACT_LABELS, LABELS_OF_KIND } from '../shapes.ts'
import type { Rule } from './rule.ts'

/** Label → what stands before the colon of its ids. */
const KINDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(LABELS_OF_KIND).map(([kind, [label]]) => [label, kind])),
  Participation: 'participation',
  Tenure: 'tenure',
  Tie: 'tie',
  Kinship: 'kinship',
  RankHeld: 'rank',
  Framing: 'framing',
  Outcome: 'outcome',
  Judgement: 'judgement',
  Name: 'name',
  Claim: 'claim',
}

const kindRules: readonly Rule[] = Object.entries(KINDS).map(([label, kind]) => ({
  name: 'id-kind',
  label,
  message: `a ${label} whose id is missing or does not begin with "${kind}:"`,
  broken: `n.id IS NULL OR NOT n.id STARTS WITH '${kind}:'`,
}))

const withLabel = (labels: readonly string[], own: string, label: string): readonly Rule[] =>
  labels.map((each) => ({
    name: 'labels',
    label: each,
    message: `a ${each} that has not the label ${label} too, or that is something else as well`,
    broken: `NOT n:${own} OR size([l IN labels(n) WHERE l IN [${labels.map((one) => `'${one}'`).join(', ')}]]) <> 1`,
  }))

const labelRules: readonly Rule[] = [
  ...withLabel(ACTOR_LABELS, 'Actor', 'Actor'),
  // A registry's name is no fact until a report makes a claim of it.
  ...withLabel(FACT_LABELS, '(Fact|Name)', 'Fact'),
  {
    name: 'labels',
    label: 'Actor',
    message: `an actor that is none of ${ACTOR_LABELS.join(', ')}`,
    broken: `NOT n:(${ACTOR_LABELS.join('|')})`,
  },
  {
    name: 'labels',
    label: 'Fact',
    message: `a fact that is none of ${FACT_LABELS.join(', ')}`,
    broken: `NOT n:(${FACT_LABELS.join('|')})`,
  },
]

const originRules: readonly Rule[] = ENTITY_LABELS.flatMap((label) => [
  {
    name: 'entity-without-name',
    label,
    message: `a ${label} without a name: reports point at it, and no registry or report introduces it`,
    broken: 'n.withdrawnAt IS NULL AND n.nameEn IS NULL AND n.nameAr IS NULL',
  },
  {
    name: 'entity-origin',
    label,
    message: `a ${label} in the present that neither a registry nor a loaded source introduces`,
    broken: `n.withdrawnAt IS NULL AND n.digest IS NULL
  AND NOT EXISTS { (n)<-[:INTRODUCES]-(s:Source) WHERE s.digest IS NOT NULL }`,
  },
])

const relationRules: readonly Rule[] = ENTITY_LABELS.flatMap((label) =>
  ENTITY_RELATIONS[label].map(({ type, to }) => ({
    name: 'entity-relation',
    label,
    message: `a ${label} with more than one ${type}, or one that does not reach a ${to}`,
    broken: `COUNT { (n)-[:${type}]->() } > 1 OR EXISTS { (n)-[:${type}]->(t) WHERE NOT t:${to} }`,
  })),
)

const officeRule: Rule = {
  name: 'role-without-institution',
  label: 'Role',
  message: 'a Role that is an office in no institution',
  broken: 'n.withdrawnAt IS NULL AND NOT EXISTS { (n)-[:OFFICE_IN]->(:Institution) }',
}

export const entityRules: readonly Rule[] = [
  ...kindRules,
  ...labelRules,
  ...originRules,
  ...relationRules,
  officeRule,
]
