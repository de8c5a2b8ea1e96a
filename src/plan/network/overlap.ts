/** When several things that last held at once: pure, by the rules of domain.md, "Time". */
import type { Bounds } from '../../model/dates/bounds.ts'
import type { SpanBounds } from '../../model/dates/certainty.ts'

export interface Overlap extends Bounds {
  readonly certainty: 'CERTAIN' | 'POSSIBLE'
}

const latestOf = (days: readonly (number | null)[]): number | null =>
  days.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null)

const earliestOf = (days: readonly (number | null)[]): number | null =>
  days.reduce((a, b) => (a === null || (b !== null && b < a) ? b : a), null)

const known = (days: readonly (number | null)[]): readonly number[] | null =>
  days.every((day) => day !== null) ? days : null

/** Null where no day can be common to all and to the window. Open ends may be anywhere. */
export const overlapOf = (spans: readonly SpanBounds[], window: Bounds | null): Overlap | null => {
  const { earliest: from = null, latest: to = null } = window ?? {}
  const earliest = latestOf([from, ...spans.map(({ startMin }) => startMin)])
  const latest = earliestOf([to, ...spans.map(({ endMax }) => endMax)])
  if (earliest !== null && latest !== null && earliest > latest) return null
  const begun = known(spans.map(({ startMax }) => startMax))
  const lasting = known(spans.map(({ endMin }) => endMin))
  const certain =
    begun !== null &&
    lasting !== null &&
    (latestOf([from, ...begun]) ?? 0) <= (earliestOf([to, ...lasting]) ?? 0)
  return { earliest, latest, certainty: certain ? 'CERTAIN' : 'POSSIBLE' }
}

/** Whether any source says anything of its time. */
export const isDatedSpan = ({ startMin, startMax, endMin, endMax }: SpanBounds): boolean =>
  [startMin, startMax, endMin, endMax].some((day) => day !== null)
