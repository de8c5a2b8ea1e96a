import type { Day } from './day.ts'
import type { Bounds } from './bounds.ts'

/** Three values, weakest last: what is certain, what may be, what cannot be (domain.md, rule 5). */
export type Certainty = 'CERTAIN' | 'POSSIBLE' | 'NO'

/** The four bounds of something that lasts. Null start: open past or unknown; null end: open or unknown. */
export interface SpanBounds {
  readonly startMin: Day | null
  readonly startMax: Day | null
  readonly endMin: Day | null
  readonly endMax: Day | null
}

/**
 * Did it hold throughout the asked window? (domain.md, "Time": certain on d when start.latest <= d <= end.earliest,
 * possible when start.earliest <= d <= end.latest.) The window is the outer bounds of the asked EDTF; an open side
 * of a window is never certain. An undated span is possible on every day.
 */
export function certaintyAsOf(span: SpanBounds, window: Bounds): Certainty {
  if (!mayOverlap({ earliest: span.startMin, latest: span.endMax }, window)) return 'NO'
  const begun = span.startMax !== null && window.earliest !== null && span.startMax <= window.earliest
  const lasting = span.endMin !== null && window.latest !== null && span.endMin >= window.latest
  return begun && lasting ? 'CERTAIN' : 'POSSIBLE'
}

/**
 * Was an event inside the asked window? CERTAIN when all its possible days are, POSSIBLE by overlap. An event
 * without any date is in no window (domain.md, "Windows"). An open side of the window holds every day.
 */
export function certaintyDuring(event: Bounds, window: Bounds): Certainty {
  const undated = event.earliest === null && event.latest === null
  if (undated || !mayOverlap(event, window)) return 'NO'
  const afterStart =
    window.earliest === null || (event.earliest !== null && event.earliest >= window.earliest)
  const beforeEnd = window.latest === null || (event.latest !== null && event.latest <= window.latest)
  return afterStart && beforeEnd ? 'CERTAIN' : 'POSSIBLE'
}

/** What holds of two things together: the weaker of the two. */
export function both(a: Certainty, b: Certainty): Certainty {
  if (a === 'NO' || b === 'NO') return 'NO'
  return a === 'POSSIBLE' || b === 'POSSIBLE' ? 'POSSIBLE' : 'CERTAIN'
}

function mayOverlap(a: Bounds, b: Bounds): boolean {
  const aBeforeB = a.latest !== null && b.earliest !== null && a.latest < b.earliest
  const aAfterB = a.earliest !== null && b.latest !== null && a.earliest > b.latest
  return !aBeforeB && !aAfterB
}
