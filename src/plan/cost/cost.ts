/**
 * How many objects a question is expected to have read, before anything is sent. Fragments are followed, `@skip` and
 * `@include` applied, and arguments taken with their variables and defaults: what graphql-js will execute. Two aliases
 * of one field count twice, as they stand in the answer twice.
 */
import { getArgumentValues, GraphQLError, isAbstractType, isObjectType } from 'graphql'
import type { FieldNode, GraphQLCompositeType, OperationDefinitionNode, SelectionSetNode } from 'graphql'
import type { Arguments } from '../selection.ts'
import { groupsIn } from './collect.ts'
import type { Collecting } from './collect.ts'
import type { Counts } from './counts.ts'
import type { FanOut } from './fan-outs.ts'
import type { CostField } from './fields.ts'

/** An operation as it will be executed, and how full the graph is. */
export interface Question extends Collecting {
  readonly operation: OperationDefinitionNode
  readonly counts: Counts
}

export interface Cost {
  /** Objects, all root fields together. */
  readonly requested: number
  /** The field that brings most of them; null where no root field is asked. */
  readonly dearest: Dearest | null
}

export interface Dearest {
  /** Keys of the answer from the root field: "encounters.nodes.meeting.claims.nodes". */
  readonly path: string
  /** Expected lengths of the lists on the path. */
  readonly factors: readonly number[]
  readonly objects: number
}

/** A field on the way down. */
interface Place {
  readonly above: Place | null
  readonly key: string
  /** How many are expected for each of those above. */
  readonly factor: number
  /** How many in all. */
  readonly times: number
  readonly args: Arguments
  /** Of a connection: the length of its page. */
  readonly page: number
}

interface Walk extends Question {
  best: { readonly place: Place; readonly objects: number } | null
}

const ROOT: Place = { above: null, key: '', factor: 1, times: 1, args: {}, page: 1 }

/**
 * The operation's cost. Throws BAD_USER_INPUT for a page that is larger than any may be, and for an argument that a
 * variable makes wrong.
 */
export const costOf = (question: Question): Cost => {
  const type = question.schema.getRootType(question.operation.operation)
  const walk: Walk = { ...question, best: null }
  const requested = type ? under(walk, type, [question.operation.selectionSet], ROOT) : 0
  return { requested: Math.ceil(requested), dearest: walk.best === null ? null : dearestOf(walk.best) }
}

const dearestOf = ({ place, objects }: NonNullable<Walk['best']>): Dearest => {
  const places: Place[] = []
  for (let at = place; at.above !== null; at = at.above) places.unshift(at)
  return {
    path: places.map(({ key }) => key).join('.'),
    factors: places.map(({ factor }) => factor).filter((factor) => factor !== 1),
    objects: Math.ceil(objects),
  }
}

/** What is selected of things of this type. Of what only some types have, a thing has one type's. */
const under = (
  walk: Walk,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  at: Place,
): number => {
  let shared = 0
  const own = new Map<GraphQLCompositeType, number>()
  for (const { on, key, nodes, field } of groupsIn(walk, type, sets).values()) {
    const cost = costOfField(walk, field, nodes, key, at)
    if (isAbstractType(type) && isObjectType(on)) own.set(on, (own.get(on) ?? 0) + cost)
    else shared += cost
  }
  return shared + Math.max(0, ...own.values())
}

const costOfField = (
  walk: Walk,
  field: CostField,
  nodes: readonly FieldNode[],
  key: string,
  above: Place,
): number => {
  const args = argumentsOf(walk, field, nodes[0])
  const { factor, page } = lengthsOf(walk, field, args, above)
  const place: Place = { above, key, factor, times: above.times * factor, args, page }
  const work = numberOf(walk, field.work, 0, args, above)
  const objects = place.times * field.weight + above.times * work
  if (objects > (walk.best?.objects ?? 0)) walk.best = { place, objects }
  if (field.type === null) return objects
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  return objects + under(walk, field.type, sets, place)
}

const NO_ARGUMENTS: Arguments = {}

const argumentsOf = ({ variables }: Walk, { definition, most }: CostField, node?: FieldNode): Arguments => {
  if (node === undefined || definition.args.length === 0) return NO_ARGUMENTS
  const args = coerced(definition, node, variables)
  const first = args['first'] as number | null | undefined
  if (most === null || (typeof first === 'number' && first >= 1 && first <= most)) return args
  const more = definition.args.some(({ name }) => name === 'after') ? ' Use `after` for more.' : ''
  throw wrong(`\`first\` is ${String(first)}; it must be from 1 to ${String(most)}.${more}`, node)
}

const coerced = (
  definition: CostField['definition'],
  node: FieldNode,
  variables: Question['variables'],
): Arguments => {
  try {
    return getArgumentValues(definition, node, variables)
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error), node)
  }
}

const wrong = (message: string, nodes: FieldNode): GraphQLError =>
  new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT' } })

const lengthsOf = (
  walk: Walk,
  { fanOut, paged, ofPage }: CostField,
  args: Arguments,
  above: Place,
): { readonly factor: number; readonly page: number } => {
  if (ofPage) return { factor: above.page, page: 1 }
  const expected = Math.ceil(numberOf(walk, fanOut, 1, args, above))
  return paged
    ? { factor: 1, page: Math.min(args['first'] as number, expected) }
    : { factor: expected, page: 1 }
}

/** Never less than 0: an argument that its area refuses must not make other fields cheaper. */
const numberOf = (
  { counts }: Walk,
  expected: FanOut | null,
  otherwise: number,
  args: Arguments,
  above: Place,
): number => (expected === null ? otherwise : Math.max(0, expected({ args, above: above.args, counts })))
