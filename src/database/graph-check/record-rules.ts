/** Sources and claims: nothing without a source, and the record apart from the present. */
import type { Rule } from './rule.ts'

export const recordRules: readonly Rule[] = [
  {
    name: 'claim-without-source',
    message: 'a claim that is not from exactly one source, the one that it names',
    broken: `MATCH (n:Claim)
WHERE COUNT { (n)-[:FROM]->() } <> 1 OR NOT EXISTS { (n)-[:FROM]->(s:Source) WHERE s.id = n.source }
WITH n.id AS id`,
  },
  {
    name: 'claim-about',
    message: 'a claim that is not about exactly one fact: live ABOUT, withdrawn WAS_ABOUT',
    broken: `MATCH (n:Claim)
WHERE COUNT { (n)-[:ABOUT]->(:Fact) } <> CASE WHEN n.withdrawnAt IS NULL THEN 1 ELSE 0 END
  OR COUNT { (n)-[:WAS_ABOUT]->(:Fact) } <> CASE WHEN n.withdrawnAt IS NULL THEN 0 ELSE 1 END
WITH n.id AS id`,
  },
  {
    name: 'withdrawn-id',
    message: 'a withdrawn claim whose id does not end with the instant, or a live one whose id does',
    broken: `MATCH (n:Claim)
WHERE coalesce(NOT n.id ENDS WITH '@' + n.withdrawnAt, n.id CONTAINS '@')
WITH n.id AS id`,
  },
  {
    name: 'record-time',
    message: 'a claim that was withdrawn before it was recorded',
    broken: `MATCH (n:Claim) WHERE n.withdrawnAt <= n.recordedAt WITH n.id AS id`,
  },
  {
    name: 'claim-of-unloaded-source',
    message: 'a source that is not loaded and still has live claims',
    broken: `MATCH (s:Source)<-[:FROM]-(c:Claim) WHERE s.digest IS NULL AND c.withdrawnAt IS NULL WITH s.id AS id`,
  },
  {
    name: 'claim-copies',
    message: "a live claim whose publisher or witness is another than its source's",
    broken: `MATCH (n:Claim)-[:FROM]->(s:Source) WHERE n.withdrawnAt IS NULL
AND (n.witness <> s.witness OR coalesce(n.publisher, '') <> coalesce(s.publisher, ''))
WITH n.id AS id`,
  },
  {
    name: 'source-publisher',
    message: 'a source whose publisher or original is another than its relations say',
    broken: `MATCH (n:Source)
WHERE COLLECT { MATCH (n)-[:PUBLISHED_BY]->(p) RETURN p.id } <> CASE WHEN n.publisher IS NULL THEN [] ELSE [n.publisher] END
  OR COLLECT { MATCH (n)-[:REPRINT_OF]->(o) RETURN o.id } <> CASE WHEN n.reprintOf IS NULL THEN [] ELSE [n.reprintOf] END
WITH n.id AS id`,
  },
  {
    name: 'entity-origin',
    message: 'an entity in the present that neither a registry nor a loaded source introduces',
    broken: `MATCH (n:Actor|Place|Topic)
WHERE n.withdrawnAt IS NULL AND n.digest IS NULL AND NOT EXISTS { (n)<-[:INTRODUCES]-(s:Source) WHERE s.digest IS NOT NULL }
WITH n.id AS id`,
  },
  {
    name: 'gone-entity',
    message: 'a live claim or fact that points at an entity which nobody introduces any more',
    broken: `MATCH (e:Actor|Place|Topic) WHERE e.withdrawnAt IS NOT NULL
MATCH (e)-[:CHILD_IN|BY|HOLDER|OF_ROLE|PARENT|KIN|KIN_TO|RANK_OF|FRAMES|CAPACITY|PRINCIPAL|SAYS_PLACE|SAYS_TOPIC|SAYS_BY|BY_ACT_OF|ATTRIBUTED_TO]-(n)
WHERE (n:Fact AND n.live > 0) OR (n:Claim AND n.withdrawnAt IS NULL)
WITH n.id AS id`,
  },
]
