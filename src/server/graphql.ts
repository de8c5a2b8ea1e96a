/** One GraphQL request from HTTP to Apollo and back, under a deadline that holds even when the database hangs. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { HeaderMap } from '@apollo/server'
import type { ApolloServer, BaseContext, HTTPGraphQLRequest, HTTPGraphQLResponse } from '@apollo/server'
import { SifaError } from '../model/errors.ts'
import { send, sendError } from './answers.ts'
import { parseJson, readJsonBody } from './body.ts'
import { internalError } from './error-map.ts'
import type { Gate } from './gate.ts'

export interface GraphqlOptions<C extends BaseContext> {
  readonly apollo: ApolloServer<C>
  readonly gate: Gate
  /** Context value of one request. The signal aborts when the caller leaves or the deadline passes. */
  readonly context: (signal: AbortSignal) => C
  /** From the last byte of the request to the answer, whatever happens. */
  readonly deadlineMs: number
}

/** Answers one request. Rejects with a SifaError for what is refused before Apollo sees it. */
export const answerGraphql = async <C extends BaseContext>(
  options: GraphqlOptions<C>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const httpGraphQLRequest = await graphqlRequestOf(request, options.gate)
  const leave = new AbortController()
  response.on('close', () => leave.abort())
  const contextValue = options.context(leave.signal)
  const work = options.apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest,
    context: () => Promise.resolve(contextValue),
  })
  const answer = await within(options.deadlineMs, work, leave.signal)
  if (answer === 'late') {
    const seconds = options.deadlineMs / 1_000
    sendError(
      response,
      new SifaError('STATEMENT_TIMEOUT', `No answer within ${seconds} s: narrow the question.`),
    )
    leave.abort()
  } else if (answer !== 'left') sendAnswer(response, answer)
}

const graphqlRequestOf = async (request: IncomingMessage, gate: Gate): Promise<HTTPGraphQLRequest> => {
  const method = request.method ?? 'GET'
  const search = searchOf(request.url ?? '')
  const body = method === 'POST' ? await readJsonBody(request) : undefined
  for (const document of method === 'POST' ? queryOf(body) : queriesOf(search)) gate(document)
  return { method, headers: headersOf(request), search, body }
}

const searchOf = (url: string): string => (url.includes('?') ? url.slice(url.indexOf('?')) : '')

const queryOf = (body: unknown): readonly string[] =>
  typeof body === 'object' && body !== null && 'query' in body && typeof body.query === 'string'
    ? [body.query]
    : []

/** The JSON in a GET's parameters is under the same cap on nesting as a body. */
const queriesOf = (search: string): readonly string[] => {
  const parameters = new URLSearchParams(search)
  for (const name of ['variables', 'extensions'])
    for (const text of parameters.getAll(name)) if (text !== '') parseJson(text, `The parameter ${name}`)
  return parameters.getAll('query')
}

const headersOf = ({ headers }: IncomingMessage): HeaderMap => {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value)
  return map
}

/** The work's answer, or the word for what came first: the deadline, or the caller's leaving. */
const within = async <T>(
  deadlineMs: number,
  work: Promise<T>,
  left: AbortSignal,
): Promise<T | 'late' | 'left'> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), deadlineMs)
  })
  const gone = new Promise<'left'>((resolve) => left.addEventListener('abort', () => resolve('left')))
  return Promise.race([work, late, gone]).finally(() => clearTimeout(timer))
}

const sendAnswer = (response: ServerResponse, answer: HTTPGraphQLResponse): void => {
  const { status = 200, headers, body } = answer
  if (body.kind === 'complete')
    send(response, status, body.string, { vary: 'accept', ...Object.fromEntries(headers) })
  else sendError(response, internalError())
}
