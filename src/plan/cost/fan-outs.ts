/**
 * How many things each list of the schema is expected to have, and what a field costs beside the things that it brings.
 * A list without an entry keeps the service from starting (fields.ts).
 */
import type { Arguments } from '../selection.ts'
import type { Counted, Counts } from './counts.ts'

export interface Asked {
  readonly args: Arguments
  /** The arguments of the field above. */
  readonly above: Arguments
  readonly counts: Counts
}

/** The expected length of a list; of a connection without `first`, which may only make it less. */
export type FanOut = (asked: Asked) => number

/**
 * A mean among the counts, but at least `floor`, which is what a graph of a few reports has. `skew`: what many relations
 * lead to is asked about most, so a thing has so many times the mean (the mean over relations through that over things,
 * rounded up from the Libyan record).
 */
const mean =
  (of: Counted, each: Counted, skew: number, floor: number): FanOut =>
  ({ counts }) =>
    Math.max(floor, (skew * counts[of]) / Math.max(1, counts[each]))

const always =
  (count: number): FanOut =>
  () =>
    count

const numberIn = (args: Arguments, name: string, otherwise: number): number =>
  typeof args[name] === 'number' ? args[name] : otherwise

/** As many as a number among the arguments says. */
const asMany =
  (name: string, otherwise: number): FanOut =>
  ({ args }) =>
    numberIn(args, name, otherwise)

/** The same of the field above. */
const asManyAbove =
  (name: string, otherwise: number, times = 1): FanOut =>
  ({ above }) =>
    times * numberIn(above, name, otherwise)

const sizeIn = (args: Arguments, name: string, otherwise: number): number =>
  Array.isArray(args[name]) ? args[name].length : otherwise

/** As many as a list among the arguments has. */
const sizeOf =
  (name: string, otherwise: number): FanOut =>
  ({ args }) =>
    sizeIn(args, name, otherwise)

const sizeAbove =
  (name: string, otherwise: number): FanOut =>
  ({ above }) =>
    sizeIn(above, name, otherwise)

/** Rows of a matrix are named; columns are, or there are up to 30. */
const ROWS = sizeAbove('rows', 30)
const COLUMNS = sizeAbove('columns', 30)

const BELOW = mean('ties', 'institutions', 8, 3)

/** A chart of so many steps, each body with as many under it; none has over 1,000. */
const charted: FanOut = ({ above, counts }) => {
  const below = BELOW({ args: {}, above: {}, counts })
  return Math.min(1_000, below ** numberIn(above, 'depth', 3))
}

/** Of a root connection `first` alone decides. */
export const UNBOUNDED: FanOut = always(Number.POSITIVE_INFINITY)

/** Type.field → how many. An interface's entry stands for its types; `*` for every type. */
export const FAN_OUTS: Readonly<Record<string, FanOut>> = {
  'Query.nodes': sizeOf('ids', 1),
  'Query.representation': always(3),
  'Query.search': asMany('first', 10),
  'Query.suggest': asMany('first', 10),

  'Actor.names': mean('names', 'actors', 4, 8),
  '*.judgements': mean('judgements', 'actors', 4, 1),
  '*.labels': mean('framings', 'actors', 8, 2),
  'Person.tenures': mean('tenures', 'people', 2, 3),
  'Person.participations': mean('takenPart', 'people', 8, 25),
  'Person.kinships': mean('kin', 'people', 20, 2),
  'Person.ranks': mean('ranks', 'people', 7, 3),
  '*.representation': always(3),
  'RepresentationChain.links': always(3),
  'Institution.roles': mean('officesIn', 'institutions', 6, 3),
  'Institution.above': mean('ties', 'institutions', 4, 2),
  'Institution.below': BELOW,
  'Role.holders': mean('tenures', 'roles', 2, 2),
  'Tenure.predecessors': always(1),
  'Tenure.successors': always(1),

  'Fact.claims': mean('claims', 'facts', 2, 4),
  'Meeting.claims': mean('claimsOfMeetings', 'meetings', 2, 4),
  'Participation.claims': mean('claimsOfParticipations', 'participations', 2, 4),
  'Tenure.claims': mean('claimsOfTenures', 'tenures', 6, 8),
  'Tie.claims': mean('claimsOfTies', 'ties', 8, 8),

  'Meeting.places': mean('places', 'meetings', 2, 2),
  'Meeting.parts': mean('parts', 'meetings', 2, 1),
  'Meeting.participations': mean('participations', 'meetings', 2, 5),
  'Meeting.topics': mean('topics', 'meetings', 2, 3),
  'Meeting.outcomes': mean('outcomes', 'meetings', 4, 2),
  'Outcome.by': always(1),
  'Outcome.to': always(1),
  'Outcome.topics': always(1),
  'Participation.asWritten': mean('claimsOfParticipations', 'participations', 2, 2),
  'Participation.inCapacities': mean('capacities', 'claimsOfParticipations', 2, 1),
  'Participation.onBehalfOf': mean('principals', 'claimsOfParticipations', 2, 1),

  '*.facets': sizeOf('by', 1),
  'FacetCounts.values': asManyAbove('first', 10),

  'Chart.entries': charted,
  'ChartEntry.children': always(2),
  'ChartEntry.ties': always(1),
  'ChartEntry.against': always(1),
  'ChartEntry.offices': mean('officesIn', 'institutions', 4, 2),
  'ChartOffice.holders': mean('tenures', 'roles', 1, 1),

  'Contradiction.facts': always(4),
  'Contradiction.sides': always(2),
  'ContradictionSide.facts': always(2),
  'ContradictionSide.claims': always(4),

  'Broker.standsFor': always(1),
  'Broker.examplesWithFirst': asMany('first', 3),
  'Broker.examplesWithSecond': asMany('first', 3),
  'ContactMatrix.rows': ROWS,
  'ContactMatrix.columns': COLUMNS,
  'ContactMatrix.cells': (asked) => ROWS(asked) * COLUMNS(asked),
  'MeetingBuckets.buckets': always(50),
  'MeetingBucket.groups': always(8),

  'PathResult.paths': asManyAbove('first', 5),
  'Path.hops': always(3),
  'PathHop.facts': always(4),
  'Picture.nodes': asManyAbove('limit', 200),
  'Picture.edges': asManyAbove('limit', 200, 2),
  'PictureEdge.facts': always(2),
}
