import type { Alignment } from './align.ts'
import { align } from './align.ts'
import { explain } from './explain.ts'
import type { PreparedName } from './prepare.ts'
import { prepareName } from './prepare.ts'

export { prepareName } from './prepare.ts'
export type { PreparedName } from './prepare.ts'

/** The most that two different spellings can score: only the same spelling scores 1. */
const MOST = 0.99

/** How like each other two names are, and why, in words. */
export interface Comparison {
  readonly score: number
  readonly how: string
}

/**
 * How well a candidate name fits a query, 0 to 1. 1: the same spelling; from about 0.9: every word sounds the same; from about 0.65: worth
 * suggesting. The score orders candidates; it is no probability, and it never proves that two people are one (Khalid and Khalifa Hifter
 * score about 0.8). `how` gives the reason in words. Not symmetric: a word that only the query has costs more.
 */
export function compareNames(query: string | PreparedName, candidate: string | PreparedName): Comparison {
  const [q, c] = [prepared(query), prepared(candidate)]
  const alignment = align(q, c)
  return { score: scoreOf(q, c, alignment), how: howOf(q, c, alignment) }
}

const prepared = (name: string | PreparedName): PreparedName =>
  typeof name === 'string' ? prepareName(name) : name
const sameSpelling = (a: PreparedName, b: PreparedName): boolean => a.normal === b.normal && a.normal !== ''

/** The score of an alignment: see {@link compareNames}. */
export const scoreOf = (query: PreparedName, candidate: PreparedName, alignment: Alignment): number =>
  sameSpelling(query, candidate) ? 1 : Math.min(alignment.score, MOST)

/** The reason for that score. */
export const howOf = (query: PreparedName, candidate: PreparedName, alignment: Alignment): string =>
  sameSpelling(query, candidate) ? 'same spelling' : explain(query, candidate, alignment)
