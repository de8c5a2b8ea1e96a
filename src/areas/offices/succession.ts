/**
 * Who held an office before and after: by when tenures began, since ends are seldom told. Pure, so that the rule can be
 * read and tested without a database.
 */
import type { SpanBounds } from '../../model/dates/certainty.ts'

export interface Term {
  readonly id: string
  readonly span: SpanBounds
}

export type Handover = 'DIRECT' | 'GAP' | 'OVERLAP' | 'UNKNOWN'

export interface Neighbour<T extends Term> {
  readonly term: T
  readonly certainty: 'CERTAIN' | 'POSSIBLE'
  readonly handover: Handover
}

/**
 * The terms that began before `of` with none certainly between. CERTAIN where it certainly began earlier and no other
 * may have come between; an undated one may always have.
 */
export const predecessors = <T extends Term>(of: Term, others: readonly T[]): readonly Neighbour<T>[] =>
  nearest(of, others, mayPrecede, precedes).map(({ term, certainty }) => ({
    term,
    certainty,
    handover: handover(term.span, of.span),
  }))

/** The same, the other way. */
export const successors = <T extends Term>(of: Term, others: readonly T[]): readonly Neighbour<T>[] =>
  nearest(of, others, flipped(mayPrecede), flipped(precedes)).map(({ term, certainty }) => ({
    term,
    certainty,
    handover: handover(of.span, term.span),
  }))

type Order = (a: Term, b: Term) => boolean

const flipped =
  (order: Order): Order =>
  (a, b) =>
    order(b, a)

/** The day by which it had begun: what has ended had begun. */
const begunBy = ({ startMax, endMax }: SpanBounds): number =>
  Math.min(startMax ?? Infinity, endMax ?? Infinity)
const begunFrom = ({ startMin }: SpanBounds): number => startMin ?? -Infinity

/** It had begun before the other could begin, or had ended by then: a day of hand-over belongs to both. */
const isOver = (a: Term, b: Term): boolean =>
  begunBy(a.span) < begunFrom(b.span) || (a.span.endMax ?? Infinity) <= begunFrom(b.span)

const precedes: Order = (a, b) => isOver(a, b) && !isOver(b, a)
const mayPrecede: Order = (a, b) => precedes(a, b) || (begunFrom(a.span) < begunBy(b.span) && !precedes(b, a))

const nearest = <T extends Term>(of: Term, others: readonly T[], may: Order, must: Order) =>
  others
    .filter((term) => term.id !== of.id && may(term, of))
    .filter((term) => !others.some((between) => must(term, between) && must(between, of)))
    .map((term) => ({ term, certainty: certaintyOf(term, of, others, may, must) }))
    .sort((a, b) => compare(a.term, b.term))

const certaintyOf = (
  term: Term,
  of: Term,
  others: readonly Term[],
  may: Order,
  must: Order,
): 'CERTAIN' | 'POSSIBLE' => {
  const doubtful = others.some(
    (between) => between.id !== term.id && between.id !== of.id && may(term, between) && may(between, of),
  )
  return must(term, of) && !doubtful ? 'CERTAIN' : 'POSSIBLE'
}

/** By first and last possible day of the beginning, what may be older first; then by id. */
const compare = (a: Term, b: Term): number =>
  order(begunFrom(a.span), begunFrom(b.span)) ||
  order(begunBy(a.span), begunBy(b.span)) ||
  (a.id < b.id ? -1 : 1)

const order = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

/** What lies between two terms, where the days are known well enough to say. */
const handover = (before: SpanBounds, after: SpanBounds): Handover => {
  if (before.endMax !== null && after.startMin !== null && before.endMax + 1 < after.startMin) return 'GAP'
  const end = exact(before.endMin, before.endMax)
  const start = exact(after.startMin, after.startMax)
  if (end !== null && start !== null && (start === end || start === end + 1)) return 'DIRECT'
  return overlap(before, after) ? 'OVERLAP' : 'UNKNOWN'
}

/** On some day both certainly held it; a day of hand-over alone is none. */
const overlap = (before: SpanBounds, after: SpanBounds): boolean => {
  const lasted = after.endMin ?? exact(after.startMin, after.startMax)
  return (
    before.startMax !== null &&
    after.startMax !== null &&
    before.endMin !== null &&
    lasted !== null &&
    Math.max(before.startMax, after.startMax) <= Math.min(before.endMin, lasted) &&
    before.endMin !== after.startMax
  )
}

const exact = (min: number | null, max: number | null): number | null => (min === max ? min : null)
