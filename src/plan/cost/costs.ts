/**
 * The cost gate: before anything is sent for an operation, all its root fields together are weighed against what its
 * caller may ask. It needs neither Apollo nor an execution, so that every road to an answer can pass through it.
 */
import { GraphQLError } from 'graphql'
import type { GraphQLSchema } from 'graphql'
import { NO_COUNTS } from './counts.ts'
import type { Counts } from './counts.ts'
import { costOf } from './cost.ts'
import type { Cost, Dearest, Question } from './cost.ts'
import { costFieldsOf } from './fields.ts'
import { Meter } from './meter.ts'

/** Classes of caller, and how many objects an operation of theirs may be expected to read. */
export interface CostLimits {
  readonly anybody: number
  readonly trusted: number
}

export type CallerClass = keyof CostLimits

export interface Weighed extends Cost {
  readonly limit: number
}

/** An operation with its variables coerced; `caller` is anybody where it is not said. */
export type Asking = Pick<Question, 'operation' | 'fragments' | 'variables'> & {
  readonly caller?: CallerClass | undefined
}

export interface Costs {
  /**
   * The cost, and what it may be. Throws BAD_USER_INPUT for a page that is larger than any may be and for an argument
   * that a variable makes wrong; it does not compare.
   */
  weigh(asking: Asking): Weighed
  /** Weighs, and throws TOO_COSTLY for more than the limit. */
  check(asking: Asking): Weighed
  /** What stops the reading of an answer that grows far beyond its estimate. */
  meterFor(weighed: Weighed): Meter
}

/** An answer may have this many times the objects of the limit: estimates are means. */
const BEYOND = 10

/** Throws on a schema with lists of which no estimate is known. `counts` is asked for each operation. */
export const createCosts = (
  schema: GraphQLSchema,
  limits: CostLimits,
  counts: () => Counts = () => NO_COUNTS,
): Costs => {
  const fields = costFieldsOf(schema)
  const weigh = ({ operation, fragments, variables, caller = 'anybody' }: Asking): Weighed => ({
    ...costOf({ schema, fields, operation, fragments, variables, counts: counts() }),
    limit: limits[caller],
  })
  return {
    weigh,
    check: (asking) => {
      const weighed = weigh(asking)
      if (weighed.requested > weighed.limit) throw tooCostly(weighed)
      return weighed
    },
    meterFor: ({ limit }) => new Meter(BEYOND * limit),
  }
}

const tooCostly = ({ requested, limit, dearest }: Weighed): GraphQLError =>
  new GraphQLError(
    `The question may read ${shown(requested)} objects; the limit is ${shown(limit)}. ${dearest === null ? '' : `Most are at ${wordsOf(dearest)}. `}Ask with a smaller \`first\`, with fewer lists inside lists, or in several requests.`,
    { extensions: { code: 'TOO_COSTLY', requested, limit, dearest } },
  )

/** "encounters.nodes.meeting.claims.nodes: 100 × 12 = 1,200". */
export const wordsOf = ({ path, factors, objects }: Dearest): string => {
  const product = factors.reduce((left, right) => left * right, 1)
  return factors.length > 1 && product === objects
    ? `${path}: ${factors.map(shown).join(' × ')} = ${shown(objects)}`
    : `${path}: ${shown(objects)}`
}

const shown = (count: number): string => count.toLocaleString('en')
