import { dayOf, weekdayOf } from '../../model/dates/day.ts'
import type { DateText, Weekday, When } from '../../model/report.ts'
import type { NotedEvent, NotedTelling } from './notes.ts'

const WEEKDAY = /\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i

const WHY: Readonly<Record<string, string>> = {
  'weekday-resolved': 'The page names a weekday; the day follows from the date of the page.',
  'publication-date': 'The page does not date it; the date is that of the page.',
}

const OPEN_END = '/..'

/** An event whose end is left open is told of by its beginning: it is over some day, and nobody says when. */
export const isBeginningOnly = ({ date }: Pick<NotedTelling, 'date'>): boolean =>
  date?.endsWith(OPEN_END) === true

/**
 * The date of a telling with what it rests on. Where no report dates the event, the date at the head of its key is the
 * researchers' own placing of it. Otherwise a page without a date has at most a weekday, where it names one.
 */
export const whenOf = (noted: NotedTelling, event?: NotedEvent): DateText | When | undefined => {
  if (noted.date === null) return placed(noted, event)
  const date = isBeginningOnly(noted) ? noted.date.slice(0, -OPEN_END.length) : noted.date
  const why = WHY[noted.date_basis ?? '']
  if (why === undefined) return date
  const day = noted.date_basis === 'weekday-resolved' ? dayOf(date) : null
  return { date, ...(day === null ? {} : { weekday: weekdayIn(day) }), basis: 'inferred', why }
}

const PLACED = 'The page does not date it; the researchers place it there.'

const placed = ({ title, event_id }: NotedTelling, event: NotedEvent | undefined): When | undefined => {
  const weekday = weekdayNamed(title)
  const [date] = /^\d{4}(-\d\d){0,2}(?=-)/.exec(event_id) ?? []
  const isDated = event === undefined || Object.keys(event.dates).length > 0
  if (date === undefined || isDated) return weekday === undefined ? undefined : { weekday }
  const day = dayOf(date)
  const fits = weekday !== undefined && (day === null || weekdayIn(day) === weekday)
  return { date, ...(fits ? { weekday } : {}), basis: 'inferred', why: PLACED }
}

const weekdayIn = (day: number): Weekday => weekdayOf(day).toLowerCase() as Weekday

/** The notes put a weekday without an anchor into brackets behind the title: "(Sunday; statement Monday)". */
const weekdayNamed = (title: string): Weekday | undefined => {
  const [brackets = ''] = /\([^)]*\)$/.exec(title) ?? []
  return WEEKDAY.exec(brackets)?.[1]?.toLowerCase() as Weekday | undefined
}
