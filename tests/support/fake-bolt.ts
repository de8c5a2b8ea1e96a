/**
 * A small server that speaks enough Bolt to be misbehaved with: what a real Neo4j cannot be made to do on time. It
 * answers the greeting, the login and every statement, and does at each message what its script says.
 * https://neo4j.com/docs/bolt/current/bolt/.
 */
import { createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import { converse } from './fake-bolt-talk.ts'
import type { Act, Heard, Name, Script } from './fake-bolt-talk.ts'

/**
 * hang: a statement is never answered. drop: the line is cut at a statement. deaf: not even the greeting. A number: each
 * statement has no rows, and takes so many milliseconds.
 */
export type Misbehaviour = 'hang' | 'drop' | 'deaf' | number

export interface FakeBolt {
  /** "bolt://127.0.0.1:…". */
  readonly uri: string
  readonly port: number
  /** How many statements arrived. */
  readonly statements: () => number
  /** How many RESET messages arrived: what a driver sends to give a statement up. */
  readonly resets: () => number
  /** How many messages of this name arrived. */
  readonly count: (name: Name) => number
  /** Cuts every line that is open now. */
  readonly cut: () => void
  readonly close: () => Promise<void>
}

const MISBEHAVIOURS: Readonly<Record<Exclude<Misbehaviour, number>, (heard: Heard) => Act>> = {
  hang: ({ name }) => (name === 'RUN' ? 'hang' : 'answer'),
  drop: ({ name }) => (name === 'RUN' ? 'drop' : 'answer'),
  deaf: ({ name }) => (name === 'CONNECT' ? 'hang' : 'answer'),
}

const scriptOf = (how: Misbehaviour | Script): Script => {
  if (typeof how === 'number') return { act: ({ name }) => (name === 'PULL' ? { afterMs: how } : 'answer') }
  return typeof how === 'string' ? { act: MISBEHAVIOURS[how] } : how
}

/** Listens on loopback, on a free port unless one is given. */
export const startFakeBolt = async (how: Misbehaviour | Script = {}, at = 0): Promise<FakeBolt> => {
  const counts = new Map<Name, number>()
  const sockets = new Set<Socket>()
  const script = scriptOf(how)
  const counted: Script = {
    ...script,
    heard: (heard) => {
      counts.set(heard.name, (counts.get(heard.name) ?? 0) + 1)
      script.heard?.(heard)
    },
  }
  let connections = 0
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
    converse(socket, (connections += 1), counted)
  })
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(at, '127.0.0.1', () => resolve()),
  )
  const { port } = server.address() as AddressInfo
  const count = (name: Name): number => counts.get(name) ?? 0
  return {
    uri: `bolt://127.0.0.1:${port}`,
    port,
    statements: () => count('RUN'),
    resets: () => count('RESET'),
    count,
    cut: () => {
      for (const socket of sockets) socket.destroy()
    },
    close: () => end(server, sockets),
  }
}

const end = (server: Server, sockets: ReadonlySet<Socket>): Promise<void> => {
  for (const socket of sockets) socket.destroy()
  return new Promise((resolve) => server.close(() => resolve()))
}
