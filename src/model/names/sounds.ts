import { normalise, plainLetters } from './normalise.ts'
import { ARABIC_GROUPS, ARABIC_SOUNDS } from './tables/arabic-sounds.ts'
import { CYRILLIC } from './tables/cyrillic.ts'
import { GREEK } from './tables/greek.ts'
import { LATIN_FORMS } from './tables/latin-forms.ts'
import { LATIN_SOUNDS } from './tables/latin-sounds.ts'

const AS_LATIN = new Map<string, string>([
  ...LATIN_FORMS.map((row) => [row.letter, row.sound] as const),
  ...CYRILLIC.map((row) => [row.letter, row.latin] as const),
])
const GREEK_TO_LATIN = new Map(GREEK.map((row) => [row.letter, row.latin]))
const GREEK_GROUPS = new RegExp(GREEK.map((row) => row.letter).join('|'), 'gu')
const HAS_GREEK = /\p{Script=Greek}/u

const fromGreek = (text: string): string =>
  plainLetters(text).replace(GREEK_GROUPS, (group) => GREEK_TO_LATIN.get(group) ?? group)

/**
 * One word as it is heard, in plain lower-case Latin letters or normal Arabic ones: Cyrillic and Greek are romanised, Turkish,
 * Maltese and háček letters become sh, ch, gh. Digits stay. Other scripts keep their letters.
 */
export function heard(word: string): string {
  const composed = word.normalize('NFC').toLowerCase()
  const text = HAS_GREEK.test(composed) ? fromGreek(composed) : composed
  let out = ''
  for (const letter of text) out += AS_LATIN.get(letter) ?? letter
  return normalise(out).replaceAll(' ', '')
}

const ARABIC = /\p{Script=Arabic}/u
const ARABIC_PHONE = new Map(ARABIC_SOUNDS.map((row) => [row.letter, row.phone]))
const phoneOf = (letter: string): string => ARABIC_PHONE.get(letter) ?? letter
const ARABIC_PAIRS = ARABIC_GROUPS.map((row) => ({
  pattern: new RegExp([...row.letter].map(phoneOf).join(''), 'gu'),
  phone: row.phone,
}))
const LATIN_PAIRS = LATIN_SOUNDS.map((row) => ({ pattern: new RegExp(row.letters, 'gu'), phone: row.phone }))

function partPhones(part: string): string {
  if (ARABIC.test(part)) {
    const phones = Array.from(part, phoneOf).join('')
    return ARABIC_PAIRS.reduce((text, row) => text.replace(row.pattern, row.phone), phones)
  }
  const phones = LATIN_PAIRS.reduce((text, row) => text.replace(row.pattern, row.phone), part)
  return phones.replace(/(\p{L})\1+/gu, '$1')
}

/**
 * The phones of one heard word (see the tables), part by part where a hyphen joins two. A doubled letter is one sound in Latin
 * script; in Arabic, where doubling is not written, two equal letters are two sounds (الككلي).
 */
export const phonesOf = (word: string): string => word.split('-').map(partPhones).join('')
