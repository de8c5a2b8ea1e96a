/** One line of the fake Bolt server: what is heard on it, and what a script makes of it. */
import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { packMessage, unpackMessage } from './packstream.ts'
import type { Structure } from './packstream.ts'

/** Names by signature; CONNECT and HANDSHAKE are what comes before the first message. */
const NAMES = {
  0x01: 'HELLO',
  0x02: 'GOODBYE',
  0x0f: 'RESET',
  0x10: 'RUN',
  0x11: 'BEGIN',
  0x12: 'COMMIT',
  0x13: 'ROLLBACK',
  0x2f: 'DISCARD',
  0x3f: 'PULL',
  0x6a: 'LOGON',
  0x6b: 'LOGOFF',
} as const

export type Name = 'CONNECT' | 'HANDSHAKE' | (typeof NAMES)[keyof typeof NAMES]

export interface Heard {
  readonly name: Name
  /** Of the line, from 1. */
  readonly connection: number
  /** Of RUN. */
  readonly text: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/** A line that hangs answers nothing more, whatever comes. */
export type Act =
  | 'answer'
  | 'hang'
  /** A long statement: it ends when it is given up. */
  | 'until reset'
  | 'drop'
  /** As it should be, and then the line is cut. */
  | 'answer, then drop'
  /** The line is cut in the middle of the answer. */
  | 'half'
  /** The answer without its end, as if the server died behind the last record. */
  | 'no end'
  | { readonly failure: string; readonly message?: string }
  | { readonly bytes: Buffer }
  | { readonly afterMs: number }

/** Records by position. */
export type Rows = readonly (readonly unknown[])[]

export interface Script {
  readonly act?: (heard: Heard) => Act
  /** Told of every message as it arrives, also where the line hangs. */
  readonly heard?: (heard: Heard) => void
  /** Default: no record. */
  readonly rows?: (heard: Heard) => Rows
}

const MAGIC_AND_PROPOSALS = 20
const BOLT_5_4 = Buffer.from([0, 0, 4, 5])
const SUCCESS = 0x70
const RECORD = 0x71
const IGNORED = 0x7e
const FAILURE = 0x7f

interface Line {
  readonly socket: Socket
  readonly script: Script
  readonly connection: number
  rows: Rows
  failed: boolean
  /** Ends the long statement that runs now. */
  giveUp: () => void
}

/** Speaks on this socket until it ends. */
export const converse = (socket: Socket, connection: number, script: Script): void => {
  const line: Line = { socket, script, connection, rows: [], failed: false, giveUp: () => undefined }
  let heard: Buffer = Buffer.alloc(0)
  let greeted = false
  let turn: Promise<boolean> = Promise.resolve(true)
  const queue = (event: Heard, answer: () => readonly Buffer[]): void => {
    script.heard?.(event)
    if (event.name === 'RESET') line.giveUp()
    turn = turn.then((on) => on && say(line, event, answer))
  }
  queue(heardOf(line, 'CONNECT'), () => [])
  socket.on('data', (chunk: Buffer) => {
    heard = heard.length === 0 ? chunk : Buffer.concat([heard, chunk])
    if (!greeted && heard.length >= MAGIC_AND_PROPOSALS) {
      greeted = true
      heard = heard.subarray(MAGIC_AND_PROPOSALS)
      queue(heardOf(line, 'HANDSHAKE'), () => [BOLT_5_4])
    }
    if (!greeted) return
    const { messages, rest } = messagesIn(heard)
    heard = rest
    for (const message of messages) {
      const event = eventOf(line, message)
      if (event !== undefined) queue(event, () => answerTo(line, event))
    }
  })
}

const heardOf = (line: Line, name: Name, [text, parameters]: readonly unknown[] = []): Heard => ({
  name,
  connection: line.connection,
  text: typeof text === 'string' ? text : '',
  parameters: (parameters ?? {}) as Heard['parameters'],
})

const eventOf = (line: Line, { signature, fields }: Structure): Heard | undefined => {
  const name = NAMES[signature as keyof typeof NAMES] as Name | undefined
  return name === undefined ? undefined : heardOf(line, name, name === 'RUN' ? fields : [])
}

/** False where nothing more is to be said. */
const say = async (line: Line, heard: Heard, answer: () => readonly Buffer[]): Promise<boolean> => {
  const { socket, script } = line
  const act = script.act?.(heard) ?? 'answer'
  if (act === 'hang') return false
  if (act === 'drop' || heard.name === 'GOODBYE') return cut(socket)
  if (typeof act === 'object' && 'afterMs' in act) await pause(act.afterMs)
  if (typeof act === 'object' && 'bytes' in act) return (socket.write(act.bytes), true)
  if (act === 'until reset') {
    await new Promise<void>((resolve) => (line.giveUp = resolve))
    return fail(line, { failure: 'Neo.TransientError.Transaction.Terminated' })
  }
  if (typeof act === 'object' && 'failure' in act) return fail(line, act)
  return deliver(socket, answer(), typeof act === 'string' ? act : 'answer')
}

const fail = (
  line: Line,
  { failure, message = failure }: { readonly failure: string; readonly message?: string },
): true => {
  line.failed = true
  line.socket.write(packMessage(FAILURE, [{ code: failure, message }]))
  return true
}

const deliver = (socket: Socket, bytes: readonly Buffer[], act: Act): boolean => {
  const whole = Buffer.concat(act === 'no end' ? bytes.slice(0, -1) : bytes)
  if (act === 'half') return (socket.write(whole.subarray(0, Math.ceil(whole.length / 2))), end(socket))
  if (whole.length > 0) socket.write(whole)
  return act === 'answer' ? true : end(socket)
}

const cut = (socket: Socket): false => {
  socket.destroy()
  return false
}

/** What was written arrives before the line is cut. */
const end = (socket: Socket): false => {
  socket.end(() => socket.destroy())
  return false
}

const success = (metadata: Readonly<Record<string, unknown>> = {}): Buffer => packMessage(SUCCESS, [metadata])

const answerTo = (line: Line, heard: Heard): readonly Buffer[] => {
  const { name } = heard
  if (name === 'RESET') line.failed = false
  if (line.failed) return [packMessage(IGNORED, [])]
  if (name === 'HELLO') return [success({ server: 'Neo4j/5.26.0', connection_id: `fake-${line.connection}` })]
  if (name === 'RUN') {
    line.rows = line.script.rows?.(heard) ?? []
    return [success({ fields: (line.rows[0] ?? ['row']).map((_, index) => `f${index}`), t_first: 0 })]
  }
  if (name !== 'PULL') return [success()]
  return [
    ...line.rows.map((row) => packMessage(RECORD, [row])),
    success({ t_last: 0, db: 'neo4j', type: 'r' }),
  ]
}

/** Messages come as chunks: two bytes of length each, ended by a chunk of length 0. */
const messagesIn = (bytes: Buffer): { readonly messages: readonly Structure[]; readonly rest: Buffer } => {
  const messages: Structure[] = []
  let start = 0
  let parts: Buffer[] = []
  for (let at = 0; at + 2 <= bytes.length;) {
    const length = bytes.readUInt16BE(at)
    if (at + 2 + length > bytes.length) break
    if (length > 0) parts.push(bytes.subarray(at + 2, at + 2 + length))
    at += 2 + length
    if (length > 0) continue
    if (parts.length > 0) messages.push(unpackMessage(Buffer.concat(parts)))
    parts = []
    start = at
  }
  return { messages, rest: bytes.subarray(start) }
}
