/** Units of the calendar, and what falls into them (domain.md, "Time": all possible days, or none). */
import type { Bounds } from './bounds.ts'
import { dayFrom, FIRST_DAY, LAST_DAY, textOf } from './day.ts'
import type { Day } from './day.ts'

export type Interval = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'

/** From one day to another, both in it. */
export interface Bucket {
  readonly start: Day
  readonly end: Day
}

const MONTHS: Readonly<Record<'MONTH' | 'QUARTER' | 'YEAR', number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 }

/** The unit that holds a day. A week begins on Monday (ISO 8601). */
export const bucketOf = (interval: Interval, day: Day): Bucket => {
  if (interval === 'DAY') return { start: day, end: day }
  if (interval === 'WEEK') return weekOf(day)
  const [year, month] = textOf(day).split('-').map(Number) as [number, number]
  const months = MONTHS[interval]
  const first = month - ((month - 1) % months)
  const next = first + months > 12 ? dayFrom(year + 1, 1, 1) : dayFrom(year, first + months, 1)
  return { start: dayFrom(year, first, 1) ?? FIRST_DAY, end: next === null ? LAST_DAY : next - 1 }
}

/** The first day of the count, 1970-01-01, was a Thursday: three days after a Monday. */
const weekOf = (day: Day): Bucket => {
  const monday = day - ((((day + 3) % 7) + 7) % 7)
  return { start: Math.max(monday, FIRST_DAY), end: Math.min(monday + 6, LAST_DAY) }
}

/** Every unit from that of one day to that of another, in order; null for more than `most`. */
export const bucketsBetween = (
  interval: Interval,
  from: Day,
  to: Day,
  most: number,
): readonly Bucket[] | null => {
  const all: Bucket[] = []
  for (let day = from; day <= to;) {
    if (all.length === most) return null
    const bucket = bucketOf(interval, day)
    all.push(bucket)
    day = bucket.end + 1
  }
  return all
}

/** Where an event is counted: in the one unit that holds all its possible days, or nowhere, and why. */
export const placeOf = (
  interval: Interval,
  event: Bounds,
  window: Bounds,
): Bucket | 'IMPRECISE' | 'UNDATED' => {
  const { earliest, latest } = event
  if (earliest === null && latest === null) return 'UNDATED'
  if (earliest === null || latest === null) return 'IMPRECISE'
  const bucket = bucketOf(interval, earliest)
  const within = earliest >= (window.earliest ?? FIRST_DAY) && latest <= (window.latest ?? LAST_DAY)
  return within && earliest <= latest && latest <= bucket.end ? bucket : 'IMPRECISE'
}

/** So many events that have the same bounds and belong to the same groups. */
export interface Events extends Bounds {
  readonly count: number
  /** Keys; none: no group is known. */
  readonly groups: readonly string[]
}

export interface Tally {
  readonly buckets: readonly (Bucket & {
    readonly count: number
    /** Key and count, most first; the key null counts those of no known group. */
    readonly groups: readonly (readonly [string | null, number])[]
  })[]
  readonly imprecise: number
  readonly undated: number
  /** Buckets and imprecise together; undated events stand apart. */
  readonly total: number
}

interface Counts {
  count: number
  readonly groups: Map<string | null, number>
}

/** Counts events by unit. They may all lie in the window, or have no date. `fill` adds empty units; null for more than `most`. */
export const tally = (
  interval: Interval,
  events: readonly Events[],
  window: Bounds,
  { fill, most }: { readonly fill: boolean; readonly most: number },
): Tally | null => {
  const [counts, apart] = [new Map<Day, Counts>(), { IMPRECISE: 0, UNDATED: 0 }]
  for (const event of events) {
    const place = placeOf(interval, event, window)
    if (typeof place === 'string') apart[place] += event.count
    else add(counts, place.start, event)
  }
  const known = [...counts.keys()].sort((a, b) => a - b).map((start) => bucketOf(interval, start))
  const [from, to] = [window.earliest ?? known[0]?.start, window.latest ?? known.at(-1)?.end]
  const buckets =
    fill && from !== undefined && to !== undefined ? bucketsBetween(interval, from, to, most) : known
  if (buckets === null || buckets.length > most) return null
  const shown = buckets.map((bucket) => ({ ...cut(bucket, window), ...countsOf(counts.get(bucket.start)) }))
  const total = shown.reduce((sum, { count }) => sum + count, apart.IMPRECISE)
  return { buckets: shown, imprecise: apart.IMPRECISE, undated: apart.UNDATED, total }
}

const add = (counts: Map<Day, Counts>, start: Day, { count, groups }: Events): void => {
  const known = counts.get(start) ?? { count: 0, groups: new Map<string | null, number>() }
  known.count += count
  for (const group of groups.length === 0 ? [null] : new Set(groups))
    known.groups.set(group, (known.groups.get(group) ?? 0) + count)
  counts.set(start, known)
}

const cut = ({ start, end }: Bucket, window: Bounds): Bucket => ({
  start: Math.max(start, window.earliest ?? start),
  end: Math.min(end, window.latest ?? end),
})

const countsOf = (counts: Counts | undefined): Omit<Tally['buckets'][number], keyof Bucket> => ({
  count: counts?.count ?? 0,
  groups: [...(counts?.groups ?? [])].sort(
    ([a, m], [b, n]) => n - m || (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1),
  ),
})
