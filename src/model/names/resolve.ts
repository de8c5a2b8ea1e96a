import type { Alignment } from './align.ts'
import { align } from './align.ts'
import { howOf, scoreOf } from './compare.ts'
import { scriptOf } from './normalise.ts'
import type { PreparedName, PreparedWord } from './prepare.ts'
import { prepareName } from './prepare.ts'

/** One name of one actor, as the index found it. The actor's id has its kind in front: "person:saddam-haftar". */
export interface Candidate {
  readonly actor: string
  readonly text: string
}

/** An actor who may be meant, by the best of his names. */
export interface Suggestion {
  readonly actor: string
  readonly text: string
  readonly score: number
  readonly how: string
}

/** ONE: nobody else can be meant. AMBIGUOUS: one or more may be. UNKNOWN: nobody fits; the candidates only look alike. */
export type Choice =
  | { readonly kind: 'ONE'; readonly actor: string; readonly how: string }
  | { readonly kind: 'UNKNOWN'; readonly candidates: readonly Suggestion[] }
  | { readonly kind: 'AMBIGUOUS'; readonly candidates: readonly Suggestion[] }

/**
 * How a name fits a query, best first.
 * - same: equal normal forms.
 * - whole: every word that tells people apart has its like on the other side, in the same order, and each pair sounds the same.
 * - part: every word of the query is in the name, which has more words, or another order.
 * - near: worth suggesting. - none.
 */
type Fit = 'same' | 'whole' | 'part' | 'near' | 'none'
const FITS: readonly Fit[] = ['same', 'whole', 'part', 'near', 'none']

interface Judged extends Candidate {
  readonly score: number
  readonly fit: Fit
  readonly name: PreparedName
  readonly found: Alignment
}

const MOST_SUGGESTIONS = 10
/** Below this a name is not suggested where a choice was asked for; and not found by a search, which may show less likely ones last. */
const WORTH_SUGGESTING = 0.6
const WORTH_A_LOOK = 0.48
/** Where fewer are found, bodies and offices that share a word or two are shown after them: their names are made of common words. */
const FEW = 5
const BARELY_ALIKE = 0.2
/** From this a pair of words may be one word in two spellings. */
const SAME_WORD = 0.85
/** From this a pair of words is one word as heard. */
const SAME_SOUND = 0.93
/** From this a person's name has the query's single word; a word that stands for a body ("LAAF") must sound the same. */
const SHARED_WORD = 0.88
const SHARED_WITH_BODY = 0.97
/** From this the names as a whole are one name as heard; and so much must lie between the first and the second actor. */
const SAME_NAME = 0.93
const CLEAR_LEAD = 0.08
/** From this a name that fits no query as a whole is still likely the one meant. */
const LIKELY = 0.8

/** Whether a word tells bodies or people apart: all but "of" and "infantry" do. */
const tellsApart = (word: PreparedWord | undefined): boolean =>
  word !== undefined && word.meaning?.kind !== 'branch' && word.meaning?.kind !== 'link'

const isOffice = (word: PreparedWord): boolean => word.meaning?.kind === 'office'

function isWhole(query: PreparedName, candidate: PreparedName, found: Alignment): boolean {
  if (found.score < SAME_NAME || query.body !== candidate.body) return false
  if (!found.ordered && (!query.body || query.words.some(isOffice))) return false
  if (found.onlyQuery.some((i) => tellsApart(query.words[i]))) return false
  if (found.onlyCandidate.some((i) => tellsApart(candidate.words[i]))) return false
  return found.pairs.every((pair) => pair.similarity >= SAME_SOUND) && !isOtherOffice(query, candidate, found)
}

/** In one language a vice-president is no deputy, and a head no chief: those may be two offices of one body. */
const isOtherOffice = (query: PreparedName, candidate: PreparedName, { pairs }: Alignment): boolean =>
  pairs.some(({ query: [i = -1], candidate: [j = -1] }) => {
    const [word, other] = [query.words[i], candidate.words[j]]
    return (
      word?.meaning?.kind === 'office' &&
      other?.arabic === word.arabic &&
      word.sound.phones !== other.sound.phones
    )
  })

function fitOf(query: PreparedName, candidate: PreparedName, found: Alignment, score: number): Fit {
  if (score === 1) return 'same'
  if (isWhole(query, candidate, found)) return 'whole'
  const missing = found.onlyQuery.some((i) => tellsApart(query.words[i]))
  if (found.pairs.length > 0 && !missing && found.pairs.every((pair) => pair.similarity >= SAME_WORD))
    return 'part'
  return score >= WORTH_SUGGESTING ? 'near' : 'none'
}

