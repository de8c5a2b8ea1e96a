import { dayOf, weekdayOf } from '../../model/dates/day.ts'
import type { DateText, Weekday, When } from '../../model/report.ts'
import type { NotedTelling } from './notes.ts'

const WEEKDAY = /\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i

const WHY: Readonly<Record<string, string>> = {
  'weekday-resolved': 'The page names a weekday; the day follows from the date of the page.',
  'publication-date': 'The page does not date it; the date is that of the page.',
}

const OPEN_END = '/..'

/** An event whose end is left open is told of by its beginning: it is over some day, and nobody says when. */
export const isBeginningOnly = ({ date }: Pick<NotedTelling, 'date'>): boolean =>
  date?.endsWith(OPEN_END) === true

/** The date of a telling with what it rests on; a weekday alone where the page names one that nothing anchors. */
export const whenOf = ({ date: noted, date_basis, title }: NotedTelling): DateText | When | undefined => {
  if (noted === null) return weekdayAlone(title)
  const date = isBeginningOnly({ date: noted }) ? noted.slice(0, -OPEN_END.length) : noted
  const why = WHY[date_basis ?? '']
  if (why === undefined) return date
  const day = date_basis === 'weekday-resolved' ? dayOf(date) : null
  return { date, ...(day === null ? {} : { weekday: weekdayIn(day) }), basis: 'inferred', why }
}

const weekdayIn = (day: number): Weekday => weekdayOf(day).toLowerCase() as Weekday

/** The notes put a weekday without an anchor into brackets behind the title: "(Sunday; statement Monday)". */
const weekdayAlone = (title: string): When | undefined => {
  const [brackets = ''] = /\([^)]*\)$/.exec(title) ?? []
  const named = WEEKDAY.exec(brackets)?.[1]?.toLowerCase()
  return named === undefined ? undefined : { weekday: named as Weekday }
}
