/** What the graph holds, counted at start and again while questions come: estimates of their cost rest on it. */
import type { Reads } from '../model/statement.ts'
import { COUNTS, countsOf, NO_COUNTS } from '../plan/cost/counts.ts'
import type { Counts } from '../plan/cost/counts.ts'
import type { Log } from './log.ts'

export interface Estimates {
  /** The last that was counted; before that, nothing. Never waits. */
  readonly counts: () => Counts
  /** Tells where to count, and counts. */
  readonly watch: (database: Reads) => Promise<void>
  /** Counts again beside the questions, where the last count is old. */
  readonly refresh: () => void
}

/** A graph that was just written to is counted after this long, and one of which nobody asks not at all. */
const FRESH_MS = 10_000

/** A count that fails is logged, and leaves the one before it. */
export const createEstimates = (log: Log, clock: () => number = () => performance.now()): Estimates => {
  let known = NO_COUNTS
  let at = Number.NEGATIVE_INFINITY
  let source: Reads | undefined
  const count = async (): Promise<void> => {
    at = clock()
    try {
      if (source !== undefined) known = countsOf(await source.read(COUNTS))
    } catch (error) {
      log.warn('The graph could not be counted: costs are estimated as before.', { cause: String(error) })
    }
  }
  return {
    counts: () => known,
    watch: (database) => {
      source = database
      return count()
    },
    refresh: () => {
      if (clock() - at > FRESH_MS) void count()
    },
  }
}
