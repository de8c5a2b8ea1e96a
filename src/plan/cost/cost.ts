/**
 * How many objects a question is expected to have read, before anything is sent. Fragments are followed, `@skip` and
 * `@include` applied, and arguments taken with their variables and defaults: what graphql-js will execute. Two aliases
 * of one field count twice, as they stand in the answer twice.
 */
import { getArgumentValues, getDirectiveValues, GraphQLError } from 'graphql'
import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import type { FieldNode, GraphQLCompositeType, GraphQLResolveInfo, GraphQLSchema } from 'graphql'
import type { OperationDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql'
import type { Arguments } from '../selection.ts'
import type { Counts } from './counts.ts'
import type { CostField, CostFields } from './fields.ts'

/** An operation as it will be executed, and how full the graph is. */
export interface Question {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: GraphQLResolveInfo['fragments']
  /** Coerced, with their defaults. */
  readonly variables: Readonly<Record<string, unknown>>
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
  readonly fields: CostFields
  best: { readonly place: Place; readonly objects: number } | null
}

const ROOT: Place = { above: null, key: '', factor: 1, times: 1, args: {}, page: 1 }

/**
 * The operation's cost. Throws BAD_USER_INPUT for a page that is larger than any may be, and for an argument that a
 * variable makes wrong.
 */
export const costOf = (fields: CostFields, question: Question): Cost => {
  const type = question.schema.getRootType(question.operation.operation)
  const walk: Walk = { ...question, fields, best: null }
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
  const work = field.work === null ? 0 : field.work({ args, above: above.args, counts: walk.counts })
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
  { counts }: Walk,
  { fanOut, paged, ofPage }: CostField,
  args: Arguments,
  above: Place,
): { readonly factor: number; readonly page: number } => {
  if (ofPage) return { factor: above.page, page: 1 }
  const expected = fanOut === null ? 1 : Math.ceil(fanOut({ args, above: above.args, counts }))
  return paged
    ? { factor: 1, page: Math.min(args['first'] as number, expected) }
    : { factor: expected, page: 1 }
}

interface Group {
  readonly on: GraphQLCompositeType
  readonly key: string
  readonly field: CostField
  readonly nodes: FieldNode[]
}

/** Fields by where they stand in the answer, as graphql-js collects them. */
const groupsIn = (
  walk: Walk,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, Group> => {
  const groups = new Map<string, Group>()
  for (const set of sets) collect(walk, type, set.selections, groups)
  return groups
}

const collect = (
  walk: Walk,
  on: GraphQLCompositeType,
  selections: readonly SelectionNode[],
  groups: Map<string, Group>,
): void => {
  for (const selection of selections) {
    if (!isIncluded(selection, walk.variables)) continue
    if (selection.kind !== 'Field') {
      const fragment = selection.kind === 'InlineFragment' ? selection : walk.fragments[selection.name.value]
      if (fragment !== undefined)
        collect(
          walk,
          conditionOf(walk, on, fragment.typeCondition?.name.value),
          fragment.selectionSet.selections,
          groups,
        )
      continue
    }
    const field = walk.fields.get(on.name)?.get(selection.name.value)
    if (field === undefined) continue
    const key = selection.alias?.value ?? selection.name.value
    const known = groups.get(`${on.name} ${key}`)
    if (known === undefined) groups.set(`${on.name} ${key}`, { on, key, field, nodes: [selection] })
    else known.nodes.push(selection)
  }
}

/** A fragment on an interface inside an object keeps the object: it knows more. */
const conditionOf = (
  { schema }: Walk,
  on: GraphQLCompositeType,
  name: string | undefined,
): GraphQLCompositeType => {
  const condition = name === undefined ? on : (schema.getType(name) as GraphQLCompositeType)
  return isInterfaceType(condition) && isObjectType(on) ? on : condition
}

const isIncluded = (node: SelectionNode, variables: Question['variables']): boolean =>
  node.directives === undefined ||
  node.directives.length === 0 ||
  (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false)
