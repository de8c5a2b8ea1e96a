import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../src/server/examples.ts'
import { empty, spoke, testAddress, testDatabase } from '../support/database.ts'
import { sifa, startSifa } from '../support/sifa-process.ts'
import type { Environment, Sifa } from '../support/sifa-process.ts'

let env: Environment
let service: Sifa
let url: string

const start = async (): Promise<void> => {
  service = startSifa(['start'], env)
  const ready = await service.says(/Ready in .*: (http:\/\/[\d.:]+)\/graphql[^]*Ctrl\+C/)
  url = ready[1] ?? ''
}

beforeAll(async () => {
  const database = testDatabase()
  await empty(database)
  await database.close()
  const { uri, user, password, database: name } = testAddress()
  env = {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: name,
    PORT: '0',
    SIFA_SEED: 'article',
  }
  await start()
})
afterAll(async () => {
  service.signal('SIGKILL')
  await service.ended
})

const post = (query: string): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })

describe('a started service', () => {
  it('has printed what it did, and three questions', () => {
    expect(service.heard()).toMatch(/Seed: \d+ files; reports: [1-9]\d* new/)
    for (const { document } of EXAMPLES) expect(service.heard()).toContain(document)
    expect(service.heard()).toContain(`curl -s ${url}/graphql`)
  })
  it('is alive and ready', async () => {
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    const response = await fetch(`${url}/readyz`)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      ready: true,
      checks: { database: { ok: true }, schema: { ok: true }, seed: { ok: true }, statements: { ok: true } },
    })
  })
  it.each(EXAMPLES)('answers the question: $title', async ({ document }) => {
    spoke()
    const { data, errors } = (await (await post(document)).json()) as {
      data: Record<string, unknown>
      errors?: unknown
    }
    expect(errors).toBeUndefined()
    const [answer] = Object.values(data)
    const found = Array.isArray(answer) ? answer : (answer as { nodes: readonly unknown[] }).nodes
    expect(found.length).toBeGreaterThan(0)
  })
  it('says in figures what it did, and leaves a line for each question', async () => {
    spoke()
    const response = await post(EXAMPLES[1]?.document ?? '')
    await response.text()
    const figures = await (await fetch(`${url}/metrics`)).text()
    for (const line of [
      /^sifa_ready 1$/m,
      /^sifa_graph_revision [1-9]\d*$/m,
      /^sifa_queue_(waiting|running) 0$/m,
      /^sifa_statement_texts_known [1-9]/m,
      /^sifa_statement_texts_total [1-9]/m,
      /^sifa_statement_duration_seconds_count\{outcome="answered"\} [1-9]/m,
    ])
      expect(figures).toMatch(line)
    const id = String(response.headers.get('x-request-id'))
    await service.says(new RegExp(`Answered\\. requestId=${id} method=POST path=/graphql status=200 `))
  })
  it('is asked from the command line, with variables and as a table', async () => {
    spoke()
    const document =
      'query ($who: String!, $during: EDTF) { encounters(of: {name: $who}, during: $during) { totalCount nodes { counterpart { actor { name(lang: [AR]) } } } } }'
    const args = [
      'ask',
      '-',
      '--url',
      `${url}/graphql`,
      '--var',
      'who=John Brennan',
      '--var',
      'during=2024-07',
    ]
    const json = await sifa(args, {}, document)
    expect(json.code).toBe(0)
    expect(JSON.parse(json.out)).toHaveProperty('data.encounters.totalCount')
    const table = await sifa([...args, '--table'], {}, document)
    expect(table.out).toMatch(/encounters\n {2}totalCount: \d+\n {2}counterpart\.actor\.name/)
    expect(table.out).toContain('\u2068')
  })
  it('names candidates on the command line for a name that it does not know', async () => {
    spoke()
    const document = '{ person(ref: {name: "Zzyzx Qwxyz"}) { id } }'
    const { code, err } = await sifa(['ask', '-', '--url', `${url}/graphql`], {}, document)
    expect(code).toBe(2)
    expect(err).toMatch(/^UNKNOWN_NAME at person: /)
  })
  it('lets no second one listen on its port', async () => {
    const { port } = new URL(url)
    const { code, err } = await sifa(['start'], { ...env, PORT: port })
    expect(code).toBe(1)
    expect(err).toContain(`already listens on 127.0.0.1, port ${port}`)
  })
})

describe('stopping and starting again', () => {
  it('ends in order at SIGTERM, within ten seconds, and cuts nobody off', async () => {
    spoke()
    const flight = post(EXAMPLES[0]?.document ?? '').then(
      ({ status }) => status,
      () => 'refused',
    )
    const begun = performance.now()
    service.signal('SIGTERM')
    const { code } = await service.ended
    expect(code).toBe(0)
    expect(performance.now() - begun).toBeLessThan(10_000)
    expect([200, 503, 'refused']).toContain(await flight)
  })
  it('loads nothing the second time', async () => {
    spoke()
    await start()
    expect(service.heard()).toMatch(/Seed: \d+ files, all \d+ reports as before: nothing loaded/)
  })
})
