import type { Day } from './day.ts'
import { textOf } from './day.ts'
import type { Bounds } from './bounds.ts'

/** Three days in a row and more are written as a range. */
const LEAST_RUN = 3

/**
 * One of these days, as EDTF: "2024-07-16" for one, "[2024-07-09,2024-07-16]" for some, "[2024-07-01..2024-07-05]"
 * for a run of days. "" for none.
 */
export function setText(days: readonly Day[]): string {
  const [first, ...others] = [...new Set(days)].sort((a, b) => a - b)
  if (first === undefined) return ''
  if (others.length === 0) return textOf(first)
  const runs: [from: Day, to: Day][] = [[first, first]]
  for (const day of others) {
    const run = runs.at(-1)
    if (run?.[1] === day - 1) run[1] = day
    else runs.push([day, day])
  }
  return `[${runs.map(runText).join(',')}]`
}

function runText([from, to]: [Day, Day]): string {
  if (to - from + 1 >= LEAST_RUN) return `${textOf(from)}..${textOf(to)}`
  return from === to ? textOf(from) : `${textOf(from)},${textOf(to)}`
}

/** One unknown day between two: "[2024-06-21..2024-06-30]", "[..2024-06-30]" with one bound, "" without any. */
export function rangeText({ earliest, latest }: Bounds): string {
  if (earliest === null && latest === null) return ''
  if (earliest === latest && earliest !== null) return textOf(earliest)
  return `[${earliest === null ? '' : textOf(earliest)}..${latest === null ? '' : textOf(latest)}]`
}

/**
 * The finest single date that holds both bounds: a day, 2024-07, 2024, 202X or 20XX. "" where a bound is missing or
 * the centuries differ. An end of an interval cannot be a set, so this is how it is written there.
 */
export function commonDate({ earliest, latest }: Bounds): string {
  if (earliest === null || latest === null) return ''
  const first = textOf(earliest)
  const last = textOf(latest)
  if (first === last) return first
  for (const [length, unknown] of SHARED)
    if (first.slice(0, length) === last.slice(0, length)) return first.slice(0, length) + unknown
  return ''
}

const SHARED: readonly (readonly [length: number, unknown: string])[] = [
  [7, ''],
  [4, ''],
  [3, 'X'],
  [2, 'XX'],
]
