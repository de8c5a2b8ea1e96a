import { GraphQLError } from 'graphql'
import type { ValidationRule } from 'graphql'

/**
 * Operations that the schema has no root type for: graphql-js 16 validates them, and fails once it executes them, which
 * would be a fault of the service.
 */
export const operationTypes: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (!context.getSchema().getRootType(node.operation))
      context.reportError(
        new GraphQLError(`There is no ${node.operation} here.`, {
          nodes: node,
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        }),
      )
    return false
  },
})
