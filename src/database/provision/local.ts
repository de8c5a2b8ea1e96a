/** The local database: fetched once, started with the service, stopped with it. */
import { mkdir } from 'node:fs/promises'
import type { DatabaseAddress } from '../run.ts'
import { ProvisionError, reasonOf, WAYS_ON } from './events.ts'
import type { Reporter } from './events.ts'
import { classArchive } from './class-archive.ts'
import type { ClassArchive } from './class-archive.ts'
import { fetchJars } from './fetch-jars.ts'
import { freePort, homeIn, javaArguments, logTail, passwordOf, wasUsed, writeHome } from './home.ts'
import type { Home, Memory } from './home.ts'
import { jarList } from './jar-list.ts'
import { findJava } from './java.ts'
import type { Java } from './java.ts'
import { cachedJava, fetchJava, findPip } from './java-wheel.ts'
import type { Pip } from './java-wheel.ts'
import { takeLock } from './lock.ts'
import type { Lock } from './lock.ts'
import { untilReady } from './ready.ts'
import { supervise } from './supervise.ts'
import type { Ending, Supervised } from './supervise.ts'

export interface LocalOptions {
  /** Absolute: the store, the password file and the lock. One process at a time. */
  readonly dataDir: string
  /** Absolute: jars and, where needed, a Java runtime. May be shared by processes and by data folders. */
  readonly cacheDir: string
  /** Undefined: a free one. */
  readonly port?: number | undefined
  /** Undefined: Maven's central repository. */
  readonly mavenRepository?: string | undefined
  readonly javaHome?: string | undefined
  /** Default 512. */
  readonly heapMb?: number
  /** Default 64. */
  readonly pageCacheMb?: number
  /** Further arguments of the Java virtual machine, which override the usual ones. */
  readonly jvmFlags?: readonly string[]
  /** From the start of the server to its first answer. Default 90,000; 15,000 for a database that was given. */
  readonly startDeadlineMs?: number
  readonly report: Reporter
  /** Other names for `java` and other ways to call pip than the usual ones. */
  readonly commands?: { readonly java?: string; readonly pips?: readonly Pip[] }
}

export interface RunningDatabase {
  readonly address: DatabaseAddress
  /** Ends the server in order (0.2 s as a rule, 8 s at most) and frees its folder. May be called more than once. */
  readonly stop: () => Promise<void>
  /**
   * Makes the starts after this one quicker, where none did before: half a minute of one core at the least priority.
   * Never fails.
   */
  readonly writeClassArchive: () => Promise<void>
  /** Of the server's process; undefined for a database that was given. */
  readonly pid: number | undefined
  /** From the start of the server to its first answer over Bolt, in ms. */
  readonly startedInMs: number
  /** Resolves when the server ends, by `stop` or by itself; never for a database that was given. */
  readonly exited: Promise<Ending>
}

const GRACE_MS = 8_000
const USER = 'neo4j'
const DATABASE = 'neo4j'

/**
 * Brings up a Neo4j of this machine's own: Java found or brought, jars fetched and checked, its folder locked, the
 * server started on loopback with a password of its own. Throws a ProvisionError that says what helps.
 */
