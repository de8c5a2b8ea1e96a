/** The same numbers in every run and on every machine. */

export interface Dice {
  /** 0 to `sides` - 1. */
  readonly below: (sides: number) => number
  /** True in `share` of all throws, 0 to 1. */
  readonly chance: (share: number) => boolean
  readonly pick: <T>(items: readonly T[]) => T
}

const SHARES = 1_000_000

/** mulberry32: 32 bits of state, good enough to spread data, and the same everywhere. */
export const dice = (seed: number): Dice => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (sides: number): number => next() % sides
  return {
    below,
    chance: (share) => below(SHARES) < share * SHARES,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('Nothing to choose from.')
      return item
    },
  }
}
