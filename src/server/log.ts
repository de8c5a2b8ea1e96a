/** The service's log. One event a line, whatever a value holds: a line break in a value never starts a line. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { pino, stdTimeFunctions } from 'pino'
import type { ErrorCode } from '../model/errors.ts'
import { redact, redactText } from './redact.ts'

export type Fields = Readonly<Record<string, unknown>>

export interface Log {
  info(message: string, fields?: Fields): void
  warn(message: string, fields?: Fields): void
  error(message: string, fields?: Fields): void
}

type Level = keyof Log

/** What belongs to one request. */
export interface CurrentRequest {
  /** Made here: what a caller sends as `x-request-id` is not looked at. */
  readonly id: string
  /** Of the errors that its answer holds. */
  readonly codes: Set<ErrorCode>
}

/** The request that is being answered, wherever in the code that is. */
export const currentRequest = new AsyncLocalStorage<CurrentRequest>()

/** An error that the answer to the current request holds. */
export const noteError = (code: ErrorCode): void => void currentRequest.getStore()?.codes.add(code)

/**
 * Writes to `write`, one line an event: as JSON, or as time, level, message and name=value. A line that belongs to a
 * request has its id; secrets are left out (redact.ts).
 */
export const createLog = (
  form: 'text' | 'json',
  write: (line: string) => void = (line) => void process.stderr.write(`${line}\n`),
): Log => {
  const lines = pino(
    {
      base: null,
      messageKey: 'message',
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }), log: redact },
      mixin: () => requestOf(currentRequest.getStore()),
    },
    { write: (line) => write(oneLine(form === 'json' ? line.trimEnd() : asText(line))) },
  )
  const at =
    (level: Level) =>
    (message: string, fields: Fields = {}) =>
      lines[level](fields, redactText(message))
  return { info: at('info'), warn: at('warn'), error: at('error') }
}

const requestOf = (request: CurrentRequest | undefined): object =>
  request === undefined ? {} : { requestId: request.id }

/** pino's JSON for the eye. */
const asText = (line: string): string => {
  const { time, level, message, ...fields } = JSON.parse(line) as Record<string, unknown>
  return [time, String(level).padEnd(5), message, ...Object.entries(fields).map(pair)].join(' ')
}

const pair = ([name, value]: readonly [string, unknown]): string =>
  `${name}=${typeof value === 'string' && /^[\w./:@-]+$/.test(value) ? value : jsonOf(value)}`

const jsonOf = (value: unknown): string => (value === null ? 'none' : JSON.stringify(value))

/** Control characters, line separators and bidi controls as \u escapes. */
const oneLine = (text: string): string =>
  text.replace(
    /[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
