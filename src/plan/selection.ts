/**
 * What a root field asks for, read once from the document: fragments followed, aliases and order taken out, arguments
 * coerced and defaults filled in. Two documents of equal shape give equal trees but for the arguments' values.
 */
import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import type { FieldNode, GraphQLCompositeType, GraphQLResolveInfo, SelectionSetNode } from 'graphql'

export type Arguments = Readonly<Record<string, unknown>>

/** What is known of a root field that is asked: of graphql-js's info what planning needs, so that both tiers can give it. */
export type Asked = Pick<
  GraphQLResolveInfo,
  | 'schema'
  | 'operation'
  | 'fragments'
  | 'variableValues'
  | 'parentType'
  | 'fieldName'
  | 'fieldNodes'
  | 'returnType'
>

/** What tells which selections are included, and what their arguments are. */
export type Document = Pick<Asked, 'schema' | 'fragments' | 'variableValues'>

export interface Selection {
  /** The type that the field is selected on: an object type, or an interface that the parent implements. */
  readonly on: string
  readonly name: string
  /** Name of the field's own type, without list and non-null. */
  readonly type: string
  readonly args: Arguments
  /** Under which the shaped answer holds it: the name, and the arguments where there are any. */
  readonly key: string
  readonly fields: readonly Selection[]
}

/** The key under which a shaped object holds a field: equal for equal arguments, whatever the alias. */
export const keyOf = (name: string, args: Arguments): string => {
  const given = Object.entries(args).filter(([, value]) => value !== undefined)
  return given.length === 0 ? name : `${name}(${canonical(Object.fromEntries(given))})`
}

/** JSON with sorted keys. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

/** The tree under a root field. */
export const selectionOf = (info: Asked, args: Arguments): Selection => {
  const type = getNamedType(info.returnType)
  const sets = info.fieldNodes.flatMap((node) => node.selectionSet ?? [])
  return {
    on: info.parentType.name,
    name: info.fieldName,
    type: type.name,
    args,
    key: info.fieldName,
    fields: isCompositeType(type) ? fieldsOf(info, type, sets) : [],
  }
}

interface Found {
  readonly on: GraphQLCompositeType
  readonly node: FieldNode
}

const fieldsOf = (
  info: Document,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): readonly Selection[] => {
  const groups = new Map<string, { first: Found; args: Arguments; nodes: FieldNode[] }>()
  for (const found of sets.flatMap((set) => flatten(info, type, set))) {
    const args = argumentsOf(info, found)
    if (args === null) continue
    const id = `${found.on.name}.${keyOf(found.node.name.value, args)}`
    const group = groups.get(id)
    if (group === undefined) groups.set(id, { first: found, args, nodes: [found.node] })
    else group.nodes.push(found.node)
  }
  return [...groups.values()]
    .map(({ first, args, nodes }) => selected(info, first, args, nodes))
    .sort(byShape)
}

const selected = (
  info: Document,
  { on, node }: Found,
  args: Arguments,
  nodes: readonly FieldNode[],
): Selection => {
  const type = getNamedType(fieldOf(on, node.name.value)?.type)
  const sets = nodes.flatMap((each) => each.selectionSet ?? [])
  return {
    on: on.name,
    name: node.name.value,
    type: type?.name ?? '',
    args,
    key: keyOf(node.name.value, args),
    fields: isCompositeType(type) ? fieldsOf(info, type, sets) : [],
  }
}

const fieldOf = (on: GraphQLCompositeType, name: string) =>
  isObjectType(on) || isInterfaceType(on) ? on.getFields()[name] : undefined

/** Null for `__typename`, which needs no column. */
const argumentsOf = (info: Document, { on, node }: Found): Arguments | null => {
  const field = fieldOf(on, node.name.value)
  return field === undefined ? null : getArgumentValues(field, node, info.variableValues)
}

const flatten = (info: Document, on: GraphQLCompositeType, set: SelectionSetNode): readonly Found[] =>
  set.selections.flatMap((selection): readonly Found[] => {
    if (!isIncluded(info, selection)) return []
    if (selection.kind === 'Field') return [{ on, node: selection }]
    const fragment = selection.kind === 'InlineFragment' ? selection : info.fragments[selection.name.value]
    if (fragment === undefined) return []
    const condition =
      fragment.typeCondition === undefined ? on : info.schema.getType(fragment.typeCondition.name.value)
    return isCompositeType(condition)
      ? flatten(info, narrower(info, on, condition), fragment.selectionSet)
      : []
  })

/** A fragment on an interface inside an object keeps the object: it knows more. */
const narrower = (info: Document, on: GraphQLCompositeType, condition: GraphQLCompositeType) =>
  isInterfaceType(condition) && isObjectType(on) && info.schema.isSubType(condition, on) ? on : condition

/** What `@skip` and `@include` say. */
export const isIncluded = (info: Document, node: Parameters<typeof getDirectiveValues>[1]): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.['if'] !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.['if'] !== false

/** Order that arguments' values do not decide, but between fields that are alike in everything else. */
const byShape = (a: Selection, b: Selection): number => {
  const [x, y] = [shapeOf(a), shapeOf(b)]
  return x < y ? -1 : x > y ? 1 : a.key < b.key ? -1 : 1
}

/** The selection's shape: names, types and which arguments are there, never their values. */
export const shapeOf = (selection: Selection): string => {
  const args = Object.keys(selection.args)
    .filter((name) => selection.args[name] !== undefined)
    .sort()
  return `${selection.name}@${selection.on}(${args.join()}){${selection.fields.map(shapeOf).join(' ')}}`
}

/** Fields that stand under one key become one, with what all of them ask for. */
export const merged = (fields: readonly Selection[]): readonly Selection[] => {
  const groups = new Map<string, Selection>()
  for (const field of fields) {
    const known = groups.get(field.key)
    const all = known === undefined ? field : { ...known, fields: [...known.fields, ...field.fields] }
    groups.set(field.key, all)
  }
  return [...groups.values()]
}
