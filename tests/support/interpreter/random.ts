/** Chance that is the same for the same seed (mulberry32). */
export interface Chance {
  /** 0 to n - 1. */
  below(n: number): number
  pick<T>(items: readonly T[]): T
  /** True so many times in a hundred. */
  percent(share: number): boolean
  /** `items` that fate lets through, in their order. */
  some<T>(items: readonly T[], share?: number): readonly T[]
}

export const chanceOf = (seed: number): Chance => {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number): number => Math.floor(next() * n)
  const percent = (share: number): boolean => next() * 100 < share
  return {
    below,
    percent,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('There is nothing to pick from.')
      return item
    },
    some: (items, share = 50) => items.filter(() => percent(share)),
  }
}