export const provisionLocal = async (options: LocalOptions): Promise<RunningDatabase> => {
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 })
  const left = (pid: number): void => options.report({ kind: 'left-over', pid })
  const lock = await takeLock(options.dataDir, left)
  try {
    const java = await javaFor(options)
    const jars = await fetchJars({
      list: jarList(),
      cacheDir: options.cacheDir,
      repository: options.mavenRepository,
      onProgress: (progress) => options.report({ kind: 'jars', ...progress }),
    })
    return await start(options, java, jars, lock)
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** A Java that Neo4j is released for, else one that an earlier run brought, else a newer one, else one from pip. */
const javaFor = async (options: LocalOptions): Promise<Java> => {
  const [best] = (await findJava({ javaHome: options.javaHome, ...onPath(options) })).usable
  const java = best?.verified
    ? best
    : ((await cachedJava(options.cacheDir)) ?? best ?? (await bringJava(options)))
  options.report({ kind: 'java', java: java.command, version: java.version, verified: java.verified })
  return java
}

const onPath = ({ commands }: LocalOptions): { onPath?: string } =>
  commands?.java === undefined ? {} : { onPath: commands.java }

const bringJava = async ({ cacheDir, commands, report }: LocalOptions): Promise<Java> => {
  const found = await findPip(commands?.pips)
  if (found === undefined)
    throw new ProvisionError(
      "There is no Java 17 or 21 in JAVA_HOME or on PATH, and no Python's pip that could bring one.",
      WAYS_ON,
    )
  return fetchJava(cacheDir, found.pip, (bytes) => report({ kind: 'java-fetch', with: found.version, bytes }))
}

const start = async (
  options: LocalOptions,
  java: Java,
  jars: string,
  lock: Lock,
): Promise<RunningDatabase> => {
  const home = homeIn(options.dataDir)
  const state = wasUsed(home) ? 'used' : 'new'
  const memory: Memory = { heapMb: options.heapMb ?? 512, pageCacheMb: options.pageCacheMb ?? 64 }
  const port = await freePort(options.port)
  const password = await passwordOf(home)
  const address = { uri: `bolt://127.0.0.1:${port}`, user: USER, password, database: DATABASE }
  await writeHome(home, port, memory)
  const archive = classArchive(options.cacheDir, java, jars, home)
  options.report({ kind: 'starting', home: home.folder, port })
  const begun = performance.now()
  const server = await supervise({
    command: java.command,
    args: javaArguments(home, jars, memory, [...archive.flags, ...(options.jvmFlags ?? [])]),
    cwd: home.folder,
    logFile: home.log,
    graceMs: GRACE_MS,
  })
  await lock.recordDatabase(server.mark)
  await answers(server, address, state, options.startDeadlineMs ?? 90_000).catch(async (error: unknown) => {
    await server.stop()
    throw await notStarted(home, java, error)
  })
  const startedInMs = Math.round(performance.now() - begun)
  options.report({ kind: 'started', uri: address.uri, pid: server.mark.pid, ms: startedInMs })
  return {
    address,
    pid: server.mark.pid,
    startedInMs,
    exited: server.exited,
    writeClassArchive: archive.write,
    stop: stopOnce(server, lock, archive, options.report),
  }
}

/** Resolves at the first answer; rejects at the deadline, or as soon as the server is gone. */
const answers = async (
  server: Supervised,
  address: DatabaseAddress,
  state: 'new' | 'used',
  deadlineMs: number,
): Promise<void> => {
  const gone = new AbortController()
  void server.exited.then(({ code, signal }) =>
    gone.abort(new Error(`the server ended by itself (${signal ?? `exit code ${code ?? 'unknown'}`})`)),
  )
  await untilReady(address, state, { deadlineMs, signal: gone.signal })
}

const stopOnce = (
  server: Supervised,
  lock: Lock,
  archive: ClassArchive,
  report: Reporter,
): (() => Promise<void>) => {
  let stopped: Promise<void> | undefined
  const stop = async (): Promise<void> => {
    const begun = performance.now()
    await Promise.all([server.stop(), archive.stop()])
    await lock.release()
    report({ kind: 'stopped', ms: Math.round(performance.now() - begun) })
  }
  return () => (stopped ??= stop())
}

const notStarted = async (home: Home, java: Java, error: unknown): Promise<ProvisionError> => {
  const tail = await logTail(home)
  const ways = [
    ...(java.verified
      ? []
      : [`use Java 17 or 21: this is ${java.version}, for which Neo4j 5.26 is not released`]),
    `read ${home.log} and ${home.folder}/logs/debug.log`,
    ...WAYS_ON.slice(1),
  ]
  const why = `The local Neo4j in ${home.folder} did not start: ${reasonOf(error)}. It printed last:\n${tail || '(nothing)'}`
  return new ProvisionError(why, ways, error)
}
