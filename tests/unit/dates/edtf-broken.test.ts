import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../../src/model/dates/edtf.ts'
import { aDay, aDayText, edtf, problemOf, shown } from './examples.ts'

const SIGNS = [...Array(10).keys()]
  .map(String)
  .concat(['-', '/', '.', ',', '[', ']', 'X', '?', '~', '%', 'T', ' '])

describe('what cannot be right is told in words', () => {
  it.each([
    ['2025-02-30', 'February 2025 has 28 days'],
    ['2024-04-31', 'April 2024 has 30 days'],
    ['2023-02-3X', 'February 2023 has 28 days'],
    ['2024-07-00', 'July 2024 has 31 days'],
    ['2024-13', 'months are 01 to 12'],
    ['2024-00', 'months are 01 to 12'],
    ['0000', 'no year 0000'],
    ['-0044', 'outside the years'],
    ['Y170000002', 'outside the years'],
    ['20240716', 'four digits'],
    ['2024-7-1', 'two digits'],
    ['2024-07?-16', 'at the end'],
    ['?2024-07', 'at the end'],
    ['2024-XX-16', 'X may only end a date'],
    ['2X24', 'X may only end a date'],
    ['XXXX', 'does not say the century'],
    ['2XXX', 'does not say the century'],
    ['2024-07-xx', 'capital X'],
    ['202X~', 'both X and ~'],
    ['2024-21-05', 'season'],
    ['2024-07-16T10:00', 'time of day'],
    ['16/07/2024', 'more than one slash'],
    ['07/2024', 'is not a date'],
    ['2024-07/2024-06', 'ends before it starts: write 2024-06/2024-07'],
    ['[2024-07-05..2024-07-01]', 'ends before it starts'],
    ['/', 'neither a start nor an end'],
    ['../..', 'neither a start nor an end'],
    ['2024..2025', 'write a/b'],
    ['[]', 'empty member'],
    ['[2024..,2025]', 'holds other members'],
    ['[..2024,..2025]', 'holds other members'],
    ['[2024-07?..2024-08]', 'only plain days'],
    ['[2024-07..2024-08-01]', 'mixes precisions'],
    ['[2024,]', 'empty member'],
    ['[..]', 'not a range'],
    ['[2024..2025..2026]', 'not a range'],
    ['[2024-02-30]', 'February 2024 has 29 days'],
    ['[2024]/2025', 'a set stands alone'],
    ['{2024,2025}', 'one entry for each'],
    ['16 July 2024', 'is not a date'],
    ['', 'leave it out'],
  ])('%s: %s', (text, words) => {
    expect(problemOf(parseEdtf(text))).toContain(words)
  })

  it('repeats no more than the beginning of a long text', () => {
    expect(problemOf(parseEdtf('9'.repeat(100_000))).length).toBeLessThan(200)
    expect(problemOf(parseEdtf(`[${'2024-07-16,'.repeat(20_000)}x]`)).length).toBeLessThan(200)
  })
})

/** Two hundred broken texts and ten thousand random ones: an answer each time, and never an exception. */
describe('broken texts', () => {
  const whole = [
    '2024-07-16',
    '[2024-07-09,2024-07-16]',
    '2024-06-24/2024-06-26',
    '[2024-06-21..2024-06-30]',
    '2024-07?',
  ]
  const bad = [
    '\0',
    '\u202E',
    '[',
    ']',
    '/',
    '..',
    ',',
    '--',
    'T',
    '٣١',
    '😀',
    '{',
    '%%',
    '\n',
    ' ',
    'X',
    '-',
    '?',
  ]
  const broken = whole.flatMap((text) =>
    bad.flatMap((sign) => [3, 7, text.length].map((at) => text.slice(0, at) + sign + text.slice(at))),
  )

  it('are answered', () => {
    expect(broken.length).toBeGreaterThanOrEqual(200)
    for (const text of broken) {
      const result = parseEdtf(text)
      if (result.ok) expect(edtf(result.value.text)).toEqual(result.value)
      else expect(result.problem.length).toBeGreaterThan(10)
    }
  })

  it('at random are answered', () => {
    const signs = fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 30 })
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ unit: 'binary' })), (text) => {
        const result = parseEdtf(text)
        if (result.ok) expect(parseEdtf(result.value.text)).toEqual(result)
      }),
      { numRuns: 10_000 },
    )
  })

  it('of one day, changed in one place, name a day that exists or none', () => {
    fc.assert(
      fc.property(aDayText, fc.nat(9), aDay, (text, at, seed) => {
        const changed = text.slice(0, at) + String(Math.abs(seed) % 10) + text.slice(at + 1)
        const result = parseEdtf(changed)
        if (result.ok) expect(shown(result.value.start)).toEqual([changed, changed])
      }),
    )
  })
})
