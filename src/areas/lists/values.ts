/** The filters that lists share. */
import type { Planning } from '../../plan/block.ts'
import type { Arguments } from '../../plan/selection.ts'

/** A condition that a list of allowed values puts on an expression; none where no list is given. */
export const among = (
  planner: Planning,
  expression: string,
  args: Arguments,
  name: string,
): readonly string[] =>
  Array.isArray(args[name]) ? [`${expression} IN ${planner.parameter(args[name])}`] : []

/** " AND ..." of all of them. */
export const and = (conditions: readonly string[]): string =>
  conditions.map((condition) => ` AND ${condition}`).join('')
