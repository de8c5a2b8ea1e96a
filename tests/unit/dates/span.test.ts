import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../../src/model/dates/edtf.ts'
import { foldSpan, spanBounds } from '../../../src/model/dates/period.ts'
import type { SpanClaim } from '../../../src/model/dates/period.ts'
import { aDate, anEdtf, day, edtf, shownDay } from './examples.ts'

function bounds(...claims: readonly SpanClaim[]) {
  const { startMin, startMax, endMin, endMax } = spanBounds(claims)
  return [startMin, startMax, endMin, endMax].map(shownDay)
}

describe('the bounds of a tenure or a tie', () => {
  it('are all open where nothing is dated', () => {
    expect(bounds()).toEqual([null, null, null, null])
    expect(bounds({}, { from: null, to: '', on: undefined })).toEqual([null, null, null, null])
  })

  it('come from the stated start and end', () => {
    expect(bounds({ from: '2024-05' })).toEqual(['2024-05-01', '2024-05-31', null, null])
    expect(bounds({ from: '2021', to: '2024-05-03' })).toEqual([
      '2021-01-01',
      '2021-12-31',
      '2024-05-03',
      '2024-05-03',
    ])
  })

  it('span claims that differ', () => {
    expect(bounds({ from: '2020', to: '2023' }, { from: '2021-03', to: '2022' }, {})).toEqual([
      '2020-01-01',
      '2021-03-31',
      '2022-01-01',
      '2023-12-31',
    ])
  })

  it('are moved on the inside by a sighting, never on the outside', () => {
    expect(bounds({ on: '2024-07-16' })).toEqual([null, '2024-07-16', '2024-07-16', null])
    expect(bounds({ on: '2024-07' })).toEqual([null, '2024-07-31', '2024-07-01', null])
    expect(bounds({ from: '2024', to: '2025' }, { on: '2024-07-16' }, { on: '2025-02-01' })).toEqual([
      '2024-01-01',
      '2024-07-16',
      '2025-02-01',
      '2025-12-31',
    ])
  })

  it('stay in order when a sighting contradicts what is stated', () => {
    expect(bounds({ from: '2024-05', to: '2024-08' }, { on: '2023-01-01' }, { on: '2025-01-01' })).toEqual([
      '2024-05-01',
      '2024-05-01',
      '2024-08-31',
      '2024-08-31',
    ])
  })

  it('are open where one source says so', () => {
    expect(bounds({ from: '2020', to: '..' })).toEqual(['2020-01-01', '2020-12-31', null, null])
    expect(bounds({ to: '2024' }, { to: '..' }, { on: '2023-01-01' })).toEqual([
      null,
      '2023-01-01',
      '2023-01-01',
      null,
    ])
    expect(bounds({ from: '[..2020-05-01]' })).toEqual([null, '2020-05-01', null, null])
  })

  it('are the same from stored days', () => {
    const stored = {
      start: edtf('2024-05').start,
      seenMin: day('2024-07-01'),
      seenMax: day('2024-07-31'),
      end: null,
    }
    expect(bounds(stored)).toEqual(bounds({ from: '2024-05', on: '2024-07' }))
    expect(bounds({ seenMax: day('2024-07-31') })).toEqual([null, '2024-07-31', null, null])
  })

  it('refuse a stored text that is not EDTF', () => {
    expect(() => bounds({ from: 'spring' })).toThrow(RangeError)
  })
})

describe('a span for display', () => {
  it.each<[readonly SpanClaim[], string]>([
    [[{ from: '2024-05' }], '2024-05/'],
    [[{ to: '2024-05-03' }], '/2024-05-03'],
    [[{ from: '2021~' }, { to: '2024?' }, {}], '2021~/2024?'],
    [[{ from: '2024-05', to: '..' }], '2024-05/..'],
    [[{ from: '2024-05' }, { to: '..' }, { to: '2024-08' }], '2024-05/'],
    [[{ from: '2024-05-01' }, { from: '2024-05-08' }], '2024-05/'],
    [[{ from: '2020' }, { from: '2022-03' }], '202X/'],
    [[{ from: '1998' }, { from: '2001' }], '/'],
    [[{ from: '[2024-05-01,2024-05-08]' }], '2024-05/'],
    [[{ on: '2024-07-16' }], '/'],
    [[{}], '/'],
    [[{ from: '2024' }, { to: '2020' }], '/'],
  ])('%j is %s', (claims, expected) => {
    expect(foldSpan(claims).edtf).toBe(expected)
  })

  it('shows at each end what is known of it', () => {
    expect(foldSpan([{ from: '2024' }, { on: '2024-07-16' }])).toEqual({
      edtf: '2024/',
      start: {
        edtf: '2024',
        text: null,
        earliest: '2024-01-01',
        latest: '2024-07-16',
        precision: 'YEAR',
        weekday: null,
      },
      end: {
        edtf: '[2024-07-16..]',
        text: null,
        earliest: '2024-07-16',
        latest: null,
        precision: 'DAY',
        weekday: null,
      },
      earliest: '2024-01-01',
      latest: null,
    })
  })

  const claims = fc.array(
    fc.record({
      from: fc.option(anEdtf),
      to: fc.option(fc.oneof(aDate, fc.constant('..'))),
      on: fc.option(aDate),
    }),
    { maxLength: 6 },
  )

  it('does not depend on the order of the claims, nor on repeats', () => {
    fc.assert(
      fc.property(claims, (some) => {
        expect(foldSpan(some.toReversed())).toEqual(foldSpan(some))
        expect(foldSpan([...some, ...some])).toEqual(foldSpan(some))
      }),
    )
  })

  it('has inner bounds within the outer ones, and texts that are EDTF', () => {
    fc.assert(
      fc.property(claims, (some) => {
        const { startMin, startMax, endMin, endMax } = spanBounds(some)
        expect(startMin ?? -Infinity).toBeLessThanOrEqual(startMax ?? Infinity)
        expect(endMin ?? -Infinity).toBeLessThanOrEqual(endMax ?? Infinity)
        const { edtf: text } = foldSpan(some)
        expect(['/', '/..', '../..'].includes(text) || parseEdtf(text).ok, text).toBe(true)
      }),
    )
  })

  it('keeps its outer bounds whatever is sighted', () => {
    fc.assert(
      fc.property(claims, aDate, (some, on) => {
        const [before, after] = [spanBounds(some), spanBounds([...some, { on }])]
        expect([after.startMin, after.endMax]).toEqual([before.startMin, before.endMax])
        expect(after.startMax ?? Infinity).toBeLessThanOrEqual(before.startMax ?? Infinity)
        expect(after.endMin ?? -Infinity).toBeGreaterThanOrEqual(before.endMin ?? -Infinity)
      }),
    )
  })

  it('writes ".." only where a source does', () => {
    fc.assert(
      fc.property(claims, (some) => {
        const written = some.some(({ from, to }) => `${from ?? ''}${to ?? ''}`.includes('..'))
        expect(foldSpan(some).edtf.includes('..') && !written).toBe(false)
      }),
    )
  })
})
