/** The folder of a local Neo4j, and how its server is called. */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { ProvisionError } from './events.ts'

export interface Home {
  /** <data>/neo4j: Neo4j's own home. */
  readonly folder: string
  readonly conf: string
  /** What the server prints, and why it did not start. */
  readonly log: string
  readonly passwordFile: string
}

export interface Memory {
  /** Largest heap in MB. */
  readonly heapMb: number
  /** Cache of the store's pages in MB. */
  readonly pageCacheMb: number
}

export const homeIn = (dataDir: string): Home => {
  const folder = join(dataDir, 'neo4j')
  return {
    folder,
    conf: join(folder, 'conf'),
    log: join(folder, 'console.log'),
    passwordFile: join(dataDir, 'neo4j-password'),
  }
}

/** Whether a server has run here before: then it may have a password of its own. */
export const wasUsed = ({ folder }: Home): boolean => existsSync(join(folder, 'data', 'databases', 'system'))

/** The password of this home, made at the first call: 192 random bits in a file that only its owner reads. */
export const passwordOf = async ({ passwordFile }: Home): Promise<string> => {
  const read = (): Promise<string> => readFile(passwordFile, 'utf8').then((text) => text.trim())
  const known = await read().catch(() => '')
  if (known !== '') return known
  const draft = `${passwordFile}.${randomBytes(8).toString('hex')}`
  await writeFile(draft, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flush: true })
  await link(draft, passwordFile).catch(() => undefined)
  await rm(draft)
  return read()
}

/** Makes the folder, for its owner alone, and writes the configuration of this start. */
export const writeHome = async (home: Home, port: number, { pageCacheMb }: Memory): Promise<void> => {
  await mkdir(home.conf, { recursive: true, mode: 0o700 })
  const lines = Object.entries(settings(port, pageCacheMb)).map(([key, value]) => `${key}=${value}\n`)
  await writeFile(join(home.conf, 'neo4j.conf'), `# Written anew at every start.\n${lines.join('')}`)
}

/**
 * https://neo4j.com/docs/operations-manual/5/configuration/configuration-settings/. Measured: without the wait for the
 * thread pool, stopping takes 0.2 s instead of 10 s (twice a wait of 5 s that nothing uses). Statements that run while
 * it stops are given 2 s, where 10 would be more than the service has. With logs of 16 MB that are not allocated
 * ahead, an empty store takes 2 MB instead of 515 MB.
 */
const settings = (port: number, pageCacheMb: number): Readonly<Record<string, string | number>> => ({
  'server.default_listen_address': '127.0.0.1',
  'server.bolt.listen_address': `:${port}`,
  'server.http.enabled': 'false',
  'server.https.enabled': 'false',
  'dbms.security.auth_enabled': 'true',
  'dbms.security.allow_csv_import_from_file_urls': 'false',
  'dbms.usage_report.enabled': 'false',
  'client.allow_telemetry': 'false',
  'server.memory.pagecache.size': `${pageCacheMb}m`,
  'db.logs.query.enabled': 'OFF',
  'server.memory.query_cache.per_db_cache_num_entries': 200,
  'db.tx_log.preallocate': 'false',
  'db.tx_log.rotation.size': '16m',
  'db.tx_log.rotation.retention_policy': '2 files',
  'internal.server.bolt.thread_pool_shutdown_wait_time': '0s',
  'db.shutdown_transaction_end_timeout': '2s',
})

/** Arguments of `java`: memory, then what Neo4j's own scripts give, then `flags`, the last word of all three. */
export const javaArguments = (
  home: Home,
  jars: string,
  { heapMb }: Memory,
  flags: readonly string[] = [],
): readonly string[] => [
  `-Xms${Math.min(128, heapMb)}m`,
  `-Xmx${heapMb}m`,
  '-XX:+UseSerialGC',
  '-Djdk.nio.maxCachedBufferSize=1024',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dlog4j2.disable.jmx=true',
  '-Dfile.encoding=UTF-8',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  ...flags,
  '-cp',
  join(jars, '*'),
  'org.neo4j.server.CommunityEntryPoint',
  `--home-dir=${home.folder}`,
  `--config-dir=${home.conf}`,
  '--console-mode',
]

/** A port on loopback that nothing listens on at this moment: the one that is asked for, or any. */
export const freePort = (wanted = 0): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', (error) => reject(portTaken(wanted, error)))
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

const portTaken = (port: number, error: Error): ProvisionError =>
  new ProvisionError(
    `Port ${port} on loopback cannot be used for the local Neo4j: ${error.message}`,
    [`free port ${port}`, 'choose another in SIFA_BOLT_PORT, or unset it: then a free one is taken'],
    error,
  )

/** The last lines that the server printed. */
export const logTail = async ({ log }: Home, lines = 12): Promise<string> => {
  const text = await readFile(log, 'utf8').catch(() => '')
  return text.trimEnd().split('\n').slice(-lines).join('\n')
}
