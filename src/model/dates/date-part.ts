import type { Day } from './day.ts'
import { dayFrom, daysInMonth, monthName } from './day.ts'

/** How fine a date is written, finest first. Unspecified digits count as not written: 2024-07-XX is a MONTH. */
export const PRECISIONS = ['DAY', 'MONTH', 'SEASON', 'YEAR', 'DECADE', 'CENTURY'] as const
export type Precision = (typeof PRECISIONS)[number]

/** One EDTF date (no interval, no set) with the first and the last day that it can mean. */
export interface DatePart {
  readonly text: string
  readonly precision: Precision
  readonly approximate: boolean
  readonly uncertain: boolean
  readonly earliest: Day
  readonly latest: Day
}

export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string }

export function problem(text: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem: text }
}

/** A long text is cut when it is repeated in a message. */
export function quoted(text: string): string {
  return text.length > 60 ? `"${text.slice(0, 60)}…"` : `"${text}"`
}

const FORMS = 'write 2024-07-16, 2024-07 or 2024'

/**
 * One date of EDTF level 1: year, month or day, a season (21 to 24), unspecified digits at the end (202X, 2024-XX,
 * 2024-07-XX, 2024-07-1X), or one qualifier at the end: ? uncertain, ~ approximate, % both. A qualifier does not
 * widen the bounds: nobody has said by how much.
 */
export function parseDatePart(text: string): Parsed<DatePart> {
  const match = /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?([?~%])?$/.exec(text)
  if (match === null) return problem(whatIsWrong(text))
  const [, year = '', month, day, qualifier] = match
  const misplaced = /X.*\d/.test(`${year}${month ?? ''}${day ?? ''}`)
  if (misplaced)
    return problem(`${quoted(text)} has a known digit after an unspecified one: X may only end a date`)
  if (qualifier !== undefined && text.includes('X'))
    return problem(`${quoted(text)} has both X and ${qualifier}, which EDTF does not join: write one of them`)
  if (year === '0000') return problem(`${quoted(text)}: there is no year 0000; years are 0001 to 9999`)
  if (/^.X/.test(year)) return problem(`${quoted(text)} does not say the century: leave the date out`)
  const bounds = seasonBounds(year, month, day) ?? calendarBounds(year, month, day)
  if (!bounds.ok) return bounds
  return {
    ok: true,
    value: {
      text,
      precision: precisionOf(year, month, day),
      approximate: qualifier === '~' || qualifier === '%',
      uncertain: qualifier === '?' || qualifier === '%',
      ...bounds.value,
    },
  }
}

interface Days {
  readonly earliest: Day
  readonly latest: Day
}

function calendarBounds(year: string, month: string | undefined, day: string | undefined): Parsed<Days> {
  const years = numbersLike(year, 1, 9999)
  const months = numbersLike(month ?? 'XX', 1, 12)
  if (years === null || months === null)
    return problem(`There is no month ${month ?? ''}: months are 01 to 12`)
  const firstDays = numbersLike(day ?? 'XX', 1, daysInMonth(years.first, months.first))
  const lastDays = numbersLike(day ?? 'XX', 1, daysInMonth(years.last, months.last))
  if (firstDays === null || lastDays === null) return problem(noSuchDay(years.first, months.first, day ?? ''))
  const earliest = dayFrom(years.first, months.first, firstDays.first)
  const latest = dayFrom(years.last, months.last, lastDays.last)
  if (earliest === null || latest === null) return problem(noSuchDay(years.first, months.first, day ?? ''))
  return { ok: true, value: { earliest, latest } }
}

/** The first and the last number from `from` to `to` that fit digits with X for any: "1X" in 1..12 is 10..12. */
function numbersLike(digits: string, from: number, to: number): { first: number; last: number } | null {
  const first = Math.max(Number(digits.replaceAll('X', '0')), from)
  const last = Math.min(Number(digits.replaceAll('X', '9')), to)
  return first <= last ? { first, last } : null
}

function noSuchDay(year: number, month: number, day: string): string {
  const length = daysInMonth(year, month)
  return `There is no day ${day}: ${monthName(month)} ${String(year).padStart(4, '0')} has ${length} days`
}

/**
 * Seasons are those of the northern half of the earth, as wide as they are used: from the first day by the month
 * to the last month that the astronomical season touches. Which winter of a year is meant is not clear, so it is
 * either. Null when the month is no season.
 */
const SEASONS: Readonly<
  Record<string, readonly [yearOffset: number, month: number, yearOffset: number, month: number]>
> = {
  '21': [0, 3, 0, 6],
  '22': [0, 6, 0, 9],
  '23': [0, 9, 0, 12],
  '24': [-1, 12, 1, 3],
}

function seasonBounds(year: string, month: string | undefined, day: string | undefined): Parsed<Days> | null {
  const season = month === undefined ? undefined : SEASONS[month]
  if (season === undefined) return null
  if (day !== undefined) return problem(`A season (${month ?? ''}) has no day: write ${year}-${month ?? ''}`)
  const [fromOffset, from, toOffset, to] = season
  const lastYear = Number(year) + toOffset
  const earliest = dayFrom(Number(year) + fromOffset, from, 1)
  const latest = dayFrom(lastYear, to, daysInMonth(lastYear, to))
  if (earliest === null || latest === null)
    return problem(`The winter of ${year} leaves the years 0001 to 9999`)
  return { ok: true, value: { earliest, latest } }
}

function precisionOf(year: string, month: string | undefined, day: string | undefined): Precision {
  if (day !== undefined && !day.includes('X')) return 'DAY'
  if (month !== undefined && !month.includes('X')) return month in SEASONS ? 'SEASON' : 'MONTH'
  if (!year.includes('X')) return 'YEAR'
  return year.endsWith('XX') ? 'CENTURY' : 'DECADE'
}

/** Why a text is no date, as helpful as its look allows. */
function whatIsWrong(text: string): string {
  if (text === '') return `An empty date: ${FORMS}, or leave it out`
  if (/T\d/.test(text)) return `${quoted(text)} carries a time of day, which is not kept: write the day alone`
  if (/[?~%]/.test(text.slice(0, -1)) && /^[\dX?~%-]+$/.test(text))
    return `${quoted(text)} qualifies a part: write one ?, ~ or % at the end, for the whole date`
  if (/^[-+Y]/.test(text)) return `${quoted(text)} is outside the years 0001 to 9999`
  if (/^\d{5,}/.test(text)) return `${quoted(text)} is not a date: a year has four digits; ${FORMS}`
  if (/[[\]{}]/.test(text))
    return `${quoted(text)} has a bracket inside: a set stands alone, like [2024-07-09,2024-07-16]`
  if (/^\d{4}-\d{1,2}(-\d{1,2})?$/.test(text))
    return `${quoted(text)} lacks a zero: months and days have two digits`
  if (text.includes('x')) return `${quoted(text)} is not a date: the sign for an unknown digit is a capital X`
  return `${quoted(text)} is not a date: ${FORMS}`
}
