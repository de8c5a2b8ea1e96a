/** The built service as it would stand in front of strangers: a process of its own, with little memory. */
import { Agent, request } from 'node:http'
import { inject } from 'vitest'
import type { DatabaseAddress } from '../../../src/database/run.ts'
import { startFakeBolt } from '../../support/fake-bolt.ts'
import type { FakeBolt } from '../../support/fake-bolt.ts'
import type { Heard, Rows, Script } from '../../support/fake-bolt-talk.ts'
import { startSifa } from '../../support/sifa-process.ts'
import type { Environment, Sifa } from '../../support/sifa-process.ts'

export interface Answer {
  readonly status: number
  readonly text: string
  /** Of the first error. */
  readonly code: unknown
  readonly ms: number
}

export interface Service {
  readonly url: string
  readonly port: number
  readonly sifa: Sifa
  /** POST of one document. */
  readonly ask: (query: string, variables?: object) => Promise<Answer>
  /** Any request to /graphql. */
  readonly send: (init: Sent) => Promise<Answer>
  readonly stop: () => Promise<void>
}

export interface Sent {
  readonly method?: 'GET' | 'POST'
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** The memory that battery.md gives, and what `npm start` says. */
const FLAGS = '--max-old-space-size=384 --max-semi-space-size=4'
const JSON_TYPE = { 'content-type': 'application/json' }

/** Started and ready, on this database. */
export const startOn = async (address: DatabaseAddress, env: Environment = {}): Promise<Service> => {
  const sifa = startSifa(['start'], {
    NEO4J_URI: address.uri,
    NEO4J_USER: address.user,
    NEO4J_PASSWORD: address.password,
    NEO4J_DATABASE: address.database,
    NODE_OPTIONS: FLAGS,
    PORT: '0',
    SIFA_SEED: 'none',
    SIFA_LOG: 'json',
    // What is measured is the way to the database, under any load: rows that try a limit set it.
    ...{ SIFA_ANSWER_CACHE: '0', SIFA_RATE: 'off' },
    ...env,
  })
  const [, url = ''] = await sifa.says(/Ready in .*?: (http:\/\/[\d.:]+)\/graphql/)
  const port = Number(new URL(url).port)
  const agent = new Agent({ keepAlive: true, maxSockets: 100 })
  const send = (sent: Sent): Promise<Answer> => sendTo(port, agent, sent)
  return {
    url,
    port,
    sifa,
    send,
    ask: (query, variables = {}) => send({ headers: JSON_TYPE, body: JSON.stringify({ query, variables }) }),
    stop: async () => {
      agent.destroy()
      sifa.signal('SIGKILL')
      await sifa.ended
    },
  }
}

const sendTo = (port: number, agent: Agent, sent: Sent): Promise<Answer> => {
  const { method = 'POST', path = '/graphql', headers = {}, body = '' } = sent
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    const length = method === 'POST' ? { 'content-length': String(Buffer.byteLength(body)) } : {}
    const asked = request({ port, agent, method, path, headers: { ...length, ...headers } }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.on('end', () => {
        const ms = performance.now() - begun
        resolve({ status: response.statusCode ?? 0, text, code: codeIn(text), ms })
      })
      response.on('error', reject)
    })
    asked.on('error', reject).end(method === 'POST' ? body : undefined)
  })
}

const codeIn = (text: string): unknown => {
  try {
    const { errors } = JSON.parse(text) as { errors?: readonly { extensions?: { code?: unknown } }[] }
    return errors?.[0]?.extensions?.code
  } catch {
    return undefined
  }
}

export interface StubService extends Service {
  readonly fake: FakeBolt
}

/** On a fake database that answers every statement as a graph without anything in it. */
export const startOnStub = async (script: Script = {}, env: Environment = {}): Promise<StubService> => {
  const fake = await startFakeBolt({ rows: emptyGraph, ...script })
  const address = { uri: fake.uri, user: 'neo4j', password: 'x', database: 'neo4j' }
  const service = await startOn(address, env)
  return {
    ...service,
    fake,
    stop: async () => {
      await service.stop()
      await fake.close()
    },
  }
}

/** What Neo4j would answer where nothing is stored. */
export const emptyGraph = ({ text }: Heard): Rows => {
  if (text.includes(`RETURN ['counts', n, u] AS row`)) return [[['counts', 0, 0]]]
  if (text.includes(`OPTIONAL MATCH (g:Graph {id: 'graph'})\nRETURN`)) return [[Array<number>(12).fill(0)]]
  return []
}

/** A real Neo4j, shared by the rows that need one. What it holds is theirs to empty. */
export const realAddress = async (): Promise<DatabaseAddress> => {
  const response = await fetch(inject('neo4jOnDemand'))
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as DatabaseAddress
}
