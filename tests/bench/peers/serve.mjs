// The door of the peers that are no GraphQL servers: POST {question, variables}, JSON back. Says its port when it is open.
import { Buffer } from 'node:buffer'
import { createServer } from 'node:http'

const bodyOf = async (request) => {
  const parts = []
  for await (const part of request) parts.push(part)
  return JSON.parse(Buffer.concat(parts).toString('utf8'))
}

/** `answer` gives an object, or the JSON text of one. */
export const serve = ({ answer, close }) => {
  const server = createServer((request, response) => {
    void bodyOf(request)
      .then(({ question, variables }) => answer(question, variables))
      .then(
        (data) => [200, typeof data === 'string' ? `{"data":${data}}` : JSON.stringify({ data })],
        (error) => [500, JSON.stringify({ errors: [{ message: error.message }] })],
      )
      .then(([status, text]) => {
        response.writeHead(status, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
        })
        response.end(text)
      })
  })
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1', () => process.stdout.write(`READY ${server.address().port}\n`))
  process.once('SIGTERM', () => {
    server.close()
    server.closeAllConnections()
    void close().then(() => process.exit(0))
  })
}
