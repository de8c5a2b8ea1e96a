import type { Parsed } from './date-part.ts'
import { problem, quoted } from './date-part.ts'
import type { Day, Weekday } from './day.ts'
import { isDay, textOf, weekdayOf } from './day.ts'
import type { Edtf } from './edtf.ts'
import { outerBounds, parseEdtf, possibleDays } from './edtf.ts'
import type { Phrase } from './phrases.ts'
import { PHRASES, dayMeant, parsePhrase, weekdayNamed } from './phrases.ts'
import { rangeText, setText } from './write-edtf.ts'

/** A date as a report writes it: EDTF or a phrase, with the source's words and weekday where it has them. */
export interface WhenInput {
  readonly date?: string | undefined
  readonly weekday?: string | undefined
  readonly text?: string | undefined
}

/** What a report's date means once the day of its publication is taken into account. */
export interface ResolvedWhen {
  /** Absent: the source dates it by a phrase, and nobody knows when the phrase was written. */
  readonly edtf?: Edtf
  /** The weekday that the source names. */
  readonly weekday?: Weekday
  /**
   * How the date was inferred; absent where it is written out. `weekday-anchor`: from a weekday and the day of
   * publication, or the month given. `day-anchor`: from "today" or "yesterday" and the day of publication.
   */
  readonly rule?: 'weekday-anchor' | 'day-anchor'
  /** The words of the source where given, otherwise the date as the report writes it. */
  readonly text: string
}

/**
 * Resolves a date against the source's date of publication, null where that is not known. A phrase said on one of
 * several possible days means one of the days that follow from each (domain.md, "Time"); without any, it keeps its
 * weekday and stays undated.
 */
export function resolveWhen(when: WhenInput | string, published: Edtf | null): Parsed<ResolvedWhen> {
  const { date, weekday: named, text: words } = typeof when === 'string' ? { date: when } : when
  const weekday = named === undefined ? undefined : weekdayNamed(named)
  if (weekday === null) return problem(`${quoted(named ?? '')} is not a weekday: write monday, tuesday, ...`)
  const text = (words ?? date ?? named ?? '').trim()
  if (date === undefined)
    return weekday === undefined
      ? problem('A date without date and weekday says nothing: give one of them, or leave it out')
      : { ok: true, value: { weekday, text } }
  const resolved = resolveDate(date, weekday, published)
  return resolved.ok ? { ok: true, value: { ...resolved.value, text } } : resolved
}

type Resolution = Parsed<Omit<ResolvedWhen, 'text'>>

function resolveDate(date: string, weekday: Weekday | undefined, published: Edtf | null): Resolution {
  const phrase = parsePhrase(date)
  if (phrase === null) {
    const edtf = parseEdtf(date)
    if (edtf.ok) return onWeekday(edtf.value, weekday)
    return /^[\s\d٠-٩۰-۹X[{./+-]/.test(date) || date.trim() === '' ? edtf : problem(notAPhrase(date))
  }
  if (weekday !== undefined && phrase.weekday !== undefined && weekday !== phrase.weekday)
    return problem(`${quoted(date)} names another weekday than ${weekday}: keep the one of the source`)
  const full = phrase.kind === 'day' && weekday !== undefined ? { ...phrase, weekday } : phrase
  if (full.kind !== 'in') return anchored(full, published)
  const period = parseEdtf(full.edtf)
  return period.ok ? weekdaysIn(period.value, full.weekday) : period
}

function notAPhrase(date: string): string {
  return `${quoted(date)} is neither a date (2024-07-16, 2024-07, 2024) nor one of the phrases: ${PHRASES}`
}

type AnchoredPhrase = Exclude<Phrase, { kind: 'in' }>

function anchored(phrase: AnchoredPhrase, published: Edtf | null): Resolution {
  const kept = phrase.weekday === undefined ? {} : { weekday: phrase.weekday }
  const anchor = published === null ? null : anchorOf(published)
  if (published === null || anchor === null) return { ok: true, value: kept }
  const rule = phrase.weekday === undefined ? 'day-anchor' : 'weekday-anchor'
  if (
    phrase.kind === 'day' &&
    phrase.offset === 0 &&
    phrase.weekday === undefined &&
    published.form !== 'interval'
  )
    return { ok: true, value: { edtf: published, rule } }
  const meant = anchor.days.map((day) => dayMeant(phrase, day)).filter((day) => day !== null)
  if (meant.length === 0) return problem(weekdayOfNone(phrase, published))
  if (!meant.every(isDay)) return problem('The phrase leads outside the years 0001 to 9999')
  const edtf = parseEdtf(anchor.complete ? setText(meant) : rangeText(ends(meant)))
  return edtf.ok ? { ok: true, value: { edtf: edtf.value, ...kept, rule } } : edtf
}

/**
 * The days on which the source may have been published. Too many to list: the first and the last few, enough for
 * the bounds of what follows from them. Null where a bound is missing.
 */
function anchorOf(published: Edtf): { days: readonly Day[]; complete: boolean } | null {
  const days = possibleDays(published)
  if (days !== null) return { days, complete: true }
  const { earliest, latest } = outerBounds(published)
  if (earliest === null || latest === null) return null
  const week = [0, 1, 2, 3, 4, 5, 6]
  return { days: [...week.map((n) => earliest + n), ...week.map((n) => latest - n)], complete: false }
}

function ends(days: readonly Day[]): { earliest: Day; latest: Day } {
  return { earliest: Math.min(...days), latest: Math.max(...days) }
}

function weekdayOfNone(phrase: AnchoredPhrase, published: Edtf): string {
  const which = phrase.kind === 'day' && phrase.offset === -1 ? 'the day before' : 'the day of'
  return `No ${phrase.weekday ?? ''} is ${which} publication, ${published.text}: correct one of them`
}

/** "tuesday in 2024-07": one of the Tuesdays of that month. */
function weekdaysIn(period: Edtf, weekday: Weekday): Resolution {
  const days = possibleDays(period)
  if (days === null)
    return problem(`${quoted(period.text)} is too long or too open to look for a ${weekday} in it`)
  const matching = days.filter((day) => weekdayOf(day) === weekday)
  if (matching.length === 0) return problem(`There is no ${weekday} in ${period.text}`)
  const edtf = parseEdtf(setText(matching))
  return edtf.ok ? { ok: true, value: { edtf: edtf.value, weekday, rule: 'weekday-anchor' } } : edtf
}

/**
 * A written date with a weekday beside it. The weekday narrows a month or a set; a plain day has to agree. What is
 * qualified (?, ~), an interval, or too long to list keeps its text, and the weekday is noted.
 */
function onWeekday(edtf: Edtf, weekday: Weekday | undefined): Resolution {
  if (weekday === undefined) return { ok: true, value: { edtf } }
  const days = possibleDays(edtf)
  const firm = edtf.form !== 'interval' && !edtf.approximate && !edtf.uncertain
  if (!firm || days === null || days.every((day) => weekdayOf(day) === weekday))
    return { ok: true, value: { edtf, weekday } }
  const [day, ...others] = days
  if (day !== undefined && others.length === 0) return problem(wrongWeekday(day, weekday))
  return weekdaysIn(edtf, weekday)
}

function wrongWeekday(day: Day, weekday: Weekday): string {
  const right = weekdayOf(day)
  return `${textOf(day)} is a ${right}, not a ${weekday}: if the source says both, keep its words in text and mark the date ${textOf(day)}?`
}
