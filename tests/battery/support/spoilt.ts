/** Documents that were spoilt: signs and words left out, doubled, moved, or put in. */
import type { Chance } from '../../support/interpreter/random.ts'

const PIECES = ['{', '}', '(', ')', '[', ']', '"', '"""', '...', '$a', '@include', ':', '!', 'null', '1e999', '-1', '#', '\u0000', '\ud800', 'fragment F on Query { __typename }', 'on', 'query', '__schema', '\\u{110000}'] // prettier-ignore

/** The document with one to three changes. */
export const spoilt = (document: string, chance: Chance): string => {
  let words = document.split(/(\s+|(?=[(){}[\]:,"])|(?<=[(){}[\]:,"]))/)
  for (let n = 1 + chance.below(3); n > 0; n -= 1) {
    const at = chance.below(words.length)
    const word = words[at] ?? ''
    const change = chance.below(5)
    const now = [[], [word, word], [chance.pick(PIECES)], [word.slice(1)], [chance.pick(words)]][change] ?? []
    words = [...words.slice(0, at), ...now, ...words.slice(at + 1)]
  }
  return words.join('')
}
