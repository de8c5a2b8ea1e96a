import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIRST_DAY, LAST_DAY, dayOf, daysInMonth, textOf, weekdayOf } from '../../../src/model/dates/day.ts'
import { day } from './examples.ts'

describe('a day', () => {
  it('counts from 1970-01-01', () => {
    expect(dayOf('1970-01-01')).toBe(0)
    expect(dayOf('1969-12-31')).toBe(-1)
    expect(dayOf('2024-07-16')).toBe(19_920)
  })

  it.each([
    ['2024-07-16', 'Tuesday'],
    ['2024-07-06', 'Saturday'],
    ['1969-12-31', 'Wednesday'],
    ['0001-01-01', 'Monday'],
    ['9999-12-31', 'Friday'],
  ])('%s is a %s', (text, weekday) => {
    expect(weekdayOf(day(text))).toBe(weekday)
  })

  it.each([
    '2025-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-07-00',
    '0000-01-01',
  ])('%s does not exist', (text) => {
    expect(dayOf(text)).toBeNull()
  })

  it.each([
    '',
    '2024-7-6',
    '2024-07',
    '16/07/2024',
    ' 2024-07-16',
    '2024-07-16T00:00',
    '12024-07-16',
    '2024-07-16\n',
  ])('%j is not the form of a day', (text) => {
    expect(dayOf(text)).toBeNull()
  })

  it('knows leap years', () => {
    expect([2023, 2024, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29])
  })

  it('goes to text and back over all years', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (at) => {
        expect(dayOf(textOf(at))).toBe(at)
      }),
    )
    expect([textOf(FIRST_DAY), textOf(LAST_DAY)]).toEqual(['0001-01-01', '9999-12-31'])
  })

  it('refuses to write what is no day', () => {
    for (const at of [FIRST_DAY - 1, LAST_DAY + 1, 0.5, NaN, Infinity])
      expect(() => textOf(at)).toThrow(RangeError)
  })
})
