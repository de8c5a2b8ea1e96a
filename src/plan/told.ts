/** What claims say together, for facts of every kind. */
import type { PeriodView } from '../model/dates/period.ts'

export const affirms = ({ stance }: { readonly stance: string }): boolean => stance === 'AFFIRMS'

/** With its basis: null without a day. */
export type BasedPeriod = PeriodView & { readonly basis: 'STATED' | 'INFERRED' | null }

const bounds = (period: PeriodView): string =>
  JSON.stringify([period.start, period.end].map(({ earliest, latest }) => [earliest, latest]))

/** STATED where the days are those that sources state; null without a day. */
export const based = (period: PeriodView, stated: PeriodView | null): BasedPeriod => ({
  ...period,
  basis:
    bounds(period) === NO_BOUNDS
      ? null
      : stated !== null && bounds(stated) === bounds(period)
        ? 'STATED'
        : 'INFERRED',
})
const NO_BOUNDS = JSON.stringify([
  [null, null],
  [null, null],
])
