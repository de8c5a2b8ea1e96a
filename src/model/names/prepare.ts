import { skeletonOf } from './keys.ts'
import { normalise } from './normalise.ts'
import { massOf } from './phones.ts'
import { phonesOf } from './sounds.ts'
import type { Word } from './words.ts'
import { wordsOf } from './words.ts'

/** Where a word stands in a person's name; words of bodies and names of one word stand nowhere. */
type Place = 'given' | 'middle' | 'family' | 'none'

/** One word made ready for comparing. */
export interface PreparedWord extends Word {
  readonly phones: string
  readonly skeleton: string
  readonly place: Place
  /** How much the word counts. */
  readonly weight: number
  /** The word without a fused article or without -din; null when it has neither. */
  readonly short: string | null
}

/** A name made ready for comparing, once for many candidates. */
export interface PreparedName {
  readonly text: string
  readonly normal: string
  readonly body: boolean
  readonly words: readonly PreparedWord[]
  /** What this name's words were already compared with; lives as long as the prepared name. */
  readonly heardBefore: Map<string, number>
}

const BODY_WEIGHT = { kind: 0.6, office: 1, branch: 0.15, country: 0.3, link: 0.05 } as const
const NUMBER_WEIGHT = 1.5
const PLACE_WEIGHT = { given: 1, middle: 0.6, family: 1.2, none: 1 } as const
const PARTICLE_WEIGHT = 0.25

const placeOf = (i: number, family: number): Place =>
  family === 0 ? 'none' : i === 0 ? 'given' : i === family ? 'family' : i > family ? 'none' : 'middle'

function weightOf(word: Word, phones: string, place: Place): number {
  if (word.meaning !== null) return BODY_WEIGHT[word.meaning.kind]
  if (word.kind === 'number') return NUMBER_WEIGHT
  const length = Math.min(1.2, 0.5 + massOf(phones) / 5)
  return length * (word.kind === 'son' || word.kind === 'generation' ? PARTICLE_WEIGHT : PLACE_WEIGHT[place])
}

/** Larayedh is العريض with its article, Salah is Salah al-Din: the word without what may be left out. */
function shortOf(phones: string, word: Word): string | null {
  if (word.kind !== 'name') return null
  const din = /^(.{3,})d[iy]n$/u.exec(phones)?.[1]
  if (din !== undefined) return din
  return /^l[ʿaeiou]/u.test(phones) && phones.length > 4 && !/\p{Script=Arabic}/u.test(word.heard)
    ? phones.slice(1)
    : null
}

/** Makes a name ready for {@link compareNames}. Do it once for a query that meets many candidates. */
export function prepareName(text: string): PreparedName {
  const { words, body } = wordsOf(text)
  const family = body ? 0 : words.findLastIndex((word) => word.kind !== 'generation')
  const prepared = words.map((word, i): PreparedWord => {
    const phones = phonesOf(word.heard)
    const place = body ? 'none' : placeOf(i, family)
    const weight = weightOf(word, phones, place)
    return { ...word, phones, skeleton: skeletonOf(phones), place, weight, short: shortOf(phones, word) }
  })
  return { text, normal: normalise(text), body, words: prepared, heardBefore: new Map() }
}

