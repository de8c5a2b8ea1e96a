/** Reports at random from a fixed seed: a few sources that speak of the same few things in different ways. */
import type { LinkedReport } from '../../../src/model/graph.ts'
import type { Said } from './small-reports.ts'
import {
  DAY,
  asWritten,
  entity,
  heldOn,
  meeting,
  outcome,
  participation,
  report,
  source,
  tenure,
  tie,
} from './small-reports.ts'

export type Random = () => number

/** Mulberry32: the same numbers for the same seed. */
export const randomFrom = (seed: number): Random => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const below = (random: Random, n: number): number => Math.floor(random() * n)

export const pick = <T>(random: Random, items: readonly [T, ...T[]]): T =>
  items[below(random, items.length)] ?? items[0]

export const shuffled = <T>(random: Random, items: readonly T[]): readonly T[] =>
  items
    .map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item)

export const SOURCES = ['source:a', 'source:b', 'source:c', 'source:d'] as const

const maybe = <T>(random: Random, make: () => T): readonly T[] => (random() < 0.5 ? [make()] : [])

const actor = (random: Random) =>
  pick(random, ['person:amin', 'person:brown', 'person:cara', 'institution:army'])

/** What the source with this key says this time. */
export const randomReport = (random: Random, id: (typeof SOURCES)[number]): LinkedReport => {
  const key = id.slice('source:'.length)
  const day = DAY + below(random, 5)
  const said: Said[] = [
    { fact: meeting('talks'), values: heldOn(day) },
    ...maybe(random, () => partOfVisit(day)).flat(),
    ...participations(random),
    ...maybe(random, () => ({
      fact: tenure('amin', 'chief'),
      values: { from: 'written', startMin: day - 9, startMax: day },
    })),
    ...maybe(random, () => ({ fact: tenure('amin', 'chief'), values: { seenMin: day, seenMax: day } })),
    ...maybe(random, () => ({ fact: tie('army', actorAbove(random)), values: { to: '..' } })),
    ...maybe(random, () => ({
      fact: asWritten('person:amin', pick(random, ['Ameen', 'Amin Salem']), pick(random, ['en', 'fr'])),
    })),
    ...maybe(random, () => ({ fact: outcome('talks', 'train', pick(random, ['en', 'ar'])) })),
  ]
  const reprint = maybe(random, () => pick(random, SOURCES)).filter((other) => other < id)
  const more = { publishedLatest: day + 9, witness: pick(random, [id, 'institution:gazette']) }
  const from = source(key, reprint[0] === undefined ? more : { ...more, reprintOf: reprint[0] })
  return report(
    from,
    distinct(said),
    maybe(random, () => entity('institution:mission', `Mission in ${key}`)),
  )
}

const partOfVisit = (day: number): readonly Said[] => [
  { fact: meeting('visit'), values: { kind: 'VISIT', knownBy: day } },
  { fact: meeting('call'), values: heldOn(day), links: [{ type: 'SAYS_PART_OF', to: 'meeting:visit' }] },
]

const actorAbove = (random: Random) => pick(random, ['institution:embassy', 'role:chief'])

const participations = (random: Random): readonly Said[] =>
  Array.from({ length: 1 + below(random, 4) }, () => ({
    fact: participation('talks', actor(random)),
    values: { attendance: pick(random, ['PRESENT', 'ABSENT']) },
    links: maybe(random, () => ({ type: 'CAPACITY', to: 'role:chief', properties: { basis: 'STATED' } })),
    more: { stance: pick(random, ['AFFIRMS', 'AFFIRMS', 'DENIES']) },
  }))

/** A report says one thing once. */
const distinct = (said: readonly Said[]): readonly Said[] => [
  ...new Map(said.map((one) => [JSON.stringify(one), one])).values(),
]
