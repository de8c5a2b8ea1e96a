/** A TCP proxy that breaks the line between two in the ways in which networks do. */
import { connect, createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'

export type Fault =
  | { readonly kind: 'none' }
  /** Every piece comes so many ms later. */
  | { readonly kind: 'latency'; readonly ms: number }
  | { readonly kind: 'bandwidth'; readonly bytesPerSecond: number }
  /** Lines are reset so many ms after they opened, those that are open at once. */
  | { readonly kind: 'reset'; readonly afterMs: number }
  /** Nothing arrives any more and nobody is told; what was swallowed is lost. */
  | { readonly kind: 'black hole' }
  /** Pieces of so many bytes, each after a pause. */
  | { readonly kind: 'slicer'; readonly bytes: number; readonly pauseMs: number }
  /** The end of a line is told so many ms late. */
  | { readonly kind: 'slow close'; readonly ms: number }
  /** A line is cut after so many bytes. */
  | { readonly kind: 'limit'; readonly bytes: number }
  /** Nobody listens, and open lines are reset. */
  | { readonly kind: 'down' }

export interface FaultProxy {
  readonly port: number
  /** From now on, for open lines too. */
  readonly set: (fault: Fault) => Promise<void>
  readonly close: () => Promise<void>
}

interface State {
  fault: Fault
  readonly lines: Set<Socket>
}

/** In front of a port of loopback. */
export const startFaultProxy = async (target: number): Promise<FaultProxy> => {
  const state: State = { fault: { kind: 'none' }, lines: new Set() }
  const listen = async (port: number): Promise<Server> => {
    const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) =>
      join(state, client, target),
    )
    await new Promise<void>((resolve, reject) =>
      server.once('error', reject).listen(port, '127.0.0.1', () => resolve()),
    )
    return server
  }
  let server = await listen(0)
  const { port } = server.address() as AddressInfo
  const resetAll = (): void => state.lines.forEach((line) => line.resetAndDestroy())
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      resetAll()
    })
  return {
    port,
    set: async (fault) => {
      const wasDown = state.fault.kind === 'down'
      // Lines out of which bytes were lost cannot go on: their ends find out when they next speak.
      if (state.fault.kind === 'black hole') state.lines.forEach((line) => line.emit('lost'))
      state.fault = fault
      if (fault.kind === 'down' && !wasDown) await stop()
      if (fault.kind === 'reset') resetAll()
      if (fault.kind !== 'down' && wasDown) server = await listen(port)
    },
    close: () => stop(),
  }
}

const join = (state: State, client: Socket, target: number): void => {
  const upstream = connect({ port: target, host: '127.0.0.1', allowHalfOpen: true, noDelay: true })
  const both = [client, upstream] as const
  const cut = (): void => both.forEach((socket) => socket.resetAndDestroy())
  for (const socket of both) {
    state.lines.add(socket)
    socket.on('close', () => state.lines.delete(socket)).on('error', cut)
  }
  if (state.fault.kind === 'reset') setTimeout(cut, state.fault.afterMs)
  carry(state, client, upstream, cut)
  carry(state, upstream, client, cut)
}

/** One direction: each piece waits for the one before it. */
const carry = (state: State, from: Socket, to: Socket, cut: () => void): void => {
  let turn = Promise.resolve()
  let carried = 0
  let lost = false
  from.on('lost', () => (lost = true))
  from.on('data', (piece: Buffer) => {
    if (state.fault.kind === 'black hole') return
    if (lost) {
      cut()
      return
    }
    carried += piece.length
    turn = turn.then(() => pass(state, piece, carried, to, cut))
  })
  from.on('end', () => {
    const { fault } = state
    if (fault.kind === 'black hole') return
    const late = fault.kind === 'slow close' ? fault.ms : 0
    turn = turn.then(() => later(late)).then(() => void to.end())
  })
}

const later = (ms: number): Promise<void> =>
  ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms))

const pass = async (
  { fault }: State,
  piece: Buffer,
  carried: number,
  to: Socket,
  cut: () => void,
): Promise<void> => {
  if (fault.kind === 'latency') await later(fault.ms)
  if (fault.kind === 'bandwidth') await later((piece.length / fault.bytesPerSecond) * 1_000)
  if (fault.kind === 'limit' && carried > fault.bytes) {
    to.write(piece.subarray(0, Math.max(0, piece.length - (carried - fault.bytes))))
    cut()
    return
  }
  if (fault.kind !== 'slicer') return void to.write(piece)
  for (let at = 0; at < piece.length; at += fault.bytes) {
    to.write(piece.subarray(at, at + fault.bytes))
    await later(fault.pauseMs)
  }
}
