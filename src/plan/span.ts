/** When tenures and ties held: as a period, as four bounds, and whether on the days that are asked for. */
import type { FieldPlan, Read, Scope } from './block.ts'
import { folded } from './fields.ts'
import { CERTAINTIES, certaintyNumber, windowParameters } from './time.ts'
import { affirms, based } from './told.ts'
import { certaintyAsOf } from '../model/dates/certainty.ts'
import type { SpanBounds } from '../model/dates/certainty.ts'
import { foldSpan, spanBounds } from '../model/dates/period.ts'

interface SpanRow {
  readonly stance: string
  readonly basis: string
  readonly seenBasis: string | null
  readonly from: string | null
  readonly to: string | null
  readonly on: string | null
  readonly seenMin: number | null
  readonly seenMax: number | null
}
const SPAN = ['stance', 'basis', 'from', 'to', 'on', 'seenMin', 'seenMax', 'seenBasis'] as const
const saysWhen = (claim: SpanRow): boolean =>
  affirms(claim) && [claim.from, claim.to, claim.seenMin, claim.seenMax].some((value) => value !== null)

/** What a source states of a span; a sighting on an inferred day says nothing of time. */
const statedSpan = (rows: readonly SpanRow[]): readonly SpanRow[] =>
  rows
    .filter(({ basis }) => basis === 'STATED')
    .map((row) => (row.seenBasis === null ? row : { ...row, on: null, seenMin: null, seenMax: null }))
    .filter(saysWhen)

const foldedSpan = (rows: readonly SpanRow[]) =>
  based(foldSpan(rows.filter(saysWhen)), foldSpan(statedSpan(rows)))

/** When a tenure or a tie held: never null, undated at worst. */
export const spanPeriod: FieldPlan = folded<SpanRow>(SPAN, foldedSpan)

/** When something was seen to hold; null where no claim says anything of time. */
export const datedSpan: FieldPlan = folded<SpanRow>(SPAN, (rows) =>
  rows.some(saysWhen) ? foldedSpan(rows) : null,
)

/** The four bounds of a tenure or tie, for code that reasons on: as the loader stored them, or of what the lens shows. */
export const readSpan = (at: Scope): Read<SpanBounds> => {
  if (at.planner.lens.open) {
    const stored = at.column(`[${BOUNDS.map((name) => `${at.node}.${name}`).join(', ')}]`)
    return (row) => boundsOf(row[stored] as readonly (number | null)[])
  }
  return toldSpan(at)
}

const toldSpan = (at: Scope): Read<SpanBounds> => {
  const rows = at.claims<SpanRow>(SPAN)
  return (row) => spanBounds(rows(row).filter(saysWhen))
}

const BOUNDS = ['startMin', 'startMax', 'endMin', 'endMax'] as const

/** Bounds out of a list by position. */
const boundsOf = (stored: readonly (number | null)[]): SpanBounds => {
  const [startMin = null, startMax = null, endMin = null, endMax = null] = stored
  return { startMin, startMax, endMin, endMax }
}

/** Whether a fact with dates held in the scope's window, by what its claims say; null without a window. */
export const toldCertainty: FieldPlan = (at) => {
  const { window } = at
  if (window === null) return () => null
  const span = toldSpan(at)
  return (row) => {
    const certainty = certaintyAsOf(span(row), window)
    return certainty === 'NO' ? null : certainty
  }
}

/** The same of a tenure or tie: of stored bounds the database sends one number instead of four. */
export const spanCertainty: FieldPlan = (at, selection) => {
  const { window, planner } = at
  if (window === null || !planner.lens.open) return toldCertainty(at, selection)
  const stored = BOUNDS.map((name) => `${at.node}.${name}`)
  const column = at.column(certaintyNumber(stored, windowParameters(planner, window)))
  return (row) => CERTAINTIES[row[column] as number] ?? null
}
