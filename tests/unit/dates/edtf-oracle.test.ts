import * as edtfPackage from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../../src/model/dates/edtf.ts'
import { aDate, aRange, aSetOfDays, anInterval, edtf } from './examples.ts'

const SIGNS = [...Array(10).keys()].map(String).concat(['-', '/', '.', ',', '[', ']', 'X', '?', '~', '%'])
const MILLISECONDS_OF_A_DAY = 86_400_000

/**
 * The package's first and last day; null for open and unknown alike. Its `max` of a set that ends in a range is the
 * start of that range, so ranges are compared member by member.
 */
function secondOpinion(text: string): readonly [number | null, number | null] {
  const parsed = edtfPackage.parse(text)
  const { min, max } = new edtfPackage[parsed.type](parsed)
  const days = (at: number | null) =>
    at === null || !Number.isFinite(at) ? null : Math.floor(at / MILLISECONDS_OF_A_DAY)
  return [days(min), days(max)]
}

function ours(text: string): readonly [number | null, number | null] {
  const { start, end } = edtf(text)
  return [start.earliest, end.latest]
}

/** The package reads no interval with an unspecified digit and a qualifier, though each side alone is right. */
function isMixed(text: string): boolean {
  return text.includes('/') && text.includes('X') && /[?~%]/.test(text)
}

/** By the grammar alone: the package also refuses an interval whose end begins no later than its start. */
function accepted(text: string): boolean {
  try {
    edtfPackage.parse(text)
    return true
  } catch {
    return false
  }
}

describe('the npm package edtf agrees', () => {
  it('on the bounds of dates, intervals and sets of days', () => {
    fc.assert(
      fc.property(fc.oneof(aDate, anInterval, aSetOfDays), (text) => {
        fc.pre(!isMixed(text))
        const { start, end, form } = edtf(text)
        fc.pre(form !== 'interval' || (start.earliest ?? -Infinity) < (end.earliest ?? Infinity))
        expect(ours(text)).toEqual(secondOpinion(text))
      }),
      { numRuns: 2_000 },
    )
  })

  it('on the two ends of a range', () => {
    fc.assert(
      fc.property(aRange, (text) => {
        const [from = '', to = ''] = text.slice(1, -1).split('..')
        expect(ours(text)).toEqual([secondOpinion(from)[0], secondOpinion(to)[1]])
        expect(accepted(text)).toBe(true)
      }),
    )
  })

  it.each([
    '2024-07-XX',
    '2024-XX-XX',
    '2024-XX',
    '202X',
    '20XX',
    '2024-07-1X',
    '2024-1X',
    '2024/',
    '/2024',
    '2024/..',
    '../2024-07',
    '[2024..]',
    '[..2024-07-16]',
  ])('on %s', (text) => {
    expect(ours(text)).toEqual(secondOpinion(text))
  })

  it('that what we accept is EDTF', () => {
    const change = fc.tuple(fc.nat(30), fc.constantFrom(...SIGNS, ''), fc.nat(2))
    fc.assert(
      fc.property(fc.oneof(aDate, anInterval, aSetOfDays, aRange), change, (text, [at, sign, cut]) => {
        const changed = text.slice(0, at) + sign + text.slice(at + cut)
        const result = parseEdtf(changed)
        // The package reads 3X in months of 31 days alone; its seasons with qualifiers, in intervals and sets
        // are level 3, off by default.
        if (
          result.ok &&
          !isMixed(changed) &&
          result.value.precision !== 'SEASON' &&
          !/-2[1-4]\b(?!-)|-3X/.test(changed)
        )
          expect(accepted(result.value.text), result.value.text).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  })

  it('that what does not exist is refused', () => {
    for (const text of ['2025-02-30', '2024-13', '[]', '2024-04-31', '07/2024', '2024-7-1', '2024-07?-16-'])
      expect([accepted(text), parseEdtf(text).ok], text).toEqual([false, false])
  })
})
