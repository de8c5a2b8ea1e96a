import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNames, prepareName } from '../../../src/model/names/compare.ts'
import { keysOf } from '../../../src/model/names/keys.ts'
import { normalise, scriptOf } from '../../../src/model/names/normalise.ts'
import { chooseActor } from '../../../src/model/names/resolve.ts'
import { pace } from '../../support/pace.ts'

const everything = (text: string): void => {
  normalise(text)
  scriptOf(text)
  keysOf(text)
  compareNames(text, text)
  chooseActor(text, [
    { actor: 'person:a', text },
    { actor: 'person:b', text: 'Saddam Haftar' },
  ])
}

/** Milliseconds of processor time of the quickest of ten runs: other work on the machine does not count. */
function quickest(work: (run: number) => void): number {
  const times = Array.from({ length: 10 }, (_, run) => {
    const start = process.cpuUsage()
    work(run)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

describe('texts that are no names', () => {
  it.each([
    ['10 KB of words', 'محمد Haftar '.repeat(900)],
    ['10 KB of one word', 'cjdhtsch'.repeat(1300)],
    ['single letters', 'b '.repeat(5000)],
    ['articles', 'ال '.repeat(3000)],
    ['hyphens', 'al-'.repeat(3000)],
    ['compounds', 'abd '.repeat(2500)],
    ['marks only', '\u064b'.repeat(10_000)],
    ['emoji', '👩‍👩‍👧‍👦'.repeat(900)],
    ['NUL', '\u0000'.repeat(10_000)],
    ['lone surrogates', '\ud800'.repeat(10_000)],
    ['ligatures that grow', 'ﷺ'.repeat(3000)],
    ['digits', '9'.repeat(10_000)],
    ['letters of another script', '中'.repeat(10_000)],
  ])('%s take no more than 50 ms', (_, text) => {
    expect(
      quickest((run) => {
        everything(`${run}${text}`)
      }),
    ).toBeLessThan(50)
  })

  it('never throw, and scores stay within 0 and 1', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(text, text, (one, other) => {
        everything(one)
        const { score, how } = compareNames(one, other)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(how).not.toBe('')
      }),
      { numRuns: 300 },
    )
  })

  it('compare a thousand candidates in about ten milliseconds', () => {
    const given = [
      'Saddam',
      'Khalifa',
      'خالد',
      'Mohamed Ali',
      'عبد الحميد',
      'Abdul Razek',
      'John',
      'Aguila',
      'صلاح الدين',
      'Ahmed',
    ]
    const family = [
      'Haftar',
      'حفتر',
      'al-Haddad',
      'الدبيبة',
      'al-Nadhouri',
      'Brennan',
      'Saleh',
      'النمروش',
      'Hashem',
      'al-Menfi',
    ]
    const more = ['', 'Ali ', 'محمد ', 'Omar ', 'Salem ', 'Ben ', 'Abu ', 'Hasan ', 'أحمد ', 'Faraj ']
    const names = given.flatMap((one) =>
      more.flatMap((two) => family.map((three) => `${one} ${two}${three}`)),
    )
    expect(names).toHaveLength(1000)
    const time = quickest(() => {
      const query = prepareName('Mohamed Ali Ahmed al-Haddad')
      for (const name of names) compareNames(query, name)
    })
    // Ten on a quiet machine; the limit leaves room for a busy one.
    expect(time).toBeLessThan(40 * pace())
  })
})
