/** Starts and stops listening, in an orderly way. */
import type { Server, ServerResponse } from 'node:http'
import { Server as NetServer } from 'node:net'

/** Resolves to "http://host:port"; fails with the system's error. */
export const startListening = (server: Server, port: number, host: string): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(addressOf(server, host))
    })
  })

const addressOf = (server: Server, host: string): string => {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** The server's answers that are not sent whole yet, kept up to date. */
export const openAnswers = (server: Server): ReadonlySet<ServerResponse> => {
  const open = new Set<ServerResponse>()
  server.on('request', (_request, response) => {
    open.add(response)
    response.once('close', () => open.delete(response))
  })
  return open
}

/** Written by the service, but not taken by the caller's side yet. */
const isUnsent = ({ writableEnded, writableFinished }: ServerResponse): boolean =>
  writableEnded && !writableFinished

/**
 * Takes nothing new, drops idle connections, and the others when they end or `graceMs` is over. To node a connection is
 * idle as soon as its answer is written, whether or not a slow reader has it yet, and its own `close` drops such at once;
 * so none is dropped while there is one.
 */
export const stopListening = (
  server: Server,
  answers: ReadonlySet<ServerResponse>,
  graceMs: number,
): Promise<void> =>
  new Promise((resolve) => {
    const dropIdle = (): void => {
      if (![...answers].some(isUnsent)) server.closeIdleConnections()
    }
    const cut = setTimeout(() => server.closeAllConnections(), graceMs)
    const idle = setInterval(dropIdle, 50)
    NetServer.prototype.close.call(server, () => {
      clearTimeout(cut)
      clearInterval(idle)
      resolve()
    })
    dropIdle()
  })
