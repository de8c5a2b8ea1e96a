import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { connect as dial } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProvisionEvent } from '../../src/database/provision/events.ts'
import { homeIn } from '../../src/database/provision/home.ts'
import { provisionLocal } from '../../src/database/provision/local.ts'
import type { LocalOptions, RunningDatabase } from '../../src/database/provision/local.ts'
import { isAlive } from '../../src/database/provision/processes.ts'
import { connect } from '../../src/database/run.ts'
import { parentOf, residentKb } from '../support/database-processes.ts'
import { compileDatabase } from '../support/database-scripts.ts'
import { config, QUICK } from '../support/database-server.ts'
import { counted } from '../support/database.ts'

const { cacheDir, javaHome, mavenRepository } = config()
const scripts = await compileDatabase()
mkdirSync(join(cacheDir, 'tests'), { recursive: true })
const folder = mkdtempSync(join(cacheDir, 'tests', 'flow-'))
const dataDir = join(folder, 'data')
const SETTINGS = { dataDir, cacheDir, javaHome, mavenRepository, jvmFlags: QUICK, heapMb: 256 }

const up = async (options: Partial<LocalOptions> = {}) => {
  const told: ProvisionEvent[] = []
  const running = await provisionLocal({ ...SETTINGS, report: (event) => void told.push(event), ...options })
  return { running, told }
}

/** A process of its own that brings up the database of this file and then waits. Resolves when it is up. */
const upElsewhere = async (): Promise<{ parent: number; database: number }> => {
  const program = `import { provisionLocal } from ${JSON.stringify(scripts.path('provision/local'))}
    const running = await provisionLocal({ ...${JSON.stringify(SETTINGS)}, report: () => undefined })
    console.log(running.pid)`
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line = ''] = (await parent.stdout.take(1).toArray()) as (Buffer | string)[]
  const database = Number.parseInt(String(line), 10)
  if (!(database > 0)) throw new Error('The other process did not bring up a database.')
  return { parent: parent.pid ?? 0, database }
}

const ask = async ({ address }: RunningDatabase, text: string, password = address.password) => {
  const database = counted(connect({ ...address, password }))
  return database.write({ text, parameters: {} }).finally(() => database.close())
}

const sizeOf = (path: string): number =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(path, name)))
    .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0)

const reaches = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = dial({ host, port, timeout: 2_000 })
    const say = (answer: boolean) => () => {
      socket.destroy()
      resolve(answer)
    }
    socket.on('connect', say(true)).on('error', say(false)).on('timeout', say(false))
  })

afterAll(async () => {
  await scripts.remove()
  rmSync(folder, { recursive: true, force: true })
})

describe('a local database, from an empty folder on', () => {
  let first: Awaited<ReturnType<typeof up>>
  beforeAll(async () => {
    first = await up()
  })
  afterAll(() => first.running.stop())

  it('answers, and keeps what it is given', async () => {
    expect(await ask(first.running, 'CREATE (k:Kept {n: 42}) RETURN k.n')).toEqual([[42]])
  })

  it('tells in order what it does', () => {
    expect(first.told.map(({ kind }) => kind).filter((kind, at, all) => kind !== all[at - 1])).toEqual([
      'java',
      'jars',
      'starting',
      'started',
    ])
    expect(JSON.stringify(first.told)).not.toContain(first.running.address.password)
  })

  it.each(['neo4j', 'wrong', ''])('refuses the password "%s"', async (password) => {
    await expect(ask(first.running, 'RETURN 1', password)).rejects.toThrow(/[Uu]nauthorized|authentication/)
  })

  it('listens on loopback alone', async () => {
    const port = Number(new URL(first.running.address.uri).port)
    expect(await reaches('127.0.0.1', port)).toBe(true)
    const others = Object.values(networkInterfaces()).flatMap((all = []) =>
      all.filter(({ internal }) => !internal),
    )
    for (const { address } of others) expect(await reaches(address, port), address).toBe(false)
  })

  it('stays small', () => {
    expect(sizeOf(dataDir)).toBeLessThan(20e6)
    expect(residentKb(first.running.pid ?? 0)).toBeLessThan(700_000)
  })

  it('is refused to a second process', async () => {
    await expect(up()).rejects.toThrow(`in use by another Sifa (process ${process.pid})`)
  })

  it('cannot be had twice on one port, and says so', async () => {
    const port = Number(new URL(first.running.address.uri).port)
    const elsewhere = join(folder, 'elsewhere')
    await expect(up({ dataDir: elsewhere, port })).rejects.toThrow(
      new RegExp(`Port ${port} on loopback cannot be used[^]*EADDRINUSE[^]*SIFA_BOLT_PORT`),
    )
    expect(existsSync(join(elsewhere, 'sifa.lock'))).toBe(false)
  })

  it('stops in order, well within ten seconds', async () => {
    const begun = performance.now()
    await first.running.stop()
    expect(performance.now() - begun).toBeLessThan(8_000)
    expect(await first.running.exited).toEqual({ code: 0, signal: null })
    expect(isAlive(first.running.pid ?? 0)).toBe(false)
    expect(readFileSync(homeIn(dataDir).log, 'utf8')).toContain('Stopped.')
    expect(readdirSync(dataDir).sort()).toEqual(['neo4j', 'neo4j-password'])
  })
})

/** Two servers are started one after the other, on a machine that may be busy. */
describe('a database whose parent is killed', { timeout: 180_000 }, () => {
  it('ends with it, in order', async () => {
    const { parent, database } = await upElsewhere()
    process.kill(parent, 'SIGKILL')
    await expect.poll(() => isAlive(database), { timeout: 10_000 }).toBe(false)
    expect(readFileSync(homeIn(dataDir).log, 'utf8')).toContain('Stopped.')
  })

  it('and whose supervisor is killed too is found and ended by the next start, with nothing lost', async () => {
    const { parent, database } = await upElsewhere()
    const supervisor = parentOf(database)
    process.kill(supervisor, 'SIGSTOP')
    process.kill(parent, 'SIGKILL')
    process.kill(supervisor, 'SIGKILL')
    await pause(500)
    expect(isAlive(database)).toBe(true)
    const { running, told } = await up()
    expect(told).toContainEqual({ kind: 'left-over', pid: database })
    expect(told).toContainEqual(expect.objectContaining({ kind: 'jars', fetchedBytes: 0 }))
    expect(isAlive(database)).toBe(false)
    expect(await ask(running, 'MATCH (k:Kept) RETURN k.n')).toEqual([[42]])
    await running.stop()
  })
})

describe('a server that does not start', () => {
  it('is reported with what it printed last and what helps, and frees its folder', async () => {
    const failing = up({ dataDir: join(folder, 'failing'), jvmFlags: ['-XX:+NoSuchFlag'] })
    await expect(failing).rejects.toThrow(
      /did not start: the server ended by itself \(exit code 1\)[^]*Unrecognized VM option[^]*console\.log/,
    )
    expect(existsSync(join(folder, 'failing', 'sifa.lock'))).toBe(false)
  })
})
