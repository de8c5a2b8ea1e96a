/**
 * Abbreviations by initials: "LAAF" and "Libyan Arab Armed Forces", "HoR" and "House of Representatives". An Arabic name has the letters
 * of its words' English translations, in any order, where every word is in the table: "جهاز دعم الاستقرار" is SSA.
 */
import type { Word } from './word.ts'

/** What a name may be abbreviated to. */
export interface Abbreviation {
  /** In lower case. */
  readonly letters: string
  /** The letters stand in the order of the words; otherwise they are only the same letters. */
  readonly ordered: boolean
  /** The words that they stand for, by their places. */
  readonly places: readonly number[]
}

const MOST_LETTERS = 7
/** "HoR" and "MoD" are abbreviations, "AfriCom" is a word. */
const MIXED = 4
/** Two letters in another order are everybody's. */
const LEAST_SORTED = 3

/** The letters of a word that is written as an abbreviation: "SSA", "HoR" (hor, hr), "lna". None for another word. */
export function lettersOf(written: string): readonly string[] {
  if (!/^[A-Za-z]{2,7}$/u.test(written)) return []
  const capitals = written.replace(/[a-z]/gu, '').toLowerCase()
  if (capitals.length === written.length) return [capitals]
  if (capitals.length >= 2 && written.length <= MIXED) return [written.toLowerCase(), capitals]
  return /[aeiou]/iu.test(written) || written.length > 5 ? [] : [written.toLowerCase()]
}

export const sorted = (letters: string): string => [...letters].sort().join('')

const isLink = ({ meaning }: Word): boolean => meaning?.kind === 'link'
const isCountry = ({ meaning }: Word): boolean => meaning?.kind === 'country'

/** Numbers, offices ("Director of the CIA") and abbreviations are no part of one. */
const isAbbreviated = ({ kind, meaning, written }: Word): boolean =>
  kind !== 'number' && meaning?.kind !== 'office' && lettersOf(written).length === 0

/** First letters as written; of an Arabic word none. */
const own = ({ written }: Word): string =>
  (written.normalize('NFD').match(/(?<!\p{L}\p{M}*)[A-Za-z]/gu) ?? []).join('').toLowerCase()
const english = ({ meaning }: Word): string => meaning?.words.charAt(0) ?? ''

interface Placed {
  readonly word: Word
  readonly place: number
}

function abbreviation(
  words: readonly Placed[],
  letterOf: (word: Word) => string,
  ordered: boolean,
): readonly Abbreviation[] {
  const each = words.map(({ word }) => letterOf(word))
  const letters = each.join('')
  const least = ordered ? 2 : LEAST_SORTED
  if (each.includes('') || letters.length < least || letters.length > MOST_LETTERS) return []
  return [{ letters, ordered, places: words.filter(({ word }) => !isLink(word)).map(({ place }) => place) }]
}

/** Whatever the name of a body may be abbreviated to: with and without its country ("Libyan"), with and without "of". */
export function abbreviationsOf(words: readonly Word[]): readonly Abbreviation[] {
  const first = words.findIndex(isAbbreviated)
  const all = words
    .map((word, place): Placed => ({ word, place }))
    .filter(({ word, place }) => (isLink(word) ? place > first : isAbbreviated(word)))
  const ways = [all, all.filter(({ word }) => !isCountry(word))].flatMap((some) => [
    some.filter(({ word }) => !isLink(word)),
    some,
  ])
  const [content = [], , foreign = []] = ways
  const written = ways.flatMap((some) => abbreviation(some, own, true))
  const translated = [content, foreign].flatMap((some) => abbreviation(some, english, false))
  return [...new Map([...translated, ...written].map((each) => [each.letters, each])).values()]
}

/** Whether an abbreviation beside the words only repeats them: "Stabilization Support Forces (SSF)". */
export const repeats = (letters: readonly string[], abbreviations: readonly Abbreviation[]): boolean =>
  letters.some((some) =>
    abbreviations.some((each) => each.letters.includes(some) || sorted(each.letters) === sorted(some)),
  )

/** The abbreviation of the names that the letters may stand for; the ordered one first. Undefined where they stand for none. */
export function standsFor(
  letters: readonly string[],
  abbreviations: readonly Abbreviation[],
): Abbreviation | undefined {
  if (letters.length === 0 || abbreviations.length === 0) return undefined
  return (
    abbreviations.find((each) => each.ordered && letters.includes(each.letters)) ??
    abbreviations.find(
      (each) =>
        !each.ordered &&
        letters.some((some) => some.length >= LEAST_SORTED && sorted(some) === sorted(each.letters)),
    )
  )
}
