import { howOf } from './compare.ts'
import type { Candidate, Fit, Judged, Suggestion } from './judge.ts'
import { bestPerActor, isOfBody, judge, SAME_SOUND, suggestionOf } from './judge.ts'
import { scriptOf } from './normalise.ts'
import type { PreparedName } from './prepare.ts'
import { prepareName } from './prepare.ts'

/** ONE: nobody else can be meant. AMBIGUOUS: one or more may be. UNKNOWN: nobody fits; the candidates only look alike. */
export type Choice =
  | { readonly kind: 'ONE'; readonly actor: string; readonly how: string }
  | { readonly kind: 'UNKNOWN'; readonly candidates: readonly Suggestion[] }
  | { readonly kind: 'AMBIGUOUS'; readonly candidates: readonly Suggestion[] }

const MOST_SUGGESTIONS = 10
/** From this a person's name has the query's single word; a word that stands for a body ("LAAF") must sound the same. */
const SHARED_WORD = 0.88
const SHARED_WITH_BODY = 0.97
/** So much must lie between the first and the second actor. */
const CLEAR_LEAD = 0.08
/** From this a name that fits no query as a whole is still likely the one meant. */
const LIKELY = 0.8

const KNOWN: ReadonlySet<Fit> = new Set(['same', 'whole', 'part'])

/**
 * Whether another actor may be meant by the spelling too. By a full name: when one of his names sounds the same as a whole, in the query's
 * script, or in another while he has no name in the query's script; a body also when a name of it does without what stands in brackets
 * behind it. By a single word: when a person has the word in his name.
 */
function speaksAgainst(query: PreparedName, owner: string, names: readonly Judged[]): boolean {
  if (!isFull(query)) {
    const enough = isOfBody(owner) ? SHARED_WITH_BODY : SHARED_WORD
    return names.some((each) => !isOfBody(each.actor) && !each.name.body && sharesWord(each, enough))
  }
  const script = scriptOf(query.text)
  const inScript = names.filter((each) => scriptOf(each.text) === script)
  return (
    (inScript.length > 0 ? inScript : names).some((each) => each.fit === 'whole') ||
    names.some((each) => isWholeUnbracketed(query, each))
  )
}

const BRACKETS = /\s*\([^()]*\)\s*$/u

/** "Joint Force (western)" tells two bodies apart of which either is called Joint Force. */
function isWholeUnbracketed(query: PreparedName, { actor, text }: Judged): boolean {
  const bare = text.replace(BRACKETS, '')
  if (!isOfBody(actor) || bare === text) return false
  const { fit } = judge(query, { actor, text: bare })
  return fit === 'same' || fit === 'whole'
}

/**
 * A translation proves less than a spelling: القوة المشتركة is no Joint Force for certain, while the name of another body in the query's
 * script has all those words and more.
 */
function isDoubtfulTranslation(query: PreparedName, first: Judged, judged: readonly Judged[]): boolean {
  const script = scriptOf(query.text)
  if (!query.body || scriptOf(first.text) === script) return false
  return judged.some(
    ({ actor, text, fit, found }) =>
      isOfBody(actor) === isOfBody(first.actor) &&
      fit === 'part' &&
      scriptOf(text) === script &&
      found.pairs.every((pair) => pair.similarity >= SAME_SOUND),
  )
}

const sharesWord = ({ fit, found }: Judged, enough: number): boolean =>
  KNOWN.has(fit) && found.pairs.every((pair) => pair.similarity >= enough)

function byActor(judged: readonly Judged[]): Map<string, Judged[]> {
  const groups = new Map<string, Judged[]>()
  for (const each of judged) groups.set(each.actor, [...(groups.get(each.actor) ?? []), each])
  return groups
}

/** Names two words at least, or a body: more than a family name. */
const isFull = (query: PreparedName): boolean =>
  query.body || query.words.filter((word) => word.kind === 'name').length > 1

/** The one actor meant, or null. The rule is told at {@link chooseActor}. */
function onlyOne(query: PreparedName, judged: readonly Judged[], best: readonly Judged[]): Judged | null {
  const [owner, ...moreOwners] = best.filter((each) => each.fit === 'same')
  if (owner !== undefined) {
    const others = [...byActor(judged)].filter(([actor]) => actor !== owner.actor)
    return moreOwners.length > 0 || others.some(([, names]) => speaksAgainst(query, owner.actor, names))
      ? null
      : owner
  }
  const [first, second] = best
  if (first?.fit !== 'whole' || !isFull(query)) return null
  if (second !== undefined && first.score - second.score < CLEAR_LEAD) return null
  const others = judged.filter(({ actor }) => actor !== first.actor)
  const isOthers = others.some((each) => isWholeUnbracketed(query, each))
  return isOthers || isDoubtfulTranslation(query, first, others) ? null : first
}

const suggestionsFor = (query: PreparedName, best: readonly Judged[]): Suggestion[] =>
  best
    .filter((each) => each.fit !== 'none')
    .slice(0, MOST_SUGGESTIONS)
    .map((each) => suggestionOf(query, each))

/**
 * Which actor a name means. It never picks between namesakes, and rather asks than guesses:
 * 1. A spelling of two words or more (or of a body) that equals a name of exactly one actor means that actor, unless a name of
 *    another actor sounds the same (Mohamed Salem, Mohammed Salem, محمد سالم): spelling tells no namesakes apart. Two owners: AMBIGUOUS.
 *    What stands in brackets behind a body's name is the editor's: Joint Force may be "Joint Force (western)".
 * 2. A single word ("Haftar", "AFRICOM") means the actor that has exactly this word as a name, unless a person has the word
 *    among the words of his name: then AMBIGUOUS. A word inside the longer name of a body or office does not count.
 * 3. Without an equal spelling, an actor is meant when all words of one of his names sound like the query's, in the same
 *    order and none missing, and the next actor scores clearly less. Titles, articles, and words such as "of" or "infantry"
 *    in a body's name may be missing. A number must be equal. A single word never resolves so. A body is not meant by a translation
 *    while a name of another body, in the query's script, has the query's words and more.
 * 4. Otherwise AMBIGUOUS when the query is part of a name, or much like one (a score of 0.8 or more), even of one actor only; UNKNOWN
 *    when it is of none.
 *
 * `candidates`: all names that share a search key with the query; a name that is left out cannot speak against a choice.
 * At most ten suggestions, the best name of each actor, by falling score, then by id. Never throws.
 */
export function chooseActor(query: string, candidates: readonly Candidate[]): Choice {
  const prepared = prepareName(query)
  const judged = candidates.map((candidate) => judge(prepared, candidate))
  const best = bestPerActor(judged)
  const one = onlyOne(prepared, judged, best)
  if (one !== null) return { kind: 'ONE', actor: one.actor, how: howOf(prepared, one.name, one.found) }
  const fits = best.some((each) => KNOWN.has(each.fit) || each.score >= LIKELY)
  return { kind: fits ? 'AMBIGUOUS' : 'UNKNOWN', candidates: suggestionsFor(prepared, best) }
}
