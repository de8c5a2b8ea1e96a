/** Bytes sent as they are, for what no HTTP client would send. */
import { connect } from 'node:net'
import type { Answer } from './service.ts'

/**
 * The answer's first 64 KiB, and how long its first byte took. What is still to be sent once it comes is not sent. Status
 * 0: the line was cut without a word.
 */
export const sendRaw = (port: number, parts: Iterable<string | Buffer>, giveUpMs = 10_000): Promise<Answer> =>
  new Promise((resolve) => {
    const begun = performance.now()
    const source: Iterator<string | Buffer, unknown> = parts[Symbol.iterator]()
    let heard = ''
    let first: number | undefined
    const socket = connect(port, '127.0.0.1')
    const pump = (): void => {
      while (first === undefined && !socket.destroyed) {
        const { value, done } = source.next()
        if (done === true || !socket.write(value)) return
      }
    }
    const end = (): void => {
      clearTimeout(timer)
      socket.destroy()
      resolve(answerOf(heard, (first ?? performance.now()) - begun))
    }
    const timer = setTimeout(end, giveUpMs)
    socket
      .on('connect', pump)
      .on('drain', pump)
      .on('error', () => undefined)
      .on('close', end)
    socket.on('data', (chunk: Buffer) => {
      first ??= performance.now()
      heard += chunk.toString('utf8')
      if (whole(heard) || heard.length > 65_536) end()
    })
  })

const whole = (heard: string): boolean => {
  const body = heard.indexOf('\r\n\r\n')
  const length = /\r\ncontent-length: (\d+)/i.exec(heard)?.[1]
  return body >= 0 && length !== undefined && Buffer.byteLength(heard.slice(body + 4)) >= Number(length)
}

const answerOf = (heard: string, ms: number): Answer => {
  const [head = '', ...rest] = heard.split('\r\n\r\n')
  const text = rest.join('\r\n\r\n')
  const code = /"code":"([A-Z_]+)"/.exec(text)?.[1]
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0), text, code, ms }
}

/** Head of a POST to /graphql. */
export const head = (headers: Readonly<Record<string, string>>, path = '/graphql'): string =>
  [
    `POST ${path} HTTP/1.1`,
    'host: localhost',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n')
