import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'
import { isErrorCode, retryAfterOf, statusOf } from '../model/errors.ts'
import type { ErrorCode } from '../model/errors.ts'
import { prefers } from './accept.ts'

/**
 * The last word on an answer. Errors are put in the document's order. Where no root field could be answered, and a fault of the service or its database is why, the answer has no
 * `data` and that fault's status. GraphQL over HTTP asks for a 2xx wherever there is `data`, and where a client asks
 * for `application/json` by name, the older form, also for a document that is not GraphQL or does not fit the schema.
 */
export const outcome = <C extends BaseContext>(): ApolloServerPlugin<C> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: (context) => {
        sortErrors(context)
        failAsAWhole(context)
        refuseUnstored(context)
        answerInOlderForm(context)
        return Promise.resolve()
      },
    }),
})

/** Errors stand in the order of their root fields, not in that in which the database came to them. */
const sortErrors = <C extends BaseContext>({ response }: GraphQLRequestContext<C>): void => {
  if (response.body?.kind !== 'single') return
  const result = response.body.singleResult
  const keys = Object.keys(result.data ?? {})
  const placeOf = ({ path }: GraphQLFormattedError): number => keys.indexOf(String(path?.[0]))
  if (result.errors !== undefined && result.errors.length > 1)
    result.errors = [...result.errors].sort((a, b) => placeOf(a) - placeOf(b))
}

const failAsAWhole = <C extends BaseContext>({ response }: GraphQLRequestContext<C>): void => {
  if (response.body?.kind !== 'single') return
  const result = response.body.singleResult
  const codes = (result.errors ?? []).map(({ extensions }) => extensions?.code).filter(isErrorCode)
  const status = Math.max(0, ...codes.map(statusOf).filter((each) => each >= 500))
  if (status === 0 || Object.values(result.data ?? {}).some((value) => value !== null)) return
  delete result.data
  response.http.status = status
  const seconds = Math.max(0, ...codes.filter((code) => statusOf(code) === status).map(waitOf))
  if (seconds > 0) response.http.headers.set('retry-after', String(seconds))
}

const waitOf = (code: ErrorCode): number => retryAfterOf(code) ?? 0

/** Apollo sends 200, for clients that would then send the document; the list of codes has the status. */
const refuseUnstored = <C extends BaseContext>({ response }: GraphQLRequestContext<C>): void => {
  if (response.body?.kind !== 'single') return
  const [error] = response.body.singleResult.errors ?? []
  if (error?.extensions?.code === 'PERSISTED_QUERY_NOT_SUPPORTED')
    response.http.status = statusOf('PERSISTED_QUERY_NOT_SUPPORTED')
}

const OF_THE_DOCUMENT: ReadonlySet<unknown> = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'])

const answerInOlderForm = <C extends BaseContext>({ request, response }: GraphQLRequestContext<C>): void => {
  if (response.body?.kind !== 'single') return
  const { errors = [] } = response.body.singleResult
  const accept = request.http?.headers.get('accept')
  if (!prefers(accept, 'application/json', 'application/graphql-response+json')) return
  if (errors.length > 0 && errors.every(({ extensions }) => OF_THE_DOCUMENT.has(extensions?.code)))
    response.http.status = 200
}
