/**
 * The only reader of the environment. A table says what each setting is called, what it is without a value and what
 * it does; every fault is found at once. README's table of settings is printed from it.
 */
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { ANSWER_SETTINGS } from './model/answer-settings.ts'
import type { AnswerConfig } from './model/answer-settings.ts'
import { CALLER_SETTINGS } from './model/caller-settings.ts'
import type { CallerConfig } from './model/caller-settings.ts'
import { COST_SETTINGS } from './model/cost-settings.ts'
import { DATABASE_SETTINGS } from './model/database-settings.ts'
import { inProject } from './model/paths.ts'
import { QUEUE_SETTING } from './model/queue-setting.ts'
import type { QueueConfig } from './model/queue-setting.ts'
import {
  address,
  folder,
  folderNames,
  hostName,
  integer,
  nothing,
  onOff,
  oneOf,
  setting,
  tableOf,
  unknownNames,
  valueOf,
} from './model/setting.ts'
import type { Environment, Report } from './model/setting.ts'

/** Where a database is, when its address is given. Equal to DatabaseAddress of `src/database/run.ts`. */
export interface GivenDatabase {
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly database: string
}

export interface Config extends AnswerConfig, QueueConfig, CallerConfig {
  /** 0 asks the system for a free one. */
  readonly port: number
  readonly host: string
  /** Undefined: a local database is provisioned. */
  readonly neo4j: GivenDatabase | undefined
  /** Absolute path: the local database, its password file and its lock. */
  readonly dataDir: string
  /** Absolute path: the database's jars and a Java runtime where one had to be fetched. */
  readonly cacheDir: string
  /** Undefined: a free port. */
  readonly boltPort: number | undefined
  /** Folders of `seed/` to load at start; undefined: all; empty: none. */
  readonly seed: readonly string[] | undefined
  readonly mavenRepository: string | undefined
  readonly javaHome: string | undefined
  readonly log: 'text' | 'json'
  readonly statementTimeoutMs: number
  /** Objects that one request may be expected to read, by class of caller. */
  readonly costLimits: { readonly anybody: number; readonly trusted: number }
  readonly introspection: boolean
  /** Whether a browser gets a console at `/`. */
  readonly console: boolean
  /** The service that `sifa ask` speaks to. */
  readonly url: string
}

/** One setting that cannot be used as it is. */
export interface ConfigFault {
  readonly setting: string
  readonly message: string
}

const cacheHome = (env: Environment): string =>
  join(env.XDG_CACHE_HOME ?? env.LOCALAPPDATA ?? join(homedir(), '.cache'), 'sifa')

const SETTINGS = {
  port: setting(
    'PORT',
    '4000',
    'Port of the service; 0 asks for a free one.',
    integer(0, 65_535),
    () => 4000,
  ),
  host: setting(
    'HOST',
    '127.0.0.1',
    'Address to listen on. Anything but loopback opens the service to others: see "Exposure" in README.md.',
    hostName,
    () => '127.0.0.1',
  ),
  ...DATABASE_SETTINGS,
  dataDir: setting(
    'SIFA_DATA_DIR',
    '.sifa beside package.json',
    'Folder of the local database, its password and its lock. One process at a time.',
    folder,
    () => inProject('.sifa'),
  ),
  cacheDir: setting(
    'SIFA_CACHE',
    "sifa in the user's cache folder",
    'Folder of what is fetched once: the database and, where there is none, a Java runtime. May be shared.',
    folder,
    cacheHome,
  ),
  boltPort: setting<number | undefined>(
    'SIFA_BOLT_PORT',
    'a free port',
    'Port of the local database, on loopback.',
    integer(1, 65_535),
    nothing,
  ),
  seed: setting<readonly string[] | undefined>(
    'SIFA_SEED',
    'all',
    'Folders of `seed/` to load at start, separated by commas; `none` loads nothing.',
    folderNames,
    nothing,
  ),
  mavenRepository: setting<string | undefined>(
    'SIFA_MAVEN_REPOSITORY',
    '',
    "Maven repository to fetch the database from, instead of Maven's central one.",
    address(['https', 'http']),
    nothing,
  ),
  javaHome: setting<string | undefined>(
    'JAVA_HOME',
    '',
    'Java 17 or 21 for the local database; without it, the one on PATH.',
    folder,
    nothing,
  ),
  log: setting<'text' | 'json'>(
    'SIFA_LOG',
    'text',
    'Form of the log: `text` or `json`, one object a line.',
    oneOf({ text: 'text', json: 'json' } as const),
    () => 'text',
  ),
  statementTimeoutMs: setting(
    'SIFA_STATEMENT_TIMEOUT_MS',
    '5000',
    'The database ends a statement after this many milliseconds, or after 20,000 where it has to plan it first; a database that hangs is given up 300 ms after the same time.',
    integer(100, 600_000),
    () => 5000,
  ),
  ...QUEUE_SETTING,
  ...COST_SETTINGS,
  introspection: setting(
    'SIFA_INTROSPECTION',
    'on',
    'Whether the schema can be asked for: `on` or `off`.',
    onOff,
    () => true,
  ),
  ...ANSWER_SETTINGS,
  console: setting(
    'SIFA_CONSOLE',
    'on',
    'Whether a browser gets a console to ask questions in at `/`: `on` or `off`.',
    onOff,
    () => true,
  ),
  ...CALLER_SETTINGS,
  url: setting(
    'SIFA_URL',
    'http://127.0.0.1:4000/graphql',
    'The service that `sifa ask` speaks to.',
    address(['http', 'https']),
    () => 'http://127.0.0.1:4000/graphql',
  ),
} as const

