import { repeats, standsFor } from './initials.ts'
import type { PreparedName } from './prepare.ts'
import { joinedAlike, wordsAlike, WORTH_A_PAIR } from './words-alike.ts'

/** Words of two names that were taken for each other, by their places in `words`. Two against one: written together. */
export interface Pair {
  readonly query: readonly number[]
  readonly candidate: readonly number[]
  readonly similarity: number
}

/** What comparing two names found. */
export interface Alignment {
  /** 0 to 1, before "same spelling" is looked at. */
  readonly score: number
  /** In the order of the query's words. */
  readonly pairs: readonly Pair[]
  readonly onlyQuery: readonly number[]
  readonly onlyCandidate: readonly number[]
  /** The words stand in the same order in both. */
  readonly ordered: boolean
}

/** Below this a pair counts for less than it is worth: chance likeness. */
const DOUBTFUL = 0.6

interface Chance extends Pair {
  readonly weight: number
}

/** An abbreviation for the words that it may stand for: in their order, or with the letters of their translations. */
const ABBREVIATED = 0.8
const SAME_LETTERS = 0.7

interface Abbreviated {
  readonly place: number
  readonly words: readonly number[]
  readonly similarity: number
  readonly weight: number
}

/** "Stability Support Apparatus (SSA)": the name gives its abbreviation itself; then both are meant at once. */
const placesOf = (letters: readonly string[], { words }: PreparedName): readonly number[] =>
  [...words.keys()].filter((i) => words[i]?.letters.some((own) => letters.includes(own)))

const abbreviated = (one: PreparedName, other: PreparedName): readonly Abbreviated[] =>
  other.abbreviations.length === 0
    ? []
    : one.words.flatMap(({ letters, weight }, place) => {
        const found = standsFor(letters, other.abbreviations)
        if (found === undefined || repeats(letters, one.abbreviations)) return []
        const given = placesOf(letters, other)
        const similarity = given.length > 0 ? 1 : found.ordered ? ABBREVIATED : SAME_LETTERS
        const words = [...given, ...found.places]
        return [{ place, words, similarity, weight: (weight + weightOf(other, words)) / 2 }]
      })

const shortened = (query: PreparedName, candidate: PreparedName): readonly Chance[] => [
  ...abbreviated(query, candidate).map(({ place, words, ...rest }) => ({
    ...rest,
    query: [place],
    candidate: words,
  })),
  ...abbreviated(candidate, query).map(({ place, words, ...rest }) => ({
    ...rest,
    query: words,
    candidate: [place],
  })),
]

function chances(query: PreparedName, candidate: PreparedName): Chance[] {
  const out: Chance[] = [...shortened(query, candidate)]
  const weight = (name: PreparedName, i: number): number => name.words[i]?.weight ?? 0
  for (const [i, a] of query.words.entries()) {
    for (const [j, b] of candidate.words.entries()) {
      const one = wordsAlike(a, b)
      const both = (a.weight + b.weight) / 2
      if (one >= WORTH_A_PAIR) out.push({ query: [i], candidate: [j], similarity: one, weight: both })
      const left = joinedAlike(b, query.joined[i], a.arabic)
      const more = weight(query, i + 1) / 2
      if (left >= WORTH_A_PAIR)
        out.push({ query: [i, i + 1], candidate: [j], similarity: left, weight: both + more })
      const right = joinedAlike(a, candidate.joined[j], b.arabic)
      const rest = weight(candidate, j + 1) / 2
      if (right >= WORTH_A_PAIR)
        out.push({ query: [i], candidate: [j, j + 1], similarity: right, weight: both + rest })
    }
  }
  return out.sort((x, y) => y.similarity - x.similarity)
}

/** Belgasem Khalifa Haftar is Khalifa Belgasem Haftar's son. A family name put in front, or at the end, is no such change. */
const SHUFFLED = 0.9
const isShuffled = (pairs: readonly Pair[]): boolean => {
  const places = pairs.map((pair) => pair.candidate[0] ?? 0)
  const drops = places.filter((place, i) => place < (places.at(i - 1) ?? 0)).length
  return places.length > 2 && drops > 1
}

/** 53 Brigade is never 52 Brigade, however alike the rest. */
const OTHER_NUMBER = 0.4
const LESS_QUERY = 0.9
const LESS_CANDIDATE = 0.5

const weightOf = (name: PreparedName, places: readonly number[]): number =>
  places.reduce((sum, i) => sum + (name.words[i]?.weight ?? 0), 0)

const mostOf = (query: PreparedName, candidate: PreparedName): number =>
  query.numbers !== '' && candidate.numbers !== '' && query.numbers !== candidate.numbers ? OTHER_NUMBER : 1

/** Takes the words of two names for each other, best pairs first, and weighs what pairs and what is left over. */
export function align(query: PreparedName, candidate: PreparedName): Alignment {
  const usedQuery = new Set<number>()
  const usedCandidate = new Set<number>()
  const pairs: Pair[] = []
  let gained = 0
  let total = 0
  for (const chance of chances(query, candidate)) {
    if (chance.query.some((i) => usedQuery.has(i)) || chance.candidate.some((j) => usedCandidate.has(j)))
      continue
    chance.query.forEach((i) => usedQuery.add(i))
    chance.candidate.forEach((j) => usedCandidate.add(j))
    pairs.push(chance)
    gained += chance.similarity * (chance.similarity < DOUBTFUL ? DOUBTFUL : 1) * chance.weight
    total += chance.weight
  }
  const left = (name: PreparedName, used: ReadonlySet<number>): number[] =>
    used.size === name.words.length ? [] : [...name.words.keys()].filter((i) => !used.has(i))
  const onlyQuery = left(query, usedQuery)
  const onlyCandidate = left(candidate, usedCandidate)
  total += weightOf(query, onlyQuery) * LESS_QUERY + weightOf(candidate, onlyCandidate) * LESS_CANDIDATE
  pairs.sort((a, b) => (a.query[0] ?? 0) - (b.query[0] ?? 0))
  const ordered = pairs.every(
    (pair, i) => i === 0 || (pairs[i - 1]?.candidate[0] ?? 0) < (pair.candidate[0] ?? 0),
  )
  const score = Math.min(total === 0 ? 0 : gained / total, mostOf(query, candidate))
  const shuffled = !query.body && !candidate.body && isShuffled(pairs)
  return { score: shuffled ? score * SHUFFLED : score, pairs, onlyQuery, onlyCandidate, ordered }
}
