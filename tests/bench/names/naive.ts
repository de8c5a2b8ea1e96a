/** What a matcher without knowledge of names does: a short table of letters, Jaro-Winkler, trigrams. The baselines, and an eye that is not ours. */
import { normalise } from '../../../src/model/names/normalise.ts'

const LETTERS: Readonly<Record<string, string>> = {
  ا: 'a', ب: 'b', ت: 't', ث: 'th', ج: 'j', ح: 'h', خ: 'kh', د: 'd', ذ: 'dh', ر: 'r', ز: 'z', س: 's', ش: 'sh', ص: 's',
  ض: 'd', ط: 't', ظ: 'z', ع: 'a', غ: 'gh', ف: 'f', ق: 'q', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', و: 'w', ي: 'y',
} // prettier-ignore

/** A text in Latin letters, letter by letter. */
export const romanised = (text: string): string =>
  Array.from(normalise(text), (letter) => LETTERS[letter] ?? letter).join('')

/** Its words without vowels, articles and doubled letters: for telling what kind of change lies between two spellings. */
export const bareWords = (text: string): readonly string[] =>
  normalise(text)
    .split(' ')
    .map((word) =>
      romanised(word.replace(/^ال(?=..)/u, ''))
        .replace(/[aeiouyw]/gu, '')
        .replace(/(.)\1+/gu, '$1'),
    )
    .filter((word, _, words) => word !== '' && !(word === 'l' && words.length > 1))

export const jaroWinkler = (a: string, b: string): number => {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const used = new Set<number>()
  const left: string[] = []
  for (let i = 0; i < a.length; i++)
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++)
      if (!used.has(j) && a[i] === b[j]) {
        used.add(j)
        left.push(a.charAt(i))
        break
      }
  if (left.length === 0) return 0
  const right = [...used].sort((x, y) => x - y).map((j) => b.charAt(j))
  const moved = left.filter((letter, i) => letter !== right[i]).length / 2
  const m = left.length
  const jaro = (m / a.length + m / b.length + (m - moved) / m) / 3
  let head = 0
  while (head < 4 && a[head] !== undefined && a[head] === b[head]) head++
  return jaro + head * 0.1 * (1 - jaro)
}

export const trigrams = (text: string): ReadonlySet<string> => {
  const padded = `  ${normalise(text)} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)))
}

/** Shared trigrams by all trigrams. */
export const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0
  for (const each of a) if (b.has(each)) shared++
  return shared / Math.max(1, a.size + b.size - shared)
}
