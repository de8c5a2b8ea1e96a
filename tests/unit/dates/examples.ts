import fc from 'fast-check'
import { dayOf, textOf } from '../../../src/model/dates/day.ts'
import type { Day } from '../../../src/model/dates/day.ts'
import { parseEdtf } from '../../../src/model/dates/edtf.ts'
import type { Bounds, Edtf } from '../../../src/model/dates/edtf.ts'

/** The meaning of a text that has to be right. */
export function edtf(text: string): Edtf {
  const result = parseEdtf(text)
  if (!result.ok) throw new Error(`${text}: ${result.problem}`)
  return result.value
}

export function problemOf(result: { ok: boolean; problem?: string }): string {
  return result.problem ?? ''
}

export function day(text: string): Day {
  const found = dayOf(text)
  if (found === null) throw new Error(`${text} does not exist`)
  return found
}

/** Bounds as texts, for reading. */
export function shown(bounds: Bounds): readonly [string | null, string | null] {
  return [shownDay(bounds.earliest), shownDay(bounds.latest)]
}

export function shownDay(at: Day | null): string | null {
  return at === null ? null : textOf(at)
}

/** A day of the years in question. */
export const aDay = fc.integer({ min: day('2019-01-01'), max: day('2026-12-31') })
export const aDayText = aDay.map(textOf)

/** A single date: a day, a month, a year, unspecified digits, with or without a qualifier. */
export const aDate = fc
  .tuple(
    aDayText,
    fc.constantFrom(
      (text: string) => text,
      (text: string) => text.slice(0, 7),
      (text: string) => text.slice(0, 4),
      (text: string) => `${text.slice(0, 8)}XX`,
      (text: string) => `${text.slice(0, 3)}X`,
      (text: string) => `${text.slice(0, 2)}XX`,
    ),
    fc.constantFrom('', '', '?', '~', '%'),
  )
  .map(([text, cut, qualifier]) => cut(text) + (cut(text).endsWith('X') ? '' : qualifier))

export const anInterval = fc.tuple(aDate, aDate, fc.constantFrom('', '', '..', ' ')).map(([a, b, side]) => {
  const [from, to] = (edtf(a).start.earliest ?? 0) <= (edtf(b).end.latest ?? 0) ? [a, b] : [b, a]
  return side === '' ? `${from}/${to}` : side === ' ' ? `${from}/` : `../${to}`
})

export const aSetOfDays = fc.uniqueArray(aDay, { minLength: 1, maxLength: 6 }).map(
  (days) =>
    `[${days
      .sort((a, b) => a - b)
      .map(textOf)
      .join(',')}]`,
)

export const aRange = fc
  .tuple(aDay, fc.integer({ min: 0, max: 40 }))
  .map(([from, length]) => `[${textOf(from)}..${textOf(from + length)}]`)

export const anEdtf = fc.oneof(aDate, anInterval, aSetOfDays, aRange)
