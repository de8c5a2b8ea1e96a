/** Who and what the invented worlds have in common. */
import type { Day } from '../../../src/model/dates/day.ts'
import type { Entity } from '../../../src/model/graph.ts'
import type { Body } from './bodies.ts'
import { entity } from './made.ts'

export interface Size {
  readonly states: number
  readonly people: number
  readonly meetings: number
  readonly seed: number
}

/** Somebody who holds an office from one day to another. */
export interface Term {
  readonly person: string
  readonly role: string
  readonly from: Day
  /** The last day; undefined for whoever holds it now. */
  readonly to: Day | undefined
}

export interface Cast {
  readonly size: Size
  readonly bodies: readonly Body[]
  readonly terms: readonly Term[]
}

export const PUBLISHERS = 60

export const publisher = (n: number): string => `institution:press-${String(n).padStart(2, '0')}`

export const person = (n: number): string => `person:p${String(n).padStart(6, '0')}`

export const PRESS: readonly Entity[] = Array.from({ length: PUBLISHERS }, (_, n) =>
  entity('Institution', publisher(n), { en: `Press ${n}`, ar: `صحيفة ${n}` }, { kind: 'MEDIA' }),
)

export const PLACES: readonly Entity[] = Array.from({ length: 20 }, (_, n) =>
  entity('Place', `place:town-${n}`, { en: `Town ${n}`, ar: `بلدة ${n}` }),
)

export const TOPICS: readonly Entity[] = Array.from({ length: 8 }, (_, n) =>
  entity('Topic', `topic:matter-${n}`, { en: `Matter ${n}`, ar: `مسألة ${n}` }),
)
