/** A PostgreSQL cluster of the bench's own, on loopback, for as long as a data set is measured. */
import { spawn, execFile } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface Cluster {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly version: string
  /** Runs a script. */
  sql(text: string): Promise<string>
  /** Fills a table from rows of COPY's text format. */
  copy(table: string, rows: Iterable<string>): Promise<void>
  stop(): Promise<void>
}

const DEBIAN = '/usr/lib/postgresql'

/** Where the server's commands lie; undefined: wherever PATH has them. */
const folder = (): string | undefined => {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  return versions
    .map((version) => join(DEBIAN, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')))
}

const command = (name: string): string => {
  const bin = folder()
  return bin === undefined ? name : join(bin, name)
}

/** The server refuses to run as root: then the package's own user has it. */
const postgresUser = async (): Promise<{ readonly uid?: number; readonly gid?: number }> => {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)),
  )
  return { ...(uid === undefined ? {} : { uid }), ...(gid === undefined ? {} : { gid }) }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** As much memory as the graph's page cache has; no statement is compiled, which costs short ones more than it gains. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'shared_buffers=512MB',
  'work_mem=64MB',
  'maintenance_work_mem=256MB',
  'fsync=off',
  'jit=off',
  'max_wal_size=2GB',
]

export const startCluster = async (): Promise<Cluster> => {
  const user = await postgresUser()
  const home = await mkdtemp(join(tmpdir(), 'sifa-bench-'))
  if (user.uid !== undefined && user.gid !== undefined) await chown(home, user.uid, user.gid)
  const data = join(home, 'data')
  const own = { ...user, cwd: home }
  await run(
    command('initdb'),
    ['-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    own,
  )
  const port = await freePort()
  const server = spawn(
    command('postgres'),
    ['-D', data, '-p', String(port), ...SETTINGS.flatMap((setting) => ['-c', setting])],
    { ...own, stdio: 'ignore' },
  )
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const atOnce = (): void => {
    server.kill('SIGQUIT')
    rmSync(home, { recursive: true, force: true })
  }
  process.once('exit', atOnce)
  const psql = ['-h', '127.0.0.1', '-p', String(port), '-U', 'bench', '-d', 'postgres']
  const sql = async (text: string): Promise<string> =>
    (await run(command('psql'), [...psql, '-qAtX', '-v', 'ON_ERROR_STOP=1', '-c', text])).stdout.trim()
  await untilUp(sql)
  return {
    ...{ host: '127.0.0.1', port, database: 'postgres', version: await sql('SHOW server_version'), sql },
    copy: (table, rows) => copy(psql, table, rows),
    stop: async () => {
      server.kill('SIGINT')
      await ended
      process.removeListener('exit', atOnce)
      await rm(home, { recursive: true, force: true })
    },
  }
}

const untilUp = async (sql: Cluster['sql']): Promise<void> => {
  for (let attempt = 1; ; attempt++)
    try {
      await sql('SELECT 1')
      return
    } catch (error) {
      if (attempt === 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
}

const copy = (psql: readonly string[], table: string, rows: Iterable<string>): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      command('psql'),
      [...psql, '-qX', '-v', 'ON_ERROR_STOP=1', '-c', `\\copy ${table} FROM STDIN`],
      { stdio: ['pipe', 'ignore', 'pipe'] },
    )
    let faults = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (faults += text))
    child.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${table} was not filled: ${faults}`))
    })
    void send(child.stdin, rows)
  })

const send = async (into: NodeJS.WritableStream, rows: Iterable<string>): Promise<void> => {
  let text = ''
  for (const row of rows) {
    text += `${row}\n`
    if (text.length < 1_000_000) continue
    if (!into.write(text)) await new Promise((resolve) => into.once('drain', resolve))
    text = ''
  }
  into.end(text)
}
