/** How a name of an actor fits what somebody asks for. */
import type { Alignment } from './align.ts'
import { align } from './align.ts'
import { howOf, scoreOf } from './compare.ts'
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

/**
 * How a name fits a query, best first.
 * - same: equal normal forms.
 * - whole: every word that tells people apart has its like on the other side, in the same order, and each pair sounds the same.
 * - part: every word of the query is in the name, which has more words, or another order.
 * - near: worth suggesting. - none.
 */
export type Fit = 'same' | 'whole' | 'part' | 'near' | 'none'
const FITS: readonly Fit[] = ['same', 'whole', 'part', 'near', 'none']

export interface Judged extends Candidate {
  readonly score: number
  readonly fit: Fit
  readonly name: PreparedName
  readonly found: Alignment
}

/** Below this a name is not suggested where a choice was asked for. */
const WORTH_SUGGESTING = 0.6
/** From this a pair of words may be one word in two spellings. */
const SAME_WORD = 0.85
/** From this a pair of words is one word as heard. */
export const SAME_SOUND = 0.93
/** From this the names as a whole are one name as heard. */
const SAME_NAME = 0.93
/** Who asks for a body means no office in it, and who asks for an office no body: those come after. */
const OTHER_KIND = 0.8

export const isOfBody = (actor: string): boolean => /^(?:institution|role):/u.test(actor)

/** Whether a word tells bodies or people apart: all but "of" and "infantry" do. */
export const tellsApart = (word: PreparedWord | undefined): boolean =>
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

/** A person may be asked for with his office in front; a body and an office of it are two. */
const isOfOtherKind = (query: PreparedName, actor: string): boolean =>
  isOfBody(actor) && query.words.some(isOffice) !== actor.startsWith('role:')

export function judge(query: PreparedName, { actor, text }: Candidate): Judged {
  const name = prepareName(text)
  const found = align(query, name)
  const score = scoreOf(query, name, found)
  const fit = fitOf(query, name, found, score)
  return {
    actor,
    text,
    score: score < 1 && isOfOtherKind(query, actor) ? score * OTHER_KIND : score,
    name,
    found,
    fit,
  }
}

const better = (a: Judged, b: Judged): number =>
  FITS.indexOf(a.fit) - FITS.indexOf(b.fit) || b.score - a.score || (a.text < b.text ? -1 : 1)

/** The best name of each actor, by falling score, then by id. */
export function bestPerActor(judged: readonly Judged[]): Judged[] {
  const best = new Map<string, Judged>()
  for (const each of [...judged].sort(better)) if (!best.has(each.actor)) best.set(each.actor, each)
  return [...best.values()].sort((a, b) => b.score - a.score || (a.actor < b.actor ? -1 : 1))
}

/** Of an actor, judged: what is shown. */
export const suggestionOf = (
  query: PreparedName,
  { actor, text, score, name, found }: Judged,
): Suggestion => ({
  actor,
  text,
  score,
  how: howOf(query, name, found),
})
