/** What is asked, of which data, and how each peer is asked the same. */
import { readFileSync } from 'node:fs'
import type { Peer } from './servers.ts'
import { inProject } from '../../src/model/paths.ts'

export type Variables = Readonly<Record<string, string | number | boolean | null | readonly unknown[]>>

export type Kind = 'point' | 'list' | 'connection' | 'tree' | 'search' | 'paths'

export interface Question {
  /** "q01". */
  readonly id: string
  readonly title: string
  /** File in questions/ without its ending; P1's document stands beside it as `<file>.p1.graphql`. */
  readonly file: string
  /** How many root fields the document has. */
  readonly roots: number
  /** A list or a connection, for the aims that speak of them. */
  readonly kind: Kind
  /** The same question about different things; a run goes round them. */
  readonly cases: readonly Variables[]
  /** P1's document, where it is not that of the file. */
  readonly first?: string
  /** Whether it is asked of a Sifa too that keeps whole answers. */
  readonly kept?: boolean
  /** Peers that are asked, where not all are: the others were asked the same already. */
  readonly peers?: readonly Peer[]
  /** Follows pages: so many requests are one export. */
  readonly pages?: number
  /** How many pages lie before the one that is asked for: its cursor is looked up before anything is timed. */
  readonly skip?: number
  /** A value that changes with every request where literals have never been seen. */
  readonly fresh?: (variables: Variables, n: number) => Variables
}

export const two = (n: number): string => String(n).padStart(2, '0')
export const times = <T>(count: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, n) => make(n))

/** Documents of both kinds lie side by side, so that a reader can compare them. */
export const documentOf = (file: string): string =>
  readFileSync(inProject('tests', 'bench', 'questions', `${file}.graphql`), 'utf8').trim()

/** A window that begins on another day each time, and holds the same meetings but for its first days. */
export const laterWindow = (variables: Variables, n: number): Variables => ({
  ...variables,
  during: `${String(2000 + (n % 17))}-${two(1 + (Math.floor(n / 17) % 12))}-${two(1 + (Math.floor(n / 204) % 28))}/2022-12-31`,
})

/** The same for a question about one day. */
export const laterDay = (variables: Variables, n: number): Variables => ({
  ...variables,
  asOf: `20${two(11 + (n % 14))}-${two(1 + (Math.floor(n / 14) % 12))}-${two(1 + (Math.floor(n / 168) % 28))}`,
})
