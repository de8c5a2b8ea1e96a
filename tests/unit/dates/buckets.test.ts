import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucketOf, bucketsBetween, placeOf, tally } from '../../../src/model/dates/buckets.ts'
import type { Events, Interval } from '../../../src/model/dates/buckets.ts'
import { dayOf, FIRST_DAY, LAST_DAY, textOf, weekdayOf } from '../../../src/model/dates/day.ts'

const INTERVALS: readonly Interval[] = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR']
const ALWAYS = { earliest: null, latest: null }
const day = (text: string): number => dayOf(text) ?? NaN
const shown = (interval: Interval, text: string): string => {
  const { start, end } = bucketOf(interval, day(text))
  return `${textOf(start)} ${textOf(end)}`
}
const anyDay = fc.integer({ min: day('1999-01-01'), max: day('2003-12-31') })

describe('a unit of the calendar', () => {
  it.each([
    ['DAY', '2024-02-29', '2024-02-29 2024-02-29'],
    ['WEEK', '2024-01-01', '2024-01-01 2024-01-07'],
    ['WEEK', '2023-01-01', '2022-12-26 2023-01-01'],
    ['WEEK', '1969-12-31', '1969-12-29 1970-01-04'],
    ['MONTH', '2024-02-29', '2024-02-01 2024-02-29'],
    ['MONTH', '2023-12-31', '2023-12-01 2023-12-31'],
    ['QUARTER', '2024-05-01', '2024-04-01 2024-06-30'],
    ['QUARTER', '2024-12-01', '2024-10-01 2024-12-31'],
    ['YEAR', '2024-07-16', '2024-01-01 2024-12-31'],
    ['YEAR', '9999-07-16', '9999-01-01 9999-12-31'],
    ['WEEK', '9999-12-31', '9999-12-27 9999-12-31'],
    ['WEEK', '0001-01-01', '0001-01-01 0001-01-07'],
  ] as const)('%s of %s is %s', (interval, text, expected) => {
    expect(shown(interval, text)).toBe(expected)
  })

  it('holds its day, meets its neighbours, and begins a week on Monday', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...INTERVALS),
        fc.integer({ min: FIRST_DAY, max: LAST_DAY }),
        (interval, at) => {
          const { start, end } = bucketOf(interval, at)
          expect(start <= at && at <= end).toBe(true)
          expect(bucketOf(interval, start)).toEqual({ start, end })
          if (end < LAST_DAY) expect(bucketOf(interval, end + 1).start).toBe(end + 1)
          if (interval === 'WEEK') expect(weekdayOf(start)).toBe('Monday')
        },
      ),
    )
  })

  it('is one of a row without gaps, as far as the limit goes', () => {
    const year = bucketsBetween('MONTH', day('2024-01-15'), day('2024-12-01'), 12)
    expect(year?.map(({ start }) => textOf(start).slice(5, 7)).join(' ')).toBe(
      '01 02 03 04 05 06 07 08 09 10 11 12',
    )
    expect(bucketsBetween('MONTH', day('2024-01-15'), day('2025-01-01'), 12)).toBeNull()
    expect(bucketsBetween('DAY', 2, 1, 12)).toEqual([])
  })
})

describe('an event', () => {
  it('is in the unit that holds all its possible days, else in none', () => {
    const place = (earliest: string | null, latest: string | null, window = ALWAYS): unknown =>
      placeOf(
        'MONTH',
        { earliest: earliest === null ? null : day(earliest), latest: latest === null ? null : day(latest) },
        window,
      )
    expect(place('2024-02-01', '2024-02-29')).toEqual(bucketOf('MONTH', day('2024-02-10')))
    expect(place('2024-01-31', '2024-02-01')).toBe('IMPRECISE')
    expect(place(null, '2024-02-01')).toBe('IMPRECISE')
    expect(place('2024-02-01', null)).toBe('IMPRECISE')
    expect(place(null, null)).toBe('UNDATED')
    expect(placeOf('YEAR', { earliest: 0, latest: 3 }, { earliest: 1, latest: null })).toBe('IMPRECISE')
    expect(placeOf('YEAR', { earliest: 1, latest: 3 }, { earliest: 1, latest: 3 })).toEqual(
      bucketOf('YEAR', 1),
    )
  })
})

