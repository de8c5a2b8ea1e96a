import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf, weekdayOf } from '../../../src/model/dates/day.ts'
import { possibleDays } from '../../../src/model/dates/edtf.ts'
import { resolveWhen } from '../../../src/model/dates/when.ts'
import type { ResolvedWhen, WhenInput } from '../../../src/model/dates/when.ts'
import { aDay, anEdtf, day, edtf, problemOf } from './examples.ts'

const SATURDAYS = '[2024-07-06,2024-07-13,2024-07-20,2024-07-27]'

function resolved(when: WhenInput | string, published: string | null): ResolvedWhen {
  const result = resolveWhen(when, published === null ? null : edtf(published))
  if (!result.ok) throw new Error(result.problem)
  return result.value
}

function dateOf(when: WhenInput | string, published: string | null): string | undefined {
  return resolved(when, published).edtf?.text
}

describe('a written date', () => {
  it('is itself', () => {
    expect(resolved('2024-07-16', null)).toEqual({ edtf: edtf('2024-07-16'), text: '2024-07-16' })
    expect(resolved({ date: '2024-06', text: 'late June' }, '2024-07-06')).toEqual({
      edtf: edtf('2024-06'),
      text: 'late June',
    })
  })

  it('agrees with the weekday beside it', () => {
    expect(resolved({ date: '2024-07-16', weekday: 'tuesday' }, null)).toMatchObject({ weekday: 'Tuesday' })
    expect(problemOf(resolveWhen({ date: '2024-07-16', weekday: 'monday' }, null))).toContain(
      '2024-07-16 is a Tuesday, not a Monday',
    )
  })

  it('is narrowed by the weekday beside it', () => {
    expect(resolved({ date: '[2024-07-15..2024-07-24]', weekday: 'Tuesday' }, null)).toEqual({
      edtf: edtf('[2024-07-16,2024-07-23]'),
      weekday: 'Tuesday',
      rule: 'weekday-anchor',
      text: '[2024-07-15..2024-07-24]',
    })
  })

  it.each(['2024-07-16?', '2024-06-24/2024-06-26', '2024-07~', '20XX', '[2024-03,2024-05]'])(
    'that is doubtful, long or lasting keeps its text beside a weekday: %s',
    (text) => {
      expect(resolved({ date: text, weekday: 'friday' }, null)).toEqual({
        edtf: edtf(text),
        weekday: 'Friday',
        text,
      })
    },
  )
})

/** 2024-07-16 is a Tuesday, 2024-07-20 a Saturday. */
describe('a phrase, where the day of publication is known', () => {
  it.each([
    ['today', '2024-07-16', '2024-07-16'],
    ['yesterday', '2024-07-16', '2024-07-15'],
    ['yesterday', '2024-03-01', '2024-02-29'],
    ['Tuesday', '2024-07-16', '2024-07-16'],
    ['TUESDAY', '2024-07-20', '2024-07-16'],
    ['last tuesday', '2024-07-16', '2024-07-09'],
    ['last tuesday', '2024-07-20', '2024-07-16'],
    ['last  Tuesday ', '2024-07-17', '2024-07-16'],
    ['tuesday of the week before', '2024-07-15', '2024-07-09'],
    ['tuesday of the week before', '2024-07-20', '2024-07-09'],
    ['tuesday of the week before', '2024-07-21', '2024-07-09'],
    ['sunday of the week before', '2024-07-16', '2024-07-14'],
    ['yesterday, Friday', '2024-07-20', '2024-07-19'],
    ['أمس', '2024-07-16', '2024-07-15'],
    ['أمس الجمعة', '2024-07-20', '2024-07-19'],
    ['اليوم السبت', '2024-07-20', '2024-07-20'],
    ['الثلاثاء', '2024-07-16', '2024-07-16'],
    ['الثلاثاء الماضي', '2024-07-16', '2024-07-09'],
    ['يوم الخميس الماضي', '2024-07-20', '2024-07-18'],
    ['الأحد الماضي', '2024-07-20', '2024-07-14'],
    ['الثلاثاء من الأسبوع الماضي', '2024-07-20', '2024-07-09'],
  ])('%s, on %s, is %s', (phrase, published, expected) => {
    expect(dateOf(phrase, published)).toBe(expected)
  })

  it('keeps what the source says and how the date was inferred', () => {
    expect(resolved('last tuesday', '2024-07-20')).toMatchObject({
      weekday: 'Tuesday',
      rule: 'weekday-anchor',
      text: 'last tuesday',
    })
    expect(resolved({ date: 'yesterday', text: 'أمس' }, '2024-07-20')).toMatchObject({
      rule: 'day-anchor',
      text: 'أمس',
    })
    expect(resolved('yesterday', '2024-07-20').weekday).toBeUndefined()
  })

  it('means what its definition says', () => {
    fc.assert(
      fc.property(aDay, (published) => {
        const meant = (phrase: string) => day(dateOf(phrase, textOf(published)) ?? '')
        expect(published - meant('tuesday')).toBeLessThan(7)
        expect(published - meant('tuesday')).toBeGreaterThanOrEqual(0)
        expect(published - meant('last tuesday')).toBeLessThanOrEqual(7)
        expect(published - meant('last tuesday')).toBeGreaterThan(0)
        expect(published - meant('tuesday of the week before')).toBeLessThan(14)
        for (const phrase of ['tuesday', 'last tuesday', 'tuesday of the week before'])
          expect(weekdayOf(meant(phrase))).toBe('Tuesday')
      }),
    )
  })
})

