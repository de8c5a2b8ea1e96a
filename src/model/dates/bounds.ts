import type { Day } from './day.ts'

/** The first and the last possible day. Null: open or unknown. */
export interface Bounds {
  readonly earliest: Day | null
  readonly latest: Day | null
}

/** A set of more days than this keeps its bounds and no list. */
export const MAX_CANDIDATES = 400

/** Every day from one to another; null where a bound is missing, or for more than MAX_CANDIDATES. */
export function daysBetween(earliest: Day | null, latest: Day | null): readonly Day[] | null {
  if (earliest === null || latest === null || latest - earliest >= MAX_CANDIDATES) return null
  return Array.from({ length: latest - earliest + 1 }, (_, index) => earliest + index)
}

/** The least, or null (no bound) as soon as one is null. Null for none. */
export function least(days: readonly (Day | null)[]): Day | null {
  return days.reduce<Day | null>(
    (low, day, at) => (at === 0 ? day : low === null || day === null ? null : Math.min(low, day)),
    null,
  )
}

/** The greatest, or null (no bound) as soon as one is null. Null for none. */
export function greatest(days: readonly (Day | null)[]): Day | null {
  return days.reduce<Day | null>(
    (high, day, at) => (at === 0 ? day : high === null || day === null ? null : Math.max(high, day)),
    null,
  )
}
