/** Which fields an operation selects: fragments followed, `@skip` and `@include` applied. */
import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import type {
  FieldNode,
  GraphQLCompositeType,
  GraphQLResolveInfo,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from 'graphql'
import type { CostField, CostFields } from './fields.ts'

export interface Collecting {
  readonly schema: GraphQLSchema
  readonly fields: CostFields
  readonly fragments: GraphQLResolveInfo['fragments']
  /** Coerced, with their defaults. */
  readonly variables: Readonly<Record<string, unknown>>
}

/** A field of the answer: all nodes of the document that stand under one key. */
export interface Group {
  readonly on: GraphQLCompositeType
  readonly key: string
  readonly field: CostField
  readonly nodes: FieldNode[]
}

/** Fields by where they stand in the answer, as graphql-js collects them. What costs nothing is left out. */
export const groupsIn = (
  at: Collecting,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, Group> => {
  const groups = new Map<string, Group>()
  for (const set of sets) collect(at, type, set.selections, groups)
  return groups
}

const collect = (
  at: Collecting,
  on: GraphQLCompositeType,
  selections: readonly SelectionNode[],
  groups: Map<string, Group>,
): void => {
  for (const selection of selections) {
    if (!isIncluded(selection, at.variables)) continue
    if (selection.kind === 'Field') add(groups, at, on, selection)
    else {
      const fragment = selection.kind === 'InlineFragment' ? selection : at.fragments[selection.name.value]
      const condition = conditionOf(at, on, fragment?.typeCondition?.name.value)
      collect(at, condition, fragment?.selectionSet.selections ?? [], groups)
    }
  }
}

const add = (
  groups: Map<string, Group>,
  { fields }: Collecting,
  on: GraphQLCompositeType,
  node: FieldNode,
): void => {
  const field = fields.get(on.name)?.get(node.name.value)
  if (field === undefined) return
  const key = node.alias?.value ?? node.name.value
  const known = groups.get(`${on.name} ${key}`)
  if (known === undefined) groups.set(`${on.name} ${key}`, { on, key, field, nodes: [node] })
  else known.nodes.push(node)
}

/** A fragment on an interface inside an object keeps the object: it knows more. */
const conditionOf = (
  { schema }: Collecting,
  on: GraphQLCompositeType,
  name: string | undefined,
): GraphQLCompositeType => {
  const condition = name === undefined ? on : (schema.getType(name) as GraphQLCompositeType)
  return isInterfaceType(condition) && isObjectType(on) ? on : condition
}

const isIncluded = (node: SelectionNode, variables: Collecting['variables']): boolean =>
  node.directives === undefined ||
  node.directives.length === 0 ||
  (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false)