describe('a phrase, where the day of publication is one of several', () => {
  it.each([
    ['last tuesday', '[2024-07-02,2024-07-09,2024-07-16,2024-07-23]'],
    ['last thursday', '[2024-07-04,2024-07-11,2024-07-18,2024-07-25]'],
    ['yesterday, friday', '[2024-07-05,2024-07-12,2024-07-19,2024-07-26]'],
    ['today, saturday', SATURDAYS],
    ['today', SATURDAYS],
    ['الثلاثاء الماضي', '[2024-07-02,2024-07-09,2024-07-16,2024-07-23]'],
  ])('%s is one of the days that follow', (phrase, expected) => {
    expect(dateOf(phrase, SATURDAYS)).toBe(expected)
  })

  it('is every such weekday when only the month is known', () => {
    expect(dateOf('tuesday', '2024-07')).toBe(
      '[2024-06-25,2024-07-02,2024-07-09,2024-07-16,2024-07-23,2024-07-30]',
    )
    expect(dateOf('today', '2024-07')).toBe('2024-07')
    expect(dateOf('today, saturday', '2024-07')).toBe(SATURDAYS)
    expect(dateOf('yesterday', '2024-07')).toBe('[2024-06-30..2024-07-30]')
  })

  it('has bounds alone when they are too many to list', () => {
    expect(dateOf('tuesday', '202X')).toBe('[2019-12-31..2029-12-25]')
    expect(dateOf('yesterday', '202X')).toBe('[2019-12-31..2029-12-30]')
  })

  it('holds what each possible day of publication gives', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(aDay, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('friday', 'last friday', 'friday of the week before', 'yesterday'),
        (published, phrase) => {
          const whole = resolved(phrase, `[${published.map(textOf).join(',')}]`).edtf
          const one = new Set(published.map((at) => day(dateOf(phrase, textOf(at)) ?? '')))
          expect(whole === undefined ? null : possibleDays(whole)).toEqual([...one].sort((a, b) => a - b))
        },
      ),
    )
  })
})

describe('a phrase, where the publication is not dated', () => {
  it.each([null, '2024/', '../2024'])('keeps its weekday and stays undated (%s)', (published) => {
    expect(resolved('last tuesday', published)).toEqual({ weekday: 'Tuesday', text: 'last tuesday' })
    expect(resolved('yesterday', published)).toEqual({ text: 'yesterday' })
  })

  it('is dated by its own month', () => {
    expect(resolved('tuesday in 2024-07', null)).toEqual({
      edtf: edtf('[2024-07-02,2024-07-09,2024-07-16,2024-07-23,2024-07-30]'),
      weekday: 'Tuesday',
      rule: 'weekday-anchor',
      text: 'tuesday in 2024-07',
    })
    expect(dateOf('Friday in [2024-07-01..2024-07-12]', null)).toBe('[2024-07-05,2024-07-12]')
    expect(dateOf('tuesday in 2024', null)?.split(',')).toHaveLength(53)
  })

  it('can be a weekday alone', () => {
    expect(resolved({ weekday: 'tuesday' }, null)).toEqual({ weekday: 'Tuesday', text: 'tuesday' })
  })
})

describe('what cannot be right is told in words', () => {
  it.each<[WhenInput | string, string]>([
    ['next tuesday', 'neither a date'],
    ['last toosday', 'last tuesday, tuesday of the week before'],
    ['2025-02-30', 'February 2025 has 28 days'],
    ['tuesday in 2025-13', 'months are 01 to 12'],
    ['tuesday in July', 'is not a date'],
    ['tuesday in 20XX', 'too long'],
    ['tuesday in 2024-07-15', 'no Tuesday in 2024-07-15'],
    ['today, friday', 'No Friday is the day of publication'],
    ['yesterday, saturday', 'No Saturday is the day before publication'],
    [{ date: 'last tuesday', weekday: 'monday' }, 'names another weekday'],
    [{ date: '2024-07-16', weekday: 'Tues' }, 'not a weekday'],
    [{ text: 'some day' }, 'says nothing'],
    ['', 'leave it out'],
  ])('%j: %s', (when, words) => {
    expect(problemOf(resolveWhen(when, edtf('2024-07-20')))).toContain(words)
  })

  it('at the ends of time', () => {
    expect(problemOf(resolveWhen('yesterday', edtf('0001-01-01')))).toContain('0001 to 9999')
    expect(problemOf(resolveWhen('last tuesday', edtf('0001-01-01')))).toContain('0001 to 9999')
  })

  it('and nothing is thrown', () => {
    const words = fc.constantFrom(
      'last',
      'tuesday',
      'today',
      'in',
      'of the week before',
      '2024-07',
      'الثلاثاء',
      'الماضي',
      'أمس',
      '',
      '?',
    )
    const phrases = fc.oneof(
      fc.array(words, { maxLength: 5 }).map((some) => some.join(' ')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(phrases, fc.option(anEdtf), fc.option(phrases), (date, published, weekday) => {
        const anchor = published === null ? null : edtf(published)
        const result = resolveWhen(weekday === null ? date : { date, weekday }, anchor)
        if (!result.ok) expect(result.problem.length).toBeGreaterThan(10)
      }),
      { numRuns: 3_000 },
    )
  })
})
