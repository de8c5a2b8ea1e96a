/** The service's log. One event a line, whatever a value holds: a line break in a value never starts a line. */
import { AsyncLocalStorage } from 'node:async_hooks'

export type Fields = Readonly<Record<string, unknown>>

export interface Log {
  info(message: string, fields?: Fields): void
  warn(message: string, fields?: Fields): void
  error(message: string, fields?: Fields): void
}

type Level = keyof Log

/** Writes to `write`, one line an event: as JSON, or as time, level, message and name=value. */
export const createLog = (
  form: 'text' | 'json',
  write: (line: string) => void = (line) => void process.stderr.write(`${line}\n`),
): Log => {
  const at =
    (level: Level) =>
    (message: string, fields: Fields = {}) => {
      const time = new Date().toISOString()
      write(
        form === 'json' ? asJson({ time, level, message, ...fields }) : asText(time, level, message, fields),
      )
    }
  return { info: at('info'), warn: at('warn'), error: at('error') }
}

const asJson = (event: Fields): string => oneLine(JSON.stringify(event))

const asText = (time: string, level: Level, message: string, fields: Fields): string =>
  [time, level.padEnd(5), oneLine(message), ...Object.entries(fields).map(pair)].join(' ')

const pair = ([name, value]: readonly [string, unknown]): string =>
  `${name}=${oneLine(typeof value === 'string' && /^[\w./:@-]+$/.test(value) ? value : jsonOf(value))}`

const jsonOf = (value: unknown): string => (value === undefined ? 'none' : JSON.stringify(value))

/** Control characters, line separators and bidi controls as \u escapes. */
const oneLine = (text: string): string =>
  text.replace(
    /[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** What belongs to the request that is being answered, wherever in the code that is. */
export const currentRequest = new AsyncLocalStorage<{ readonly id: string }>()
