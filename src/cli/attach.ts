/** A database for one command: the one given, the one that a running Sifa holds, or the local one, brought up. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { homeIn, passwordOf } from '../database/provision/home.ts'
import { holderOf } from '../database/provision/lock.ts'
import { provision } from '../database/provision/provision.ts'
import { connect } from '../database/run.ts'
import type { Database } from '../database/run.ts'
import { provisionOptions } from '../server/start.ts'
import { databaseWords } from './database-words.ts'
import { CommandError } from './exit.ts'

const PING = { text: 'RETURN 1', parameters: {} }

/** Runs `work` with a database and closes again what was opened for it. */
export const withDatabase = async <T>(
  config: Config,
  work: (database: Database) => Promise<T>,
): Promise<T> => {
  const opened = await open(config)
  try {
    return await work(opened.database)
  } finally {
    await opened.database.close()
    await opened.stop()
  }
}

interface Opened {
  readonly database: Database
  readonly stop: () => Promise<void>
}

const open = async (config: Config): Promise<Opened> => {
  const holder = config.neo4j === undefined ? await holderOf(config.dataDir) : undefined
  if (holder !== undefined)
    return { database: await attach(config, holder.pid), stop: () => Promise.resolve() }
  const report = databaseWords((line) => void process.stderr.write(`${line}\n`))
  const running = await provision({ ...provisionOptions(config), report })
  const signals = ['SIGINT', 'SIGTERM'] as const
  const onSignal = (): void => void running.stop().finally(() => process.exit(1))
  for (const signal of signals) process.once(signal, onSignal)
  const stop = async (): Promise<void> => {
    for (const signal of signals) process.off(signal, onSignal)
    await running.stop()
  }
  return { database: connect(running.address), stop }
}

/** The database of the Sifa that holds the data folder: its port stands in its configuration. */
const attach = async ({ dataDir }: Config, pid: number): Promise<Database> => {
  const home = homeIn(dataDir)
  const conf = await readFile(join(home.conf, 'neo4j.conf'), 'utf8').catch(() => '')
  const port = /^server\.bolt\.listen_address=:(\d+)$/m.exec(conf)?.[1]
  if (port === undefined) throw inUse(dataDir, pid)
  const uri = `bolt://127.0.0.1:${port}`
  const database = connect({ uri, user: 'neo4j', password: await passwordOf(home), database: 'neo4j' })
  try {
    await database.read(PING, { timeoutMs: 2_000 })
    process.stderr.write(`Database: ${uri}, of the Sifa that runs (process ${pid}).\n`)
    return database
  } catch {
    await database.close()
    throw inUse(dataDir, pid)
  }
}

const inUse = (dataDir: string, pid: number): CommandError =>
  new CommandError(
    `${dataDir} is in use by another Sifa (process ${pid}) whose database does not answer yet. Wait until it is up, stop it, or set SIFA_DATA_DIR to another folder.`,
  )
