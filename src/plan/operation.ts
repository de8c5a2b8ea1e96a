/**
 * The fast tier: a whole operation without graphql-js. Root fields run side by side, as there, and what they shape is
 * completed by a function made for the document. It gives the same answer, or none: then the safe tier gives it.
 */
import {
  getArgumentValues,
  getVariableValues,
  GraphQLError,
  isNonNullType,
  Kind,
  locatedError,
} from 'graphql'
import type {
  DocumentNode,
  ExecutionResult,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql'
import { completer, fieldsOf, Unfit } from './complete.ts'
import type { Complete } from './complete.ts'
import type { GraphContext } from './context.ts'
import type { Arguments, Asked } from './selection.ts'

export interface Operation {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  /** As the caller sent them. */
  readonly variables: Readonly<Record<string, unknown>>
}

/** Answers a root field: what its resolver does in the safe tier. */
export type Answerer = (args: Arguments, context: GraphContext, asked: Asked) => Promise<unknown>

/** An operation with its variables, ready to be asked as often as it comes. */
export interface Prepared {
  readonly fields: readonly PreparedField[]
}

interface PreparedField {
  /** Under which the answer holds it. */
  readonly key: string
  readonly asked: Asked
  readonly args: () => Arguments
  readonly answerer: Answerer
  readonly complete: Complete
  readonly required: boolean
}

/**
 * Null where graphql-js has to answer: mutations, introspection, `__typename` beside the questions, variables that do not
 * fit. `answerers` are by root field.
 */
export const prepare = (
  { schema, document, operation, variables }: Operation,
  answerers: Readonly<Record<string, Answerer>>,
): Prepared | null => {
  const query = schema.getQueryType()
  const found = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 })
  if (operation.operation !== 'query' || !query || found.coerced === undefined) return null
  const known = { schema, operation, fragments: fragmentsOf(document), variableValues: found.coerced }
  const nodes = fitting(() => fieldsOf(known, query, [operation.selectionSet]))
  if (nodes === undefined) return null
  const fields = [...nodes].map(([key, fieldNodes]) => {
    const [node] = fieldNodes
    const fieldName = node?.name.value ?? ''
    const field = query.getFields()[fieldName]
    const answerer = answerers[fieldName]
    if (node === undefined || field === undefined || answerer === undefined) return null
    const asked = { ...known, parentType: query, fieldName, fieldNodes, returnType: field.type }
    return preparedField({ key, asked, answerer }, field, node)
  })
  return fields.every((field) => field !== null) ? { fields } : null
}

const preparedField = (
  known: Pick<PreparedField, 'key' | 'asked' | 'answerer'>,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): PreparedField => ({
  ...known,
  args: once(() => getArgumentValues(field, node, known.asked.variableValues)),
  complete: completer(known.asked, field.type, known.asked.fieldNodes),
  required: isNonNullType(field.type),
})

/**
 * The answer, or null where a value does not fit the schema: graphql-js knows what to say of it. Errors stand in the
 * order of their fields. Rejects for what is none of the question's faults.
 */
export const answer = async (
  { fields }: Prepared,
  context: GraphContext,
): Promise<ExecutionResult<Record<string, unknown>> | null> => {
  const settled = await Promise.all(fields.map((field) => valueOf(field, context)))
  const errors = settled.flatMap(({ error }) => (error === undefined ? [] : [error]))
  const failed = settled.some(({ error }, index) => error !== undefined && fields[index]?.required === true)
  const data = failed ? null : fitting(() => completed(fields, settled))
  if (data === undefined) return null
  return errors.length === 0 ? { data } : { errors, data }
}

interface Settled {
  readonly value?: unknown
  readonly error?: GraphQLError
}

const valueOf = async (
  { key, asked, args, answerer }: PreparedField,
  context: GraphContext,
): Promise<Settled> => {
  try {
    return { value: await answerer(args(), context, asked) }
  } catch (error) {
    return { error: locatedError(error, asked.fieldNodes, [key]) }
  }
}

const completed = (
  fields: readonly PreparedField[],
  settled: readonly Settled[],
): Record<string, unknown> => {
  const data: Record<string, unknown> = {}
  fields.forEach(({ key, complete }, index) => {
    const { value, error } = settled[index] ?? {}
    data[key] = error === undefined ? complete(value) : null
  })
  return data
}

/** Undefined for what does not fit. */
const fitting = <T>(work: () => T): T | undefined => {
  try {
    return work()
  } catch (error) {
    // A scalar says in its own words what it cannot write.
    if (error instanceof Unfit || error instanceof GraphQLError) return undefined
    throw error
  }
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** The fragments of a document, by name. */
export const fragmentsOf = (document: DocumentNode): Readonly<Record<string, FragmentDefinitionNode>> =>
  Object.fromEntries(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  )
