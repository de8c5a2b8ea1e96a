import type { Alignment, Pair } from './align.ts'
import type { PreparedName } from './prepare.ts'
import { areNear } from './words-alike.ts'

const written = (name: PreparedName, places: readonly number[]): string =>
  places.map((i) => name.words[i]?.written ?? '').join(' ')
const skeleton = (name: PreparedName, places: readonly number[]): string =>
  places.map((i) => name.words[i]?.skeleton ?? '').join('')
const phones = (name: PreparedName, places: readonly number[]): string =>
  places.map((i) => name.words[i]?.sound.phones ?? '').join('')
const quoted = (name: PreparedName, places: readonly number[]): string =>
  places.map((i) => name.words[i]?.written ?? '').join(', ')

type Likeness =
  | 'same words'
  | 'initials'
  | 'same meaning'
  | 'near meaning'
  | 'near names'
  | 'same consonants'
  | 'similar sound'

/** One word with letters against the words that they stand for. */
const isAbbreviated = (name: PreparedName, one: readonly number[], many: readonly number[]): boolean =>
  one.length === 1 && many.length > 1 && (name.words[one[0] ?? -1]?.letters.length ?? 0) > 0

function likeness(query: PreparedName, candidate: PreparedName, pair: Pair): Likeness {
  if (phones(query, pair.query) === phones(candidate, pair.candidate)) return 'same words'
  const word = query.words[pair.query[0] ?? -1]
  const other = candidate.words[pair.candidate[0] ?? -1]
  if (
    isAbbreviated(query, pair.query, pair.candidate) ||
    isAbbreviated(candidate, pair.candidate, pair.query)
  )
    return 'initials'
  if (word?.meaning && other?.meaning) return word.meaning === other.meaning ? 'same meaning' : 'near meaning'
  if (word !== undefined && other !== undefined && areNear(word, other)) return 'near names'
  return skeleton(query, pair.query) === skeleton(candidate, pair.candidate)
    ? 'same consonants'
    : 'similar sound'
}

/**
 * The reason for a score in words a person understands: which words were taken for each other and how alike they are, whether the order
 * differs, and what one of the names has more. "nothing in common" when no word fits.
 */
export function explain(query: PreparedName, candidate: PreparedName, alignment: Alignment): string {
  if (alignment.pairs.length === 0) return 'nothing in common'
  const groups = new Map<Likeness, string[]>()
  for (const pair of alignment.pairs) {
    const kind = likeness(query, candidate, pair)
    const [left, right] = [written(query, pair.query), written(candidate, pair.candidate)]
    groups.set(kind, [...(groups.get(kind) ?? []), left === right ? left : `${left} ~ ${right}`])
  }
  const reasons = [...groups].map(([kind, words]) => `${kind}: ${words.join(', ')}`)
  if (!alignment.ordered) reasons.push('order changed')
  if (alignment.onlyCandidate.length > 0) {
    const more = quoted(candidate, alignment.onlyCandidate)
    reasons.push(
      alignment.onlyQuery.length > 0 ? `the name has ${more}` : `part of the name only (without ${more})`,
    )
  }
  if (alignment.onlyQuery.length > 0) reasons.push(`not in the name: ${quoted(query, alignment.onlyQuery)}`)
  return reasons.join('; ')
}
