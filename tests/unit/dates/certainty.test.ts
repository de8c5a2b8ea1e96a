import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { both, certaintyAsOf, certaintyDuring } from '../../../src/model/dates/certainty.ts'
import type { Certainty } from '../../../src/model/dates/certainty.ts'
import { outerBounds } from '../../../src/model/dates/edtf.ts'
import { spanBounds } from '../../../src/model/dates/period.ts'
import type { SpanClaim } from '../../../src/model/dates/period.ts'
import { aDate, aDay, anEdtf, edtf } from './examples.ts'

const STRENGTH: readonly Certainty[] = ['NO', 'POSSIBLE', 'CERTAIN']
const strength = (certainty: Certainty) => STRENGTH.indexOf(certainty)

const window = (text: string) => outerBounds(edtf(text))

describe('as of a day', () => {
  const seen: readonly SpanClaim[] = [{ from: '2024-05', to: '2025' }, { on: '2024-07-16' }]

  it.each<[readonly SpanClaim[], string, Certainty]>([
    [seen, '2024-04-30', 'NO'],
    [seen, '2024-05-01', 'POSSIBLE'],
    [seen, '2024-05-31', 'CERTAIN'],
    [seen, '2024-07-16', 'CERTAIN'],
    [seen, '2025-01-01', 'CERTAIN'],
    [seen, '2025-01-02', 'POSSIBLE'],
    [seen, '2025-12-31', 'POSSIBLE'],
    [seen, '2026-01-01', 'NO'],
    [seen, '2024-06', 'CERTAIN'],
    [seen, '2024-05', 'POSSIBLE'],
    [seen, '2024/', 'POSSIBLE'],
    [[{ from: '2024-05' }], '2030-01-01', 'POSSIBLE'],
    [[{ from: '2024-05' }, { on: '2024-07-16' }], '2024-07-16', 'CERTAIN'],
    [[{ on: '2024-07-16' }], '2024-07-16', 'CERTAIN'],
    [[{ on: '2024-07-16' }], '2024-07-17', 'POSSIBLE'],
    [[{ on: '2024-07' }], '2024-07-16', 'POSSIBLE'],
    [[{}], '2024-07-16', 'POSSIBLE'],
  ])('%j on %s: %s', (claims, asked, expected) => {
    expect(certaintyAsOf(spanBounds(claims), window(asked))).toBe(expected)
  })
})

describe('during a window', () => {
  it.each<[string, string, Certainty]>([
    ['2024-07-16', '2024-07', 'CERTAIN'],
    ['[2024-07-02,2024-07-09,2024-07-16,2024-07-23]', '2024-07', 'CERTAIN'],
    ['[2024-06-25,2024-07-02]', '2024-07', 'POSSIBLE'],
    ['2024', '2024-07', 'POSSIBLE'],
    ['2024-06-24/2024-06-26', '2024-06-25', 'POSSIBLE'],
    ['2024-06-24/2024-06-26', '2024-06', 'CERTAIN'],
    ['2024-08-01', '2024-07', 'NO'],
    ['2024-06-30', '2024-07', 'NO'],
    ['2024-07/', '2024-07', 'POSSIBLE'],
    ['2024-07/', '2024/..', 'CERTAIN'],
    ['[..2024-07-16]', '../2024', 'CERTAIN'],
    ['[..2024-07-16]', '2025', 'NO'],
  ])('%s in %s: %s', (event, asked, expected) => {
    expect(certaintyDuring(window(event), window(asked))).toBe(expected)
  })

  it('an undated event is in no window', () => {
    const undated = { earliest: null, latest: null }
    expect(certaintyDuring(undated, window('2024'))).toBe('NO')
    expect(certaintyDuring(undated, undated)).toBe('NO')
  })
})

describe('a wider window', () => {
  const windows = fc
    .tuple(aDay, fc.nat(400), fc.nat(200), fc.nat(200))
    .map(([from, length, before, after]) => ({
      narrow: { earliest: from, latest: from + length },
      wide: { earliest: from - before, latest: from + length + after },
    }))

  it('makes nothing that lasts more certain, and nothing less possible', () => {
    const claims = fc.array(
      fc.record({ from: fc.option(aDate), to: fc.option(aDate), on: fc.option(aDate) }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(claims, windows, (some, { narrow, wide }) => {
        const [inNarrow, inWide] = [narrow, wide].map((asked) => certaintyAsOf(spanBounds(some), asked))
        if (inWide === 'CERTAIN') expect(inNarrow).toBe('CERTAIN')
        if (inNarrow !== 'NO') expect(inWide).not.toBe('NO')
      }),
    )
  })

  it('holds every event at least as surely', () => {
    fc.assert(
      fc.property(anEdtf, windows, (event, { narrow, wide }) => {
        const bounds = outerBounds(edtf(event))
        expect(strength(certaintyDuring(bounds, wide))).toBeGreaterThanOrEqual(
          strength(certaintyDuring(bounds, narrow)),
        )
      }),
    )
  })
})

describe('two things together', () => {
  it('are as certain as the weaker', () => {
    for (const a of STRENGTH)
      for (const b of STRENGTH) expect(strength(both(a, b))).toBe(Math.min(strength(a), strength(b)))
  })
})
