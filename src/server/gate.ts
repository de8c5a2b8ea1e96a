/** Apollo's door: what is over a limit is refused before the costly checks of the schema run. */
import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext } from '@apollo/server'
import { GraphQLError, validate } from 'graphql'
import { isErrorCode, statusOf } from '../model/errors.ts'
import { checkBrackets } from './limits/brackets.ts'
import { LIMIT_RULES, LIMITS } from './limits/index.ts'

/** What a hook throws is the whole answer. */
export const gate = <C extends BaseContext>(): ApolloServerPlugin<C> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveSource: ({ source }) =>
        refuseIf(() => {
          checkBrackets(source, LIMITS.brackets)
        }),
      validationDidStart: ({ schema, document }) =>
        refuseIf(() => {
          const found = validate(schema, document, LIMIT_RULES, { maxErrors: LIMITS.errors })
          if (found[0] !== undefined) throw together(found[0], found)
        }),
      willSendResponse: (context) => {
        failAsAWhole(context)
        return Promise.resolve()
      },
    }),
})

const refuseIf = (check: () => void): Promise<void> => {
  try {
    check()
    return Promise.resolve()
  } catch (error) {
    return Promise.reject(
      error instanceof GraphQLError ? withStatus(error) : new Error('gate', { cause: error }),
    )
  }
}

const withStatus = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, {
    ...(error.nodes && { nodes: error.nodes }),
    extensions: { ...error.extensions, http: { status: 400 } },
  })

/** Several limits broken: the first one's code, every one's words. */
const together = (first: GraphQLError, all: readonly GraphQLError[]): GraphQLError =>
  all.length === 1
    ? first
    : new GraphQLError(all.map(({ message }) => message).join(' '), {
        ...(first.nodes && { nodes: first.nodes }),
        extensions: { ...first.extensions, limits: all.map(({ extensions }) => extensions) },
      })

/**
 * Where no root field could be answered, and a fault of the service or its database is why, the answer has no
 * `data` and that fault's status. GraphQL over HTTP asks for a 2xx wherever there is `data`.
 */
const failAsAWhole = <C extends BaseContext>({ response }: GraphQLRequestContext<C>): void => {
  if (response.body?.kind !== 'single') return
  const result = response.body.singleResult
  const status = Math.max(0, ...(result.errors ?? []).map(({ extensions }) => serverStatus(extensions?.code)))
  if (status === 0 || Object.values(result.data ?? {}).some((value) => value !== null)) return
  delete result.data
  response.http.status = status
}

const serverStatus = (code: unknown): number =>
  isErrorCode(code) && statusOf(code) >= 500 ? statusOf(code) : 0
