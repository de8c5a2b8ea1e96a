/** Keys and stored operations as their operator has them: by the command, and in a service that runs. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { empty, spoke, testAddress, testDatabase } from '../support/database.ts'
import { sifa, startSifa } from '../support/sifa-process.ts'
import type { Environment, Sifa } from '../support/sifa-process.ts'

describe('the command', () => {
  let env: Environment
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sifa-key-'))
    env = { SIFA_DATA_DIR: join(folder, 'data') }
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('has help with examples and exit codes', async () => {
    for (const args of [['key'], ['key', 'add'], ['key', 'list'], ['key', 'remove']])
      expect(await sifa([...args, '--help'])).toMatchObject({
        code: 0,
        out: expect.stringMatching(/Usage: sifa key[^]*Examples:[^]*sifa key[^]*Exit codes: 0/) as string,
      })
  })
  it('adds a key, shows it alone and once, lists and removes it', async () => {
    const added = await sifa(['key', 'add', 'dashboards'], env)
    expect(added.code).toBe(0)
    expect(added.out).toMatch(/^sifa_[\w-]{43}\n$/)
    const file = join(folder, 'data', 'keys.json')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file, 'utf8') + added.err).not.toContain(added.out.trim())
    const list = await sifa(['key', 'list', '--json'], env)
    expect(JSON.parse(list.out)).toMatchObject([{ name: 'dashboards', class: 'trusted' }])
    expect((await sifa(['key', 'list'], env)).out).toMatch(/^dashboards {2}trusted {2}\d{4}-\d\d-\d\d\n$/)
    expect((await sifa(['key', 'remove', 'dashboards'], env)).code).toBe(0)
    expect((await sifa(['key', 'list'], env)).out).toContain('No keys')
  })
  it('refuses a bad name, a name twice, an unknown one, another class and a damaged file, and changes nothing', async () => {
    await sifa(['key', 'add', 'a'], env)
    const file = join(folder, 'data', 'keys.json')
    const before = readFileSync(file, 'utf8')
    expect(await sifa(['key', 'add', 'a b'], env)).toMatchObject({ code: 2, out: '' })
    expect(await sifa(['key', 'add', 'a'], env)).toMatchObject({ code: 2, out: '' })
    expect(await sifa(['key', 'remove', 'b'], env)).toMatchObject({ code: 2 })
    expect(await sifa(['key', 'add', 'b', '--class', 'root'], env)).toMatchObject({ code: 1, out: '' })
    expect(readFileSync(file, 'utf8')).toBe(before)
    writeFileSync(file, '{')
    expect(await sifa(['key', 'add', 'b'], env)).toMatchObject({ code: 2, out: '' })
    expect(readFileSync(file, 'utf8')).toBe('{')
  })
  it('does not start on stored operations with faults: all are told, as those of settings are', async () => {
    const operations = join(folder, 'data', 'operations')
    mkdirSync(operations, { recursive: true })
    writeFileSync(join(operations, 'a.graphql'), '{\n  nope\n}\n')
    writeFileSync(join(operations, 'b.graphql'), '{ stats { meetings }')
    const { code, err, ms } = await sifa(['start'], { ...env, PORT: '0' })
    expect(code).toBe(1)
    expect(err).toMatch(/a\.graphql:2:3[^]*b\.graphql:1:21[^]*2 faults in 2 files/)
    expect(ms).toBeLessThan(30_000)
  })
})

describe('a running service', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sifa-callers-'))
  let env: Environment
  let service: Sifa
  let url: string
  beforeAll(async () => {
    const database = testDatabase()
    await empty(database)
    await database.close()
    const { uri, user, password, database: name } = testAddress()
    mkdirSync(join(folder, 'operations'))
    writeFileSync(join(folder, 'operations', 'met.graphql'), STORED)
    env = {
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: name,
      PORT: '0',
      SIFA_SEED: 'none',
      SIFA_DATA_DIR: folder,
      SIFA_CORS_ORIGINS: 'https://dash.example',
      SIFA_TRUST_PROXY: '1',
      SIFA_RATE: '1:3',
      SIFA_RATE_TRUSTED: '1000:1000',
    }
    service = startSifa(['start'], env)
    url = `${(await service.says(/Ready in .*: (http:\/\/[\d.:]+)\/graphql/))[1] ?? ''}/graphql`
  })
  afterAll(async () => {
    service.signal('SIGKILL')
    await service.ended
    rmSync(folder, { recursive: true })
  })

  const STORED = 'query Held($with: Boolean!) { stats { meetings people @include(if: $with) } }\n'
  const post = (body: object, headers: Readonly<Record<string, string>>): Promise<Response> =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ variables: { with: true }, ...body }),
    })

  it('answers a stored operation as it answers the document', async () => {
    spoke()
    const from = { 'x-forwarded-for': '203.0.113.1', origin: 'https://dash.example' }
    const stored = await post({ documentId: 'met' }, from)
    expect(stored.headers.get('access-control-allow-origin')).toBe('https://dash.example')
    const answer: unknown = await stored.json()
    expect(answer).toMatchObject({ data: { stats: { meetings: 0, people: 0 } } })
    expect(await (await post({ query: STORED }, from)).json()).toEqual(answer)
  })
  it('lets a key in that is added while it runs, at its own rate, and not once it is removed', async () => {
    spoke()
    const { out } = await sifa(['key', 'add', 'late'], env)
    const headers = { 'x-forwarded-for': '203.0.113.2', authorization: `Bearer ${out.trim()}` }
    const status = async (): Promise<number> => (await post({ documentId: 'met' }, headers)).status
    // The file is looked at once a second at most.
    const looked = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1_100))
    await looked()
    expect(await status()).toBe(200)
    for (let index = 0; index < 10; index += 1) expect(await status()).toBe(200)
    const asked = await sifa(
      ['ask', '-', '--url', url],
      { SIFA_API_KEY: out.trim() },
      '{ stats { meetings } }',
    )
    expect(asked.code).toBe(0)
    await sifa(['key', 'remove', 'late'], env)
    await looked()
    expect(await status()).toBe(401)
    expect(service.heard()).not.toContain(out.trim())
  })
  it('limits an address behind its proxy, and no other', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': `198.51.100.1, ${address}` })
    const all = await Promise.all(
      Array.from({ length: 12 }, () => post({ documentId: 'met' }, from('203.0.113.3'))),
    )
    const refused = all.filter(({ status }) => status === 429)
    // Three at once, one more a second: a slow machine lets more through, never all.
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]?.headers.get('retry-after')).toMatch(/^[1-9]\d*$/)
    expect((await post({ documentId: 'met' }, from('203.0.113.4'))).status).toBe(200)
  })
})
