/** Refusals below HTTP: there is no request and no response, only a socket. */
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { SifaError } from '../model/errors.ts'
import { COMMON_HEADERS, errorBody } from './answers.ts'
import type { Metrics } from './metrics.ts'
import { drain } from './refuse.ts'

/** What is not HTTP, or did not arrive in time, still gets JSON. */
export const refuseRaw = (error: NodeJS.ErrnoException, socket: Socket, metrics: Metrics): void => {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const [status, word] =
    RAW[error.code ?? ''] ?? ([400, new SifaError('BAD_REQUEST', 'This is not HTTP.')] as const)
  metrics.error(word.code)
  const body = `${JSON.stringify(errorBody(word))}\n`
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'connection: close',
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    ...Object.entries(COMMON_HEADERS).map(([name, value]) => `${name}: ${value}`),
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  // Closed over bytes that nobody read, a connection is reset, and the word is lost.
  drain(socket)
}

const RAW: Readonly<Record<string, readonly [number, SifaError]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, new SifaError('REQUEST_TIMEOUT', 'The request did not arrive in time.')],
  HPE_HEADER_OVERFLOW: [413, new SifaError('BODY_TOO_LARGE', 'The address and headers are over 16 KiB.')],
}
