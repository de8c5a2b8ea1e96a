/** The fast tier as Apollo sees it: a plugin that answers before graphql-js would execute. */
import { HeaderMap } from '@apollo/server'
import type {
  ApolloServerPlugin,
  GraphQLRequestContextResponseForOperation,
  GraphQLResponse,
} from '@apollo/server'
import type { GraphQLError, GraphQLFormattedError, OperationDefinitionNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { GraphContext } from '../plan/context.ts'
import { answer, prepare } from '../plan/operation.ts'
import type { Answerer, Prepared } from '../plan/operation.ts'
import { canonical } from '../plan/selection.ts'
import { createFormatError } from './error-map.ts'
import type { Log } from './log.ts'

export interface FastOptions {
  /** By root field. */
  readonly answerers: Readonly<Record<string, Answerer>>
  readonly log: Log
}

/** Operations with their variables that stay prepared: some 40 KB each. */
const PREPARED = 300
/** Characters of variables up to which an operation stays prepared. */
const LONGEST_KEY = 4_000

/** Answers what the fast tier can; everything else is graphql-js's. */
export const fastTier = <C extends GraphContext>(options: FastOptions): ApolloServerPlugin<C> => {
  const prepared = preparer(options.answerers)
  const formatError = createFormatError(options.log)
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async (request) => {
          const ready = prepared(request)
          const found = ready === null ? null : await answer(ready, request.contextValue)
          if (found === null) return null
          const { errors, data = null } = found
          return response({
            ...(errors && { errors: errors.map((each) => formatted(formatError, each)) }),
            data,
          })
        },
      }),
  }
}

/** Apollo's type promises an operation; where the document has none of the name that is asked for, there is none. */
type Request = Pick<
  GraphQLRequestContextResponseForOperation<GraphContext>,
  'schema' | 'document' | 'request'
> & { readonly operation: OperationDefinitionNode | undefined }

/** Apollo keeps documents that came before, so an operation is the same object each time. */
const preparer = (answerers: FastOptions['answerers']): ((request: Request) => Prepared | null) => {
  const numbers = new WeakMap<OperationDefinitionNode, number>()
  let count = 0
  const numberOf = (operation: OperationDefinitionNode): number => {
    const known = numbers.get(operation) ?? count++
    numbers.set(operation, known)
    return known
  }
  const known = new LRUCache<string, Prepared>({ max: PREPARED })
  return ({ schema, document, operation, request }) => {
    if (operation === undefined) return null
    const variables = request.variables ?? {}
    const key = `${String(numberOf(operation))} ${canonical(variables)}`
    const found = known.get(key) ?? prepare({ schema, document, operation, variables }, answerers)
    if (found !== null && key.length <= LONGEST_KEY) known.set(key, found)
    return found
  }
}

/** An error as Apollo hands it to `formatError` in the safe tier. */
const formatted = (
  formatError: ReturnType<typeof createFormatError>,
  error: GraphQLError,
): GraphQLFormattedError => {
  const { code = 'INTERNAL_SERVER_ERROR' } = error.extensions
  return formatError({ ...error.toJSON(), extensions: { ...error.extensions, code } }, error)
}

const response = (
  singleResult: (GraphQLResponse['body'] & { readonly kind: 'single' })['singleResult'],
): GraphQLResponse => ({
  http: { headers: new HeaderMap() },
  body: { kind: 'single', singleResult },
})
