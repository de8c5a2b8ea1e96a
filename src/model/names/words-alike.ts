/** How alike two words of two names are: by meaning, as signs, or by sound. */
import type { Sound } from './phones.ts'
import { similarity, similarityOfTwo } from './phones.ts'
import type { PreparedWord } from './prepare.ts'
import { BODY_KIN } from './tables/body-phrases.ts'
import type { BodyWord } from './tables/body-words.ts'

const SHORT_PENALTY = 0.04
const JOIN_PENALTY = 0.03
/** From this two words may be taken for each other. */
export const WORTH_A_PAIR = 0.45
/** Two names that only a vowel tells apart are at most so alike; two other names of that table (Ahmed, Mohamed) so. */
const NEAR_NAME = 0.88
const OTHER_NAME = 0.5

function bestHeard(a: PreparedWord, b: PreparedWord): number {
  const unwritten = a.arabic !== b.arabic
  const alike = similarity(a.sound, b.sound, unwritten, WORTH_A_PAIR)
  if (alike >= 0.95) return alike
  const shortA = a.short === null ? 0 : similarity(a.short, b.sound, unwritten, WORTH_A_PAIR) - SHORT_PENALTY
  const shortB = b.short === null ? 0 : similarity(a.sound, b.short, unwritten, WORTH_A_PAIR) - SHORT_PENALTY
  return Math.max(alike, shortA, shortB)
}

/** How alike two kinds of body are that sources give one body. */
const KIN = new Map(
  [...BODY_KIN]
    .reverse()
    .flatMap(({ concepts, alike }) =>
      concepts.split(' ').flatMap((one, _, row) => row.map((other) => [`${one} ${other}`, alike] as const)),
    ),
)

/** Two abbreviations are one or two, however alike they sound: GNA, GNU. */
const INITIALS = /^[A-Z]{2,4}$/u
const isInitials = ({ letters, written }: PreparedWord): boolean =>
  letters.length > 0 && INITIALS.test(written)
/** A word in capitals may be a name, but GNU is hardly Ghnewa. */
const HARDLY_A_NAME = 0.8

/** Two words of one language that mean the same: Navy, Naval Forces. The word itself is nearer. */
const SYNONYM = 0.97
const meaningsAlike = (a: PreparedWord, b: PreparedWord, one: BodyWord, other: BodyWord): number => {
  if (one !== other) return KIN.get(`${one.concept} ${other.concept}`) ?? 0
  return a.arabic === b.arabic && a.sound.phones !== b.sound.phones ? SYNONYM : 1
}

/** Words that mean or count something are the same or not; an initial is worth a guess. Null for two names. */
function signsAlike(a: PreparedWord, b: PreparedWord): number | null {
  if (a.meaning !== null && b.meaning !== null) return meaningsAlike(a, b, a.meaning, b.meaning)
  if (isInitials(a) && isInitials(b)) return a.written === b.written ? 1 : 0
  if (a.kind === 'number' || b.kind === 'number') return a.kind === b.kind && a.heard === b.heard ? 1 : 0
  if (a.kind !== 'initial' && b.kind !== 'initial') return null
  if (a.sound.codes[0] !== b.sound.codes[0]) return 0
  return a.kind === b.kind ? 1 : INITIAL_FOR_NAME
}
const INITIAL_FOR_NAME = 0.7

/** A word in another place is worth less: most of all a middle name for a first or a last. */
function placeFactor(a: PreparedWord, b: PreparedWord): number {
  if (a.place === b.place || a.place === 'none' || b.place === 'none') return 1
  return (a.place === 'middle') === (b.place === 'middle') ? 0.97 : 0.88
}

/** Two names of one row that only a vowel tells apart. */
export const areNear = (a: PreparedWord, b: PreparedWord): boolean =>
  a.nearName !== null && a.nearName.row === b.nearName?.row && a.nearName.name !== b.nearName.name

const mostAlike = (a: PreparedWord, b: PreparedWord): number => {
  if (a.nearName === null || b.nearName === null) return 1
  if (a.nearName.row !== b.nearName.row) return OTHER_NAME
  return a.nearName.name === b.nearName.name ? 1 : NEAR_NAME
}

/** A name is no word of bodies in the same script, unless it is written like one: Afrigate is no brigade. */
const isByChance = (a: PreparedWord, b: PreparedWord, alike: number): boolean =>
  alike < LIKE_A_BODY_WORD && a.arabic === b.arabic && (a.meaning === null) !== (b.meaning === null)
const LIKE_A_BODY_WORD = 0.9

const soundsAlike = (a: PreparedWord, b: PreparedWord): number => {
  const alike = Math.min(bestHeard(a, b), mostAlike(a, b)) * placeFactor(a, b)
  if (isByChance(a, b, alike)) return 0
  return alike < 1 && (isInitials(a) || isInitials(b)) ? alike * HARDLY_A_NAME : alike
}

/** How alike two words are, 0 to 1, each in its place. */
export const wordsAlike = (a: PreparedWord, b: PreparedWord): number => signsAlike(a, b) ?? soundsAlike(a, b)

/** How alike a word is to two words of the other name, written together. */
export const joinedAlike = (
  one: PreparedWord | undefined,
  two: readonly [Sound, Sound] | null | undefined,
  arabic: boolean,
): number =>
  one === undefined || two === null || two === undefined || one.kind !== 'name'
    ? 0
    : similarityOfTwo(one.sound, two, one.arabic !== arabic, WORTH_A_PAIR) - JOIN_PENALTY