function judge(query: PreparedName, { actor, text }: Candidate): Judged {
  const name = prepareName(text)
  const found = align(query, name)
  const score = scoreOf(query, name, found)
  return { actor, text, score, name, found, fit: fitOf(query, name, found, score) }
}

const better = (a: Judged, b: Judged): number =>
  FITS.indexOf(a.fit) - FITS.indexOf(b.fit) || b.score - a.score || (a.text < b.text ? -1 : 1)

function bestPerActor(judged: readonly Judged[]): Judged[] {
  const best = new Map<string, Judged>()
  for (const each of [...judged].sort(better)) if (!best.has(each.actor)) best.set(each.actor, each)
  return [...best.values()].sort((a, b) => b.score - a.score || (a.actor < b.actor ? -1 : 1))
}

const KNOWN: ReadonlySet<Fit> = new Set(['same', 'whole', 'part'])

/**
 * Whether another actor may be meant by the spelling too. By a full name: when one of his names sounds the same as a whole, in the query's
 * script, or in another while he has no name in the query's script. By a single word: when a person has the word in his name.
 */
function speaksAgainst(query: PreparedName, owner: string, names: readonly Judged[]): boolean {
  if (!isFull(query)) {
    const enough = isOfBody(owner) ? SHARED_WITH_BODY : SHARED_WORD
    return names.some((each) => !isOfBody(each.actor) && !each.name.body && sharesWord(each, enough))
  }
  const script = scriptOf(query.text)
  const inScript = names.filter((each) => scriptOf(each.text) === script)
  return (inScript.length > 0 ? inScript : names).some((each) => each.fit === 'whole')
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
const isOfBody = (actor: string): boolean => /^(?:institution|role):/u.test(actor)

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
  return second === undefined || first.score - second.score >= CLEAR_LEAD ? first : null
}

const suggestionsFor = (query: PreparedName, best: readonly Judged[]): Suggestion[] =>
  best
    .filter((each) => each.fit !== 'none')
    .slice(0, MOST_SUGGESTIONS)
    .map((each) => suggestionOf(query, each))

const suggestionOf = (query: PreparedName, { actor, text, score, name, found }: Judged): Suggestion => ({
  actor,
  text,
  score,
  how: howOf(query, name, found),
})

/**
 * Which actor a name means. It never picks between namesakes, and rather asks than guesses:
 * 1. A spelling of two words or more (or of a body) that equals a name of exactly one actor means that actor, unless a name of
 *    another actor sounds the same (Mohamed Salem, Mohammed Salem, محمد سالم): spelling tells no namesakes apart. Two owners: AMBIGUOUS.
 * 2. A single word ("Haftar", "AFRICOM") means the actor that has exactly this word as a name, unless a person has the word
 *    among the words of his name: then AMBIGUOUS. A word inside the longer name of a body or office does not count.
 * 3. Without an equal spelling, an actor is meant when all words of one of his names sound like the query's, in the same
 *    order and none missing, and the next actor scores clearly less. Titles, articles, and words such as "of" or "infantry"
 *    in a body's name may be missing. A number must be equal. A single word never resolves so.
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

/**
 * Every actor of whom a name is like the query, best first: by falling score, then by id, the best name of each. Nobody
 * is chosen and nobody merged. `candidates`: names that share a search key with the query. Never throws.
 */
export function rankActors(query: string, candidates: readonly Candidate[]): readonly Suggestion[] {
  const prepared = prepareName(query)
  const best = bestPerActor(candidates.map((candidate) => judge(prepared, candidate)))
  const likely = best.filter(({ fit, score }) => fit !== 'none' || score >= WORTH_A_LOOK)
  return [...likely, ...unlikelyBodies(prepared, best, likely)].map((each) => suggestionOf(prepared, each))
}

/** For the name of a body, or for a few words that fit nobody: what {@link FEW} says. */
function unlikelyBodies(query: PreparedName, best: readonly Judged[], likely: readonly Judged[]): Judged[] {
  if (!query.body && (likely.length > 0 || query.words.length < 2)) return []
  return best
    .filter((each) => isOfBody(each.actor) && each.score >= BARELY_ALIKE && !likely.includes(each))
    .slice(0, Math.max(0, FEW - likely.length))
}
