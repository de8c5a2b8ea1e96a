import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatConfigFaults, readConfig, settingsTable } from '../../../src/config.ts'
import type { Config } from '../../../src/config.ts'
import { inProject } from '../../../src/model/paths.ts'

const good = (env: Record<string, string>): Config => {
  const read = readConfig(env)
  if ('faults' in read) throw new Error(formatConfigFaults(read.faults))
  return read.config
}

const faultsOf = (env: Record<string, string>): readonly string[] => {
  const read = readConfig(env)
  return 'faults' in read ? read.faults.map(({ setting }) => setting) : []
}

describe('without settings', () => {
  it('listens on loopback, keeps data in the project, loads all of the seed', () => {
    expect(good({})).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      neo4j: undefined,
      dataDir: inProject('.sifa'),
      seed: undefined,
      log: 'text',
      statementTimeoutMs: 5000,
      queue: 36,
      costLimits: { anybody: 10_000, trusted: 100_000 },
      introspection: true,
    })
  })
  it('takes an empty value as none', () => {
    expect(good({ PORT: '', NEO4J_URI: '', SIFA_SEED: '' })).toEqual(good({}))
  })
  it("keeps the cache in the user's cache folder", () => {
    expect(good({ XDG_CACHE_HOME: '/caches' }).cacheDir).toBe(join('/caches', 'sifa'))
  })
})

describe('with settings', () => {
  it('takes each of them', () => {
    const config = good({
      PORT: '0',
      HOST: '::1',
      SIFA_DATA_DIR: '/data',
      SIFA_BOLT_PORT: '7688',
      SIFA_SEED: 'article, libya',
      SIFA_LOG: 'JSON',
      SIFA_STATEMENT_TIMEOUT_MS: '250',
      SIFA_QUEUE: '7',
      SIFA_INTROSPECTION: 'off',
      SIFA_COST_LIMIT: '500',
      SIFA_COST_LIMIT_TRUSTED: '700',
    })
    expect(config.costLimits).toEqual({ anybody: 500, trusted: 700 })
    expect(config).toMatchObject({ port: 0, host: '::1', dataDir: '/data', boltPort: 7688, log: 'json' })
    expect(config).toMatchObject({
      seed: ['article', 'libya'],
      statementTimeoutMs: 250,
      queue: 7,
      introspection: false,
    })
  })
  it('loads nothing of the seed when told so', () => {
    expect(good({ SIFA_SEED: 'none' }).seed).toEqual([])
  })
  it('takes a database with its password, or with the first line of a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sifa-config-'))
    const file = join(folder, 'password')
    writeFileSync(file, 'secret\n')
    const address = { uri: 'neo4j+s://db:7687', user: 'neo4j', password: 'secret', database: 'neo4j' }
    expect(good({ NEO4J_URI: address.uri, NEO4J_PASSWORD: 'secret' }).neo4j).toEqual(address)
    expect(good({ NEO4J_URI: address.uri, NEO4J_PASSWORD_FILE: file }).neo4j).toEqual(address)
    rmSync(folder, { recursive: true })
  })
})

describe('faults', () => {
  it('come all at once', () => {
    const env = { PORT: '70000', HOST: 'a b', SIFA_LOG: 'xml', SIFA_SEED: '../etc', NEO4J_URI: 'http://db' }
    expect(faultsOf(env)).toEqual(['PORT', 'HOST', 'NEO4J_URI', 'SIFA_SEED', 'SIFA_LOG'])
  })
  it.each([
    [{ PORT: '-1' }, 'PORT'],
    [{ PORT: '4000x' }, 'PORT'],
    [{ SIFA_BOLT_PORT: '0' }, 'SIFA_BOLT_PORT'],
    [{ SIFA_STATEMENT_TIMEOUT_MS: '1' }, 'SIFA_STATEMENT_TIMEOUT_MS'],
    [{ SIFA_QUEUE: '0' }, 'SIFA_QUEUE'],
    [{ SIFA_INTROSPECTION: 'maybe' }, 'SIFA_INTROSPECTION'],
    [{ SIFA_MAVEN_REPOSITORY: 'ftp://x' }, 'SIFA_MAVEN_REPOSITORY'],
    [{ SIFA_URL: 'localhost' }, 'SIFA_URL'],
    [{ SIFA_SED: 'article' }, 'SIFA_SED'],
    [{ NEO4J_URI: 'bolt://db' }, 'NEO4J_PASSWORD'],
    [{ NEO4J_URI: 'bolt://db', NEO4J_PASSWORD_FILE: '/no/such/file' }, 'NEO4J_PASSWORD_FILE'],
    [
      { NEO4J_URI: 'bolt://db', NEO4J_PASSWORD: 'a', NEO4J_PASSWORD_FILE: inProject('LICENSE') },
      'NEO4J_PASSWORD_FILE',
    ],
    [{ NEO4J_PASSWORD: 'a' }, 'NEO4J_PASSWORD'],
    [{ NEO4J_USER: 'a' }, 'NEO4J_USER'],
    [{ SIFA_COST_LIMIT: '0' }, 'SIFA_COST_LIMIT'],
  ])('%o is refused', (env, setting) => {
    expect(faultsOf(env as unknown as Record<string, string>)).toEqual([setting])
  })
  it('say what was given and what is expected', () => {
    const read = readConfig({ PORT: 'x' })
    expect('faults' in read && formatConfigFaults(read.faults)).toContain(
      'PORT is "x" but must be a whole number from 0 to 65535.',
    )
  })
})

it('has a row in the table for every setting', () => {
  const rows = settingsTable().split('\n').slice(2)
  expect(rows).toHaveLength(31)
  expect(rows.every((row) => /^\| `[A-Z0-9_]+` \| .* \| .+\. \|$/.test(row))).toBe(true)
})
