/**
 * What two participations of one meeting are to each other (domain.md, "What 'met' means"). What the claims say of the
 * two is src/model/tellings.ts; here, whether they stand under different states where no source gives sides.
 */
import type { Planning } from './block.ts'
import { isVisible } from './visible.ts'
import type { Lens } from './lens.ts'
import { LINE_EDGES, LINE_KINDS } from './lines.ts'
import { deniersTold, presentTold, RANKS, sided, tellings, WIDE } from '../model/tellings.ts'
import type { Arguments } from './selection.ts'

/** Whether a visible source has somebody there. */
export const wasPresent = (lens: Lens, participation: string): string =>
  lens.open ? `${participation}.present` : presentTold(lens, participation)

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

/** Variables of the statement: the two participations, their meeting's kind, and the ids of the two actors. */
export interface Pair {
  readonly p: string
  readonly q: string
  readonly kind: string
  readonly actors: string
}

/** Variables that a pair's clause binds. */
export interface PairNames {
  readonly mode: string
  readonly stated: string
  /** Claims, sources, publishers, and claims by others than the parties, in those sources that tell it so. */
  readonly counts: string
  /** How many sources put the two on one side where others say that they met. */
  readonly against: string
}

/** Binds `foreign`, of a pair whose best telling has the rank `rank`. */
const foreign = (planner: Planning, { p, q, kind }: Pair, rank: string): string =>
  `WITH *, CASE WHEN ${rank} >= 2 AND NOT ${kind} IN ${WIDE} THEN ${states(planner, p, q)} ELSE [] END AS tops
  WITH *, any(t IN tops WHERE t[0] = ${p}.id) AND any(t IN tops WHERE t[0] = ${q}.id)
    AND none(t IN tops WHERE any(u IN tops WHERE t[0] <> u[0] AND t[1] = u[1]))${planner.lens.open ? '' : ' AND $lens.inferred'} AS foreign`

/** Binds the names for pairs of which the statement holds the two participations. Contradictions are counted apart. */
export const pairClause = (planner: Planning, pair: Pair, names: PairNames): string => {
  const { lens } = planner
  const side = (claim: string): string => sideOf(lens, claim)
  return `${tellings(lens, { ...pair, side }, names.against)}
  ${foreign(planner, pair, 'best[0]')}
  WITH *, CASE WHEN foreign THEN 'MET' ELSE [${RANKS.map((mode) => `'${mode}'`).join(', ')}][best[0]] END AS ${names.mode},
    best[1] AND best[0] < 3 AND NOT foreign AS ${names.stated}, best[2] AS ${names.counts}`
}

/** Under a lens without inference, a side that a rule made is none. */
const sideOf = (lens: Lens, claim: string): string =>
  lens.open ? `${claim}.side` : `CASE WHEN $lens.inferred OR ${sided(claim)} THEN ${claim}.side END`

/** What `modes` asks for. */
export const modesOf = ({ modes }: Arguments): readonly string[] =>
  Array.isArray(modes) ? (modes as readonly string[]) : ['MET']

/**
 * Whether the pairs that the loader stores are all that is asked for: those that met, of all live claims
 * (src/database/facing.ts).
 */
export const isStored = (lens: Lens, modes: readonly string[]): boolean =>
  lens.open && modes.length === 1 && modes[0] === 'MET'

/**
 * Finds the others whom `p` met, from the stored pairs, and binds the names. `where` is a condition on `q`.
 */
export const storedPairClause = (planner: Planning, pair: Pair, names: PairNames, where = ''): string => {
  const { p, q } = pair
  const f = `f_${q}`
  return `MATCH (${p})-[${f}:FACES]-(${q}:Participation)${where === '' ? '' : ` WHERE ${where}`}
  ${foreign(planner, pair, `${f}.rank`)}
  WITH * WHERE foreign OR ${f}.rank = 0
  WITH *, 'MET' AS ${names.mode}, ${f}.stated AND ${f}.rank < 3 AND NOT foreign AS ${names.stated},
    [${f}.claims, ${f}.sources, ${f}.publishers, ${f}.others] AS ${names.counts}, ${f}.against AS ${names.against}`
}

/** How many visible sources deny that one of the two was there, or say that he was absent. */
export const deniers = (lens: Lens, p: string, q: string): string =>
  lens.open
    ? `size(${p}.deniedBy + [s IN ${q}.deniedBy WHERE NOT s IN ${p}.deniedBy])`
    : `COUNT { UNWIND [${p}, ${q}] AS x UNWIND ${deniersTold(lens, 'x')} AS s RETURN DISTINCT s }`
