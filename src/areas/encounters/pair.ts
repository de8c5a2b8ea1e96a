/**
 * What two participations of one meeting are to each other (domain.md, "What 'met' means"). Sides are compared inside
 * one source's telling, since a side's name means nothing outside it: so a lens on sources needs no other rule.
 */
import type { Lens } from '../../plan/lens.ts'

/** Gatherings: to be at one is not to meet everybody there. */
const WIDE = `['VISIT', 'CONFERENCE', 'CEREMONY', 'EXERCISE', 'STATEMENT', 'PROXIMITY_TALKS']`

const present = (claim: string): string =>
  `${claim}.stance = 'AFFIRMS' AND coalesce(${claim}.attendance, 'PRESENT') = 'PRESENT'`

/** A delegation and its own member are not two parties. */
const apart = `coalesce(cp.via, '') <> qa.id AND coalesce(cq.via, '') <> pa.id`

/**
 * Binds, for the participations p, q of a meeting of kind `kind`: `mode`, `stated`, and `counts` of the claims in those
 * sources that tell it so (see plan/facts.ts, supportOf; contradictions are counted apart). No row: nobody tells of both.
 */
export const pairClause = (lens: Lens, p: string, q: string, kind: string, names: PairNames): string =>
  `MATCH (${p})-[:BY]->(pa_${p}:Actor), (${q})-[:BY]->(qa_${q}:Actor)
  CALL (${p}, ${q}, pa_${p}, qa_${q}, ${kind}) {
    WITH ${p}, ${q}, pa_${p} AS pa, qa_${q} AS qa, ${kind} IN ${WIDE} AS wide
    MATCH (${p})<-[:ABOUT]-(cp:Claim) WHERE ${present('cp')}${lens.and('cp')}
    MATCH (${q})<-[:ABOUT]-(cq:Claim) WHERE cq.source = cp.source AND ${present('cq')}${lens.and('cq')} AND ${apart}
    WITH cp AS c, cp.basis = 'STATED' AND cq.basis = 'STATED' AND coalesce(cp.sideBasis, 'STATED') = 'STATED' AND coalesce(cq.sideBasis, 'STATED') = 'STATED' AS stated,
      cp.firstParty AND cq.firstParty AS ours,
      CASE WHEN cp.side = cq.side THEN 1 WHEN cp.side <> cq.side AND NOT wide THEN 0 ELSE 2 END AS rank
    WITH rank, max(stated) AS stated, [count(*), count(DISTINCT c.source), count(DISTINCT c.witness), count(CASE WHEN NOT ours THEN 1 END)] AS counts
    ORDER BY rank
    WITH collect([rank, stated, counts]) AS tellings
    WITH tellings[0] AS best, tellings
    WHERE best IS NOT NULL
    RETURN ['MET', 'ALONGSIDE', 'CO_PRESENT'][best[0]] AS ${names.mode}, best[1] AS ${names.stated}, best[2] AS ${names.counts},
      CASE WHEN best[0] = 0 THEN coalesce([t IN tellings WHERE t[0] = 1 | t[2][1]][0], 0) ELSE 0 END AS ${names.against}
  }`

export interface PairNames {
  readonly mode: string
  readonly stated: string
  readonly counts: string
  /** How many sources put the two on one side where others say that they met. */
  readonly against: string
}

/** How many visible sources deny that one of the two was there, or say that he was absent. */
export const deniers = (lens: Lens, p: string, q: string): string =>
  `COUNT { UNWIND [${p}, ${q}] AS x MATCH (x)<-[:ABOUT]-(c:Claim) WHERE (c.stance = 'DENIES' OR c.attendance = 'ABSENT')${lens.and('c')} RETURN DISTINCT c.source AS s }`
