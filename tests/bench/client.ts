/** One client on one connection that stays open, as a dashboard's server has it. */
import { Agent, request } from 'node:http'

export interface Answer {
  readonly status: number
  readonly text: string
  readonly ms: number
}

export interface Client {
  /** Sends a body and reads the whole answer; the time is that of both, without parsing. */
  post(body: string): Promise<Answer>
  close(): void
}

export const connectTo = (url: string): Client => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    post: (body) => post(url, agent, body),
    close: () => agent.destroy(),
  }
}

const post = (url: string, agent: Agent, body: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const begun = performance.now()
    const sent = request(
      url,
      {
        agent,
        method: 'POST',
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () => {
          const ms = performance.now() - begun
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8'), ms })
        })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
