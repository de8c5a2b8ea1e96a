/** Servers under measurement: each a process of its own, watched through control.mjs. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import type { DatabaseAddress } from '../../src/database/run.ts'
import { readConfig } from '../../src/config.ts'
import { inProject } from '../../src/model/paths.ts'

/** "cached" is Sifa with whole answers kept. */
export type Peer = 'sifa' | 'cached' | 'p0' | 'p1' | 'p2' | 'p3'

export interface Usage {
  readonly cpuMs: number
  readonly turns: number
  readonly rssMb: number
}

export interface Server {
  readonly peer: Peer
  readonly url: string
  /** From the start of the process to where it answers. */
  readonly readyMs: number
  /** The same to where Sifa listens; its common statements are planned after that. */
  readonly doorMs: number | undefined
  usage(): Promise<Usage>
  stop(): Promise<void>
}

export interface Databases {
  readonly neo4j: DatabaseAddress
  readonly postgres: {
    readonly host: string
    readonly port: number
    readonly database: string
    readonly version: string | undefined
  }
}

type Environment = Readonly<Record<string, string>>

/** Settings that other versions of Sifa may not have: given only to one that knows them. */
const known = (wanted: Environment): Environment =>
  Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => {
      const read = readConfig({ [name]: value })
      return !('faults' in read && read.faults.some(({ setting }) => setting === name))
    }),
  )

/** Whether this Sifa can keep whole answers. */
export const hasAnswerCache = (): boolean => 'SIFA_ANSWER_CACHE' in known({ SIFA_ANSWER_CACHE: '0' })

const LONG_MS = 300_000

const bare = (): Environment =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && !/^(SIFA_|NEO4J_|PORT$|HOST$|NODE_OPTIONS$|VITEST|PG)/.test(entry[0]),
    ),
  )

export interface SifaOptions {
  readonly cached: boolean
  readonly env: Environment
}

const sifaEnvironment = ({ neo4j }: Databases, { cached, env }: SifaOptions): Environment => ({
  PORT: '0',
  NEO4J_URI: neo4j.uri,
  NEO4J_USER: neo4j.user,
  NEO4J_PASSWORD: neo4j.password,
  SIFA_SEED: 'none',
  SIFA_STATEMENT_TIMEOUT_MS: '60000',
  ...(cached ? {} : known({ SIFA_ANSWER_CACHE: '0' })),
  ...env,
})

/**
 * Sifa ends where a common statement takes a minute to plan, which a database that has just been started can need on a
 * busy machine: then it is started again.
 */
export const startSifa = async (databases: Databases, options: SifaOptions): Promise<Server> => {
  const attempt = (): Promise<Server> =>
    start(options.cached ? 'cached' : 'sifa', [inProject('dist', 'cli.js'), 'start'], databases.neo4j.uri, {
      ...sifaEnvironment(databases, options),
    })
  for (let n = 1; ; n++)
    try {
      return await attempt()
    } catch (error) {
      if (n === ATTEMPTS || !String(error).includes('A common question failed')) throw error
    }
}

const ATTEMPTS = 5

export const startPeer = (
  peer: Exclude<Peer, 'sifa' | 'cached'>,
  { neo4j, postgres }: Databases,
): Promise<Server> =>
  start(
    peer,
    [inProject('tests', 'bench', 'peers', `${peer}.mjs`)],
    peer === 'p3' ? `pg://${postgres.host}:${postgres.port}` : neo4j.uri,
    {
      NEO4J_URI: neo4j.uri,
      NEO4J_USER: neo4j.user,
      NEO4J_PASSWORD: neo4j.password,
      PGHOST: postgres.host,
      PGPORT: String(postgres.port),
      PGDATABASE: postgres.database,
      PGUSER: 'bench',
    },
  )

/** Sifa and the peers say where they are once they answer. */
const READY = /READY (\d+)|Ready in .*?:(\d+)\/graphql/

const start = async (
  peer: Peer,
  args: readonly string[],
  database: string,
  env: Environment,
): Promise<Server> => {
  const begun = performance.now()
  const control = inProject('tests', 'bench', 'control.mjs')
  const child = spawn(process.execPath, ['--import', control, ...args], {
    env: { ...bare(), ...env, NODE_ENV: 'production', BENCH_DATABASE_PORT: new URL(database).port },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const { port, doorMs } = await portOf(peer, child, begun)
  return {
    peer,
    url: `http://127.0.0.1:${port}/graphql`,
    readyMs: performance.now() - begun,
    doorMs,
    usage: () => usageOf(child),
    stop: () => ended(child),
  }
}

interface Door {
  readonly port: string
  readonly doorMs: number | undefined
}

const portOf = (peer: Peer, child: ChildProcess, begun: number): Promise<Door> =>
  new Promise((resolve, reject) => {
    let heard = ''
    let doorMs: number | undefined
    const fail = (why: string): void => reject(new Error(`${peer} ${why}:\n${heard}`))
    const timer = setTimeout(() => fail('is not ready in time'), LONG_MS)
    const hear = (text: string): void => {
      heard = (heard + text).slice(-20_000)
      if (heard.includes('Listening on')) doorMs ??= performance.now() - begun
      const [, own, sifas] = READY.exec(heard) ?? []
      const port = own ?? sifas
      if (port === undefined) return
      clearTimeout(timer)
      resolve({ port, doorMs })
    }
    child.stdout?.setEncoding('utf8').on('data', hear)
    child.stderr?.setEncoding('utf8').on('data', hear)
    child.once('exit', () => fail('ended'))
  })

const usageOf = (child: ChildProcess): Promise<Usage> =>
  new Promise((resolve) => {
    child.once('message', (usage) => resolve(usage as Usage))
    child.send('usage')
  })

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve()
      return
    }
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
  })
