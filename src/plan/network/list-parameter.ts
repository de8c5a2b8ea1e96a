/** Lists of any length as parameters. */
import type { Planning } from '../block.ts'

/**
 * A list inside a map: of a list that is a parameter itself the database takes the order of magnitude for part of the
 * question, and plans it anew for each.
 */
export const listParameter = (planner: Planning, list: readonly unknown[]): string =>
  `${planner.parameter({ list })}.list`
