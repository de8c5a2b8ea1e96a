/** Which database: the one that was given, or one of this machine's own. */
import { existsSync } from 'node:fs'
import type { DatabaseAddress } from '../run.ts'
import { ProvisionError, reasonOf } from './events.ts'
import { jarFolder, missingJars } from './fetch-jars.ts'
import { homeIn } from './home.ts'
import { jarList, totalBytes } from './jar-list.ts'
import { findJava } from './java.ts'
import type { Java, Unusable } from './java.ts'
import { cachedJava, findPip } from './java-wheel.ts'
import { provisionLocal } from './local.ts'
import type { LocalOptions, RunningDatabase } from './local.ts'
import { holderOf } from './lock.ts'
import { untilReady } from './ready.ts'

export interface ProvisionOptions extends LocalOptions {
  /** Undefined: a local database. */
  readonly given?: DatabaseAddress | undefined
}

/** What would be done, and why. Holds no password. */
export interface RoadReport {
  /** "none": no database could be brought up as things are. */
  readonly road: 'given' | 'local' | 'none'
  /** In one sentence. */
  readonly why: string
  readonly given?: { readonly uri: string; readonly user: string; readonly database: string }
  readonly local?: LocalReport
}

export interface LocalReport {
  readonly neo4jVersion: string
  readonly java: {
    readonly chosen?: Java
    readonly usable: readonly Java[]
    readonly unusable: readonly Unusable[]
  }
  /** The pip that would bring a Java, looked for only where there is none. */
  readonly pip?: string
  readonly jars: {
    readonly folder: string
    readonly total: number
    readonly missing: number
    readonly missingBytes: number
  }
  readonly folders: {
    readonly data: string
    readonly home: string
    readonly cache: string
    readonly homeExists: boolean
  }
  /** Process id of another Sifa that uses the data folder now. */
  readonly inUseBy?: number
}

/** How long a database that was given may take for its first answer, in ms. */
const GIVEN_DEADLINE_MS = 15_000

/** Brings up a database, or checks the one that was given. Throws a ProvisionError that says what helps. */
export const provision = async (options: ProvisionOptions): Promise<RunningDatabase> =>
  options.given === undefined ? provisionLocal(options) : useGiven(options.given, options)

const useGiven = async (
  address: DatabaseAddress,
  { report, startDeadlineMs: deadlineMs = GIVEN_DEADLINE_MS }: LocalOptions,
): Promise<RunningDatabase> => {
  const begun = performance.now()
  await untilReady(address, 'given', { deadlineMs }).catch((error: unknown) => {
    throw new ProvisionError(
      `The database at ${address.uri} does not answer: ${reasonOf(error)}`,
      [
        'check NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE',
        'start that database, or unset NEO4J_URI: then a local one is brought up',
      ],
      error,
    )
  })
  report({ kind: 'given', uri: address.uri })
  return {
    address,
    pid: undefined,
    startedInMs: Math.round(performance.now() - begun),
    writeClassArchive: () => Promise.resolve(),
    exited: new Promise(() => undefined),
    stop: () => Promise.resolve(),
  }
}

/** Says which road `provision` would take with the same options. Starts nothing, fetches nothing, writes nothing. */
export const roadTaken = async (options: Omit<ProvisionOptions, 'report'>): Promise<RoadReport> => {
  if (options.given !== undefined) {
    const { uri, user, database } = options.given
    return { road: 'given', why: 'NEO4J_URI is set.', given: { uri, user, database } }
  }
  const local = await localReport(options)
  const { inUseBy, java, pip } = local
  if (inUseBy !== undefined)
    return { road: 'none', why: `${options.dataDir} is in use by another Sifa (process ${inUseBy}).`, local }
  if (java.chosen !== undefined)
    return { road: 'local', why: `NEO4J_URI is not set; ${described(java.chosen)}.`, local }
  return pip === undefined
    ? {
        road: 'none',
        why: "NEO4J_URI is not set, and there is neither Java 17 or 21 nor Python's pip.",
        local,
      }
    : { road: 'local', why: `NEO4J_URI is not set; there is no Java, and ${pip} can bring one.`, local }
}

const described = ({ version, from, verified }: Java): string =>
  `Java ${version} from ${from === 'cache' ? 'the cache' : from}${verified ? '' : ' (newer than 21: it will be tried)'}`

const localReport = async (options: Omit<ProvisionOptions, 'report'>): Promise<LocalReport> => {
  const list = jarList()
  const [{ usable, unusable }, cached, missing, holder] = await Promise.all([
    findJava({
      javaHome: options.javaHome,
      ...(options.commands?.java === undefined ? {} : { onPath: options.commands.java }),
    }),
    cachedJava(options.cacheDir),
    missingJars(list, options.cacheDir),
    holderOf(options.dataDir),
  ])
  const chosen = usable[0]?.verified ? usable[0] : (cached ?? usable[0])
  const pip = chosen === undefined ? (await findPip(options.commands?.pips))?.version : undefined
  const home = homeIn(options.dataDir).folder
  return {
    neo4jVersion: list.version,
    java: {
      ...(chosen === undefined ? {} : { chosen }),
      usable: [...usable, ...(cached ? [cached] : [])],
      unusable,
    },
    ...(pip === undefined ? {} : { pip }),
    jars: {
      folder: jarFolder(options.cacheDir, list),
      total: list.jars.length,
      missing: missing.length,
      missingBytes: totalBytes(missing),
    },
    folders: { data: options.dataDir, home, cache: options.cacheDir, homeExists: existsSync(home) },
    ...(holder === undefined ? {} : { inUseBy: holder.pid }),
  }
}
