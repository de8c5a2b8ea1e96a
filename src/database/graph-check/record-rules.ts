/** Sources and claims: nothing without a source, and the record apart from the present. */
import { CLAIM_RELATIONS } from '../shapes.ts'
import type { Rule } from './rule.ts'

const endRules: readonly Rule[] = CLAIM_RELATIONS.map(({ type, to }) => ({
  name: 'claim-relation',
  label: 'Claim',
  message: `a claim with a ${type} that does not reach a ${to}`,
  broken: `EXISTS { (n)-[:${type}]->(t) WHERE NOT t:${to} }`,
}))

const aboutExactly = (type: string, live: number, withdrawn: number): string =>
  `COUNT { (n)-[:${type}]->(:Fact) } <> CASE WHEN n.withdrawnAt IS NULL THEN ${live} ELSE ${withdrawn} END`

const claimRules: readonly Rule[] = [
  {
    name: 'claim-without-source',
    label: 'Claim',
    message: 'a claim that is not from exactly one source, the one that it names',
    broken: 'COUNT { (n)-[:FROM]->() } <> 1 OR NOT EXISTS { (n)-[:FROM]->(s:Source) WHERE s.id = n.source }',
  },
  {
    name: 'claim-about',
    label: 'Claim',
    message: 'a claim that is not about exactly one fact: live ABOUT, withdrawn WAS_ABOUT',
    broken: `${aboutExactly('ABOUT', 1, 0)} OR ${aboutExactly('WAS_ABOUT', 0, 1)}`,
  },
  {
    name: 'withdrawn-id',
    label: 'Claim',
    message: 'a withdrawn claim whose id does not end with the instant, or a live one whose id does',
    broken: "coalesce(NOT n.id ENDS WITH '@' + n.withdrawnAt, n.id CONTAINS '@')",
  },
  {
    name: 'record-time',
    label: 'Claim',
    message: 'a claim that was withdrawn before it was recorded',
    broken: 'n.withdrawnAt < n.recordedAt',
  },
  {
    name: 'claim-copies',
    label: 'Claim',
    message: "a live claim whose publisher or witness is another than its source's",
    broken: `n.withdrawnAt IS NULL AND EXISTS { (n)-[:FROM]->(s:Source)
    WHERE n.witness <> s.witness OR coalesce(n.publisher, '') <> coalesce(s.publisher, '') }`,
  },
  {
    name: 'gone-entity',
    label: 'Claim',
    message: 'a live claim that speaks of an entity which nobody introduces any more',
    broken: `n.withdrawnAt IS NULL AND (
    EXISTS { (n)-->(e) WHERE e.withdrawnAt IS NOT NULL }
    OR EXISTS { (n)-[:ABOUT]->()-->(e) WHERE e.withdrawnAt IS NOT NULL }
    OR EXISTS { (n)-[:ABOUT]->()<-[:CHILD_IN]-(e) WHERE e.withdrawnAt IS NOT NULL })`,
  },
]

const same = (type: string, key: string): string =>
  `COLLECT { MATCH (n)-[:${type}]->(t) RETURN t.id } <> CASE WHEN n.${key} IS NULL THEN [] ELSE [n.${key}] END`

const sourceRules: readonly Rule[] = [
  {
    name: 'source-relation',
    label: 'Source',
    message: 'a source whose publisher or original is another than its relations say',
    broken: `${same('PUBLISHED_BY', 'publisher')} OR ${same('REPRINT_OF', 'reprintOf')}`,
  },
  {
    name: 'unloaded-source',
    label: 'Source',
    message: 'a source that is not loaded and still has live claims',
    broken: 'n.digest IS NULL AND EXISTS { (n)<-[:FROM]-(c:Claim) WHERE c.withdrawnAt IS NULL }',
  },
]

export const recordRules: readonly Rule[] = [...endRules, ...claimRules, ...sourceRules]
