import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settingsTable } from '../../src/config.ts'
import type { Database } from '../../src/database/run.ts'
import { inProject } from '../../src/model/paths.ts'
import { empty, spoke, testAddress, testDatabase } from '../support/database.ts'
import { sifa } from '../support/sifa-process.ts'
import type { Environment } from '../support/sifa-process.ts'

let folder: string
let database: Database
let env: Environment
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sifa-cli-'))
  database = testDatabase()
  await empty(database)
  const { uri, user, password, database: name } = testAddress()
  env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: name }
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const REPORT = `report: cli-report
source: { title: A readout, publisher: us-embassy-libya, language: en, published: 2024-07-10 }
meetings:
  - when: yesterday
    where: tripoli
    sides:
      one: [{ who: john-brennan }]
      other: [{ who: mohamed-al-haddad }]
`
const BROKEN = REPORT.replace('john-brennan', 'nobody-known').replace('yesterday', '2024-02-30')

const reportsIn = async (): Promise<unknown> =>
  (await database.read({ text: 'MATCH (s:Source) RETURN count(s)', parameters: {} }))[0]?.[0]

describe('help', () => {
  it.each(['start', 'load', 'check', 'ask', 'doctor'])(
    'of %s has examples and exit codes',
    async (command) => {
      const { code, out } = await sifa([command, '--help'])
      expect(code).toBe(0)
      expect(out).toMatch(
        new RegExp(`Usage: sifa ${command}[^]*Examples:[^]*sifa ${command}[^]*Exit codes: 0`),
      )
    },
  )
  it('comes with what is not understood, and that fails', async () => {
    const { code, err } = await sifa(['load'])
    expect(code).toBe(1)
    expect(err).toContain("missing required argument 'paths'")
  })
})

describe('settings', () => {
  it('that cannot be used are all named at once, and nothing is started', async () => {
    const { code, err } = await sifa(['start'], { PORT: 'x', SIFA_LOG: 'xml', SIFA_SED: 'article' })
    expect(code).toBe(1)
    expect(err).toMatch(/PORT is "x"[^]*SIFA_LOG is "xml"/)
    expect(err).toContain('SIFA_SED is not a setting')
  })
  it('are printed as the README has them', async () => {
    expect(await sifa(['doctor', '--settings'])).toMatchObject({ code: 0, out: `${settingsTable()}\n` })
  })
})

describe('check', () => {
  it('finds no fault in the seed, without a database', async () => {
    expect(await sifa(['check', inProject('seed')])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/no faults/) as string,
    })
  })
  it('knows the people and bodies of the seed, or of those folders of it that are loaded', async () => {
    const path = file('good.yaml', REPORT)
    expect(await sifa(['check', path], { SIFA_SEED: 'article' })).toMatchObject({ code: 0 })
    const { code, err } = await sifa(['check', path], { SIFA_SEED: 'none' })
    expect(code).toBe(2)
    expect(err).toContain('john-brennan')
    const misspelt = await sifa(['check', path], { SIFA_SEED: 'artcle' })
    expect(misspelt.err).toMatch(/artcle[^]*There is no such file or folder/)
  })
  it('says every fault with its place, for people and as JSON', async () => {
    const path = file('broken.yaml', BROKEN)
    const words = await sifa(['check', path], { SIFA_SEED: 'article' })
    expect(words.code).toBe(2)
    expect(words.err).toMatch(/broken\.yaml:4:\d+[^]*broken\.yaml:7:\d+/)
    const json = await sifa(['check', '--json', path], { SIFA_SEED: 'article' })
    expect(json.code).toBe(2)
    const { faults } = JSON.parse(json.out) as { faults: { code: string; line: number }[] }
    expect(faults.map(({ line }) => line)).toEqual([4, 7])
  })
  it('says which file is not there', async () => {
    const { code, err } = await sifa(['check', join(folder, 'none.yaml')])
    expect(code).toBe(2)
    expect(err).toContain('none.yaml')
  })
})

describe('load', () => {
  it('writes nothing of files with faults', async () => {
    const { code, err } = await sifa(['load', file('broken.yaml', BROKEN)], env)
    expect(code).toBe(2)
    expect(err).toContain('Nothing was loaded.')
    expect(await reportsIn()).toBe(0)
  })
  it('says what it would write, writes it, and writes nothing the second time', async () => {
    const paths = [inProject('seed', 'article', 'registry'), file('good.yaml', REPORT)]
    const dry = await sifa(['load', '--dry-run', '--json', ...paths], env)
    expect(JSON.parse(dry.out)).toMatchObject({ ok: true, dryRun: true })
    expect(await reportsIn()).toBe(0)
    const first = await sifa(['load', '--json', ...paths], env)
    expect(JSON.parse(first.out)).toMatchObject({ counts: { loaded: 1 } })
    expect(await reportsIn()).toBe(1)
    const second = await sifa(['load', '--json', ...paths], env)
    expect(JSON.parse(second.out)).toMatchObject({ counts: { loaded: 0, changed: 0, unchanged: 1 } })
  })
  it('fails in words where the database lets nobody in', async () => {
    const { code, err } = await sifa(['load', inProject('seed')], { ...env, NEO4J_PASSWORD: 'wrong' })
    expect(code).toBe(1)
    expect(err).toContain('check NEO4J_URI')
    expect(err).not.toMatch(/^\s+at /m)
  })
})

describe('doctor', () => {
  it('says which database would be used, and keeps the password to itself', async () => {
    const given = await sifa(['doctor'], env)
    expect(given).toMatchObject({ code: 0, out: expect.stringContaining('NEO4J_URI is set') as string })
    expect(given.out).not.toContain(testAddress().password)
    const local = await sifa(['doctor', '--json'], { SIFA_DATA_DIR: folder })
    expect(JSON.parse(local.out)).toMatchObject({
      local: { neo4jVersion: '5.26.28', folders: { data: folder } },
    })
  })
  it('finds the loaded graph sound, and gives its digest', async () => {
    spoke()
    const { code, out } = await sifa(['doctor', '--graph', '--digest'], env)
    expect(out).toContain('keeps every rule')
    expect(out).toMatch(/present: [0-9a-f]{64}/)
    expect(code).toBe(0)
  })
})

describe('ask', () => {
  it('says that no service runs', async () => {
    const { code, err } = await sifa(
      ['ask', '-', '--url', 'http://127.0.0.1:1/graphql'],
      {},
      '{ __typename }',
    )
    expect(code).toBe(1)
    expect(err).toContain('No service answers at')
  })
  it('says where a document is wrong before it asks', async () => {
    const { code, err } = await sifa(['ask', '-'], {}, '{ a')
    expect(code).toBe(2)
    expect(err).toContain('-:1:4')
  })
})
