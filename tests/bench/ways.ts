/** Ways to ask, and what an asking is. */
import { inlined } from './documents.ts'
import type { Variables } from './questions.ts'

/** The same question to one peer: bodies that are ready to be sent, and the common form of their answers. */
export interface Asking {
  readonly bodies: (n: number) => string
  readonly common: (data: unknown, n: number) => unknown
}

/** Where a page begins, in each peer's own words. */
export interface Place {
  readonly cursor: string
  readonly day: number
  readonly id: string
  readonly offset: number
}

export type Way = 'variables' | 'never-seen literals' | 'cached'

/** A GraphQL request. */
export const bodyOf = (document: string, variables: Variables, way: Way): string =>
  JSON.stringify(
    way === 'never-seen literals' ? { query: inlined(document, variables) } : { query: document, variables },
  )
