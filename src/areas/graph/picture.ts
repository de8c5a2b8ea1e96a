/** A picture of what lies around some actors: nearest first, cut where the asker says. */
import { typeOfId } from '../../model/ids.ts'
import { Late } from '../../plan/network/explorer.ts'
import type { Explorer } from '../../plan/network/explorer.ts'
import type { Bond, Network } from '../../plan/network/network.ts'

export interface Spot {
  readonly id: string
  /** Steps from the nearest seed. */
  readonly depth: number
}

export interface Drawn {
  readonly spots: readonly Spot[]
  /** Within the depth that it came to. */
  readonly nodesTotal: number
  readonly depth: number
  readonly unknown: readonly string[]
  /** Why it is not all that was asked for in time; null where it is. */
  readonly stopped: string | null
}

/** One end of a bond sees the other. */
export const across = ({ one, other }: Bond, from: string): string => (one === from ? other : one)

/** An office is in the picture where it is asked about or takes part itself: its holders stand at its body. */
const isUnaskedOffice = ({ one, other, links }: Bond, shown: ReadonlySet<string>): boolean =>
  [one, other].some((id) => typeOfId(id) === 'Role' && !shown.has(id)) &&
  links.every(({ kind }) => kind === 'HOLDS_OFFICE')

/** The bonds of an actor that join somebody, as far as they are decided. */
export const joined = (network: Network, id: string, shown: ReadonlySet<string>): readonly Bond[] =>
  network.bonds(id).filter((bond) => bond.links.length > 0 && !isUnaskedOffice(bond, shown))

/** Explores these actors and decides all that they are part of. */
const settle = async (explorer: Explorer, ids: readonly string[]): Promise<void> => {
  await explorer.explore(ids)
  await explorer.decide(ids.flatMap((id) => explorer.network.bonds(id).filter(({ open }) => open.length > 0)))
}

/** Those next to a level that are not in the picture yet: those with the most facts first, then by id. */
const nextLevel = (
  network: Network,
  level: readonly string[],
  shown: ReadonlySet<string>,
): readonly string[] => {
  const counts = new Map<string, number>()
  for (const id of level)
    for (const bond of joined(network, id, shown)) {
      const other = across(bond, id)
      if (!shown.has(other)) counts.set(other, (counts.get(other) ?? 0) + bond.links.length)
    }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id)
}

/** The last level is settled too: only then is known how many more each of it is joined to. */
export const draw = async (
  explorer: Explorer,
  seeds: readonly string[],
  depth: number,
  limit: number,
): Promise<Drawn> => {
  const { network } = explorer
  const shown = new Set<string>()
  let drawn: Drawn = { spots: [], nodesTotal: 0, depth: 0, unknown: [], stopped: null }
  try {
    await explorer.explore(seeds)
    const known = [...new Set(seeds)].filter((id) => network.explored.has(id))
    drawn = { ...drawn, unknown: [...new Set(seeds)].filter((id) => !network.explored.has(id)) }
    for (let level = known; ;) {
      const room = level.slice(0, limit - shown.size)
      for (const id of room) shown.add(id)
      const spots = [...drawn.spots, ...room.map((id) => ({ id, depth: drawn.depth }))]
      drawn = { ...drawn, spots, nodesTotal: drawn.spots.length + level.length }
      await settle(explorer, room)
      const next = nextLevel(network, room, shown)
      if (drawn.depth === depth || room.length < level.length || next.length === 0) return drawn
      drawn = { ...drawn, depth: drawn.depth + 1 }
      level = [...next]
    }
  } catch (error) {
    if (error instanceof Late) return { ...drawn, stopped: `not within ${String(error.withinMs)} ms` }
    throw error
  }
}
