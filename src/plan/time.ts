/** Days and windows in statements: the same rules as in model/dates, for filters that must run in the database. */
import { outerBounds, parseEdtf } from '../model/dates/edtf.ts'
import { SifaError } from '../model/errors.ts'
import type { Planning, Window } from './block.ts'
import type { Lens } from './lens.ts'

const FIRST_DAY = -2_000_000_000
const LAST_DAY = 2_000_000_000

/** The window that an argument names; null where it is not given. The scalar EDTF has checked the text. */
export const windowOf = (edtf: unknown): Window | null => {
  if (typeof edtf !== 'string') return null
  const parsed = parseEdtf(edtf)
  if (!parsed.ok) throw new SifaError('BAD_DATE', parsed.problem)
  return outerBounds(parsed.value)
}

/** A window's two ends as a statement names them. */
export interface WindowNames {
  readonly from: string
  readonly to: string
}

/** The window as parameters, open ends as days beyond all others. */
export const windowParameters = (planner: Planning, window: Window): WindowNames => ({
  from: planner.parameter(window.earliest ?? FIRST_DAY),
  to: planner.parameter(window.latest ?? LAST_DAY),
})

/** Aggregates over claims `c` of a tenure or tie: the four bounds (model/dates/period.ts, spanBounds). */
const spanFold = (lens: Lens): string => {
  const stated = (end: string, bound: string, pick: string): string =>
    `CASE WHEN count(c.${end}) > count(c.${bound}) THEN null ELSE ${pick}(c.${bound}) END`
  return `${stated('from', 'startMin', 'min')} AS startMin, ${stated('from', 'startMax', 'max')} AS startStated, min(${lens.dated('c', 'seenMax')}) AS begunBy,
    ${stated('to', 'endMin', 'min')} AS endStated, ${stated('to', 'endMax', 'max')} AS endMax, max(${lens.dated('c', 'seenMin')}) AS lastedTo`
}

const BOUNDS = `startMin,
    CASE WHEN begunBy IS NULL OR startStated <= begunBy THEN startStated WHEN begunBy < startMin THEN startMin ELSE begunBy END,
    CASE WHEN lastedTo IS NULL OR endStated >= lastedTo THEN endStated WHEN lastedTo > endMax THEN endMax ELSE lastedTo END,
    endMax`

/**
 * Binds the fact's four bounds as a list. Open questions read what the loader stores; a lens folds the visible claims.
 * The rules are the same, and a test compares them.
 */
export const spanClause = (lens: Lens, fact: string, name: string): string =>
  lens.open
    ? `WITH *, [${fact}.startMin, ${fact}.startMax, ${fact}.endMin, ${fact}.endMax] AS ${name}`
    : `CALL (${fact}) { MATCH (c:Claim)-[${lens.about}]->(${fact}) WHERE c.stance = 'AFFIRMS'${lens.and('c')} WITH ${spanFold(lens)} RETURN [${BOUNDS}] AS ${name} }`

/** Whether a span may hold (or holds, under a lens that asks for certainty) on the asked days. */
export const holds = (certain: boolean, span: string, { from, to }: WindowNames): string =>
  certain
    ? `${span}[1] <= ${from} AND ${span}[2] >= ${to}`
    : `coalesce(${span}[0], ${String(FIRST_DAY)}) <= ${to} AND coalesce(${span}[3], ${String(LAST_DAY)}) >= ${from}`

/** What a number of {@link certaintyNumber} says, by position. */
export const CERTAINTIES = [null, 'POSSIBLE', 'CERTAIN'] as const

/** Of four bounds, as expressions: what model/dates/certainty.ts says of the span in the window. */
export const certaintyNumber = (
  [startMin = 'null', startMax = 'null', endMin = 'null', endMax = 'null']: readonly string[],
  { from, to }: WindowNames,
): string =>
  `CASE WHEN ${startMax} <= ${from} AND ${endMin} >= ${to} THEN 2 WHEN coalesce(${startMin}, ${String(FIRST_DAY)}) <= ${to} AND coalesce(${endMax}, ${String(LAST_DAY)}) >= ${from} THEN 1 ELSE 0 END`

/** A clause for lists of tenures and ties: nothing without a window, else a filter by it. */
export const asOfClause = (planner: Planning, fact: string, window: Window | null): string => {
  if (window === null) return ''
  const name = `s_${fact}`
  return `${spanClause(planner.lens, fact, name)} WITH * WHERE ${holds(planner.lens.certain, name, windowParameters(planner, window))}`
}

/** Whether an event's bounds `[earliest, latest]` lie in the window (certain) or overlap it. An undated one does not. */
export const inWindow = (certain: boolean, bounds: string, { from, to }: WindowNames): string => {
  const first = `coalesce(${bounds}[0], ${String(FIRST_DAY)})`
  const last = `coalesce(${bounds}[1], ${String(LAST_DAY)})`
  return certain
    ? `${isDated(bounds)} AND ${first} >= ${from} AND ${last} <= ${to}`
    : `${isDated(bounds)} AND ${first} <= ${to} AND ${last} >= ${from}`
}

export const isDated = (bounds: string): string => `(${bounds}[0] IS NOT NULL OR ${bounds}[1] IS NOT NULL)`
