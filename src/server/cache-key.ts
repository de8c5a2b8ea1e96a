import type { HTTPGraphQLRequest } from '@apollo/server'

/** Headers that a page of another site cannot send without asking first (Apollo's prevention of forged requests). */
const PREFLIGHTED = ['apollo-require-preflight', 'x-apollo-operation-name']

/**
 * Under which an answer is kept: everything that it depends on, as it was sent, and the caller's class. Undefined for a
 * GET that Apollo has to refuse.
 */
export const cacheKeyOf = (
  { method, headers, search, body }: HTTPGraphQLRequest,
  callerClass: string,
): string | undefined => {
  if (method === 'GET' && !PREFLIGHTED.some((name) => (headers.get(name) ?? '') !== '')) return undefined
  return JSON.stringify([method, callerClass, headers.get('accept') ?? '', method === 'GET' ? search : body])
}
