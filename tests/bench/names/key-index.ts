/** The full-text index of search keys in memory: the same keys, the same order (BM25), the same limit of candidates. */
import { LIMIT } from '../../../src/areas/search/named.ts'
import { keysOf } from '../../../src/model/names/keys.ts'

const K1 = 1.2
const B = 0.75

export interface KeyIndex<T> {
  /** The names that share a key with the text and are wanted, likest first, {@link LIMIT} at most. */
  readonly candidates: (text: string, wanted: (name: T) => boolean) => readonly T[]
}

export const keyIndex = <T extends { readonly text: string }>(names: readonly T[]): KeyIndex<T> => {
  const postings = new Map<string, number[]>()
  const lengths = names.map(({ text }, i) => {
    const keys = keysOf(text)
    for (const key of keys) postings.set(key, [...(postings.get(key) ?? []), i])
    return keys.length
  })
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, names.length)
  const weights = lengths.map((length) => (K1 + 1) / (1 + K1 * (1 - B + (B * length) / mean)))
  const rarity = (found: number): number => Math.log(1 + (names.length - found + 0.5) / (found + 0.5))
  return {
    candidates: (text, wanted) => {
      const scores = new Map<number, number>()
      for (const key of keysOf(text)) {
        const found = postings.get(key) ?? []
        const idf = rarity(found.length)
        for (const i of found) scores.set(i, (scores.get(i) ?? 0) + idf * (weights[i] ?? 0))
      }
      return [...scores]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .flatMap(([i]) => {
          const name = names[i]
          return name !== undefined && wanted(name) ? [name] : []
        })
        .slice(0, LIMIT)
    },
  }
}
