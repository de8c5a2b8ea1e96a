import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { sifa, startSifa } from '../support/sifa-process.ts'
import type { Environment, Sifa } from '../support/sifa-process.ts'

let folder: string
let env: Environment
let service: Sifa

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sifa-local-'))
  const read = readConfig()
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  env = { SIFA_DATA_DIR: folder, SIFA_CACHE: read.config.cacheDir, SIFA_SEED: 'none', PORT: '0' }
  service = startSifa(['start'], env)
  await service.says(/Ready in /)
})
afterAll(async () => {
  service.signal('SIGKILL')
  await service.ended
  rmSync(folder, { recursive: true, force: true })
})

/** The lock says which process the database is. */
const pidOfDatabase = (): number => {
  const lock = JSON.parse(readFileSync(join(folder, 'sifa.lock'), 'utf8')) as { database: { pid: number } }
  return lock.database.pid
}

describe('a service with a database of its own', () => {
  it('shares the database with the commands of the same folder', async () => {
    const path = join(folder, 'registry.yaml')
    writeFileSync(path, 'people: { amin: { en: Amin Salem } }\n')
    const { code, err } = await sifa(['load', path], env)
    expect(err).toContain(`of the Sifa that runs (process ${service.pid})`)
    expect(code).toBe(0)
  })
  it('lets no second service into its folder, in words', async () => {
    const { code, err } = await sifa(['start'], env)
    expect(code).toBe(1)
    expect(err).toContain(folder)
    expect(err).not.toMatch(/^\s+at /m)
  })
  it('ends with 1, and says why, when its database is killed', async () => {
    process.kill(pidOfDatabase(), 'SIGKILL')
    const { code, err } = await service.ended
    expect(code).toBe(1)
    expect(err).toContain('The database ended by itself.')
  })
})
