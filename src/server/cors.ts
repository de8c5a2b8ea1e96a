/**
 * Which pages of other origins may read answers: https://fetch.spec.whatwg.org/#http-cors-protocol. Without a list no
 * header is ever sent. No credentials: a key is sent by the page's own code, never by the browser by itself.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'

export interface Cors {
  /** Puts on the answer what lets the page that asks read it. Called before anything is refused. */
  readonly mark: (request: IncomingMessage, response: ServerResponse) => void
  /** What the answer to OPTIONS says beside `allow`. */
  readonly preflight: (
    request: IncomingMessage,
    methods: readonly string[],
  ) => Readonly<Record<string, string>>
}

const ALLOWED_HEADERS = 'content-type, authorization, apollo-require-preflight, x-apollo-operation-name'
const EXPOSED_HEADERS = 'x-request-id, retry-after'
/** How long a browser need not ask again. */
const MAX_AGE_S = 600

/** `origins` as browsers write them. A page without one of its own asks as `null`, which is on no list. */
export const createCors = (origins: readonly string[]): Cors => {
  const listed = new Set(origins)
  const isListed = ({ headers }: IncomingMessage): boolean => listed.has(headers.origin ?? '')
  return {
    mark: (request, response) => {
      if (listed.size > 0) response.setHeader('vary', 'Origin')
      if (!isListed(request)) return
      response.setHeader('access-control-allow-origin', request.headers.origin ?? '')
      response.setHeader('access-control-expose-headers', EXPOSED_HEADERS)
      response.setHeader('cross-origin-resource-policy', 'cross-origin')
    },
    preflight: (request, methods) =>
      isListed(request) && request.headers['access-control-request-method'] !== undefined
        ? {
            'access-control-allow-methods': methods.join(', '),
            'access-control-allow-headers': ALLOWED_HEADERS,
            'access-control-max-age': String(MAX_AGE_S),
          }
        : {},
  }
}
