/** How a request is refused at the door, and what becomes of the rest of it. */
import type { ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { SifaError } from '../model/errors.ts'
import { sendError } from './answers.ts'
import { internalError } from './error-map.ts'
import type { Log } from './log.ts'

/** How long a connection stays open behind a body that is not read, so that its sender can read the refusal. */
const LINGER_MS = 2_000
/** What is read away to its end, so that the connection can be used again. */
const SMALL_BYTES = 1_048_576

/** A SifaError is told; anything else is logged, and told as a fault of the service. */
export const refuse = (response: ServerResponse, error: unknown, log: Log): void => {
  if (error instanceof SifaError) {
    sendError(response, error, headersOfRefusal(error))
    return
  }
  log.error('A request failed.', { cause: error instanceof Error ? error.stack : String(error) })
  sendError(response, internalError())
}

/** What the status of a refusal asks for: RFC 9110, 10.2.3 and 11.6.1. */
const headersOfRefusal = ({ code, extensions }: SifaError): Readonly<Record<string, string>> => {
  if (code === 'UNAUTHENTICATED') return { 'www-authenticate': 'Bearer' }
  if (code === 'RATE_LIMITED') return { 'retry-after': String(extensions['retryAfter']) }
  return {}
}

/**
 * Reads what is refused away, where its sender has said that it is not long. Else it stays unread, but for a piece: node
 * reads all of a body away that nobody touched, and in a flood each piece is memory. Its sender has a moment to read the
 * refusal, then the connection is cut.
 */
export const drain = (sent: Readable, announcedBytes = Infinity): void => {
  if (announcedBytes > SMALL_BYTES) sent.once('data', () => sent.pause())
  sent.resume()
  if (announcedBytes <= SMALL_BYTES) return
  const cut = setTimeout(() => sent.destroy(), LINGER_MS)
  sent.once('close', () => clearTimeout(cut))
}
