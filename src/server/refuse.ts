/** How a request is refused at the door, and what becomes of the rest of it. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { SifaError } from '../model/errors.ts'
import { sendError } from './answers.ts'
import { internalError } from './error-map.ts'
import type { Log } from './log.ts'

/** How long a refused body is still read away, so that its sender can read the refusal. */
const LINGER_MS = 2_000
/** How much of it is read: each piece is garbage, and a flood of them would be memory. */
const LINGER_BYTES = 256 * 1024

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

/** Reads some of the rest of a refused body away, waits a moment for its sender to read, then cuts the connection. */
export const drain = (request: IncomingMessage): void => {
  let left = LINGER_BYTES
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) request.pause()
  })
  request.resume()
  const cut = setTimeout(() => request.destroy(), LINGER_MS)
  request.once('close', () => clearTimeout(cut))
}
