import type { Bounds } from './bounds.ts'
import { greatest, least } from './bounds.ts'
import type { SpanBounds } from './certainty.ts'
import type { Day } from './day.ts'
import type { Edtf } from './edtf.ts'
import { outerBounds, parseEdtf } from './edtf.ts'

/**
 * What one source says of the time of a tenure or a tie. `from` and `to`: EDTF, or ".." where the source calls that
 * end open; or, already read, `start` and `end` as bounds. A sighting is `on` (EDTF) or the days `seenMin` to
 * `seenMax`: it held at some time between them.
 */
export interface SpanClaim {
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
  /** Instead of `from` and `to`, for bounds that are stored. Null bounds inside are open; a null here is not stated. */
  readonly start?: Bounds | null | undefined
  readonly end?: Bounds | null | undefined
  readonly on?: string | null | undefined
  readonly seenMin?: Day | null | undefined
  readonly seenMax?: Day | null | undefined
}

/**
 * The four bounds that follow from all claims together; undated claims add nothing, and with no dated claim all
 * four are null. The rules, each with its place in domain.md:
 * - Stated starts and ends span them all: the least of the earliest days, the greatest of the latest ("the bounds
 *   span them all"). One open bound opens the whole. No stated start: startMin is null; no stated end: endMax is
 *   null ("last seen is not an end", rule 5).
 * - A sighting by day d says that it had begun by d and had not ended before d: it lowers startMax and raises
 *   endMin, "never the outer bounds". A sighting before every stated start, or after every stated end, moves them
 *   no further than to startMin and endMax; that contradiction is listed elsewhere.
 * Throws a RangeError for a text that is not EDTF: stored dates are.
 */
export function spanBounds(claims: readonly SpanClaim[]): SpanBounds {
  const starts = claims.flatMap(({ from, start }) => [...endBounds(from), ...given(start)])
  const ends = claims.flatMap(({ to, end }) => [...endBounds(to), ...given(end)])
  const seen = claims.flatMap(sightings)
  const startMin = least(starts.map((start) => start.earliest))
  const endMax = greatest(ends.map((end) => end.latest))
  const startMax = lowest([
    greatest(starts.map((start) => start.latest)),
    ...seen.map((bounds) => bounds.latest),
  ])
  const endMin = highest([least(ends.map((end) => end.earliest)), ...seen.map((bounds) => bounds.earliest)])
  return {
    startMin,
    startMax: startMax === null ? null : Math.max(startMax, startMin ?? -Infinity),
    endMin: endMin === null ? null : Math.min(endMin, endMax ?? Infinity),
    endMax,
  }
}

/** One end of a span as a source has it. ".." is open: no EDTF of its own, no bounds. */
export function readEnd(text: string): { edtf: Edtf | null; bounds: Bounds } {
  if (text.trim() === '..') return { edtf: null, bounds: { earliest: null, latest: null } }
  const result = parseEdtf(text)
  if (!result.ok) throw new RangeError(result.problem)
  return { edtf: result.value, bounds: outerBounds(result.value) }
}

function endBounds(text: string | null | undefined): readonly Bounds[] {
  return text === null || text === undefined || text.trim() === '' ? [] : [readEnd(text).bounds]
}

function given(bounds: Bounds | null | undefined): readonly Bounds[] {
  return bounds === null || bounds === undefined ? [] : [bounds]
}

function sightings({ on, seenMin, seenMax }: SpanClaim): readonly Bounds[] {
  const days = { earliest: seenMin ?? null, latest: seenMax ?? null }
  return [...endBounds(on), ...(days.earliest === null && days.latest === null ? [] : [days])]
}

/** The least of those that there are. */
function lowest(days: readonly (Day | null)[]): Day | null {
  return least(days.filter((day) => day !== null))
}

/** The greatest of those that there are. */
function highest(days: readonly (Day | null)[]): Day | null {
  return greatest(days.filter((day) => day !== null))
}
