import { buildSchema } from 'graphql'
import { afterAll, describe, expect, it } from 'vitest'
import { connect } from '../../../src/database/run.ts'
import type { Database } from '../../../src/database/run.ts'
import { createServer } from '../../../src/server/http.ts'
import type { Service } from '../../../src/server/http.ts'
import { createLog } from '../../../src/server/log.ts'
import { createReadiness } from '../../../src/server/readiness.ts'
import type { Readiness } from '../../../src/server/readiness.ts'
import { startFakeBolt } from '../../support/fake-bolt.ts'
import type { FakeBolt, Misbehaviour } from '../../support/fake-bolt.ts'
import { read } from './tiny-service.ts'

interface Context {
  readonly database: Database
  readonly signal: AbortSignal
}

const open: { fake: FakeBolt; service: Service }[] = []
afterAll(async () => {
  for (const { fake, service } of open) {
    await service.stop(100)
    await fake.close()
  }
})

const STATEMENT = { text: 'RETURN 1', parameters: {} }

const serve = async (
  misbehaviour: Misbehaviour,
): Promise<{ url: string; fake: FakeBolt; readiness: Readiness }> => {
  const fake = await startFakeBolt(misbehaviour)
  const database = connect({ uri: fake.uri, user: 'neo4j', password: 'x', database: 'neo4j' })
  const schema = buildSchema('type Query { one: Int }')
  const one = schema.getQueryType()?.getFields().one
  if (one)
    one.resolve = (_source, _args, { database: asked, signal }: Context) => asked.read(STATEMENT, { signal })
  const readiness = createReadiness()
  readiness.watch((signal) => database.read(STATEMENT, { signal }))
  for (const step of ['schema', 'seed', 'statements'] as const) readiness.set(step, { ok: true, detail: '' })
  const service = await createServer<Context>({
    schema,
    context: (signal) => ({ database, signal }),
    readiness,
    introspection: true,
    deadlineMs: 5_300,
    patienceMs: 20_000,
    log: createLog('json', () => undefined),
  })
  open.push({ fake, service })
  return { url: await service.listen(0, '127.0.0.1'), fake, readiness }
}

const askOne = async (url: string): Promise<{ status: number; code: unknown; ms: number }> => {
  const started = performance.now()
  const { status, code } = await read(
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ one }"}',
    }),
  )
  return { status, code, ms: performance.now() - started }
}

/** Each waits for a service of its own. */
describe.concurrent('a service', () => {
  it('answers 504 within 5.5 s when the database takes a statement and hangs, and gives the statement up', async ({
    expect: here,
  }) => {
    const { url, fake } = await serve('hang')
    const answer = await askOne(url)
    expect(answer).toMatchObject({ status: 504, code: 'STATEMENT_TIMEOUT' })
    expect(answer.ms).toBeLessThan(5_500)
    // The question, and the ping that finds the database hung.
    expect(fake.statements()).toBe(2)
    await here.poll(() => fake.resets()).toBeGreaterThan(0)
  })

  it('answers 503 at once when the database cuts the line', async () => {
    const { url, fake } = await serve('drop')
    const answer = await askOne(url)
    expect(answer).toMatchObject({ status: 503, code: 'DATABASE_UNAVAILABLE' })
    expect(answer.ms).toBeLessThan(2_000)
    expect(fake.statements()).toBe(1)
  })

  it('answers within 5.5 s when the database does not even greet', async () => {
    const { url } = await serve('deaf')
    const answer = await askOne(url)
    expect(answer).toMatchObject({ status: 503, code: 'DATABASE_UNAVAILABLE' })
    expect(answer.ms).toBeLessThan(5_500)
  })

  it('says within 2 s that it is not ready while the database hangs', async () => {
    const { url } = await serve('hang')
    const started = performance.now()
    const response = await fetch(`${url}/readyz`)
    expect(response.status).toBe(503)
    expect(performance.now() - started).toBeLessThan(2_000)
    expect(await response.json()).toMatchObject({ ready: false, checks: { database: { ok: false } } })
  })
})
