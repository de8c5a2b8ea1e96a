/**
 * The fast tier's last step: a shaped value becomes its part of the answer, as graphql-js would complete it. It does no
 * more than that; whatever graphql-js would make an error of is left to graphql-js.
 */
import {
  getArgumentValues,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'
import type {
  FieldNode,
  GraphQLAbstractType,
  GraphQLObjectType,
  GraphQLOutputType,
  SelectionSetNode,
} from 'graphql'
import { isIncluded, keyOf } from './selection.ts'
import type { Document } from './selection.ts'

export type Complete = (value: unknown) => unknown

/** The value cannot stand in the answer as it is: graphql-js has the word. */
export class Unfit extends Error {}

const unfit = (what: string): never => {
  throw new Unfit(what)
}

/** How values of `type` are completed where `nodes` select their fields. Throws Unfit, then or when it is used. */
export const completer = (
  document: Document,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Complete => {
  if (isNonNullType(type)) {
    const inner = completer(document, type.ofType, nodes)
    return (value) => inner(value) ?? unfit('null where there must be a value')
  }
  if (isListType(type)) {
    const item = completer(document, type.ofType, nodes)
    return nullable((value) => (Array.isArray(value) ? value.map(item) : unfit('no list')))
  }
  if (isLeafType(type)) return nullable((value) => type.serialize(value) ?? unfit('no value of its type'))
  return nullable(isObjectType(type) ? object(document, type, nodes) : abstract(document, type, nodes))
}

const nullable =
  (inner: Complete): Complete =>
  (value) =>
    value === null || value === undefined ? null : inner(value)

const abstract = (document: Document, type: GraphQLAbstractType, nodes: readonly FieldNode[]): Complete => {
  const known = new Map<unknown, Complete>()
  const of = (name: unknown): Complete => {
    const found = document.schema.getPossibleTypes(type).find((possible) => possible.name === name)
    return found === undefined ? unfit('no type of the abstract one') : object(document, found, nodes)
  }
  return (value) => {
    const name = (value as { readonly __typename?: unknown }).__typename
    const complete = known.get(name) ?? of(name)
    known.set(name, complete)
    return complete(value)
  }
}

interface Part {
  /** Under which the answer holds it. */
  readonly key: string
  readonly read: (source: Readonly<Record<string, unknown>>) => unknown
}

/** The fields are looked at when the first object comes: many lists are empty. */
const object = (document: Document, type: GraphQLObjectType, nodes: readonly FieldNode[]): Complete => {
  let parts: readonly Part[] | undefined
  return (value) => {
    parts ??= partsOf(document, type, nodes)
    const answer: Record<string, unknown> = {}
    for (const { key, read } of parts) answer[key] = read(value as Readonly<Record<string, unknown>>)
    return answer
  }
}

const partsOf = (document: Document, type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly Part[] =>
  [
    ...fieldsOf(
      document,
      type,
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    ),
  ].map(([key, all]) => ({ key, read: readOf(document, type, all) }))

const readOf = (document: Document, type: GraphQLObjectType, nodes: readonly FieldNode[]): Part['read'] => {
  const [node] = nodes
  if (node?.name.value === '__typename') return () => type.name
  const field = type.getFields()[node?.name.value ?? '']
  if (node === undefined || field === undefined) return unfit('no such field')
  const key = keyOf(field.name, getArgumentValues(field, node, document.variableValues))
  const complete = completer(document, field.type, nodes)
  return (source) => complete(source[key])
}

/** The fields of an object of the type, by the key of the answer, in the document's order: fragments followed. */
export const fieldsOf = (
  document: Document,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> => {
  const fields = new Map<string, FieldNode[]>()
  for (const set of sets) gather(document, type, set, fields)
  // An object literal takes this key for its prototype.
  return fields.has('__proto__') ? unfit('a key that is no key') : fields
}

const gather = (
  document: Document,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  fields: Map<string, FieldNode[]>,
): void => {
  for (const selection of set.selections) {
    if (!isIncluded(document, selection)) continue
    if (selection.kind === 'Field') {
      const key = selection.alias?.value ?? selection.name.value
      const nodes = fields.get(key)
      if (nodes === undefined) fields.set(key, [selection])
      else nodes.push(selection)
      continue
    }
    const fragment =
      selection.kind === 'InlineFragment' ? selection : document.fragments[selection.name.value]
    if (fragment !== undefined && applies(document, type, fragment.typeCondition?.name.value))
      gather(document, type, fragment.selectionSet, fields)
  }
}

const applies = ({ schema }: Document, type: GraphQLObjectType, condition: string | undefined): boolean => {
  if (condition === undefined || condition === type.name) return true
  const wanted = schema.getType(condition)
  return (isInterfaceType(wanted) || isUnionType(wanted)) && schema.isSubType(wanted, type)
}
