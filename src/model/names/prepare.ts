import type { Abbreviation } from './initials.ts'
import { abbreviationsOf, lettersOf, repeats } from './initials.ts'
import { skeletonOf } from './keys.ts'
import { remembering } from '../memo.ts'
import { normalise } from './normalise.ts'
import type { Sound } from './phones.ts'
import { soundOf } from './phones.ts'
import { phonesOf } from './sounds.ts'
import { NEAR_NAMES } from './tables/near-names.ts'
import type { Word } from './word.ts'
import { wordsOf } from './words.ts'

/** Where a word stands in a person's name; words of bodies and names of one word stand nowhere. */
type Place = 'given' | 'middle' | 'family' | 'none'

/** What a heard word says by itself. */
interface Heard {
  readonly sound: Sound
  readonly skeleton: string
  /** The word without a fused article or without -din; null when it has neither. */
  readonly short: Sound | null
  readonly arabic: boolean
  /** Which of the names that only a vowel tells apart; null for other words. */
  readonly nearName: NearPlace | null
}

/** One word made ready for comparing. */
export interface PreparedWord extends Word, Heard {
  readonly place: Place
  /** How much the word counts. */
  readonly weight: number
  /** Of an abbreviation that stands alone or in the name of a body: its letters. */
  readonly letters: readonly string[]
}

/** A name made ready for comparing, once for many candidates. */
export interface PreparedName {
  readonly text: string
  readonly normal: string
  readonly body: boolean
  readonly words: readonly PreparedWord[]
  /** What the name of a body may be abbreviated to. */
  readonly abbreviations: readonly Abbreviation[]
  /** Each word written together with the next; null where one of them is a number or a word of a body. */
  readonly joined: readonly (readonly [Sound, Sound] | null)[]
  /** Its numbers in order: 53 Brigade is never 52 Brigade. */
  readonly numbers: string
}

/** A row of NEAR_NAMES and a name in it. */
interface NearPlace {
  readonly row: number
  readonly name: number
}

const NEAR = new Map(
  NEAR_NAMES.flatMap((names, row) =>
    names.flatMap(({ arabic, latin }, name) =>
      [arabic, ...latin.split(' ')].map((spelling) => [normalise(spelling), { row, name }] as const),
    ),
  ),
)

const BODY_WEIGHT = { kind: 0.6, office: 1, quality: 0.6, branch: 0.15, country: 0.3, link: 0.05 } as const
const NUMBER_WEIGHT = 1.5
const PLACE_WEIGHT = { given: 1, middle: 0.6, family: 1.2, none: 1 } as const
const PARTICLE_WEIGHT = 0.25
/** Of an abbreviation that repeats the words beside it. */
const REPEATED_WEIGHT = 0.05
/** How much of its weight a word has in brackets behind the name of a body: "(western)", "(GNU)" are an editor's. */
const BRACKETED = 0.5
const BRACKET = /\(([^()]*)\)\s*$/u

const ARABIC = /\p{Script=Arabic}/u

const placeOf = (i: number, family: number): Place =>
  family === 0 ? 'none' : i === 0 ? 'given' : i === family ? 'family' : i > family ? 'none' : 'middle'

function weightOf(word: Word, mass: number, place: Place): number {
  if (word.meaning !== null) return BODY_WEIGHT[word.meaning.kind]
  if (word.kind === 'number') return NUMBER_WEIGHT
  const length = Math.min(1.2, 0.5 + mass / 5)
  return length * (word.kind === 'son' || word.kind === 'generation' ? PARTICLE_WEIGHT : PLACE_WEIGHT[place])
}

/** Larayedh is العريض with its article, Salah is Salah al-Din: the word without what may be left out. */
function shortOf(phones: string, arabic: boolean): Sound | null {
  const din = /^(.{3,})d[iy]n$/u.exec(phones)?.[1]
  if (din !== undefined) return soundOf(din)
  return /^l[ʿāaeiou]/u.test(phones) && phones.length > 4 && !arabic ? soundOf(phones.slice(1)) : null
}

const heardWord: (heard: string) => Heard = remembering(8192, (heard) => {
  const phones = phonesOf(heard)
  const arabic = ARABIC.test(heard)
  // Salah al-Din is no Saleh al-Din.
  const nearName = NEAR.get(heard) ?? NEAR.get(/^(.+)-(?:دين|din)$/u.exec(heard)?.[1] ?? '') ?? null
  return {
    sound: soundOf(phones),
    skeleton: skeletonOf(phones),
    short: shortOf(phones, arabic),
    arabic,
    nearName,
  }
})

const isName = (word: Word | undefined): boolean => word?.kind === 'name' || word?.kind === 'son'

/** Written out: a search makes a thousand of them, and spreading two objects costs ten times as much. */
const preparedWord = (
  { written, heard, kind, meaning }: Word,
  { sound, skeleton, short, arabic, nearName }: Heard,
  place: Place,
  weight: number,
  letters: readonly string[],
): PreparedWord => ({
  written,
  heard,
  kind,
  meaning,
  sound,
  skeleton,
  short,
  arabic,
  nearName,
  place,
  weight,
  letters,
})

/** Makes a name ready for comparing. Cheap for a name that was met before; a prepared query saves even the look-up. */
export const prepareName: (text: string) => PreparedName = remembering(4096, (text) => {
  const { words, body } = wordsOf(text)
  const family = body ? 0 : words.findLastIndex((word) => word.kind !== 'generation')
  const abbreviations = body ? abbreviationsOf(words) : []
  const bracket = body ? (BRACKET.exec(text)?.[1] ?? '') : ''
  const prepared = words.map((word, i): PreparedWord => {
    const known = heardWord(word.heard)
    const place = body ? 'none' : placeOf(i, family)
    const letters = body || words.length === 1 ? lettersOf(word.written) : []
    const full = repeats(letters, abbreviations) ? REPEATED_WEIGHT : weightOf(word, known.sound.mass, place)
    const weight = i > 0 && bracket.includes(word.written) ? full * BRACKETED : full
    return preparedWord(word, known, place, weight, letters)
  })
  const joined = prepared.map((word, i) => {
    const next = prepared[i + 1]
    return next !== undefined && isName(word) && isName(next) ? ([word.sound, next.sound] as const) : null
  })
  const numbers = words.flatMap((word) => (word.kind === 'number' ? [word.heard] : []))
  return {
    text,
    normal: normalise(text),
    body,
    words: prepared,
    abbreviations,
    joined,
    numbers: numbers.sort().join(' '),
  }
})
