import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ProvisionEvent } from '../../../src/database/provision/events.ts'
import {
  freePort,
  homeIn,
  javaArguments,
  passwordOf,
  writeHome,
} from '../../../src/database/provision/home.ts'
import { takeLock } from '../../../src/database/provision/lock.ts'
import { provision, roadTaken } from '../../../src/database/provision/provision.ts'
import { fakeJava, program, temporaryFolder } from './temporary.ts'

const world = ({ java, pip }: { java?: string; pip?: boolean } = {}) => {
  const folder = temporaryFolder()
  const commands = { java: join(folder, 'java'), pips: [[join(folder, 'pip')]] }
  if (java !== undefined) fakeJava(commands.java, java)
  if (pip) program(join(folder, 'pip'), "console.log('pip 24.0 from here')")
  const told: ProvisionEvent[] = []
  return {
    folder,
    told,
    options: {
      dataDir: join(folder, 'data'),
      cacheDir: join(folder, 'cache'),
      commands,
      report: (event: ProvisionEvent) => void told.push(event),
    },
  }
}

const GIVEN = { uri: 'bolt://127.0.0.1:9', user: 'ann', password: 'secret', database: 'neo4j' }

describe('the road that would be taken', () => {
  it('is the address that was given, without its password', async () => {
    const { options } = world({ java: '17.0.1' })
    const road = await roadTaken({ ...options, given: GIVEN })
    expect(road).toMatchObject({ road: 'given', given: { uri: GIVEN.uri, user: 'ann', database: 'neo4j' } })
    expect(JSON.stringify(road)).not.toContain('secret')
  })

  it('is a local database where there is Java, and it says what is still to fetch', async () => {
    const { folder, options } = world({ java: '17.0.1', pip: true })
    const { road, why, local } = await roadTaken(options)
    expect([road, why]).toEqual(['local', 'NEO4J_URI is not set; Java 17.0.1 from PATH.'])
    expect(local?.java.chosen?.version).toBe('17.0.1')
    expect(local?.jars).toMatchObject({
      total: local?.jars.missing,
      missingBytes: expect.any(Number) as number,
    })
    expect(local?.folders).toMatchObject({ data: join(folder, 'data'), homeExists: false })
    expect(readdirSync(folder).sort()).toEqual(['java', 'pip'])
  })

  it('warns of a Java that is newer than Neo4j', async () => {
    const { options } = world({ java: '25.0.1' })
    expect((await roadTaken(options)).why).toBe(
      'NEO4J_URI is not set; Java 25.0.1 from PATH (newer than 21: it will be tried).',
    )
  })

  it('is a local database with a Java that pip brings', async () => {
    const { options } = world({ pip: true })
    const { road, why, local } = await roadTaken(options)
    expect([road, why]).toEqual([
      'local',
      'NEO4J_URI is not set; there is no Java, and pip 24.0 can bring one.',
    ])
    expect(local?.java.unusable).toHaveLength(1)
  })

  it('is none without Java and pip', async () => {
    const { options } = world()
    expect((await roadTaken(options)).road).toBe('none')
  })

  it('is none while another process uses the folder', async () => {
    const { folder, options } = world({ java: '17.0.1' })
    const lock = await takeLock(folder)
    expect(await roadTaken({ ...options, dataDir: folder })).toMatchObject({
      road: 'none',
      local: { inUseBy: process.pid },
    })
    await lock.release()
  })
})

describe('bringing up a database', () => {
  it('without Java and pip is a clear word with three ways on, and leaves no lock', async () => {
    const { options, told } = world()
    await expect(provision(options)).rejects.toThrow(
      /no Java 17 or 21[^]*no Python's pip[^]*install Java 17 or 21[^]*docker compose up[^]*NEO4J_URI/,
    )
    expect(told).toEqual([])
    expect(readdirSync(options.dataDir)).toEqual([])
  })

  it('at an address where nothing answers says so, and shows no password', async () => {
    const { options } = world()
    const failing = provision({ ...options, given: GIVEN, startDeadlineMs: 300 })
    const message = await failing.then(
      () => '',
      (error: unknown) => String(error),
    )
    expect(message).toMatch(/bolt:\/\/127\.0\.0\.1:9 does not answer[^]*check NEO4J_URI/)
    expect(message).not.toContain('secret')
    expect(existsSync(options.dataDir)).toBe(false)
  })
})

describe('the home of a local database', () => {
  it('has one password, long, and for its owner alone', async () => {
    const home = homeIn(temporaryFolder())
    const made = await Promise.all([passwordOf(home), passwordOf(home), passwordOf(home)])
    expect(new Set(made).size).toBe(1)
    expect(made[0]).toMatch(/^[A-Za-z0-9_-]{32}$/)
    expect(await passwordOf(home)).toBe(made[0])
    expect(statSync(home.passwordFile).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(home.passwordFile, '..'))).toHaveLength(1)
    expect(await passwordOf(homeIn(temporaryFolder()))).not.toBe(made[0])
  })

  it('is configured for loopback alone, with a login, and without calls home', async () => {
    const home = homeIn(temporaryFolder())
    await writeHome(home, 7_000, { heapMb: 512, pageCacheMb: 32 })
    const lines = readFileSync(join(home.conf, 'neo4j.conf'), 'utf8').split('\n')
    expect(lines).toEqual(
      expect.arrayContaining([
        'server.default_listen_address=127.0.0.1',
        'server.bolt.listen_address=:7000',
        'server.http.enabled=false',
        'dbms.security.auth_enabled=true',
        'dbms.usage_report.enabled=false',
        'server.memory.pagecache.size=32m',
      ]),
    )
    expect(javaArguments(home, '/jars', { heapMb: 64, pageCacheMb: 32 }).slice(0, 2)).toEqual([
      '-Xms64m',
      '-Xmx64m',
    ])
  })

  it('gets a port that can be listened on', async () => {
    const port = await freePort()
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    server.close()
    expect(port).toBeGreaterThan(1_023)
  })
})
