import type { Bounds } from './bounds.ts'
import { greatest, least } from './bounds.ts'
import type { Precision } from './date-part.ts'
import type { Day, Weekday } from './day.ts'
import { textOf } from './day.ts'
import type { Edtf } from './edtf.ts'
import { outerBounds, parseEdtf } from './edtf.ts'
import { weekdayNamed } from './phrases.ts'
import type { SpanClaim } from './span.ts'
import { readEnd, spanBounds } from './span.ts'
import { commonDate, rangeText, setText } from './write-edtf.ts'

export type { SpanBounds } from './certainty.ts'
export type { SpanClaim } from './span.ts'
export { spanBounds } from './span.ts'

/** One end of a period for display. Days are texts: "2024-07-16". */
export interface DateView {
  /** EDTF; "" where nothing is known, ".." where a source calls it open. */
  readonly edtf: string
  /** The date in the words of the sources, where those that give any agree. */
  readonly text: string | null
  readonly earliest: string | null
  readonly latest: string | null
  /** How fine it is written; the doubt is between earliest and latest. UNKNOWN where nothing is known. */
  readonly precision: Precision | 'UNKNOWN'
  /** Where a source names a weekday and no source names another. */
  readonly weekday: Weekday | null
}

/** When something was, for display. `earliest` and `latest` are the outer bounds; null is open or unknown. */
export interface PeriodView {
  /** EDTF; "/" where neither end is known. */
  readonly edtf: string
  readonly start: DateView
  readonly end: DateView
  readonly earliest: string | null
  readonly latest: string | null
}

/** What one source says of the time of an event. Without `edtf` it may still name a weekday. */
export interface MomentClaim {
  readonly edtf?: string | null | undefined
  readonly weekday?: string | null | undefined
  readonly text?: string | null | undefined
}

/**
 * The time of an event as all its claims together have it (domain.md, rule 4 and "When do two claims speak of one
 * fact?": where claims differ, the bounds span them all). One text in all claims: that text. Days and sets of days:
 * one of them all. Anything else: from the earliest to the latest. Null where no claim has a date or a weekday.
 * The order of the claims plays no part. Throws a RangeError for a text that is not EDTF: stored dates are.
 */
export function foldMoments(claims: readonly MomentClaim[]): PeriodView | null {
  const dated = claims.flatMap(({ edtf }) => (isText(edtf) ? [stored(edtf)] : []))
  const weekday = agreed(claims.map((claim) => (isText(claim.weekday) ? weekdayNamed(claim.weekday) : null)))
  if (dated.length === 0 && weekday === null) return null
  const text = agreed(claims.map((claim) => (isText(claim.text) ? claim.text : null)))
  const [start, end] = foldSides(dated)
  const earliest = start.bounds.earliest
  const latest = end.bounds.latest
  const whole = dated.map((edtf) => {
    const bounds = outerBounds(edtf)
    const filled = { earliest: bounds.earliest ?? earliest, latest: bounds.latest ?? latest }
    return { text: edtf.text, bounds: filled, days: daysOf(edtf) }
  })
  return {
    edtf: foldDates(whole).text || '/',
    start: view(start.text, start.bounds, text, weekday),
    // A weekday beside an interval is that of its first day.
    end: view(end.text, end.bounds, text, dated.some((edtf) => edtf.form === 'interval') ? null : weekday),
    earliest: shown(earliest),
    latest: shown(latest),
  }
}

/** For display the texts are needed: a claim whose ends are only known as bounds cannot be shown. */
export type WrittenSpan = Omit<SpanClaim, 'start' | 'end'>

/**
 * The time of a tenure or a tie as all its claims together have it; the bounds are those of `spanBounds`. Each end
 * of `edtf` is the one text that the sources have, or else the finest date that holds its bounds, or empty: not
 * known is never written as "..", which means open and needs a source that says so. "/" also stands where the two
 * ends contradict each other, which `start` and `end` then show.
 */
export function foldSpan(claims: readonly WrittenSpan[]): PeriodView {
  const bounds = spanBounds(claims)
  const start = foldEnd(
    claims.map((claim) => claim.from),
    { earliest: bounds.startMin, latest: bounds.startMax },
  )
  const end = foldEnd(
    claims.map((claim) => claim.to),
    { earliest: bounds.endMin, latest: bounds.endMax },
  )
  return {
    edtf: intervalText(start.side, end.side),
    start: view(start.text, start.bounds, null, null),
    end: view(end.text, end.bounds, null, null),
    earliest: shown(bounds.startMin),
    latest: shown(bounds.endMax),
  }
}

