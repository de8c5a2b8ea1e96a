/** Whole days since 1970-01-01 (proleptic Gregorian, no time zone). */
export type Day = number

/** Monday first, as in ISO 8601. */
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const
export type Weekday = (typeof WEEKDAYS)[number]

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const MILLISECONDS_OF_A_DAY = 86_400_000

/** How many days a month has: `daysInMonth(2024, 2)` is 29. The month is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return utc(year, month + 1, 0).getUTCDate()
}

/** "February" for 2. Anything but 1 to 12 is named by its number. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? `month ${month}`
}

/** The day of a year (1 to 9999), month and day of the month, or null where the calendar has no such day. */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12) return null
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null
  return utc(year, month, dayOfMonth).getTime() / MILLISECONDS_OF_A_DAY
}

/** The day of a text like "2024-07-16", or null for any other form and for a day that does not exist. */
export function dayOf(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return parts === null ? null : dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

/** The first and the last day that can be written: 0001-01-01 and 9999-12-31. */
export const FIRST_DAY: Day = utc(1, 1, 1).getTime() / MILLISECONDS_OF_A_DAY
export const LAST_DAY: Day = utc(9999, 12, 31).getTime() / MILLISECONDS_OF_A_DAY

/** True for a whole number of days between 0001-01-01 and 9999-12-31. */
export function isDay(day: number): boolean {
  return Number.isInteger(day) && day >= FIRST_DAY && day <= LAST_DAY
}

/** "2024-07-16". Throws a RangeError for a number that is no day of the years 0001 to 9999. */
export function textOf(day: Day): string {
  if (!isDay(day)) throw new RangeError(`${day} is not a day between 0001-01-01 and 9999-12-31`)
  return new Date(day * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10)
}

/** "Tuesday" for 2024-07-16. */
export function weekdayOf(day: Day): Weekday {
  // The first day of the count, 1970-01-01, was a Thursday.
  const weekday = WEEKDAYS[(((day + 3) % 7) + 7) % 7]
  if (weekday === undefined) throw new RangeError(`${day} is not a whole number of days`)
  return weekday
}

/** `Date.UTC` reads the years 0 to 99 as 1900 to 1999; this does not. */
function utc(year: number, month: number, dayOfMonth: number): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, dayOfMonth)
  return date
}
