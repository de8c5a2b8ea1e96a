/** Names that begin like a text, while somebody types it. */
import { keysOf } from './keys.ts'
import { normalise } from './normalise.ts'
import type { Candidate, Suggestion } from './judge.ts'

export interface PrefixKeys {
  /** Search keys of each word that is whole. */
  readonly whole: readonly (readonly string[])[]
  /** Beginnings of search keys of the last word. Empty where it has no consonant yet. */
  readonly begun: readonly string[]
}

const tokensOf = (text: string): readonly string[] => normalise(text).split(' ').filter(Boolean)

/** A last word that is only an article, or vowels, narrows nothing. */
const NO_CONSONANT = 'A'

export const prefixKeys = (text: string): PrefixKeys => {
  const tokens = tokensOf(text)
  const begun = keysOf(tokens.at(-1) ?? '').filter((key) => key !== NO_CONSONANT)
  return {
    whole: tokens
      .slice(0, -1)
      .map(keysOf)
      .filter((keys) => keys.length > 0),
    begun,
  }
}

/** How a name begins like the text; null where it does not. */
const fitOf = (
  tokens: readonly string[],
  keys: PrefixKeys,
  name: string,
): readonly [number, string] | null => {
  const words = tokensOf(name)
  if (words.join(' ').startsWith(tokens.join(' '))) return [1, 'the name begins so']
  const last = tokens.at(-1) ?? ''
  const wholes = tokens.slice(0, -1)
  if (wholes.every((token) => words.includes(token)) && words.some((word) => begins(word, last)))
    return [0.9, 'words of the name begin so']
  const heard = keysOf(name)
  const sounds =
    keys.begun.some((stem) => heard.some((key) => key.startsWith(stem))) &&
    keys.whole.every((some) => some.some((key) => heard.includes(key)))
  return sounds ? [0.7, 'words of the name sound so'] : null
}

/** "al-Haddad" is also found by its second part, and "الحداد" without its article. */
const begins = (word: string, start: string): boolean =>
  word.startsWith(start) || word.startsWith(`ال${start}`)

/** Best first; equals by weight, then by length, then by id: one name an actor. */
export const rankPrefixed = (
  text: string,
  candidates: readonly (Candidate & { readonly weight: number })[],
): readonly Suggestion[] => {
  const tokens = tokensOf(text)
  const keys = prefixKeys(text)
  const fits = candidates.flatMap((candidate) => {
    const found = fitOf(tokens, keys, candidate.text)
    return found === null ? [] : [{ ...candidate, score: found[0], how: found[1] }]
  })
  const sorted = fits.sort(
    (a, b) =>
      b.score - a.score ||
      b.weight - a.weight ||
      a.text.length - b.text.length ||
      (`${a.actor} ${a.text}` < `${b.actor} ${b.text}` ? -1 : 1),
  )
  const seen = new Set<string>()
  return sorted.filter(({ actor }) => !seen.has(actor) && seen.add(actor))
}
