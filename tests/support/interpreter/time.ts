/** Days: what is certain, what is possible (domain.md, "Time"). Unknown and open are infinite here. */
import { outerBounds, parseEdtf } from '../../../src/model/dates/edtf.ts'
import type { View } from './view.ts'

/** From a first day to a last one, both within. */
export interface Days {
  readonly from: number
  readonly to: number
}

export const ALWAYS: Days = { from: -Infinity, to: Infinity }

/** The window that an EDTF text asks for. */
export const windowOf = (edtf: string): Days => {
  const parsed = parseEdtf(edtf)
  if (!parsed.ok) throw new Error(parsed.problem)
  const { earliest, latest } = outerBounds(parsed.value)
  return { from: earliest ?? -Infinity, to: latest ?? Infinity }
}

/**
 * "The values of a fact are the fold of its claims; where claims differ, the bounds span them all." Null: no source
 * dates it.
 */
export const meetingDays = (view: View, meeting: string): Days | null => {
  const values = view.affirming(meeting).map((claim) => claim.values)
  const firsts = values.flatMap(({ startMin }) => startMin ?? [])
  const lasts = values.flatMap(({ endMax }) => endMax ?? [])
  if (firsts.length === 0 && lasts.length === 0) return null
  return {
    from: firsts.length === 0 ? -Infinity : Math.min(...firsts),
    to: lasts.length === 0 ? Infinity : Math.max(...lasts),
  }
}

/**
 * "That a report cannot tell a past event before it happened gives an inferred `latest`; it orders such events, and
 * never puts them into a window."
 */
export const orderDay = (view: View, meeting: string): number => {
  const days = meetingDays(view, meeting)
  if (days !== null) return days.to
  return Math.min(Infinity, ...view.affirming(meeting).flatMap(({ values }) => values.knownBy ?? []))
}

/** "`during` matches what a source dates, CERTAIN inside the window or POSSIBLE by overlap." */
export const during = (days: Days | null, window: Days): 'CERTAIN' | 'POSSIBLE' | 'NO' => {
  if (days === null) return 'NO'
  if (days.from >= window.from && days.to <= window.to) return 'CERTAIN'
  return days.from <= window.to && days.to >= window.from ? 'POSSIBLE' : 'NO'
}

/** When a tenure or a tie held: the days on which it may have, and those on which it certainly did. */
export interface Span {
  readonly may: Days
  readonly must: Days
}

/**
 * "Null earliest start = open past, null latest end = open." "A sighting in office on day d says that it began by d
 * and did not end before d: it moves `start.latest` and `end.earliest`, never the outer bounds."
 */
export const spanOf = (view: View, fact: string): Span => {
  const values = view.affirming(fact).map((claim) => claim.values)
  const starts = values.filter(({ from }) => from !== undefined)
  const ends = values.filter(({ to }) => to !== undefined)
  const from =
    starts.length === 0 ? -Infinity : Math.min(...starts.map(({ startMin }) => startMin ?? -Infinity))
  const to = ends.length === 0 ? Infinity : Math.max(...ends.map(({ endMax }) => endMax ?? Infinity))
  const begunBy =
    starts.length === 0 ? Infinity : Math.max(...starts.map(({ startMax }) => startMax ?? Infinity))
  const lastedTo = ends.length === 0 ? -Infinity : Math.min(...ends.map(({ endMin }) => endMin ?? -Infinity))
  const seenBy = values.flatMap(({ seenMax }) => seenMax ?? [])
  const seenFrom = values.flatMap(({ seenMin }) => seenMin ?? [])
  return {
    may: { from, to },
    must: {
      from: Math.max(from, Math.min(begunBy, ...seenBy)),
      to: Math.min(to, Math.max(lastedTo, ...seenFrom)),
    },
  }
}

/** "Certain on day d: start.latest <= d <= end.earliest. Possible: start.earliest <= d <= end.latest." */
export const asOf = ({ may, must }: Span, window: Days): 'CERTAIN' | 'POSSIBLE' | 'NO' => {
  if (may.from > window.to || may.to < window.from) return 'NO'
  return must.from <= window.from && must.to >= window.to ? 'CERTAIN' : 'POSSIBLE'
}
