/** The best chains between two actors, over what is known of who is joined to whom. Pure. */
import type { Bond, Network } from '../../plan/network/network.ts'
import { Board, hopsIn } from './board.ts'
import type { Course, Edge } from './board.ts'
import { Heap } from './heap.ts'
import { stepOver } from './hop.ts'
import type { Clock } from './hop.ts'

export interface Chain {
  readonly actors: readonly string[]
  readonly bonds: readonly Bond[]
}

/** The beginning of a chain, as its last hop and what leads there. */
interface Beginning {
  readonly at: string
  readonly before: Beginning | null
  readonly bond: Bond | null
  readonly length: number
  readonly cost: number
  /** The least that the whole chain can cost. */
  readonly least: number
  readonly key: string
  readonly clock: Clock
}

/** Beginnings of chains that are looked at before a search is given up. */
export const WIDTH = 20_000

export interface Found {
  readonly chains: readonly Chain[]
  /** False where the search was given up: more may be there. */
  readonly whole: boolean
}

/** Up to `most` chains, the lightest first; of equal weight by the actors' ids. All between the ends are people. */
export const bestChains = (network: Network, hunt: Course, most: number): Found => {
  const board = new Board(network, hunt)
  const start = board.least().get(hunt.from)
  if (start === undefined) return { chains: [], whole: true }
  const heap = new Heap<Beginning>((a, b) => a.least < b.least || (a.least === b.least && a.key < b.key))
  heap.push({
    ...{ at: hunt.from, before: null, bond: null, length: 0 },
    ...{ cost: 0, least: start, key: hunt.from, clock: null },
  })
  const chains: Chain[] = []
  for (let looked = 0; looked < WIDTH; looked += 1) {
    const next = heap.pop()
    if (next === undefined) return { chains, whole: true }
    if (next.at === hunt.to) chains.push(chainOf(next))
    else for (const longer of further(board, hunt, next)) heap.push(longer)
    if (chains.length === most) return { chains, whole: true }
  }
  return { chains, whole: false }
}

const steps = (beginning: Beginning): readonly Beginning[] =>
  beginning.before === null ? [beginning] : [...steps(beginning.before), beginning]

const chainOf = (beginning: Beginning): Chain => ({
  actors: steps(beginning).map(({ at }) => at),
  bonds: steps(beginning).flatMap(({ bond }) => bond ?? []),
})

const further = (board: Board, hunt: Course, beginning: Beginning): readonly Beginning[] => {
  const passed = steps(beginning).map(({ at }) => at)
  const left = hunt.maxLength - beginning.length - 1
  // Nobody is passed twice, now or later.
  const comesThrough = (to: string): boolean =>
    passed.every((actor) => (board.without(actor).get(to) ?? Infinity) <= left)
  return board.edges(beginning.at).flatMap((edge) => {
    const longer = extended(board, hunt, beginning, edge)
    return longer.length > 0 && comesThrough(edge.to) ? longer : []
  })
}

const extended = (board: Board, hunt: Course, beginning: Beginning, edge: Edge): readonly Beginning[] => {
  const cost = beginning.cost + edge.cost
  const least = cost + (board.least().get(edge.to) ?? Infinity)
  if (hopsIn(least) > hunt.maxLength) return []
  const { clock } = beginning
  const step = hunt.inSequence ? stepOver(edge.bond, clock, hunt.preferred, hunt.certainly) : { clock }
  if (step === undefined) return []
  const last = hunt.inSequence ? board.latest(hunt.maxLength - beginning.length - 1).get(edge.to) : Infinity
  if (last === undefined || (step.clock ?? -Infinity) > last) return []
  const key = `${beginning.key} ${edge.to}`
  const length = beginning.length + 1
  return [{ at: edge.to, before: beginning, bond: edge.bond, length, cost, least, key, clock: step.clock }]
}
