/** Brings up the server of a test run, by the first of three ways that there is. */
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readConfig } from '../../src/config.ts'
import type { Config } from '../../src/config.ts'
import type { ProvisionEvent } from '../../src/database/provision/events.ts'
import { WAYS_ON } from '../../src/database/provision/events.ts'
import { missingJars } from '../../src/database/provision/fetch-jars.ts'
import { jarList } from '../../src/database/provision/jar-list.ts'
import { provisionLocal } from '../../src/database/provision/local.ts'
import { holderOf } from '../../src/database/provision/lock.ts'
import { untilReady } from '../../src/database/provision/ready.ts'
import type { DatabaseAddress } from '../../src/database/run.ts'

export interface TestServer {
  /** In words: what it is and where. */
  readonly is: string
  readonly address: DatabaseAddress
  stop(): Promise<void>
}

const ENGINE_ANSWERS_WITHIN_MS = 5_000

const WAYS = [
  'set NEO4J_TEST_URI, NEO4J_TEST_USER and NEO4J_TEST_PASSWORD to a Neo4j 5.26 whose content may be deleted',
  'start a Docker engine',
  WAYS_ON[0],
]

/** Brings up so many servers, or the one that is given. Throws where there is no way to one, with the three that there could be. */
export const bringUp = async (count: number): Promise<readonly TestServer[]> => {
  const local = async (): Promise<readonly TestServer[]> => {
    const missing = await missingJars(jarList(), config().cacheDir)
    const first = localServer({ first: true })
    // The first one fetches what all need.
    if (missing.length > 0) await first
    const others = Array.from({ length: count - 1 }, () => localServer({ first: false }))
    return Promise.all([first, ...others])
  }
  try {
    const given = await givenServer()
    if (given !== undefined) return [given]
    const container = await containerServer()
    if (container === undefined) return await local()
    const others = await Promise.all(Array.from({ length: count - 1 }, needed))
    return [container, ...others]
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`No database for the tests: ${why}\nOne of these is needed:\n- ${WAYS.join('\n- ')}`, {
      cause: error,
    })
  }
}

const needed = async (): Promise<TestServer> => {
  const server = await containerServer()
  if (server === undefined) throw new Error('One container started, another did not.')
  return server
}

const givenServer = async (): Promise<TestServer | undefined> => {
  const {
    NEO4J_TEST_URI: uri,
    NEO4J_TEST_USER: user = 'neo4j',
    NEO4J_TEST_PASSWORD: password = '',
  } = process.env
  if (!uri) return undefined
  const address = { uri, user, password, database: 'neo4j' }
  await untilReady(address, 'given', { deadlineMs: 10_000 }).catch((error: unknown) => {
    throw new Error(`NEO4J_TEST_URI is set, but ${uri} does not answer: ${String(error)}`, { cause: error })
  })
  return { is: `the given database at ${uri}`, address, stop: () => Promise.resolve() }
}

/** Undefined where no engine answers in time, or it cannot have the image. */
const containerServer = async (): Promise<TestServer | undefined> => {
  const { GenericContainer, getContainerRuntimeClient, Wait } = await import('testcontainers')
  const client = await Promise.race([
    getContainerRuntimeClient().catch(() => undefined),
    pause(ENGINE_ANSWERS_WITHIN_MS, undefined, { ref: false }),
  ])
  if (client === undefined) return undefined
  const password = 'only-for-tests'
  const image = `neo4j:${jarList().version}-community`
  const container = await new GenericContainer(image)
    .withEnvironment({ NEO4J_AUTH: `neo4j/${password}` })
    .withExposedPorts(7687)
    .withWaitStrategy(Wait.forLogMessage('Started.'))
    .start()
    .catch((error: unknown) =>
      console.log(`A container engine answers, but ${image} does not start: ${String(error)}`),
    )
  if (container === undefined) return undefined
  const uri = `bolt://${container.getHost()}:${container.getMappedPort(7687)}`
  const address = { uri, user: 'neo4j', password, database: 'neo4j' }
  await untilReady(address, 'given', { deadlineMs: 30_000 })
  return { is: `a container of ${image}`, address, stop: () => container.stop().then(() => undefined) }
}

/** The first one makes the starts of those that tests bring up themselves quicker, where no run before has. */
const localServer = async ({ first }: { readonly first: boolean }): Promise<TestServer> => {
  const { cacheDir, javaHome, mavenRepository } = config()
  const dataDir = await ownFolder(join(cacheDir, 'tests'))
  const running = await provisionLocal({
    dataDir,
    cacheDir,
    javaHome,
    mavenRepository,
    report,
    jvmFlags: PLANNING,
  })
  if (first) void running.writeClassArchive()
  return {
    is: `a local Neo4j at ${running.address.uri} (ready after ${running.startedInMs} ms)`,
    address: running.address,
    stop: async () => {
      await running.stop()
      await rm(dataDir, { recursive: true })
    },
  }
}

/**
 * For the servers that all tests share: most of what they do is to plan texts that they have not seen, so what Java is to
 * compile for speed has to be ten times as hot as by its own rule. It saves a fifth of the processor time of a run.
 */
const PLANNING = [
  '-XX:Tier4InvocationThreshold=50000',
  '-XX:Tier4MinInvocationThreshold=6000',
  '-XX:Tier4CompileThreshold=150000',
  '-XX:Tier4BackEdgeThreshold=400000',
  // Large pages take off another twelfth; only Java for Linux knows them.
  ...(process.platform === 'linux' ? ['-XX:+UseTransparentHugePages'] : []),
]

/** For servers that a test starts only to end them: compiling for speed costs more than it gives. */
export const QUICK = ['-XX:TieredStopAtLevel=1']

/** The configuration of the environment, for the caches that tests share with `npm start`. */
export const config = (): Config => {
  const read = readConfig()
  if ('faults' in read) throw new Error(read.faults.map(({ message }) => message).join('\n'))
  return read.config
}

const report = (event: ProvisionEvent): void => {
  if (event.kind === 'jars' && event.done === event.total && event.fetchedBytes > 0)
    console.log(`Fetched ${Math.round(event.fetchedBytes / 1e6)} MB of database.`)
  if (event.kind === 'java-fetch') console.log(`Fetched ${Math.round(event.bytes / 1e6)} MB of Java.`)
}

const AN_HOUR_MS = 3_600_000

/** A new folder for this run; those that killed runs left behind go. */
const ownFolder = async (parent: string): Promise<string> => {
  await mkdir(parent, { recursive: true })
  for (const name of await readdir(parent)) {
    const old = join(parent, name)
    const { mtimeMs } = await stat(old).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > AN_HOUR_MS && (await holderOf(old)) === undefined)
      await rm(old, { recursive: true, force: true })
  }
  return mkdtemp(join(parent, 'run-'))
}
