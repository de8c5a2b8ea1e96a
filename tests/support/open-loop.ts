/** Honest clients: requests that leave at a fixed rate, whether or not those before them were answered. */
import { Agent, request } from 'node:http'

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
}

export interface Load {
  readonly port: number
  readonly perSecond: number
  readonly seconds: number
  readonly questions: readonly Asked[]
  /** Ends the load before its time. */
  readonly signal?: AbortSignal
  /** A client gives up after so many ms. Default 30,000. */
  readonly giveUpMs?: number
}

/** Resolves when the last one is answered or given up. */
export const openLoop = async (load: Load): Promise<readonly Outcome[]> => {
  const { perSecond, seconds, questions, signal } = load
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
        all.push(ask(load, agent, begun + at, at, all.length % questions.length))
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
}

const ask = async (load: Load, agent: Agent, due: number, at: number, question: number): Promise<Outcome> => {
  const body = JSON.stringify(load.questions[question])
  const first = await send(load, agent, body)
  // The service ended a line that lay idle, just as this one took it: every client asks again.
  const reply = first === 'stale' ? await send(load, new Agent(), body) : first
  const { status, text, fault } = reply === 'stale' ? { status: 0, text: '', fault: 'stale' } : reply
  return { status, text, ms: performance.now() - due, at, question, ...(fault !== undefined && { fault }) }
}

const send = ({ port, giveUpMs = 30_000 }: Load, agent: Agent, body: string): Promise<Reply | 'stale'> =>
  new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
    const init = { port, agent, method: 'POST', path: '/graphql', headers, timeout: giveUpMs }
    let text = ''
    const asked = request(init, (response) => {
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
      response.on('error', ({ message }) => resolve({ status: 0, text, fault: message }))
    })
    asked.on('timeout', () => asked.destroy(new Error('given up')))
    asked.on('error', (error: NodeJS.ErrnoException) => {
      const isStale = asked.reusedSocket && ['ECONNRESET', 'EPIPE'].includes(error.code ?? '')
      resolve(isStale ? 'stale' : { status: 0, text, fault: error.message })
    })
    asked.end(body)
  })
