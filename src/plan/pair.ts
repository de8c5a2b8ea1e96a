/**
 * What two participations of one meeting are to each other (domain.md, "What 'met' means"). Sides are compared inside
 * one source's telling, since a side's name means nothing outside it: so a lens on sources needs no other rule.
 */
import type { Planning } from './block.ts'
import { isVisible } from './lens.ts'
import type { Lens } from './lens.ts'
import { LINE_EDGES, LINE_KINDS } from './lines.ts'

/** Gatherings: to be at one is not to meet everybody there. */
export const WIDE_KINDS: readonly string[] = [
  'VISIT',
  'CONFERENCE',
  'CEREMONY',
  'EXERCISE',
  'STATEMENT',
  'PROXIMITY_TALKS',
]
const WIDE = `[${WIDE_KINDS.map((kind) => `'${kind}'`).join(', ')}]`

const present = (claim: string): string =>
  `${claim}.stance = 'AFFIRMS' AND coalesce(${claim}.attendance, 'PRESENT') = 'PRESENT'`

/** Whether a visible source has somebody there: without one he is nobody's party. */
export const wasPresent = (lens: Lens, participation: string): string =>
  `EXISTS { MATCH (c:Claim)-[${lens.about}]->(${participation}) WHERE ${present('c')}${lens.and('c')} }`

/** A delegation and its own member are not two parties, whatever other sources tell of either. */
const member = `max(coalesce(cp.via, '') = actors[1] OR coalesce(cq.via, '') = actors[0])`

/**
 * The states at the top of somebody's chains, by capacity or principal, through ties of any time that the lens shows:
 * where no source gives sides, two people under different states are taken to sit on two.
 */
const states = (planner: Planning, p: string, q: string): string => {
  const { lens } = planner
  return `COLLECT { UNWIND [${p}, ${q}] AS z
    MATCH (z)<-[${lens.about}]-(y:Claim)-[:CAPACITY|PRINCIPAL]->(x:Actor) WHERE y.stance = 'AFFIRMS'${lens.and('y')}
    MATCH up = (x)-[:CHILD_IN|PARENT|OFFICE_IN*0..${String(LINE_EDGES)}]->(s:Institution {kind: 'STATE'})
    WHERE all(k IN nodes(up) WHERE NOT k:Tie OR (k.kind IN ${planner.parameter(LINE_KINDS)} AND k.standing <> 'DENIED' AND ${isVisible(lens, 'k')}))
    RETURN DISTINCT [z.id, s.id] AS s }`
}

/**
 * Binds, for the participations p, q of a meeting of kind `kind` by `actors` (their two ids): `mode`, `stated`, and `counts` of the claims in those
 * sources that tell it so: claims, sources, publishers, and claims by others than the parties. Contradictions are
 * counted apart. Where no source tells of both, each of two that were there is co-present, by inference; the support is
 * then that of the one for whom there is less.
 */
export const pairClause = (
  planner: Planning,
  p: string,
  q: string,
  kind: string,
  actors: string,
  names: PairNames,
): string => {
  const { lens } = planner
  return `CALL (${p}, ${q}, ${kind}, ${actors}) {
    WITH ${p}, ${q}, ${actors} AS actors, ${kind} IN ${WIDE} AS wide
    MATCH (${p})<-[${lens.about}]-(cp:Claim) WHERE ${present('cp')}${lens.and('cp')}
    MATCH (${q})<-[${lens.about}]-(cq:Claim) WHERE ${present('cq')}${lens.and('cq')}
    WITH cp, cq, actors, cp.firstParty AND cq.firstParty AS ours,
      CASE WHEN cp.source <> cq.source THEN 3 WHEN ${sideOf(lens, 'cp')} = ${sideOf(lens, 'cq')} THEN 1 WHEN ${sideOf(lens, 'cp')} <> ${sideOf(lens, 'cq')} AND NOT wide THEN 0 ELSE 2 END AS rank
    WITH rank, ${member} AS member, max(cp.basis = 'STATED' AND cq.basis = 'STATED' AND (rank >= 2 OR ${sided('cp')} AND ${sided('cq')})) AS stated, count(*) AS claims, count(CASE WHEN NOT ours THEN 1 END) AS others,
      collect(DISTINCT cp.source) AS s1, collect(DISTINCT cq.source) AS s2, collect(DISTINCT cp.witness) AS w1, collect(DISTINCT cq.witness) AS w2
    ORDER BY rank
    WITH collect([rank, stated, CASE WHEN rank = 3 THEN [${least('size(s1)', 'size(s2)')}, ${least('size(s1)', 'size(s2)')}, ${least('size(w1)', 'size(w2)')}, others]
      ELSE [claims, size(s1), size(w1 + [w IN w2 WHERE NOT w IN w1]), others] END, member]) AS tellings
    WITH tellings[0] AS best, tellings
    WHERE best IS NOT NULL AND none(t IN tellings WHERE t[3])
    RETURN best, CASE WHEN best[0] = 0 THEN coalesce([t IN tellings WHERE t[0] = 1 | t[2][1]][0], 0) ELSE 0 END AS ${names.against}
  }
  WITH *, CASE WHEN best[0] >= 2 AND NOT ${kind} IN ${WIDE} THEN ${states(planner, p, q)} ELSE [] END AS tops
  WITH *, any(t IN tops WHERE t[0] = ${p}.id) AND any(t IN tops WHERE t[0] = ${q}.id)
    AND none(t IN tops WHERE any(u IN tops WHERE t[0] <> u[0] AND t[1] = u[1]))${lens.open ? '' : ' AND $lens.inferred'} AS foreign
  WITH *, CASE WHEN foreign THEN 'MET' ELSE ['MET', 'ALONGSIDE', 'CO_PRESENT', 'CO_PRESENT'][best[0]] END AS ${names.mode},
    best[1] AND best[0] < 3 AND NOT foreign AS ${names.stated}, best[2] AS ${names.counts}`
}

const least = (a: string, b: string): string => `CASE WHEN ${a} < ${b} THEN ${a} ELSE ${b} END`

const sided = (claim: string): string => `coalesce(${claim}.sideBasis, 'STATED') = 'STATED'`

/** Under a lens without inference, a side that a rule made is none. */
const sideOf = (lens: Lens, claim: string): string =>
  lens.open ? `${claim}.side` : `CASE WHEN $lens.inferred OR ${sided(claim)} THEN ${claim}.side END`

export interface PairNames {
  readonly mode: string
  readonly stated: string
  readonly counts: string
  /** How many sources put the two on one side where others say that they met. */
  readonly against: string
}

/** How many visible sources deny that one of the two was there, or say that he was absent. */
export const deniers = (lens: Lens, p: string, q: string): string =>
  `COUNT { UNWIND [${p}, ${q}] AS x MATCH (x)<-[${lens.about}]-(c:Claim) WHERE (c.stance = 'DENIES' OR c.attendance = 'ABSENT')${lens.and('c')} RETURN DISTINCT c.source AS s }`
