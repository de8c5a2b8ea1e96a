/** All that is wrong with one stored operation, with line and column. */
import { GraphQLError, Kind, NoSchemaIntrospectionCustomRule, parse, specifiedRules, validate } from 'graphql'
import type { DocumentNode, GraphQLSchema, ValidationRule } from 'graphql'
import type { Fault } from '../../model/fault.ts'
import { checkBrackets } from '../limits/brackets.ts'
import { LIMIT_RULES, LIMITS } from '../limits/index.ts'

export type DocumentFault = Omit<Fault, 'file'>

/** In the order of the gate: what is over a limit is not looked at further, as it would not be when it is asked. */
export const faultsInDocument = (
  text: string,
  schema: GraphQLSchema,
  introspection: boolean,
): readonly DocumentFault[] => {
  const document = parsed(text)
  if (document instanceof GraphQLError) return [faultOf(document)]
  const over = validate(schema, document, LIMIT_RULES)
  if (over.length > 0) return over.map(faultOf)
  const hidden = introspection ? [] : [NoSchemaIntrospectionCustomRule]
  const rules = [...specifiedRules, knownRoot, ...hidden]
  return [...notOne(document), ...validate(schema, document, rules).map(faultOf)]
}

const parsed = (text: string): DocumentNode | GraphQLError => {
  try {
    checkBrackets(text, LIMITS.brackets)
    return parse(text, { maxLexicalTokens: LIMITS.tokens })
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

/** The specified rules let an operation pass whose root type the schema has not: graphql-js finds out when it runs it. */
const knownRoot: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (!context.getSchema().getRootType(node.operation))
      context.reportError(new GraphQLError(`The schema has no ${node.operation} to ask.`, { nodes: node }))
  },
})

const notOne = ({ definitions }: DocumentNode): readonly DocumentFault[] => {
  const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  const message = `The file holds ${operations.length} operations.`
  return operations.length === 1
    ? []
    : [faultOf(new GraphQLError(message, operations[1] && { nodes: operations[1] }))]
}

const faultOf = ({ message, locations, extensions }: GraphQLError): DocumentFault => {
  const [{ line, column } = { line: 1, column: 1 }] = locations ?? []
  const { code } = extensions
  return {
    code: typeof code === 'string' ? code : 'BAD_OPERATION',
    line,
    column,
    path: '',
    message,
    expected: 'one operation that fits the schema and the limits, with the fragments that it uses',
  }
}
