import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRateLimiter } from '../../../../src/server/callers/rate-limiter.ts'

const RATE = { perSecond: 10, burst: 5 }

describe('the limit', () => {
  it('lets a burst through, then one each tenth of a second, and says how long to wait', () => {
    let now = 0
    const take = createRateLimiter(10, () => now)
    expect(Array.from({ length: 7 }, () => take('a', RATE))).toEqual([0, 0, 0, 0, 0, 100, 100])
    now = 99
    expect(take('a', RATE)).toBeCloseTo(1)
    now = 100
    expect([take('a', RATE), take('a', RATE)]).toEqual([0, 100])
  })
  it('is full again after a while, and never more than full', () => {
    let now = 0
    const take = createRateLimiter(10, () => now)
    for (let index = 0; index < 5; index += 1) take('a', RATE)
    now = 1_000_000
    expect(Array.from({ length: 6 }, () => take('a', RATE) > 0)).toEqual([
      ...Array<boolean>(5).fill(false),
      true,
    ])
  })
  it('is each caller’s own', () => {
    const take = createRateLimiter(10, () => 0)
    for (let index = 0; index < 9; index += 1) take('greedy', RATE)
    expect(take('other', RATE)).toBe(0)
  })
  it('never lets more through than burst + rate × time, whoever asks when, and never less', () => {
    const run = fc.record({
      perSecond: fc.integer({ min: 1, max: 1_000 }),
      burst: fc.integer({ min: 1, max: 200 }),
      gaps: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 300 }),
    })
    fc.assert(
      fc.property(run, ({ perSecond, burst, gaps }) => {
        let now = 0
        let tokens = burst
        const take = createRateLimiter(10, () => now)
        for (const gap of gaps) {
          now += gap
          tokens = Math.min(burst, tokens + (gap * perSecond) / 1_000)
          const isThrough = take('a', { perSecond, burst }) === 0
          if (Math.abs(tokens - 1) > 0.01) expect(isThrough).toBe(tokens >= 1)
          if (isThrough) tokens -= 1
        }
      }),
      { numRuns: 300, seed: 6 },
    )
  })
})

describe('memory', () => {
  it('holds so many callers and no more: the one silent longest is forgotten', () => {
    const take = createRateLimiter(3, () => 0)
    const once = { perSecond: 1, burst: 1 }
    for (const caller of ['a', 'b', 'c']) expect(take(caller, once)).toBe(0)
    expect(take('a', once)).toBeGreaterThan(0)
    expect(take('d', once)).toBe(0)
    expect(take('a', once)).toBeGreaterThan(0)
    expect(take('b', once)).toBe(0)
  })
  it('stays small under a hundred thousand addresses', () => {
    const take = createRateLimiter()
    const before = process.memoryUsage().heapUsed
    for (let index = 0; index < 100_000; index += 1) take(`@2001:db8:${index.toString(16)}:0::/64`, RATE)
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(64 * 1024 * 1024)
  })
})
