/** A wire tap: a TCP proxy in front of a real Neo4j that notes which Bolt messages the driver sends. */
import { createServer, connect } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

/** Names by the signature byte of a request (Bolt protocol specification, "Messages"). */
const REQUESTS: Readonly<Record<number, string>> = {
  0x01: 'HELLO',
  0x02: 'GOODBYE',
  0x0f: 'RESET',
  0x10: 'RUN',
  0x11: 'BEGIN',
  0x12: 'COMMIT',
  0x13: 'ROLLBACK',
  0x2f: 'DISCARD',
  0x3f: 'PULL',
  0x54: 'TELEMETRY',
  0x66: 'ROUTE',
  0x6a: 'LOGON',
  0x6b: 'LOGOFF',
}

/** Magic and four proposed versions: sent before the first message. */
const HANDSHAKE_BYTES = 20
/** A server may answer with a list of versions instead of one; the driver then sends its choice and capabilities. */
const MANIFEST = 0x1ff
const CHOICE_BYTES = 5

export interface Tap {
  /** Where to connect instead of the server. */
  readonly port: number
  /** Requests since the last call, in order, without connecting and closing. */
  take(): readonly string[]
  close(): Promise<void>
}

export const tap = async (target: { readonly host: string; readonly port: number }): Promise<Tap> => {
  let seen: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(target.port, target.host)
    const read = messageReader((signature) => seen.push(REQUESTS[signature] ?? `0x${signature.toString(16)}`))
    client.on('data', (bytes: Buffer) => {
      read.bytes(bytes)
      upstream.write(bytes)
    })
    upstream.once('data', (bytes: Buffer) => {
      if (bytes.readUInt32BE(0) === MANIFEST) read.skip(CHOICE_BYTES)
    })
    upstream.pipe(client)
    client.on('close', () => upstream.destroy()).on('error', () => upstream.destroy())
    upstream.on('error', () => client.destroy())
    sockets.add(client).add(upstream)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    take: () => {
      const taken = seen.filter((name) => !['HELLO', 'LOGON', 'GOODBYE', 'TELEMETRY'].includes(name))
      seen = []
      return taken
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

/** Takes bytes as they come; calls back with the signature of each message that is whole. */
const messageReader = (onMessage: (signature: number) => void) => {
  let skip = HANDSHAKE_BYTES
  let rest = Buffer.alloc(0)
  let message: Buffer[] = []
  const read = (bytes: Buffer): void => {
    const skipped = Math.min(skip, bytes.length)
    skip -= skipped
    rest = Buffer.concat([rest, bytes.subarray(skipped)])
    while (rest.length >= 2 && rest.length >= 2 + rest.readUInt16BE(0)) {
      const size = rest.readUInt16BE(0)
      if (size > 0) message.push(rest.subarray(2, 2 + size))
      else if (message.length > 0) {
        // Behind the structure's marker byte stands the message's signature.
        onMessage(Buffer.concat(message)[1] ?? 0)
        message = []
      }
      rest = rest.subarray(2 + size)
    }
  }
  return {
    bytes: read,
    skip: (more: number): void => {
      skip += more
    },
  }
}
