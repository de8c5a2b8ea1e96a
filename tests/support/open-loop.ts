/** Honest clients: requests that leave at a fixed rate, whether or not those before them were answered. */
import { Agent, request } from 'node:http'
import type { IncomingMessage } from 'node:http'

export interface Asked {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
}

export interface Outcome {
  /** 0: no answer. */
  readonly status: number
  readonly text: string
  /** From the moment when it should have left, in ms: waiting for its turn counts. */
  readonly ms: number
  /** When it should have left, in ms since the start. */
  readonly at: number
  /** Of `questions`. */
  readonly question: number
  readonly fault?: string
  /** The header, where there was one. */
  readonly retryAfter?: string
}

export interface Load {
  readonly port: number
  readonly perSecond: number
  readonly seconds: number
  readonly questions: readonly Asked[]
  /** Of the n-th request, beside the usual ones. */
  readonly headers?: (n: number) => Readonly<Record<string, string>>
  /** Ends the load before its time. */
  readonly signal?: AbortSignal
  /** A client gives up after so many ms. Default 30,000. */
  readonly giveUpMs?: number
}

/** Resolves when the last one is answered or given up. */
export const openLoop = async (load: Load): Promise<readonly Outcome[]> => {
  const { perSecond, seconds, signal } = load
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity, scheduling: 'lifo' })
  const begun = performance.now()
  const all: Promise<Outcome>[] = []
  await new Promise<void>((resolve) => {
    const send = (): void => {
      const due = Math.min(
        perSecond * seconds,
        Math.floor(((performance.now() - begun) / 1_000) * perSecond) + 1,
      )
      while (all.length < due && signal?.aborted !== true) {
        const at = (all.length / perSecond) * 1_000
        all.push(ask(load, agent, { due: begun + at, at, number: all.length }))
      }
      if (all.length < perSecond * seconds && signal?.aborted !== true) return
      clearInterval(timer)
      resolve()
    }
    const timer = setInterval(send, 5)
  })
  const outcomes = await Promise.all(all)
  agent.destroy()
  return outcomes
}

interface Reply {
  readonly status: number
  readonly text: string
  readonly fault?: string
  readonly retryAfter?: string
}

interface Turn {
  readonly due: number
  readonly at: number
  readonly number: number
}

const ask = async (load: Load, agent: Agent, { due, at, number }: Turn): Promise<Outcome> => {
  const question = number % load.questions.length
  const body = JSON.stringify(load.questions[question])
  const headers = load.headers?.(number) ?? {}
  const first = await send(load, agent, body, headers)
  // The service ended a line that lay idle, just as this one took it: every client asks again.
  const reply = first === 'stale' ? await send(load, new Agent(), body, headers) : first
  const said = reply === 'stale' ? { status: 0, text: '', fault: 'stale' } : reply
  return { ...said, ms: performance.now() - due, at, question }
}

const send = (
  { port, giveUpMs = 30_000 }: Load,
  agent: Agent,
  body: string,
  more: Readonly<Record<string, string>>,
): Promise<Reply | 'stale'> =>
  new Promise((resolve) => {
    const length = String(Buffer.byteLength(body))
    const headers = { 'content-type': 'application/json', 'content-length': length, ...more }
    const init = { port, agent, method: 'POST', path: '/graphql', headers, timeout: giveUpMs }
    let text = ''
    const asked = request(init, (response) => {
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve(replyOf(response, text)))
      response.on('error', ({ message }) => resolve({ status: 0, text, fault: message }))
    })
    asked.on('timeout', () => asked.destroy(new Error('given up')))
    asked.on('error', (error: NodeJS.ErrnoException) => {
      const isStale = asked.reusedSocket && ['ECONNRESET', 'EPIPE'].includes(error.code ?? '')
      resolve(isStale ? 'stale' : { status: 0, text, fault: error.message })
    })
    asked.end(body)
  })

const replyOf = ({ statusCode = 0, headers }: IncomingMessage, text: string): Reply => {
  const { 'retry-after': retryAfter } = headers
  return { status: statusCode, text, ...(retryAfter !== undefined && { retryAfter }) }
}
