/** Which path answers what; beside `/graphql` only what a health check, a scraper or a browser asks for. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { send, sendJson } from './answers.ts'
import type { BrowserConsole } from './console.ts'
import type { Cors } from './cors.ts'
import type { Metrics } from './metrics.ts'
import type { Readiness } from './readiness.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>
export interface Route {
  readonly methods: readonly string[]
  /** Which pages of other origins may read it. Without it, none. */
  readonly cors?: Cors
  readonly handle: Handler
}

export interface RouteOptions {
  readonly readiness: Readiness
  readonly console?: BrowserConsole | undefined
  readonly metrics: Metrics
  readonly cors: Cors
}

const READ = ['GET', 'HEAD']

/** What the service answers to, by path. */
export const routesOf = (
  { readiness, console: browserConsole, metrics, cors }: RouteOptions,
  graphql: Handler,
  state: { readonly stopping: boolean },
): ReadonlyMap<string, Route> =>
  new Map<string, Route>([
    ...[...(browserConsole?.files ?? [])].map(([path, handle]) => [path, { methods: READ, handle }] as const),
    ['/', { methods: READ, handle: frontOf(browserConsole) }],
    ['/graphql', { methods: ['GET', 'POST'], handle: graphql, cors }],
    [
      '/healthz',
      {
        methods: READ,
        handle: (_request, response) => sendJson(response, 200, { status: 'alive' }),
      },
    ],
    [
      '/readyz',
      {
        methods: READ,
        handle: async (_request, response) => {
          const report = await readiness.report()
          const ready = report.ready && !state.stopping
          sendJson(response, ready ? 200 : 503, { ...report, ready, stopping: state.stopping })
        },
      },
    ],
    [
      '/metrics',
      {
        methods: READ,
        handle: async (_request, response) =>
          send(response, 200, await metrics.text(), { 'content-type': metrics.contentType }),
      },
    ],
  ])

/** Under which a path is counted: what callers make up is "other". */
export const nameOf = (routes: ReadonlyMap<string, Route>, path: string): string => {
  if (!routes.has(path)) return 'other'
  return path.startsWith('/console/') ? '/console/' : path
}

const frontOf =
  (browserConsole: BrowserConsole | undefined): Handler =>
  (request, response) => {
    if (browserConsole?.wantedBy(request)) browserConsole.sendPage(request, response)
    else sendJson(response, 200, SIGNPOST, { vary: 'Accept' })
  }

const SIGNPOST = {
  service: 'sifa',
  what: 'Who met whom, in what capacity, on whose behalf, when, and according to which source.',
  paths: {
    '/': 'This; to a browser, a console to ask questions in.',
    '/graphql': 'GraphQL over HTTP: POST application/json, or GET with "apollo-require-preflight: 1".',
    '/healthz': 'The process lives.',
    '/readyz': 'Questions can be answered; if not, what is missing.',
    '/metrics': 'Figures of the process and of what it was asked, for Prometheus.',
  },
}
