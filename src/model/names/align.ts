import type { Sound } from './phones.ts'
import { similarity } from './phones.ts'
import type { PreparedName, PreparedWord } from './prepare.ts'

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

const SHORT_PENALTY = 0.04
const JOIN_PENALTY = 0.03
const WORTH_A_PAIR = 0.45
/** Below this a pair counts for less than it is worth: chance likeness. */
const DOUBTFUL = 0.6
/** Two names that only a vowel tells apart are at most so alike; two other names of that table (Ahmed, Mohamed) so. */
const NEAR_NAME = 0.88
const OTHER_NAME = 0.5

function bestHeard(a: PreparedWord, b: PreparedWord): number {
  const unwritten = a.arabic !== b.arabic
  const alike = similarity(a.sound, b.sound, unwritten, WORTH_A_PAIR)
  if (alike >= 0.95) return alike
  const shortA = a.short === null ? 0 : similarity(a.short, b.sound, unwritten, WORTH_A_PAIR) - SHORT_PENALTY
  const shortB = b.short === null ? 0 : similarity(a.sound, b.short, unwritten, WORTH_A_PAIR) - SHORT_PENALTY
  return Math.max(alike, shortA, shortB)
}

/** Words that mean or count something are the same or not; an initial is worth a guess. Null for two names. */
function signsAlike(a: PreparedWord, b: PreparedWord): number | null {
  if (a.meaning !== null && b.meaning !== null) return a.meaning === b.meaning ? 1 : 0
  if (a.kind === 'number' || b.kind === 'number') return a.kind === b.kind && a.heard === b.heard ? 1 : 0
  if (a.kind !== 'initial' && b.kind !== 'initial') return null
  if (a.sound.codes[0] !== b.sound.codes[0]) return 0
  return a.kind === b.kind ? 1 : INITIAL_FOR_NAME
}
const INITIAL_FOR_NAME = 0.7

/** A word in another place is worth less: most of all a middle name for a first or a last. */
function placeFactor(a: PreparedWord, b: PreparedWord): number {
  if (a.place === b.place || a.place === 'none' || b.place === 'none') return 1
  return (a.place === 'middle') === (b.place === 'middle') ? 0.97 : 0.88
}

/** Two names of one row that only a vowel tells apart. */
export const areNear = (a: PreparedWord, b: PreparedWord): boolean =>
  a.nearName !== null && a.nearName.row === b.nearName?.row && a.nearName.name !== b.nearName.name

const mostAlike = (a: PreparedWord, b: PreparedWord): number => {
  if (a.nearName === null || b.nearName === null) return 1
  if (a.nearName.row !== b.nearName.row) return OTHER_NAME
  return a.nearName.name === b.nearName.name ? 1 : NEAR_NAME
}

const wordsAlike = (a: PreparedWord, b: PreparedWord): number =>
  signsAlike(a, b) ?? Math.min(bestHeard(a, b), mostAlike(a, b)) * placeFactor(a, b)

interface Chance extends Pair {
  readonly weight: number
}

/** How alike a word is to two words of the other name, written together. */
const joinedAlike = (
  one: PreparedWord | undefined,
  two: Sound | null | undefined,
  arabic: boolean,
): number =>
  one === undefined || two === null || two === undefined || one.kind !== 'name'
    ? 0
    : similarity(one.sound, two, one.arabic !== arabic, WORTH_A_PAIR) - JOIN_PENALTY

function chances(query: PreparedName, candidate: PreparedName): Chance[] {
  const out: Chance[] = []
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