interface Dates {
  readonly text: string
  readonly bounds: Bounds
  /** Every possible day, where it is a day or a set of days. */
  readonly days: readonly Day[] | null
}

const NOTHING: Dates = { text: '', bounds: { earliest: null, latest: null }, days: null }

function foldDates(dates: readonly Dates[]): Dates {
  const [first, ...others] = dates
  if (first === undefined) return NOTHING
  const bounds = {
    earliest: least(dates.map((date) => date.bounds.earliest)),
    latest: greatest(dates.map((date) => date.bounds.latest)),
  }
  if (others.every((other) => other.text === first.text)) return first
  const days = dates.flatMap((date) => date.days ?? [])
  const onlyDays = dates.every((date) => date.days !== null)
  return { text: onlyDays ? setText(days) : rangeText(bounds), bounds, days: onlyDays ? days : null }
}

/** One end of a span: `text` stands alone, `side` inside an interval, where no set may stand. */
function foldEnd(
  texts: readonly (string | null | undefined)[],
  bounds: Bounds,
): { text: string; side: string; bounds: Bounds } {
  const stated = texts.filter(isText).map(endDates)
  const text = stated.length === 0 ? rangeText(bounds) : foldDates(stated).text
  const single = text === '..' || (stated.length > 0 && parsed(text)?.form === 'date')
  return { text, side: single ? text : stated.length === 0 ? '' : commonDate(bounds), bounds }
}

function endDates(text: string): Dates {
  const { edtf, bounds } = readEnd(text)
  return { text: edtf?.text ?? text.trim(), bounds, days: edtf === null ? null : daysOf(edtf) }
}

function intervalText(start: string, end: string): string {
  const text = `${start}/${end}`
  return parsed(text) === null && !text.includes('..') ? '/' : text
}

/** An end that is left open adds nothing, unless what is left would end before it begins. */
function foldSides(dated: readonly Edtf[]): readonly [Dates, Dates] {
  const starts = dated.map((edtf) => sideOf(edtf, 'start'))
  const ends = dated.map((edtf) => sideOf(edtf, 'end'))
  const [start, end] = [foldDates(given(starts, 'earliest')), foldDates(given(ends, 'latest'))]
  const [from, to] = [start.bounds.earliest, end.bounds.latest]
  return from !== null && to !== null && from > to ? [foldDates(starts), foldDates(ends)] : [start, end]
}

/** Those that have a bound, where some do. */
const given = (sides: readonly Dates[], bound: 'earliest' | 'latest'): readonly Dates[] => {
  const bounded = sides.filter(({ bounds }) => bounds[bound] !== null)
  return bounded.length > 0 ? bounded : sides
}

function sideOf(edtf: Edtf, side: 'start' | 'end'): Dates {
  if (edtf.sides === undefined) return { text: edtf.text, bounds: edtf[side], days: daysOf(edtf) }
  const date = parsed(edtf.sides[side])
  return { text: edtf.sides[side], bounds: edtf[side], days: date === null ? null : daysOf(date) }
}

function daysOf(edtf: Edtf): readonly Day[] | null {
  if (edtf.candidates !== undefined) return edtf.candidates
  const { earliest } = edtf.start
  return edtf.form === 'date' && edtf.precision === 'DAY' && earliest !== null ? [earliest] : null
}

function view(edtf: string, bounds: Bounds, text: string | null, weekday: Weekday | null): DateView {
  return {
    edtf,
    text,
    earliest: shown(bounds.earliest),
    latest: shown(bounds.latest),
    precision: parsed(edtf)?.precision ?? 'UNKNOWN',
    weekday,
  }
}

function shown(day: Day | null): string | null {
  return day === null ? null : textOf(day)
}

/** The one value of all that have one; null where two differ. */
function agreed<T extends string>(values: readonly (T | null)[]): T | null {
  const named = new Set(values.filter((value) => value !== null))
  const [only] = named
  return named.size === 1 && only !== undefined ? only : null
}

function isText(text: string | null | undefined): text is string {
  return typeof text === 'string' && text.trim() !== ''
}

function parsed(text: string): Edtf | null {
  const result = parseEdtf(text)
  return result.ok ? result.value : null
}

function stored(text: string): Edtf {
  const result = parseEdtf(text)
  if (!result.ok) throw new RangeError(result.problem)
  return result.value
}
