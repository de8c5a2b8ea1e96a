/**
 * The labels and relations of src/model/graph.ts as tables, for those who write the graph and those who check it.
 * Labels and relation types cannot be parameters in Cypher: texts are built from these tables and nothing else.
 */
import type { EntityLabel, FactLabel } from '../model/graph.ts'

/** A relation that leaves a node, and the label (or labels, as Cypher writes them) of what it reaches. */
export interface Relation {
  readonly type: string
  readonly to: string
}

/** What stands before the colon of an id → every label of the node. */
export const LABELS_OF_KIND = {
  person: ['Person', 'Actor'],
  institution: ['Institution', 'Actor'],
  role: ['Role', 'Actor'],
  place: ['Place'],
  topic: ['Topic'],
  meeting: ['Meeting', 'Fact'],
  source: ['Source'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>

export const ENTITY_LABELS: readonly EntityLabel[] = ['Person', 'Institution', 'Role', 'Place', 'Topic']

export const ACTOR_LABELS: readonly EntityLabel[] = ['Person', 'Institution', 'Role']

/** Relations that a registry entry may have: at most one of each. */
export const ENTITY_RELATIONS: Readonly<Record<EntityLabel, readonly Relation[]>> = {
  Person: [],
  Institution: [],
  Role: [{ type: 'OFFICE_IN', to: 'Institution' }],
  Place: [{ type: 'WITHIN', to: 'Place' }],
  Topic: [{ type: 'BROADER', to: 'Topic' }],
}

/** Every relation that makes a fact's identity: exactly one of each. */
export const FACT_RELATIONS: Readonly<Record<FactLabel, readonly Relation[]>> = {
  Meeting: [],
  Participation: [
    { type: 'IN', to: 'Meeting' },
    { type: 'BY', to: 'Actor' },
  ],
  Tenure: [
    { type: 'HOLDER', to: 'Person' },
    { type: 'OF_ROLE', to: 'Role' },
  ],
  Tie: [{ type: 'PARENT', to: 'Actor' }],
  Kinship: [
    { type: 'KIN', to: 'Person' },
    { type: 'KIN_TO', to: 'Person' },
  ],
  RankHeld: [{ type: 'RANK_OF', to: 'Person' }],
  Framing: [{ type: 'FRAMES', to: 'Actor' }],
  Outcome: [{ type: 'OUTCOME_OF', to: 'Meeting' }],
  Judgement: [
    { type: 'JUDGES', to: 'Actor|Meeting' },
    { type: 'JUDGES_WITH', to: 'Actor|Meeting' },
  ],
  Name: [{ type: 'NAMES', to: 'Actor' }],
}

export const FACT_LABELS = Object.keys(FACT_RELATIONS) as readonly FactLabel[]

/** What a claim says by way of a relation: any number of each. */
export const CLAIM_RELATIONS: readonly Relation[] = [
  { type: 'ATTRIBUTED_TO', to: 'Actor' },
  { type: 'CAPACITY', to: 'Role' },
  { type: 'PRINCIPAL', to: 'Actor' },
  { type: 'SAYS_PLACE', to: 'Place' },
  { type: 'SAYS_TOPIC', to: 'Topic' },
  { type: 'SAYS_PART_OF', to: 'Meeting' },
  { type: 'SAYS_BY', to: 'Actor' },
  { type: 'SAYS_TO', to: 'Actor' },
  { type: 'BY_ACT_OF', to: 'Actor' },
]
