import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_CANDIDATES, possibleDays } from '../../../src/model/dates/edtf.ts'
import { aDate, aRange, aSetOfDays, anEdtf, day, edtf, shown } from './examples.ts'
import { textOf } from '../../../src/model/dates/day.ts'

describe('a date', () => {
  it.each([
    ['2024-07-16', 'DAY', '2024-07-16', '2024-07-16'],
    ['2024-07', 'MONTH', '2024-07-01', '2024-07-31'],
    ['2024-02', 'MONTH', '2024-02-01', '2024-02-29'],
    ['2024', 'YEAR', '2024-01-01', '2024-12-31'],
    ['2024-07-XX', 'MONTH', '2024-07-01', '2024-07-31'],
    ['2024-07-1X', 'MONTH', '2024-07-10', '2024-07-19'],
    ['2023-02-2X', 'MONTH', '2023-02-20', '2023-02-28'],
    ['2024-07-3X', 'MONTH', '2024-07-30', '2024-07-31'],
    ['2024-0X', 'YEAR', '2024-01-01', '2024-09-30'],
    ['2024-XX-XX', 'YEAR', '2024-01-01', '2024-12-31'],
    ['202X', 'DECADE', '2020-01-01', '2029-12-31'],
    ['20XX', 'CENTURY', '2000-01-01', '2099-12-31'],
    ['00XX', 'CENTURY', '0001-01-01', '0099-12-31'],
    ['2024-21', 'SEASON', '2024-03-01', '2024-06-30'],
    ['2024-22', 'SEASON', '2024-06-01', '2024-09-30'],
    ['2024-23', 'SEASON', '2024-09-01', '2024-12-31'],
    ['2024-24', 'SEASON', '2023-12-01', '2025-03-31'],
  ])('%s is a %s from %s to %s', (text, precision, earliest, latest) => {
    const value = edtf(text)
    expect(value).toMatchObject({ text, form: 'date', precision, approximate: false, uncertain: false })
    expect(shown(value.start)).toEqual([earliest, latest])
    expect(value.end).toEqual(value.start)
  })

  it.each([
    ['2024-07?', false, true],
    ['2024~', true, false],
    ['2024-07-16%', true, true],
    ['2024-24~', true, false],
  ])('%s: approximate %s, uncertain %s, bounds unmoved', (text, approximate, uncertain) => {
    expect(edtf(text)).toMatchObject({ text, approximate, uncertain, start: edtf(text.slice(0, -1)).start })
  })

  it('is normalised', () => {
    expect(edtf(' 2024-07-16 ').text).toBe('2024-07-16')
    expect(edtf('٢٠٢٤-٠٧-١٦').text).toBe('2024-07-16')
    expect(edtf('۲۰۲۴-۰۷').text).toBe('2024-07')
  })
})

describe('an interval', () => {
  it('has the bounds of its two dates', () => {
    const value = edtf('2024-05/2024-06-26~')
    expect(value).toMatchObject({ form: 'interval', precision: 'MONTH', approximate: true })
    expect([shown(value.start), shown(value.end)]).toEqual([
      ['2024-05-01', '2024-05-31'],
      ['2024-06-26', '2024-06-26'],
    ])
  })

  it.each([
    ['2024/..', '..'],
    ['2024/', ''],
  ])('%s has no bounds at its end, and keeps how that is written', (text, end) => {
    expect(edtf(text)).toMatchObject({ end: { earliest: null, latest: null }, sides: { start: '2024', end } })
  })

  it.each([
    ['../2024', '..'],
    ['/2024', ''],
  ])('%s has no bounds at its start', (text, start) => {
    expect(edtf(text)).toMatchObject({
      start: { earliest: null, latest: null },
      sides: { start, end: '2024' },
    })
  })
})

