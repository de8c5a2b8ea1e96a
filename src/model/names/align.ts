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

function heardAlike(name: PreparedName, a: string, b: string): number {
  if (a === b) return 1
  const key = `${a} ${b}`
  const known = name.heardBefore.get(key)
  if (known !== undefined) return known
  const found = similarity(a, b)
  if (name.heardBefore.size < 50_000) name.heardBefore.set(key, found)
  return found
}

const SHORT_PENALTY = 0.04
const JOIN_PENALTY = 0.03
const WORTH_A_PAIR = 0.45
/** Below this a pair counts for less than it is worth: chance likeness. */
const DOUBTFUL = 0.6

function wordsAlike(query: PreparedName, a: PreparedWord, b: PreparedWord): number {
  if (a.meaning !== null && b.meaning !== null) return a.meaning === b.meaning ? 1 : 0
  if (a.kind === 'number' || b.kind === 'number') return a.kind === b.kind && a.heard === b.heard ? 1 : 0
  if (a.kind === 'initial' || b.kind === 'initial') {
    const short = a.kind === 'initial' && b.kind === 'initial' ? 1 : 0.7
    return a.phones.charAt(0) === b.phones.charAt(0) ? short : 0
  }
  let alike = heardAlike(query, a.phones, b.phones)
  if (alike < 0.95 && a.short !== null) alike = Math.max(alike, heardAlike(query, a.short, b.phones) - SHORT_PENALTY)
  if (alike < 0.95 && b.short !== null) alike = Math.max(alike, heardAlike(query, a.phones, b.short) - SHORT_PENALTY)
  if (a.place === b.place || a.place === 'none' || b.place === 'none') return alike
  return alike * ((a.place === 'middle') !== (b.place === 'middle') ? 0.88 : 0.97)
}

interface Chance extends Pair {
  readonly weight: number
}

const canJoin = (a: PreparedWord, b: PreparedWord | undefined): b is PreparedWord =>
  b !== undefined && a.kind !== 'number' && b.kind !== 'number' && a.meaning === null && b.meaning === null

function chances(query: PreparedName, candidate: PreparedName): Chance[] {
  const out: Chance[] = []
  const add = (q: readonly number[], c: readonly number[], alike: number, weight: number): void => {
    if (alike >= WORTH_A_PAIR) out.push({ query: q, candidate: c, similarity: alike, weight })
  }
  query.words.forEach((a, i) => {
    candidate.words.forEach((b, j) => {
      add([i], [j], wordsAlike(query, a, b), (a.weight + b.weight) / 2)
      const [a2, b2] = [query.words[i + 1], candidate.words[j + 1]]
      if (canJoin(a, a2) && canJoin(a, b)) {
        const alike = heardAlike(query, a.phones + a2.phones, b.phones) - JOIN_PENALTY
        add([i, i + 1], [j], alike, (a.weight + a2.weight + b.weight) / 2)
      }
      if (canJoin(b, b2) && canJoin(b, a)) {
        const alike = heardAlike(query, a.phones, b.phones + b2.phones) - JOIN_PENALTY
        add([i], [j, j + 1], alike, (a.weight + b.weight + b2.weight) / 2)
      }
    })
  })
  return out.sort((x, y) => y.similarity - x.similarity)
}

const numbersOf = (name: PreparedName): string =>
  name.words.flatMap((word) => (word.kind === 'number' ? [word.heard] : [])).sort().join(' ')
/** 53 Brigade is never 52 Brigade, however alike the rest. */
const OTHER_NUMBER = 0.4
const LESS_QUERY = 0.9
const LESS_CANDIDATE = 0.5

/** Takes the words of two names for each other, best pairs first, and weighs what pairs and what is left over. */
export function align(query: PreparedName, candidate: PreparedName): Alignment {
  const usedQuery = new Set<number>()
  const usedCandidate = new Set<number>()
  const pairs: Pair[] = []
  let gained = 0
  let total = 0
  for (const chance of chances(query, candidate)) {
    if (chance.query.some((i) => usedQuery.has(i)) || chance.candidate.some((j) => usedCandidate.has(j))) continue
    chance.query.forEach((i) => usedQuery.add(i))
    chance.candidate.forEach((j) => usedCandidate.add(j))
    pairs.push(chance)
    gained += chance.similarity * (chance.similarity < DOUBTFUL ? DOUBTFUL : 1) * chance.weight
    total += chance.weight
  }
  const left = (name: PreparedName, used: ReadonlySet<number>): number[] =>
    name.words.flatMap((_, i) => (used.has(i) ? [] : [i]))
  const onlyQuery = left(query, usedQuery)
  const onlyCandidate = left(candidate, usedCandidate)
  for (const i of onlyQuery) total += (query.words[i]?.weight ?? 0) * LESS_QUERY
  for (const j of onlyCandidate) total += (candidate.words[j]?.weight ?? 0) * LESS_CANDIDATE
  pairs.sort((a, b) => (a.query[0] ?? 0) - (b.query[0] ?? 0))
  const ordered = pairs.every((pair, i) => i === 0 || (pairs[i - 1]?.candidate[0] ?? 0) < (pair.candidate[0] ?? 0))
  const score = total === 0 ? 0 : gained / total
  const [one, other] = [numbersOf(query), numbersOf(candidate)]
  const clash = one !== '' && other !== '' && one !== other
  return { score: clash ? Math.min(score, OTHER_NUMBER) : score, pairs, onlyQuery, onlyCandidate, ordered }
}

