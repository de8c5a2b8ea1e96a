/** What is looked for while somebody types a name. */
import { keysOf } from './keys.ts'
import { normalise } from './normalise.ts'

export interface PrefixLook {
  /** Normal form of what is typed so far; a name that begins with it fits best. */
  readonly norm: string
  /** Its words that are whole, and its last, which is not. */
  readonly words: readonly string[]
  readonly last: string
  /** For the index of keys: every whole word, and one that begins so: "+(HLF) +(HFT* HFD*)". */
  readonly query: string
  /** Whether the last word has a consonant: without one, what the index brings is not yet what is meant. */
  readonly heard: boolean
}

/** A last word that is only an article, or vowels, narrows nothing. */
const NO_CONSONANT = 'A'
/** No key is spelt so: O is no class of sounds (tables/phone-classes.ts). */
const NO_NAME = 'NOTHING'
/** No name begins with it, where nothing is typed yet. */
const NOBODY = '\n'

const clausesOf = (words: readonly string[], begun: readonly string[]): readonly string[] =>
  [...words.map((word) => keysOf(word).join(' ')), begun.map((key) => `${key}*`).join(' ')].filter(
    (clause) => clause !== '',
  )

export const prefixLook = (text: string): PrefixLook => {
  const tokens = normalise(text).split(' ').filter(Boolean)
  const [words, last] = [tokens.slice(0, -1), tokens.at(-1) ?? NOBODY]
  const begun = keysOf(last).filter((key) => key !== NO_CONSONANT)
  const clauses = clausesOf(words, begun)
  return {
    norm: tokens.length === 0 ? NOBODY : tokens.join(' '),
    words,
    last,
    query: clauses.length === 0 ? NO_NAME : clauses.map((clause) => `+(${clause})`).join(' '),
    heard: begun.length > 0,
  }
}
