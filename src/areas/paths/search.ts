/** The best chains between two actors, over what is known of who is joined to whom. Pure. */
import { typeOfId } from '../../model/ids.ts'
import type { Bond, Network } from '../../plan/network/network.ts'
import { Heap } from './heap.ts'
import { stepOver, weightOf } from './hop.ts'
import type { Clock, PathKind } from './hop.ts'

export interface Hunt {
  readonly from: string
  readonly to: string
  readonly maxLength: number
  /** Kinds in the order in which a bond counts as one of them. */
  readonly preferred: readonly PathKind[]
  readonly inSequence: boolean
  readonly certainly: boolean
}

export interface Chain {
  readonly actors: readonly string[]
  readonly bonds: readonly Bond[]
}

interface Partial extends Chain {
  readonly cost: number
  /** The least that the whole chain can cost. */
  readonly least: number
  readonly key: string
  readonly clock: Clock
}

/** A hop more weighs more than any weights. */
const HOP = 10_000

/** Beginnings of chains that are looked at before a search is given up. */
export const WIDTH = 50_000

const isPerson = (id: string): boolean => typeOfId(id) === 'Person'

export interface Found {
  readonly chains: readonly Chain[]
  /** False where the search was given up: more may be there. */
  readonly whole: boolean
}

/** Up to `most` chains, the lightest first; of equal weight by the actors' ids. All between the ends are people. */
export const bestChains = (network: Network, hunt: Hunt, most: number): Found => {
  const rest = costsTo(network, hunt)
  const start = rest.get(hunt.from)
  if (start === undefined) return { chains: [], whole: true }
  const heap = new Heap<Partial>((a, b) => a.least < b.least || (a.least === b.least && a.key < b.key))
  heap.push({ ...{ actors: [hunt.from], bonds: [], cost: 0 }, least: start, key: hunt.from, clock: null })
  const chains: Chain[] = []
  for (let looked = 0; looked < WIDTH; looked += 1) {
    const partial = heap.pop()
    if (partial === undefined) return { chains, whole: true }
    if (partial.actors.at(-1) === hunt.to) chains.push(partial)
    else for (const next of further(network, hunt, rest, partial)) heap.push(next)
    if (chains.length === most) return { chains, whole: true }
  }
  return { chains, whole: false }
}

const further = (
  network: Network,
  hunt: Hunt,
  rest: ReadonlyMap<string, number>,
  { actors, bonds, cost, key, clock }: Partial,
): readonly Partial[] => {
  const at = actors.at(-1) ?? ''
  return network.bonds(at).flatMap((bond) => {
    const to = bond.one === at ? bond.other : bond.one
    const left = rest.get(to)
    const weight = weightOf(bond, hunt.preferred)
    if (left === undefined || weight === undefined || actors.includes(to)) return []
    const spent = cost + HOP + weight
    const least = spent + left
    if (Math.floor(least / HOP) > hunt.maxLength) return []
    const step = hunt.inSequence ? stepOver(bond, clock, hunt.preferred, hunt.certainly) : { clock }
    if (step === undefined) return []
    const longer = { actors: [...actors, to], bonds: [...bonds, bond], cost: spent }
    return [{ ...longer, least, key: `${key} ${to}`, clock: step.clock }]
  })
}

/** What it costs at least to come to the end from each actor that is near enough (Dijkstra). */
const costsTo = (network: Network, hunt: Hunt): ReadonlyMap<string, number> => {
  const costs = new Map<string, number>()
  const heap = new Heap<readonly [id: string, cost: number]>((a, b) => a[1] < b[1])
  heap.push([hunt.to, 0])
  for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
    const [at, cost] = next
    if (costs.has(at)) continue
    costs.set(at, cost)
    if (at !== hunt.to && !isPerson(at)) continue
    for (const bond of network.bonds(at)) {
      const to = bond.one === at ? bond.other : bond.one
      const weight = weightOf(bond, hunt.preferred)
      const all = cost + HOP + (weight ?? 0)
      const known = costs.has(to) || (to !== hunt.from && !isPerson(to))
      if (weight !== undefined && !known && Math.floor(all / HOP) <= hunt.maxLength) heap.push([to, all])
    }
  }
  return costs
}
