/**
 * Requests counted a caller: a bucket of `burst` tokens that fills at `perSecond`, as the time at which it will be full
 * again (the generic cell rate algorithm, ITU-T I.371): one number a caller, no timers. What is refused is not counted.
 */
import { LRUCache } from 'lru-cache'
import type { Rate } from '../../model/caller.ts'

/** Takes one token: 0, or the milliseconds until there is one. */
export type RateLimiter = (caller: string, rate: Pick<Rate, 'perSecond' | 'burst'>) => number

/** Callers remembered, about 2 MB. The one that has been silent longest is forgotten first, and has a full bucket then. */
export const REMEMBERED_CALLERS = 10_000

/** `clock` in milliseconds, never backwards. */
export const createRateLimiter = (
  remembered = REMEMBERED_CALLERS,
  clock: () => number = () => performance.now(),
): RateLimiter => {
  const fullAt = new LRUCache<string, number>({ max: remembered })
  return (caller, { perSecond, burst }) => {
    const now = clock()
    const msPerToken = 1_000 / perSecond
    const full = Math.max(now, fullAt.get(caller) ?? now)
    const wait = full - now - (burst - 1) * msPerToken
    // A sum of fractions is off by less than this.
    if (wait > 0.001) return wait
    fullAt.set(caller, full + msPerToken)
    return 0
  }
}
