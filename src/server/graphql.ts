/** One GraphQL request from HTTP to Apollo and back, under a deadline that holds even when the database hangs. */
import { setMaxListeners } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { HeaderMap } from '@apollo/server'
import type { ApolloServer, BaseContext, HTTPGraphQLRequest, HTTPGraphQLResponse } from '@apollo/server'
import type { Caller } from '../model/caller.ts'
import { SifaError } from '../model/errors.ts'
import type { AnswerCache } from './answer-cache.ts'
import { send, sendError, sendNotModified } from './answers.ts'
import { parseJson, readJsonBody } from './body.ts'
import { cacheKeyOf } from './cache-key.ts'
import { internalError } from './error-map.ts'
import type { Gate } from './gate.ts'
import { storedInBody, storedInSearch } from './operations/stored.ts'
import type { StoredOperations } from './operations/stored.ts'
import { etagOf, hasAlready } from './validators.ts'

export interface GraphqlOptions<C extends BaseContext> {
  readonly apollo: ApolloServer<C>
  readonly gate: Gate
  /** Without one every question is put to the database. */
  readonly answers?: AnswerCache | undefined
  /** Throws OVERLOADED where no new question could even wait: that costs less than to find out field by field. */
  readonly admit?: () => void
  readonly operations: StoredOperations
  /** Who asks; already let in and counted. */
  readonly caller: Caller
  /** Context value of one request. The signal aborts when the caller leaves or the deadline passes. */
  readonly context: (signal: AbortSignal, caller: Caller) => C
  /** From the last byte of the request to the answer, whatever happens, unless the database lives and is at work. */
  readonly deadlineMs: number
  /** Whether the database answers a ping, known within a second. A hung one must not hold its callers. */
  readonly databaseLives: () => Promise<boolean>
  /** The deadline while it lives: a document of a new shape has to be planned first. */
  readonly patienceMs: number
}

/** Answers one request. Rejects with a SifaError for what is refused before Apollo sees it. */
export const answerGraphql = async <C extends BaseContext>(
  options: GraphqlOptions<C>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const httpGraphQLRequest = await graphqlRequestOf(request, options)
  const leave = new AbortController()
  // Each statement of the request listens.
  setMaxListeners(0, leave.signal)
  response.on('close', () => leave.abort())
  const contextValue = options.context(leave.signal, options.caller)
  const begun = performance.now()
  const ask = async (): Promise<HTTPGraphQLResponse> => {
    options.admit?.()
    return options.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest,
      context: () => Promise.resolve(contextValue),
    })
  }
  const key = options.answers && cacheKeyOf(httpGraphQLRequest, options.caller.class)
  const work = options.answers && key !== undefined ? options.answers.answer(key, ask) : ask()
  const answer = await within(options, work, leave.signal)
  if (answer === 'late') {
    const seconds = Math.round(performance.now() - begun) / 1_000
    sendError(
      response,
      new SifaError('STATEMENT_TIMEOUT', `No answer within ${seconds} s: narrow the question.`),
    )
    leave.abort()
  } else if (answer !== 'left') sendAnswer(request, response, answer)
}

const graphqlRequestOf = async (
  request: IncomingMessage,
  { gate, operations }: Pick<GraphqlOptions<BaseContext>, 'gate' | 'operations'>,
): Promise<HTTPGraphQLRequest> => {
  const method = request.method ?? 'GET'
  const url = searchOf(request.url ?? '')
  const search = method === 'POST' ? url : storedInSearch(operations, url)
  const body = method === 'POST' ? storedInBody(operations, await readJsonBody(request)) : undefined
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

/** Nothing behind the door needs what opened it. */
const headersOf = ({ headers }: IncomingMessage): HeaderMap => {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && name !== 'authorization')
      map.set(name, Array.isArray(value) ? value.join(', ') : value)
  return map
}

/** What a ping needs at most. */
const PING_MS = 1_000

/** The work's answer, or the word for what came first: a deadline, or the caller's leaving. */
const within = async <T>(
  {
    deadlineMs,
    databaseLives,
    patienceMs,
  }: Pick<GraphqlOptions<BaseContext>, 'deadlineMs' | 'databaseLives' | 'patienceMs'>,
  work: Promise<T>,
  left: AbortSignal,
): Promise<T | 'late' | 'left'> => {
  const timers: NodeJS.Timeout[] = []
  const after = (ms: number): Promise<'late'> =>
    new Promise((resolve) => timers.push(setTimeout(() => resolve('late'), ms)))
  const gone = new Promise<'left'>((resolve) => left.addEventListener('abort', () => resolve('left')))
  const late = async (): Promise<'late'> => {
    await after(Math.max(0, deadlineMs - PING_MS))
    const [lives] = await Promise.all([databaseLives(), after(Math.min(PING_MS, deadlineMs))])
    return lives ? after(Math.max(0, patienceMs - deadlineMs)) : 'late'
  }
  return Promise.race([work, late(), gone]).finally(() => timers.forEach((timer) => clearTimeout(timer)))
}

/** A GET's answer may be kept by the caller, who asks each time whether it is still the same. */
const REVALIDATED = 'private, no-cache'

const sendAnswer = (
  request: IncomingMessage,
  response: ServerResponse,
  answer: HTTPGraphQLResponse,
): void => {
  const { status = 200, headers, body } = answer
  if (body.kind !== 'complete') {
    sendError(response, internalError())
    return
  }
  const all = { vary: 'accept', ...Object.fromEntries(headers) }
  if (request.method !== 'GET' || status !== 200) send(response, status, body.string, all)
  else sendValidated(request, response, body.string, all)
}

const sendValidated = (
  request: IncomingMessage,
  response: ServerResponse,
  text: string,
  headers: Readonly<Record<string, string>>,
): void => {
  const etag = etagOf(text)
  const all = { ...headers, vary: 'accept, authorization', etag, 'cache-control': REVALIDATED }
  if (hasAlready(request.headers, etag)) sendNotModified(response, all)
  else send(response, 200, text, all)
}
