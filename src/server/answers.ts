/** How an answer leaves: JSON, never cached, never sniffed, never framed. */
import type { ServerResponse } from 'node:http'
import type { ErrorCode, SifaError } from '../model/errors.ts'
import { retryAfterOf, statusOf } from '../model/errors.ts'
import { noteError } from './log.ts'

/** On every answer. Other sites' pages may not read it, unless src/server/cors.ts says so. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

const JSON_TYPE = 'application/json; charset=utf-8'
/** Characters of an error's message that leave, whatever the input was. */
const LONGEST_MESSAGE = 1_000

/**
 * Ends the response with `text`; what it varies with is told beside what was set before. Nothing happens where the caller
 * has left or an answer was sent already.
 */
export const send = (
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void => {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, {
    'content-type': JSON_TYPE,
    ...headers,
    ...varyingWith(response, headers),
    'content-length': String(Buffer.byteLength(text)),
  })
  response.end(text)
}

/** Ends the response with 304: the caller has the answer already. */
export const sendNotModified = (
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): void => {
  if (response.headersSent || response.destroyed) return
  response.writeHead(304, { ...headers, ...varyingWith(response, headers) }).end()
}

const varyingWith = (
  response: ServerResponse,
  { vary }: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  const all = [response.getHeader('vary'), vary].filter((name) => name !== undefined)
  return all.length > 0 ? { vary: all.join(', ') } : {}
}

/** A value as JSON with a line break at its end, for people with curl. */
export const sendJson = (
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void => send(response, status, `${JSON.stringify(value)}\n`, headers)

/** The body of an answer that is nothing but one error, in GraphQL's form. */
export const errorBody = (error: SifaError): object => ({
  errors: [{ message: shorten(error.message), extensions: error.extensions }],
})

/** One error, with the status that its code has, and with `Retry-After` where waiting helps. */
export const sendError = (
  response: ServerResponse,
  error: SifaError,
  headers: Readonly<Record<string, string>> = {},
): void => {
  noteError(error.code)
  sendJson(response, statusOf(error.code), errorBody(error), {
    'content-type': errorTypeOf(response),
    ...retryAfter(error.code),
    ...headers,
  })
}

const retryAfter = (code: ErrorCode): Readonly<Record<string, string>> => {
  const seconds = retryAfterOf(code)
  return seconds === undefined ? {} : { 'retry-after': String(seconds) }
}

const GRAPHQL_TYPE = 'application/graphql-response+json'

const errorTypeOf = ({ req }: ServerResponse): string =>
  req.headers.accept?.includes(GRAPHQL_TYPE) ? `${GRAPHQL_TYPE}; charset=utf-8` : JSON_TYPE

/** Cuts a message that repeats what the asker sent. */
export const shorten = (message: string): string =>
  message.length <= LONGEST_MESSAGE ? message : `${message.slice(0, LONGEST_MESSAGE)} [cut]`
