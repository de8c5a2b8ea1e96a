/**
 * A small server that speaks enough Bolt to be misbehaved with: what a real Neo4j cannot be made to do on time. It
 * answers the greeting and the login, and then hangs or cuts the line when a statement comes, or takes its time.
 * https://neo4j.com/docs/bolt/current/bolt/.
 */
import { createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'

/**
 * hang: a statement is never answered. drop: the line is cut at a statement. deaf: not even the greeting. A number: each
 * statement has no rows, and takes so many milliseconds.
 */
export type Misbehaviour = 'hang' | 'drop' | 'deaf' | number

export interface FakeBolt {
  /** "bolt://127.0.0.1:…". */
  readonly uri: string
  /** How many statements arrived. */
  readonly statements: () => number
  /** How many RESET messages arrived: what a driver sends to give a statement up. */
  readonly resets: () => number
  readonly close: () => Promise<void>
}

const MAGIC_AND_PROPOSALS = 20
const BOLT_5_4 = Buffer.from([0, 0, 4, 5])

/** Signatures of messages from the client. */
const HELLO = 0x01
const GOODBYE = 0x02
const RESET = 0x0f
const RUN = 0x10
const PULL = 0x3f

interface Counts {
  statements: number
  resets: number
}

/** Listens on a free port of loopback. */
export const startFakeBolt = async (misbehaviour: Misbehaviour): Promise<FakeBolt> => {
  const counts: Counts = { statements: 0, resets: 0 }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
    if (misbehaviour !== 'deaf') converse(socket, misbehaviour, counts)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    uri: `bolt://127.0.0.1:${port}`,
    statements: () => counts.statements,
    resets: () => counts.resets,
    close: () => end(server, sockets),
  }
}

const end = (server: Server, sockets: ReadonlySet<Socket>): Promise<void> => {
  for (const socket of sockets) socket.destroy()
  return new Promise((resolve) => server.close(() => resolve()))
}

const converse = (socket: Socket, misbehaviour: 'hang' | 'drop' | number, counts: Counts): void => {
  let heard: Buffer = Buffer.alloc(0)
  let greeted = false
  let hanging = false
  socket.on('data', (chunk: Buffer) => {
    heard = Buffer.concat([heard, chunk])
    if (!greeted && heard.length >= MAGIC_AND_PROPOSALS) {
      greeted = true
      heard = heard.subarray(MAGIC_AND_PROPOSALS)
      socket.write(BOLT_5_4)
    }
    if (!greeted) return
    const { signatures, rest } = messagesIn(heard)
    heard = rest
    for (const signature of signatures) {
      if (signature === GOODBYE) socket.destroy()
      if (signature === RESET) counts.resets += 1
      if (signature === RUN) {
        counts.statements += 1
        hanging = misbehaviour === 'hang'
        if (misbehaviour === 'drop') socket.destroy()
      }
      if (hanging) continue
      const answer = ANSWERS[signature] ?? success({})
      if (signature === PULL && typeof misbehaviour === 'number')
        setTimeout(() => socket.writable && socket.write(answer), misbehaviour)
      else socket.write(answer)
    }
  })
}

/** Messages come as chunks: two bytes of length each, ended by a chunk of length 0. */
const messagesIn = (bytes: Buffer): { readonly signatures: readonly number[]; readonly rest: Buffer } => {
  const signatures: number[] = []
  let start = 0
  let message: Buffer = Buffer.alloc(0)
  for (let at = 0; at + 2 <= bytes.length;) {
    const length = bytes.readUInt16BE(at)
    if (at + 2 + length > bytes.length) break
    message = Buffer.concat([message, bytes.subarray(at + 2, at + 2 + length)])
    at += 2 + length
    if (length > 0) continue
    if (message.length >= 2) signatures.push(message[1] ?? 0)
    message = Buffer.alloc(0)
    start = at
  }
  return { signatures, rest: bytes.subarray(start) }
}

const EMPTY_LIST = Buffer.from([0x90])

/** SUCCESS with a map of short texts or empty lists, in PackStream. */
const success = (metadata: Readonly<Record<string, string | Buffer>>): Buffer => {
  const entries = Object.entries(metadata)
    .flat()
    .map((value) => (typeof value === 'string' ? packText(value) : value))
  const body = Buffer.concat([Buffer.from([0xb1, 0x70, 0xa0 + Object.keys(metadata).length]), ...entries])
  const length = Buffer.alloc(2)
  length.writeUInt16BE(body.length)
  return Buffer.concat([length, body, Buffer.from([0, 0])])
}

const packText = (text: string): Buffer => {
  const bytes = Buffer.from(text)
  const head = bytes.length < 16 ? [0x80 + bytes.length] : [0xd0, bytes.length]
  return Buffer.concat([Buffer.from(head), bytes])
}

const ANSWERS: Readonly<Record<number, Buffer>> = {
  [HELLO]: success({ server: 'Neo4j/5.26.0', connection_id: 'fake' }),
  [RUN]: success({ fields: EMPTY_LIST }),
}
