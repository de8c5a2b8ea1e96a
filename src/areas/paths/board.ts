/** The network as a search walks it: weights worked out once, people only between the ends. */
import type { Bond, Network } from '../../plan/network/network.ts'
import { Heap } from './heap.ts'
import { latestStart, weightOf } from './hop.ts'
import type { PathKind } from './hop.ts'

export interface Edge {
  readonly to: string
  /** A hop, and what it weighs. */
  readonly cost: number
  readonly bond: Bond
}

export interface Course {
  readonly from: string
  readonly to: string
  readonly maxLength: number
  /** Kinds in the order in which a bond counts as one of them. */
  readonly preferred: readonly PathKind[]
  readonly inSequence: boolean
  /** Only what is certain, sequences too. */
  readonly certainly: boolean
}

/** A hop more weighs more than any weights. */
const HOP = 10_000

export const hopsIn = (cost: number): number => Math.floor(cost / HOP)

const isPerson = (id: string): boolean => id.startsWith('person:')

export class Board {
  readonly #network: Network
  readonly #course: Course
  readonly #edges = new Map<string, readonly Edge[]>()
  readonly #without = new Map<string, ReadonlyMap<string, number>>()
  readonly #latest: ReadonlyMap<string, number>[] = []
  #least: ReadonlyMap<string, number> | undefined

  constructor(network: Network, course: Course) {
    this.#network = network
    this.#course = course
  }

  /** Ways on from an actor. */
  edges(at: string): readonly Edge[] {
    const known = this.#edges.get(at)
    if (known !== undefined) return known
    const { from, to: end, preferred } = this.#course
    const edges = this.#network.bonds(at).flatMap((bond) => {
      const to = bond.one === at ? bond.other : bond.one
      if (!isPerson(to) && to !== from && to !== end) return []
      const weight = weightOf(bond, preferred)
      return weight === undefined ? [] : [{ to, cost: HOP + weight, bond }]
    })
    this.#edges.set(at, edges)
    return edges
  }

  /** What it costs at least to come to the end, from each actor that is near enough (Dijkstra). */
  least(): ReadonlyMap<string, number> {
    return (this.#least ??= this.#costs())
  }

  /** Between the ends a chain has a hop less than in all: those who are farther from its end are not looked at. */
  #costs(): ReadonlyMap<string, number> {
    const { from, to, maxLength } = this.#course
    const costs = new Map<string, number>()
    const heap = new Heap<readonly [id: string, cost: number]>((a, b) => a[1] < b[1])
    heap.push([to, 0])
    for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
      const [at, cost] = next
      if (costs.has(at)) continue
      costs.set(at, cost)
      if (hopsIn(cost) + 1 >= maxLength) continue
      for (const edge of this.edges(at))
        if (edge.to !== from && !costs.has(edge.to)) heap.push([edge.to, cost + edge.cost])
    }
    const least = this.edges(from).reduce(
      (low, edge) => Math.min(low, edge.cost + (costs.get(edge.to) ?? Infinity)),
      Infinity,
    )
    return least === Infinity ? costs : costs.set(from, least)
  }

  /**
   * How many hops there are at least to the end for those who must not pass by an actor, as far as they matter: fewer
   * than in all (breadth first).
   */
  without(avoided: string): ReadonlyMap<string, number> {
    const known = this.#without.get(avoided)
    if (known !== undefined) return known
    const hops = new Map([[this.#course.to, 0]])
    for (const [at, count] of hops) {
      if (count + 1 >= this.#course.maxLength) break
      for (const { to } of this.edges(at)) if (to !== avoided && !hops.has(to)) hops.set(to, count + 1)
    }
    this.#without.set(avoided, hops)
    return hops
  }

  /** With how late a clock each actor can still come to the end in sequence, in this many hops. */
  latest(hops: number): ReadonlyMap<string, number> {
    const known = this.#latest[hops]
    if (known !== undefined) return known
    const { to: end, preferred, certainly } = this.#course
    const clocks = new Map(hops === 0 ? [[end, Infinity]] : this.latest(hops - 1))
    for (const [at, until] of hops === 0 ? [] : this.latest(hops - 1))
      for (const { to, bond } of this.edges(at)) {
        const start = latestStart(bond, until, preferred, certainly)
        if (start !== undefined) clocks.set(to, Math.max(start, clocks.get(to) ?? -Infinity))
      }
    this.#latest[hops] = clocks
    return clocks
  }
}
