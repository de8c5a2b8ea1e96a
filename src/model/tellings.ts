/**
 * What claims say together of a meeting and of two who took part in it (domain.md, "What 'met' means"), as Cypher. The
 * loader stores it for questions without a lens (src/database/folds.ts, src/database/facing.ts); under a lens
 * statements ask it of the visible claims. So the rules stand here once.
 */

/** Which claims count. */
export interface Seen {
  /** The edges from a claim to what it is about, as in `(c:Claim)-[${about}]->(fact)`. */
  readonly about: string
  /** " AND ..." that leaves those that count, behind a condition. */
  and(claim: string): string
}

/** All live claims. */
export const ALL: Seen = { about: ':ABOUT', and: () => '' }

/** Gatherings: to be at one is not to meet everybody there. */
export const WIDE_KINDS: readonly string[] = [
  'VISIT',
  'CONFERENCE',
  'CEREMONY',
  'EXERCISE',
  'STATEMENT',
  'PROXIMITY_TALKS',
]
export const WIDE = `[${WIDE_KINDS.map((kind) => `'${kind}'`).join(', ')}]`

/** The kind of a meeting that the earliest source gives; null where none does. */
export const kindTold = (seen: Seen, meeting: string): string =>
  `COLLECT { MATCH (c:Claim)-[${seen.about}]->(${meeting}) WHERE c.kind IS NOT NULL${seen.and('c')} RETURN c.kind ORDER BY c.order LIMIT 1 }[0]`

/** Whether one source reports the meeting held. */
export const heldTold = (seen: Seen, meeting: string): string =>
  `EXISTS { MATCH (c:Claim)-[${seen.about}]->(${meeting}) WHERE c.stance = 'AFFIRMS' AND coalesce(c.status, 'HELD') = 'HELD'${seen.and('c')} }`

/** Whether a claim has somebody there. */
export const saysPresent = (claim: string): string =>
  `${claim}.stance = 'AFFIRMS' AND coalesce(${claim}.attendance, 'PRESENT') = 'PRESENT'`

/** Whether a source has somebody there: without one he is nobody's party. */
export const presentTold = (seen: Seen, participation: string): string =>
  `EXISTS { MATCH (c:Claim)-[${seen.about}]->(${participation}) WHERE ${saysPresent('c')}${seen.and('c')} }`

/** The sources that deny that somebody was there, or say that he was absent: a list of ids in order. */
export const deniersTold = (seen: Seen, participation: string): string =>
  `COLLECT { MATCH (c:Claim)-[${seen.about}]->(${participation}) WHERE (c.stance = 'DENIES' OR c.attendance = 'ABSENT')${seen.and('c')} RETURN DISTINCT c.source AS s ORDER BY s }`

/** Where a side was inferred, `sideBasis` says so. */
export const sided = (claim: string): string => `coalesce(${claim}.sideBasis, 'STATED') = 'STATED'`

/** A delegation and its own member are not two parties, whatever other sources tell of either. */
const member = `max(coalesce(cp.via, '') = actors[1] OR coalesce(cq.via, '') = actors[0])`

const least = (a: string, b: string): string => `CASE WHEN ${a} < ${b} THEN ${a} ELSE ${b} END`

/** Expressions of the statement around it. */
export interface PairOf {
  readonly p: string
  readonly q: string
  /** The meeting's kind. */
  readonly kind: string
  /** The ids of the two actors. */
  readonly actors: string
  /** The side that a claim puts somebody on. */
  readonly side: (claim: string) => string
}

/** What a pair is by the best telling: the position is the rank. */
export const RANKS = ['MET', 'ALONGSIDE', 'CO_PRESENT', 'CO_PRESENT'] as const

/**
 * A CALL that binds, for the participations `p` and `q` of a meeting, `best` = [rank, stated, [claims, sources,
 * publishers, claims by others than the parties]] of the sources that tell most of the two together, and `against`: how
 * many sources put them on one side where those say that they met. Ranks: 0 two sides of one telling, 1 one side,
 * 2 one telling without sides (or of a gathering), 3 no source tells of both. Then each is co-present by inference, and
 * the support is that of the one for whom there is less. No row for two of whom one came as the other's member, or of
 * whom one was not there. Sides are compared inside one source's telling, since a side's name means nothing outside it.
 */
export const tellings = (seen: Seen, { p, q, kind, actors, side }: PairOf, against: string): string =>
  `CALL (${[p, q, kind, actors].join(', ')}) {
    WITH ${p}, ${q}, ${actors} AS actors, ${kind} IN ${WIDE} AS wide
    MATCH (${p})<-[${seen.about}]-(cp:Claim) WHERE ${saysPresent('cp')}${seen.and('cp')}
    MATCH (${q})<-[${seen.about}]-(cq:Claim) WHERE ${saysPresent('cq')}${seen.and('cq')}
    WITH cp, cq, actors, cp.firstParty AND cq.firstParty AS ours,
      CASE WHEN cp.source <> cq.source THEN 3 WHEN ${side('cp')} = ${side('cq')} THEN 1 WHEN ${side('cp')} <> ${side('cq')} AND NOT wide THEN 0 ELSE 2 END AS rank
    WITH rank, ${member} AS member, max(cp.basis = 'STATED' AND cq.basis = 'STATED' AND (rank >= 2 OR ${sided('cp')} AND ${sided('cq')})) AS stated, count(*) AS claims, count(CASE WHEN NOT ours THEN 1 END) AS others,
      collect(DISTINCT cp.source) AS s1, collect(DISTINCT cq.source) AS s2, collect(DISTINCT cp.witness) AS w1, collect(DISTINCT cq.witness) AS w2
    ORDER BY rank
    WITH collect([rank, stated, CASE WHEN rank = 3 THEN [${least('size(s1)', 'size(s2)')}, ${least('size(s1)', 'size(s2)')}, ${least('size(w1)', 'size(w2)')}, others]
      ELSE [claims, size(s1), size(w1 + [w IN w2 WHERE NOT w IN w1]), others] END, member]) AS tellings
    WITH tellings[0] AS best, tellings
    WHERE best IS NOT NULL AND none(t IN tellings WHERE t[3])
    RETURN best, CASE WHEN best[0] = 0 THEN coalesce([t IN tellings WHERE t[0] = 1 | t[2][1]][0], 0) ELSE 0 END AS ${against}
  }`
