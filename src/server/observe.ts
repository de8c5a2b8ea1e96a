/** What is kept of a request when it is over: a line in the log, and its place in the figures. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { currentRequest } from './log.ts'
import type { CurrentRequest, Log } from './log.ts'
import type { Metrics } from './metrics.ts'

export interface Observers {
  readonly log: Log
  readonly metrics: Metrics
  /** The name under which a path is counted: one of a short list, whatever callers make up. */
  readonly pathName: (path: string) => string
}

/** Asked every few seconds by machines: their lines would bury all others. */
const SILENT: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics'])

const LONGEST_PATH = 200

/** Of a request's target only the path: what stands behind `?`, or in front of it as a host and a user, is not kept. */
export const pathOf = (target = '/'): string =>
  target.startsWith('/') ? (target.split(/[?#]/, 1)[0] ?? '/').slice(0, LONGEST_PATH) : '(no path)'

/** To be called when a request has begun; writes when its response has ended or its caller has left. */
export const observe = (
  request: IncomingMessage,
  response: ServerResponse,
  current: CurrentRequest,
  { log, metrics, pathName }: Observers,
): void => {
  const begun = performance.now()
  const path = pathOf(request.url)
  const method = request.method ?? ''
  response.once('close', () => {
    const ms = performance.now() - begun
    const status = response.writableFinished ? response.statusCode : undefined
    metrics.request({ path: pathName(path), method, status, seconds: ms / 1_000, codes: current.codes })
    if (SILENT.has(path)) return
    const line = { method, path, ...outcomeOf(response, status), ms: Math.round(ms * 10) / 10 }
    const codes = current.codes.size > 0 ? { codes: [...current.codes].join(',') } : {}
    currentRequest.run(current, () =>
      log.info(status === undefined ? 'The caller left.' : 'Answered.', { ...line, ...codes }),
    )
  })
}

const outcomeOf = (response: ServerResponse, status: number | undefined): object =>
  status === undefined ? {} : { status, bytes: bytesOf(response) }

/** Of the body: every answer with one has its length in the head. */
const bytesOf = (response: ServerResponse): number =>
  response.req.method === 'HEAD' ? 0 : Number(response.getHeader('content-length') ?? 0)
