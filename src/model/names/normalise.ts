import { ARABIC_FORMS } from './tables/arabic-forms.ts'
import { DIGIT_ROWS } from './tables/digits.ts'
import { LATIN_FORMS } from './tables/latin-forms.ts'

/** ISO 15924 codes of the scripts told apart here; Zzzz: another script; Zyyy: no letter at all. */
export type Script = 'Arab' | 'Latn' | 'Cyrl' | 'Grek' | 'Zzzz' | 'Zyyy'

/** Only so many UTF-16 units of a text are considered: the longest name of the record has about 150. */
export const MAX_TEXT = 500

const PLAIN = new Map<string, string>([
  ...ARABIC_FORMS.map((row) => [row.form, row.base] as const),
  ...LATIN_FORMS.map((row) => [row.letter, row.plain] as const),
  ...DIGIT_ROWS.flatMap((row) => [...row.digits].map((digit, value) => [digit, String(value)] as const)),
  ['ς', 'σ'],
])
/** Combining marks (tashkeel too), bidi controls and joiners, tatweel, and every sign used as an apostrophe, ʿayn or hamza. */
const SILENT = /[\p{M}\p{Cf}\u0640'’‘‛`´′＇ʹʻʼʽʾʿˈ]/gu

/** Text without marks, controls and apostrophes, in lower case, letter forms unified; punctuation stays. */
export function plainLetters(text: string): string {
  const bare = text
    .slice(0, MAX_TEXT)
    .normalize('NFKD')
    .slice(0, 2 * MAX_TEXT)
    .replace(SILENT, '')
    .toLowerCase()
    .replace(SILENT, '')
  let out = ''
  for (const letter of bare) out += PLAIN.get(letter) ?? letter
  return out
}

/**
 * The normal form of a spelling. Two spellings with equal normal forms count as the same spelling: they differ in case, accents,
 * tashkeel, tatweel, form of alef, hamza, yaa or taa marbuta, the keyboard's Persian or Urdu letters, digits' script, apostrophes,
 * direction marks, punctuation or white space at most. A hyphen is a space. Empty when the text has no letter and no digit.
 * Only the first {@link MAX_TEXT} UTF-16 units are considered. Never throws.
 */
export function normalise(text: string): string {
  return plainLetters(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['Arab', /\p{Script=Arabic}/u],
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
]

/** The script that most letters of a text are in; the first to appear among equals. `Zyyy` for a text without letters. */
export function scriptOf(text: string): Script {
  const counts = new Map<Script, number>()
  for (const [letter] of text.slice(0, MAX_TEXT).matchAll(/\p{L}/gu)) {
    const script = SCRIPTS.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'Zzzz'
    counts.set(script, (counts.get(script) ?? 0) + 1)
  }
  let best: Script = 'Zyyy'
  for (const [script, count] of counts) if (count > (counts.get(best) ?? 0)) best = script
  return best
}
