import type { Candidate, Judged, Suggestion } from './judge.ts'
import { bestPerActor, isOfBody, judge, suggestionOf } from './judge.ts'
import type { PreparedName } from './prepare.ts'
import { prepareName } from './prepare.ts'

/** Below this a name is not found, but for the less likely ones that are shown last. */
const WORTH_A_LOOK = 0.48
/** Where fewer are found, bodies and offices that share a word or two are shown after them: their names are made of common words. */
const FEW = 5
const BARELY_ALIKE = 0.2

/**
 * Every actor of whom a name is like the query, best first: by falling score, then by id, the best name of each. Nobody
 * is chosen and nobody merged. `candidates`: names that share a search key with the query; `most`: of how many the reason is
 * put into words. Never throws.
 */
export function rankActors(
  query: string,
  candidates: readonly Candidate[],
  most = Infinity,
): readonly Suggestion[] {
  const prepared = prepareName(query)
  const best = bestPerActor(candidates.map((candidate) => judge(prepared, candidate)))
  const likely = best.filter(({ fit, score }) => fit !== 'none' || score >= WORTH_A_LOOK)
  const shown = [...likely, ...unlikelyBodies(prepared, best, likely)].slice(0, most)
  return shown.map((each) => suggestionOf(prepared, each))
}

/** For the name of a body, or for a few words that fit nobody: what {@link FEW} says. */
function unlikelyBodies(query: PreparedName, best: readonly Judged[], likely: readonly Judged[]): Judged[] {
  if (!query.body && (likely.length > 0 || query.words.length < 2)) return []
  return best
    .filter((each) => isOfBody(each.actor) && each.score >= BARELY_ALIKE && !likely.includes(each))
    .slice(0, Math.max(0, FEW - likely.length))
}
