/**
 * From the two ends towards each other, a level at a time; chains are made of what may join people, and only the
 * pairs of the best ones are decided. Where a pair turns out not to have met, the next chain is tried.
 */
import { typeOfId } from '../../model/ids.ts'
import { Late } from '../../plan/network/explorer.ts'
import type { Explorer } from '../../plan/network/explorer.ts'
import { bestChains, WIDTH } from './search.ts'
import type { Course } from './board.ts'
import type { Chain } from './search.ts'

export interface Hunted {
  readonly chains: readonly Chain[]
  /** All chains up to this length have been looked at. */
  readonly searched: number
  /** Why the search ended early; null where it did not. */
  readonly stopped: string | null
}

/** Chains whose pairs are decided together: more of them are wrong than right, and a statement costs more than a pair. */
const AHEAD = 24

/** Null where one of the ends is not in the picture. */
export const hunt = async (explorer: Explorer, asked: Course, first: number): Promise<Hunted | null> => {
  const { network } = explorer
  const [from, to] = [new Side(explorer, asked.from), new Side(explorer, asked.to)]
  let result: Hunted = { chains: [], searched: 0, stopped: null }
  try {
    await explorer.explore([asked.from, asked.to])
    if (![asked.from, asked.to].every((end) => network.explored.has(end))) return null
    await Promise.all([from.grow(), to.grow()])
    for (;;) {
      const all = from.rim.length === 0 || to.rim.length === 0
      const reach = all ? asked.maxLength : Math.min(asked.maxLength, from.depth + to.depth)
      const found = await decided(explorer, { ...asked, maxLength: reach }, first)
      result = { ...result, chains: found.chains, searched: reach }
      if (!found.whole)
        return {
          ...result,
          searched: reach - 1,
          stopped: `more than ${WIDTH.toLocaleString('en')} beginnings of chains`,
        }
      if (found.chains.length >= first || reach === asked.maxLength) return result
      await grow(explorer, from, to, asked.maxLength - reach)
    }
  } catch (error) {
    if (error instanceof Late) return { ...result, stopped: `not within ${String(error.withinMs)} ms` }
    throw error
  }
}

/** Both sides, or the smaller one where only one step is left. One statement asks for both. */
const grow = async (explorer: Explorer, from: Side, to: Side, steps: number): Promise<void> => {
  const [small, large] = from.rim.length <= to.rim.length ? [from, to] : [to, from]
  const growing = steps >= 2 ? [small, large] : [small]
  await explorer.explore(growing.flatMap(({ rim }) => rim))
  for (const side of growing) await side.grow()
}

/** The people that one end reaches, nearest first. */
class Side {
  depth = 0
  /** Those whose surroundings come next. */
  rim: readonly string[]
  readonly #explorer: Explorer
  readonly #seen: Set<string>

  constructor(explorer: Explorer, end: string) {
    this.#explorer = explorer
    this.rim = [end]
    this.#seen = new Set(this.rim)
  }

  async grow(): Promise<void> {
    await this.#explorer.explore(this.rim)
    const next = this.rim.flatMap((actor) =>
      this.#explorer.network
        .bonds(actor)
        .filter(({ open, links }) => open.length + links.length > 0)
        .map(({ one, other }) => (one === actor ? other : one)),
    )
    this.rim = [...new Set(next)].filter((id) => !this.#seen.has(id) && typeOfId(id) === 'Person').sort()
    for (const id of this.rim) this.#seen.add(id)
    this.depth += 1
  }
}

interface Decided {
  readonly chains: readonly Chain[]
  readonly whole: boolean
}

/** The best chains of which every hop is decided. */
const decided = async (explorer: Explorer, asked: Course, first: number): Promise<Decided> => {
  for (let ahead = first; ; ahead = AHEAD) {
    const { chains, whole } = bestChains(explorer.network, asked, first + ahead)
    const best = chains.slice(0, first)
    const isOpen = (chain: Chain): boolean => chain.bonds.some(({ open }) => open.length > 0)
    if (!best.some(isOpen)) return { chains: best, whole: whole || best.length === first }
    await explorer.decide(chains.flatMap(({ bonds }) => bonds).filter(({ open }) => open.length > 0))
  }
}
