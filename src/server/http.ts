/** The service's door: node:http, five paths and the console's files; JSON, but to a browser at `/`. */
import { randomUUID } from 'node:crypto'
import { createServer as createHttpServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { ApolloServerPlugin, BaseContext } from '@apollo/server'
import type { GraphQLSchema } from 'graphql'
import type { Caller } from '../model/caller.ts'
import { SifaError } from '../model/errors.ts'
import type { AnswerCache } from './answer-cache.ts'
import { COMMON_HEADERS, sendError } from './answers.ts'
import { createApollo } from './apollo.ts'
import type { BrowserConsole } from './console.ts'
import { OPEN_DOOR } from './door.ts'
import type { Door } from './door.ts'
import type { CostGate } from './cost.ts'
import { createGate } from './gate.ts'
import { answerGraphql } from './graphql.ts'
import { currentRequest } from './log.ts'
import type { CurrentRequest, Log } from './log.ts'
import { createMetrics } from './metrics.ts'
import type { Metrics } from './metrics.ts'
import { observe } from './observe.ts'
import { refuseRaw } from './raw.ts'
import type { Readiness } from './readiness.ts'
import { drain, refuse } from './refuse.ts'
import { nameOf, routesOf } from './routes.ts'
import type { Handler, Route } from './routes.ts'
import { openAnswers, startListening, stopListening } from './sockets.ts'

export interface ServerOptions<C extends BaseContext> extends Partial<Door> {
  readonly schema: GraphQLSchema
  /** Context value of one request; called only once every step of the start is done. */
  readonly context: (signal: AbortSignal, caller: Caller) => C
  readonly readiness: Readiness
  readonly introspection: boolean
  readonly plugins?: readonly ApolloServerPlugin<C>[]
  /** Keeps whole answers. Without it every question is put to the database. */
  readonly answers?: AnswerCache | undefined
  /** What a browser gets at `/`; undefined: the same as everybody. */
  readonly console?: BrowserConsole | undefined
  /** What weighs questions before they are asked; without it all are let in. */
  readonly cost?: CostGate | undefined
  /** Milliseconds from the last byte of a question to its answer, unless the database lives and is at work. */
  readonly deadlineMs: number
  /** The deadline while it lives. Default: the same. */
  readonly patienceMs?: number
  readonly log: Log
  /** What `/metrics` says. Default: of this door alone. */
  readonly metrics?: Metrics
  /** Throws OVERLOADED where a question could not even wait for its turn. Default: never. */
  readonly admit?: () => void
}

export interface Service {
  /** Resolves to the address; fails with the system's word, EADDRINUSE among them. */
  listen(port: number, host: string): Promise<string>
  /** Takes no more connections, lets what is in flight end for up to `graceMs`, then cuts it. */
  stop(graceMs: number): Promise<void>
}

/** Header block 10 s, whole request 15 s, a silent socket 30 s: what slow clients are cut at. */
const HEADERS_TIMEOUT_MS = 10_000
const REQUEST_TIMEOUT_MS = 15_000
const SOCKET_TIMEOUT_MS = 30_000
const KEEP_ALIVE_MS = 10_000
const MAX_CONNECTIONS = 2_000

/** Ready to listen. Throws where the schema is not valid. */
export const createServer = async <C extends BaseContext>(options: ServerOptions<C>): Promise<Service> => {
  const apollo = await createApollo<C>(options)
  const { log, metrics = createMetrics() } = options
  const gate = createGate(options.schema)
  const state = { stopping: false }
  const door = { ...OPEN_DOOR, ...options }
  const graphql: Handler = async (request, response) => {
    if (state.stopping || !options.readiness.started()) throw notReady(state.stopping)
    const databaseLives = async (): Promise<boolean> => (await options.readiness.report()).checks.database.ok
    const { patienceMs = options.deadlineMs } = options
    const caller = await door.callers.admit(request)
    return answerGraphql({ ...door, apollo, gate, caller, databaseLives, patienceMs }, request, response)
  }
  metrics.watch({ ready: async () => !state.stopping && (await options.readiness.report()).ready })
  const routes = routesOf({ ...door, metrics }, graphql, state)
  const observers = { log, metrics, pathName: (path: string) => nameOf(routes, path) }
  const server = createHttpServer({ connectionsCheckingInterval: 1_000 }, (request, response) => {
    const current: CurrentRequest = { id: randomUUID(), codes: new Set() }
    observe(request, response, current, observers)
    currentRequest.run(current, () => void handle(routes, request, response, current.id, log))
  })
  limitSockets(server, metrics)
  const unsent = openAnswers(server)
  return {
    listen: (port, host) => startListening(server, port, host),
    stop: async (graceMs) => {
      state.stopping = true
      await stopListening(server, unsent, graceMs)
      await apollo.stop()
    },
  }
}

const notReady = (stopping: boolean): SifaError =>
  new SifaError('NOT_READY', stopping ? 'The service is stopping.' : 'The service is starting: see /readyz.')

const limitSockets = (server: Server, metrics: Metrics): void => {
  server.headersTimeout = HEADERS_TIMEOUT_MS
  server.requestTimeout = REQUEST_TIMEOUT_MS
  server.timeout = SOCKET_TIMEOUT_MS
  server.keepAliveTimeout = KEEP_ALIVE_MS
  server.maxConnections = MAX_CONNECTIONS
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) =>
    refuseRaw(error, socket, metrics),
  )
}

const handle = async (
  routes: ReadonlyMap<string, Route>,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
  log: Log,
): Promise<void> => {
  for (const [name, value] of Object.entries({ ...COMMON_HEADERS, 'x-request-id': id }))
    response.setHeader(name, value)
  try {
    await route(routes, request, response)
  } catch (error) {
    refuse(response, error, log)
  }
  if (!request.complete) drain(request, Number(request.headers['content-length'] ?? Infinity))
}

const route = async (
  routes: ReadonlyMap<string, Route>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const found = routes.get((request.url ?? '/').split('?', 1)[0] ?? '/')
  if (found === undefined) throw new SifaError('NOT_FOUND', 'Nothing lives here. GET / says what does.')
  const allow = [...found.methods, 'OPTIONS'].join(', ')
  found.cors?.mark(request, response)
  if (request.method === 'OPTIONS')
    response.writeHead(204, { allow, ...found.cors?.preflight(request, found.methods) }).end()
  else if (!found.methods.includes(request.method ?? '')) {
    const error = new SifaError('METHOD_NOT_ALLOWED', `This path answers to ${allow}.`)
    sendError(response, error, { allow })
  } else await found.handle(request, response)
}
