import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../../src/model/dates/edtf.ts'
import { foldMoments } from '../../../src/model/dates/period.ts'
import type { MomentClaim, PeriodView } from '../../../src/model/dates/period.ts'
import { anEdtf, edtf, shownDay } from './examples.ts'

function fold(...claims: readonly (MomentClaim | string)[]): PeriodView | null {
  return foldMoments(claims.map((claim) => (typeof claim === 'string' ? { edtf: claim } : claim)))
}

describe('the time of an event, from all its claims', () => {
  it.each([
    [['2024-07-16'], '2024-07-16'],
    [['2024-07', '2024-07'], '2024-07'],
    [['2024-07-16', '2024-07-09'], '[2024-07-09,2024-07-16]'],
    [['2024-07-16', '[2024-07-09,2024-07-16]'], '[2024-07-09,2024-07-16]'],
    [['[2024-06-21..2024-06-30]', '2024-07-01'], '[2024-06-21..2024-07-01]'],
    [['2024-07-09', '2024-07-10'], '[2024-07-09,2024-07-10]'],
    [
      ['[2024-07-01..2024-07-03]', '2024-07-08', '2024-07-09'],
      '[2024-07-01..2024-07-03,2024-07-08,2024-07-09]',
    ],
    [['2024-06-24/2024-06-26', '2024-06-25'], '[2024-06-24..2024-06-26]'],
    [['2024-06', '2024-06-25'], '[2024-06-01..2024-06-30]'],
    [['2024-06/', '2024-06-25'], '[2024-06-01..2024-06-25]'],
    [['2024-06-25/..', '2024-06-25/2024-06-26'], '[2024-06-25..2024-06-26]'],
    [['../2024-06', '2024-06-25'], '[2024-06-25..2024-06-30]'],
    [['2024-06/', '2024-06-25/..'], '[2024-06-01..]'],
    [['../2024-06', '2024/'], '[2024-01-01..2024-06-30]'],
    [['../2024-05', '2024-06-25/'], '/'],
    [['2024-06-25/2024-06-25', '2024-06-25'], '2024-06-25'],
    [['2024-06-25', '2024-06-25~'], '2024-06-25'],
  ])('%j is %s', (claims, expected) => {
    expect(fold(...claims)?.edtf).toBe(expected)
  })

  it('shows the two ends of an event that lasts', () => {
    expect(
      fold({ edtf: '2024-06-24/2024-06-26', text: 'three days', weekday: 'Monday' }, '2024-06-25'),
    ).toEqual({
      edtf: '[2024-06-24..2024-06-26]',
      start: {
        edtf: '[2024-06-24,2024-06-25]',
        text: 'three days',
        earliest: '2024-06-24',
        latest: '2024-06-25',
        precision: 'DAY',
        weekday: 'Monday',
      },
      end: {
        edtf: '[2024-06-25,2024-06-26]',
        text: 'three days',
        earliest: '2024-06-25',
        latest: '2024-06-26',
        precision: 'DAY',
        weekday: null,
      },
      earliest: '2024-06-24',
      latest: '2024-06-26',
    })
  })

  it('says how an end is not known', () => {
    expect(fold('2024-06/')?.end).toMatchObject({
      edtf: '',
      earliest: null,
      latest: null,
      precision: 'UNKNOWN',
    })
    expect(fold('2024-06/..')?.end).toMatchObject({ edtf: '..', precision: 'UNKNOWN' })
  })

  it('shows a weekday and words where all that name one agree', () => {
    const tuesday = { edtf: '[2024-07-09,2024-07-16]', weekday: 'Tuesday', text: 'last Tuesday' }
    expect(fold(tuesday, '2024-07-16')?.start).toMatchObject({ weekday: 'Tuesday', text: 'last Tuesday' })
    const other = { edtf: '2024-07-15', weekday: 'monday', text: 'on Monday' }
    expect(fold(tuesday, other)?.start).toMatchObject({ weekday: null, text: null })
  })

  it('keeps a weekday without a date', () => {
    expect(fold({ weekday: 'Tuesday' })).toMatchObject({
      edtf: '/',
      start: { edtf: '', weekday: 'Tuesday', precision: 'UNKNOWN' },
      earliest: null,
      latest: null,
    })
    expect(fold({ weekday: 'Tuesday', edtf: null }, '2024-07')).toMatchObject({
      edtf: '2024-07',
      start: { weekday: 'Tuesday' },
    })
  })

  it('is nothing where nobody gives a time', () => {
    expect(fold()).toBeNull()
    expect(fold({}, { edtf: null, text: 'once' })).toBeNull()
  })

  it('refuses a stored text that is not EDTF', () => {
    expect(() => fold('next week')).toThrow(RangeError)
  })

  const claims = fc.array(
    fc.record({
      edtf: anEdtf,
      weekday: fc.option(fc.constantFrom('Monday', 'Tuesday')),
      text: fc.option(fc.constantFrom('a', 'b')),
    }),
    { minLength: 1, maxLength: 6 },
  )

  it('does not depend on the order of the claims, nor on repeats', () => {
    fc.assert(
      fc.property(claims, (some) => {
        expect(foldMoments(some.toReversed())).toEqual(foldMoments(some))
        expect(foldMoments([...some, ...some])).toEqual(foldMoments(some))
      }),
    )
  })

  it('folded again is the same', () => {
    fc.assert(
      fc.property(claims, (some) => {
        const once = foldMoments(some)
        if (once === null || once.edtf === '/') return
        expect(fold(once.edtf)).toMatchObject({
          edtf: once.edtf,
          earliest: once.earliest,
          latest: once.latest,
        })
      }),
    )
  })

  it('spans every claim, and its texts are EDTF', () => {
    fc.assert(
      fc.property(claims, (some) => {
        const whole = foldMoments(some)
        for (const claim of some) {
          const { start, end } = edtf(claim.edtf)
          // What one claim leaves open adds nothing to what others say.
          expect((whole?.earliest ?? '') <= (shownDay(start.earliest) ?? '~')).toBe(true)
          expect((whole?.latest ?? '~') >= (shownDay(end.latest) ?? '')).toBe(true)
        }
        for (const text of [whole?.edtf, whole?.start.edtf, whole?.end.edtf])
          expect(['', '..', '/'].includes(text ?? '') || parseEdtf(text ?? '').ok, text).toBe(true)
      }),
    )
  })
})
