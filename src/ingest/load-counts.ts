/** What a load did, in numbers. */
import type { Outcome, ReportsChange } from './write/report.ts'

export interface LoadCounts {
  readonly files: number
  /** Reports by outcome: new ones, those that say something else than before, and those that do not. */
  readonly loaded: number
  readonly changed: number
  readonly unchanged: number
  readonly entitiesWritten: number
  readonly entitiesUnchanged: number
  readonly claimsAdded: number
  readonly claimsWithdrawn: number
  readonly factsAdded: number
  readonly factsGone: number
}

/** Sums over what became of reports. */
export const countsOf = (
  changes: readonly ReportsChange[],
): Omit<LoadCounts, 'files' | 'entitiesWritten' | 'entitiesUnchanged'> => {
  const outcomes = changes.flatMap((change) => change.outcomes)
  const having = (outcome: Outcome): number => outcomes.filter((one) => one === outcome).length
  const sum = (count: (change: ReportsChange) => number): number =>
    changes.reduce((total, change) => total + count(change), 0)
  return {
    loaded: having('loaded'),
    changed: having('changed'),
    unchanged: having('unchanged'),
    claimsAdded: sum((change) => change.claimsAdded),
    claimsWithdrawn: sum((change) => change.claimsWithdrawn),
    factsAdded: sum((change) => change.factsAdded),
    factsGone: sum((change) => change.factsGone),
  }
}
