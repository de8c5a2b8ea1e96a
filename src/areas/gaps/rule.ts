/**
 * One kind of gap. Its rule binds `about` (the node that the gap is of), `key` (its id without the kind), `meeting`,
 * `fact`, `days` (two days, earliest and latest) and `who` (a person's name), each null where it does not apply. `dayFrom`
 * and `dayTo` are the day that is asked about, `least` the number of days that have to lie between.
 */
import { SifaError } from '../../model/errors.ts'
import type { Planning } from '../../plan/block.ts'
import { windowOf, windowParameters } from '../../plan/time.ts'
import type { Arguments } from '../../plan/selection.ts'

export { itself, ofSource } from '../../plan/rules.ts'
export type { Rule } from '../../plan/rules.ts'

/** What `dayClause` binds for every rule. */
export const GIVEN = ['dayFrom', 'dayTo', 'least'] as const

const MAX_DAYS = 100_000

/**
 * The day that is asked about: the one given, or the last on which a visible report of the world, no editor's judgement,
 * was certainly published; null without any.
 */
export const dayClause = (planner: Planning, { on, days }: Arguments): string => {
  const { lens } = planner
  const least = `${planner.parameter(leastOf(days))} AS least`
  const window = windowOf(on)
  if (window !== null) {
    const { from, to } = windowParameters(planner, window)
    return `WITH ${from} AS dayFrom, ${to} AS dayTo, ${least}`
  }
  return `CALL () { MATCH (s:Source) WHERE ${lens.loaded('s')} AND EXISTS { MATCH (s)<-[:FROM]-(:Claim)-[${lens.about}]->(f) WHERE NOT f:Judgement }
    RETURN max(s.publishedEarliest) AS dayFrom } WITH dayFrom, dayFrom AS dayTo, ${least}`
}

const leastOf = (days: unknown): number => {
  if (typeof days === 'number' && days >= 0 && days <= MAX_DAYS) return days
  throw new SifaError(
    'BAD_USER_INPUT',
    `\`days\` is ${String(days)}; it must be from 0 to ${String(MAX_DAYS)}.`,
  )
}