const bound = fc.option(anyDay, { nil: null })
const events = fc.array(
  fc.record<Events>({
    earliest: bound,
    latest: bound,
    count: fc.integer({ min: 1, max: 5 }),
    groups: fc.subarray(['a', 'b', 'c']),
  }),
  { maxLength: 30 },
)
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

describe('a count by unit', () => {
  it('adds up, counts each group of an event once, and is the same with empty units between', () => {
    fc.assert(
      fc.property(fc.constantFrom(...INTERVALS), events, (interval, all) => {
        const counted = tally(interval, all, ALWAYS, { fill: false, most: 5_000 })
        const filled = tally(interval, all, ALWAYS, { fill: true, most: 5_000 })
        if (counted === null || filled === null) throw new Error('too many')
        const inBuckets = sum(counted.buckets.map(({ count }) => count))
        expect(inBuckets + counted.imprecise).toBe(counted.total)
        expect(counted.total + counted.undated).toBe(sum(all.map(({ count }) => count)))
        expect({ ...filled, buckets: filled.buckets.filter(({ count }) => count > 0) }).toEqual(counted)
        filled.buckets.forEach(({ end }, at) => {
          const next = filled.buckets[at + 1]
          if (next !== undefined) expect(next.start).toBe(end + 1)
        })
        for (const { count, groups } of counted.buckets)
          expect(groups.every(([, n]) => n <= count) && sum(groups.map(([, n]) => n)) >= count).toBe(true)
      }),
    )
  })

  it('of longer units has no more that are imprecise', () => {
    fc.assert(
      fc.property(events, (all) => {
        const imprecise = (interval: Interval): number =>
          tally(interval, all, ALWAYS, { fill: false, most: 5_000 })?.imprecise ?? NaN
        expect(imprecise('YEAR')).toBeLessThanOrEqual(imprecise('QUARTER'))
        expect(imprecise('QUARTER')).toBeLessThanOrEqual(imprecise('MONTH'))
        expect(imprecise('MONTH')).toBeLessThanOrEqual(imprecise('DAY'))
      }),
    )
  })

  it('is cut to the window, filled to its ends, sorted by count, and refused beyond the limit', () => {
    const window = { earliest: day('2024-01-10'), latest: day('2024-03-05') }
    const event = (text: string, ...groups: string[]): Events => ({
      ...{ earliest: day(text), latest: day(text), count: 1, groups },
    })
    const all = [event('2024-02-01', 'b'), event('2024-02-02', 'a', 'b'), event('2024-02-03')]
    const filled = tally('MONTH', all, window, { fill: true, most: 3 })
    expect(filled?.buckets.map(({ start, end, count }) => [textOf(start), textOf(end), count])).toEqual([
      ['2024-01-10', '2024-01-31', 0],
      ['2024-02-01', '2024-02-29', 3],
      ['2024-03-01', '2024-03-05', 0],
    ])
    expect(filled?.buckets[1]?.groups).toEqual([
      ['b', 2],
      ['a', 1],
      [null, 1],
    ])
    expect(tally('MONTH', all, window, { fill: true, most: 2 })).toBeNull()
    expect(tally('DAY', all, ALWAYS, { fill: false, most: 2 })).toBeNull()
    const since = tally('YEAR', all, { earliest: day('2024-01-10'), latest: null }, { fill: true, most: 2 })
    expect(since?.buckets.map(({ start, count }) => [textOf(start), count])).toEqual([['2024-01-10', 3]])
    expect(tally('DAY', [], ALWAYS, { fill: true, most: 2 })?.buckets).toEqual([])
  })
})