type Values = { readonly [K in keyof typeof SETTINGS]: ReturnType<(typeof SETTINGS)[K]['fallback']> }

/** The configuration, or every fault of it. An empty value counts as none; a SIFA_ name that no setting has is a fault. */
export const readConfig = (
  env: Environment = process.env,
): { readonly config: Config } | { readonly faults: readonly ConfigFault[] } => {
  const faults = unknownNames(env, Object.values(SETTINGS)).map(unknown)
  const fault: Report = (setting, message) => void faults.push({ setting, message })
  const values = Object.fromEntries(
    Object.entries(SETTINGS).map(([key, one]) => [key, valueOf<unknown>(one, env, fault)]),
  ) as unknown as Values
  const neo4j = givenDatabase(values, env, fault)
  if (faults.length > 0) return { faults }
  const { uri, user, password, passwordFile, database, costLimit, costLimitTrusted, ...rest } = values
  return { config: { ...rest, neo4j, costLimits: { anybody: costLimit, trusted: costLimitTrusted } } }
}

const unknown = (name: string): ConfigFault => ({
  setting: name,
  message: `${name} is not a setting. "sifa doctor --settings" lists them.`,
})

const givenDatabase = (
  { uri, user, password, passwordFile, database }: Values,
  env: Environment,
  fault: Report,
): GivenDatabase | undefined => {
  if (password !== undefined && passwordFile !== undefined)
    fault('NEO4J_PASSWORD_FILE', 'NEO4J_PASSWORD and NEO4J_PASSWORD_FILE are both given: keep one of them.')
  const secret = password ?? (passwordFile === undefined ? undefined : firstLineOf(passwordFile, fault))
  if (uri !== undefined && password === undefined && passwordFile === undefined)
    fault(
      'NEO4J_PASSWORD',
      'NEO4J_URI is given without a password: set NEO4J_PASSWORD or NEO4J_PASSWORD_FILE.',
    )
  if ((env.NEO4J_URI ?? '') === '')
    for (const name of ['NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_PASSWORD_FILE', 'NEO4J_DATABASE'])
      if ((env[name] ?? '') !== '')
        fault(name, `${name} is given without NEO4J_URI: set that too, or remove it.`)
  return uri === undefined ? undefined : { uri, user, password: secret ?? '', database }
}

const firstLineOf = (path: string, fault: Report): string | undefined => {
  try {
    const line = readFileSync(path, 'utf8').split(/\r?\n/, 1)[0] ?? ''
    if (line === '') fault('NEO4J_PASSWORD_FILE', `NEO4J_PASSWORD_FILE: the first line of ${path} is empty.`)
    return line
  } catch {
    fault('NEO4J_PASSWORD_FILE', `NEO4J_PASSWORD_FILE: ${path} cannot be read.`)
    return undefined
  }
}

/** Markdown for README.md between its `<!-- settings -->` markers. */
export const settingsTable = (): string => tableOf(Object.values(SETTINGS))

/** For a terminal: every fault on a line of its own. */
export const formatConfigFaults = (faults: readonly ConfigFault[]): string =>
  ['The settings cannot be used:', ...faults.map(({ message }) => `  - ${message}`)].join('\n')