describe('a set', () => {
  it('of days has them as candidates', () => {
    const value = edtf('[2024-07-09,2024-07-16]')
    expect(value).toMatchObject({
      form: 'set',
      precision: 'DAY',
      candidates: [day('2024-07-09'), day('2024-07-16')],
    })
    expect(shown(value.start)).toEqual(['2024-07-09', '2024-07-16'])
    expect(value.end).toEqual(value.start)
  })

  it('of a range has each day', () => {
    const value = edtf('[2024-06-21..2024-06-30]')
    expect(value.candidates?.length).toBe(10)
    expect(shown(value.start)).toEqual(['2024-06-21', '2024-06-30'])
  })

  it('of months has bounds alone', () => {
    const value = edtf('[2024-03,2024-05..2024-06]')
    expect(value).toMatchObject({ precision: 'MONTH', form: 'set' })
    expect(value.candidates).toBeUndefined()
    expect(possibleDays(value)).toBeNull()
    expect(shown(value.start)).toEqual(['2024-03-01', '2024-06-30'])
  })

  it.each([
    ['[..2024-07-16]', null, '2024-07-16'],
    ['[2024-07-16..]', '2024-07-16', null],
    ['[..2020,2024-07-16]', null, '2024-07-16'],
  ])('%s is open', (text, earliest, latest) => {
    expect(shown(edtf(text).start)).toEqual([earliest, latest])
    expect(edtf(text).candidates).toBeUndefined()
  })

  it('is put in order, without repeats and spaces', () => {
    expect(edtf('[2024-07-16, 2024-07-09 ,2024-07-16]').text).toBe('[2024-07-09,2024-07-16]')
  })

  it(`lists up to ${MAX_CANDIDATES} days`, () => {
    const from = day('2020-01-01')
    const range = (length: number) => edtf(`[${textOf(from)}..${textOf(from + length - 1)}]`)
    expect(range(MAX_CANDIDATES).candidates?.length).toBe(MAX_CANDIDATES)
    expect(range(MAX_CANDIDATES + 1).candidates).toBeUndefined()
    expect(range(MAX_CANDIDATES + 1).start.latest).toBe(from + MAX_CANDIDATES)
    expect(edtf('[0001-01-01..9999-12-31,2024-07-16]').candidates).toBeUndefined()
  })

  it('has bounds that contain each member', () => {
    fc.assert(
      fc.property(fc.array(aDate, { minLength: 1, maxLength: 6 }), (members) => {
        const { start } = edtf(`[${members.join(',')}]`)
        for (const member of members.map(edtf)) {
          expect(start.earliest).toBeLessThanOrEqual(member.start.earliest ?? NaN)
          expect(start.latest).toBeGreaterThanOrEqual(member.end.latest ?? NaN)
        }
      }),
    )
  })

  it('has candidates that touch both bounds', () => {
    fc.assert(
      fc.property(fc.oneof(aSetOfDays, aRange), (text) => {
        const { candidates = [], start } = edtf(text)
        expect([candidates[0], candidates.at(-1)]).toEqual([start.earliest, start.latest])
      }),
    )
  })

  it('does not care for the order of its members', () => {
    fc.assert(
      fc.property(fc.array(aDate, { minLength: 1, maxLength: 6 }), (members) => {
        expect(edtf(`[${members.toReversed().join(',')}]`)).toEqual(edtf(`[${members.join(',')}]`))
      }),
    )
  })
})

describe('any EDTF', () => {
  it('is read the same again from its normalised text', () => {
    fc.assert(
      fc.property(anEdtf, (text) => {
        expect(edtf(edtf(text).text)).toEqual(edtf(text))
      }),
    )
  })

  it('has ordered bounds', () => {
    fc.assert(
      fc.property(anEdtf, (text) => {
        const { start, end } = edtf(text)
        for (const bounds of [start, end])
          expect(bounds.earliest ?? -Infinity).toBeLessThanOrEqual(bounds.latest ?? Infinity)
        expect(start.earliest ?? -Infinity).toBeLessThanOrEqual(end.latest ?? Infinity)
      }),
    )
  })
})
