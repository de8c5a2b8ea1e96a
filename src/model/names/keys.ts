import { abbreviationsOf, lettersOf, sorted } from './initials.ts'
import { remembering } from '../memo.ts'
import { MAX_PHONES } from './phones.ts'
import { phonesOf } from './sounds.ts'
import { PHONE_CLASSES } from './tables/phone-classes.ts'
import type { Word, WordedName } from './word.ts'
import { wordsOf } from './words.ts'

/** So many ways to read one word are kept, the usual one first. */
const MAX_READINGS = 8
const MAX_KEY = 24

const ARABIC = /\p{Script=Arabic}/u
const CLASSES = new Map(PHONE_CLASSES.map((row) => [row.phone, [...row.classes]]))
/** Scripts without a table of sounds: a letter stands for itself, by its code point. */
const isForeign = (letter: string): boolean => !/[\p{Script=Latin}\p{Script=Arabic}0-9-]/u.test(letter)
/** A soft c is never k, a hard one never s; either may be a ç or č whose mark was left out (Selcuk, Vycital). */
const classesOf = (phone: string, next: string | undefined): readonly string[] => {
  const classes = CLASSES.get(phone) ?? []
  if (phone !== 'c') return classes
  return /[eiy]/u.test(next ?? '') ? classes.filter((c) => c !== 'K') : classes.filter((c) => c !== 'S')
}

function readings(phones: string): readonly string[] {
  let keys: readonly string[] = ['']
  for (let i = 0; i < Math.min(phones.length, MAX_PHONES); i++) {
    const classes = classesOf(phones.charAt(i), phones[i + 1])
    if (classes.length === 0) continue
    keys = classes.flatMap((c) => keys.map((key) => key + c)).slice(0, MAX_READINGS)
  }
  return keys.map((key) =>
    key
      .replaceAll('-', '')
      .replace(/(?<=.)H+$/u, '')
      .slice(0, MAX_KEY),
  )
}

/** Without a fused Maghrebi article (Larayedh = العريض), without -din (Salah = Salah al-Din), Turkish final t as d (Halit). */
function withVariants(key: string): readonly string[] {
  const out = [key]
  if (/^L[A-Z]{2}/u.test(key)) out.push(key.slice(1))
  if (/..DN$/u.test(key)) out.push(key.slice(0, -2))
  if (/.T$/u.test(key)) out.push(`${key.slice(0, -1)}D`)
  return out
}

const foreignKey = (word: string): string =>
  `U${Array.from(word, (letter) => (letter.codePointAt(0) ?? 0).toString(16).toUpperCase()).join('')}`.slice(
    0,
    MAX_KEY,
  )

const keysOfName: (heard: string) => readonly string[] = remembering(8192, (heard) => {
  if (Array.from(heard).some(isForeign)) return [foreignKey(heard)]
  return readings(phonesOf(heard)).flatMap((key) => (key === '' ? ['A'] : withVariants(key)))
})

function keysOfWord(word: Word): readonly string[] {
  if (word.kind === 'son') return []
  if (word.kind === 'number') return [word.heard.slice(0, MAX_KEY)]
  if (word.meaning === null) return keysOfName(word.heard)
  if (word.meaning.kind === 'link') return []
  const concept = `Q${word.meaning.concept}`
  // Pages in Latin script write الردع as Rada too.
  return word.meaning.kind === 'quality' && ARABIC.test(word.heard)
    ? [concept, ...keysOfName(word.heard)]
    : [concept]
}

/** The consonant classes of one word in its usual reading: two words with equal skeletons have the same consonants. */
export function skeletonOf(phones: string): string {
  return readings(phones)[0] ?? ''
}

const keyOfLetters = (letters: string): string => `Y${sorted(letters).toUpperCase()}`

/** What abbreviates the name of a body, and what an abbreviation in it, or alone, stands for. */
function keysOfInitials({ words, body }: WordedName): readonly string[] {
  if (!body && words.length !== 1) return []
  const letters = words.flatMap(({ written }) => lettersOf(written))
  const abbreviations = body ? abbreviationsOf(words).map((each) => each.letters) : []
  return [...letters, ...abbreviations].map(keyOfLetters)
}

/**
 * The search keys of a name: per word the classes of its consonants in each likely reading, numbers as digits ("53rd", "٥٣"),
 * words of bodies by meaning ("QBRIGADE"), initials in the order of the alphabet ("YAAFL"), words of scripts without a table by their code points ("U5E9..."). Two names of one person
 * share a key. Keys are made of A-Z and 0-9 only and are never a word of Lucene's syntax. Empty for text with nothing to search.
 */
export function keysOf(text: string): readonly string[] {
  const worded = wordsOf(text)
  return [...new Set([...worded.words.flatMap(keysOfWord), ...keysOfInitials(worded)])]
}
