/** A small Maven repository on loopback, which can be made to misbehave. */
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Jar } from '../../../src/database/provision/jar-list.ts'

export interface Request {
  readonly path: string
  readonly range: string | undefined
  readonly authorization: string | undefined
}

/** Answers a request itself and returns true, or leaves it to the repository. */
export type Mischief = (response: ServerResponse, content: Buffer, nth: number) => boolean

export interface Repository {
  readonly url: string
  readonly requests: Request[]
}

/** Serves contents by the last part of the path, with ranges. */
export const serve = async (
  files: Readonly<Record<string, Buffer>>,
  mischief?: Mischief,
): Promise<Repository> => {
  const requests: Request[] = []
  const server = createServer((request, response) => {
    const content = files[request.url?.split('/').at(-1) ?? '']
    requests.push(seen(request))
    if (content === undefined) return void response.writeHead(404).end('no such file')
    if (mischief?.(response, content, requests.length)) return
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
    response.writeHead(from > 0 ? 206 : 200).end(content.subarray(from))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, requests }
}

const seen = ({ url = '', headers }: IncomingMessage): Request => ({
  path: url,
  range: headers.range,
  authorization: headers.authorization,
})

export const bytesOf = (seed: number, length: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, index) => (index * 31 + seed * 7) % 256))

export const sha256Of = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

export const jarOf = (artifact: string, content: Buffer): Jar => ({
  group: 'org.example',
  artifact,
  version: '1',
  sha256: sha256Of(content),
  bytes: content.length,
})
