import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext } from '@apollo/server'
import { isErrorCode, statusOf } from '../model/errors.ts'

/**
 * Where no root field could be answered, and a fault of the service or its database is why, the answer has no
 * `data` and that fault's status. GraphQL over HTTP asks for a 2xx wherever there is `data`.
 */
export const outcome = <C extends BaseContext>(): ApolloServerPlugin<C> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: (context) => {
        failAsAWhole(context)
        return Promise.resolve()
      },
    }),
})

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
