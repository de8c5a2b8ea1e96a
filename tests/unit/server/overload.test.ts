/**
 * Three times as many questions as the database answers: what is let in is answered soon, the rest is refused at once,
 * and when the rush is over all is as before. The database is a stub that takes 20 ms a statement, so that six at a time
 * make 300 a second.
 */
import { buildSchema } from 'graphql'
import { afterEach, describe, expect, it } from 'vitest'
import { connect } from '../../../src/database/run.ts'
import type { Database } from '../../../src/database/run.ts'
import { ERROR_KINDS, SifaError } from '../../../src/model/errors.ts'
import { createServer } from '../../../src/server/http.ts'
import type { Service } from '../../../src/server/http.ts'
import type { Line } from '../../../src/server/line.ts'
import { createLog } from '../../../src/server/log.ts'
import { createMetrics } from '../../../src/server/metrics.ts'
import { lineOfReads, withPatience } from '../../../src/server/patience.ts'
import { createReadiness } from '../../../src/server/readiness.ts'
import { startFakeBolt } from '../../support/fake-bolt.ts'
import type { FakeBolt, Misbehaviour } from '../../support/fake-bolt.ts'
import { read } from './tiny-service.ts'

interface Context {
  readonly database: Database
  readonly signal: AbortSignal
}

const STATEMENT = { text: 'RETURN 1', parameters: {} }
const PING = { text: 'RETURN 0', parameters: {} }

const open: { fake?: FakeBolt; service?: Service; database?: Database } = {}
afterEach(async () => {
  await open.service?.stop(100)
  await open.database?.close()
  await open.fake?.close()
})

interface Served {
  readonly url: string
  readonly line: Line
  readonly database: Database
  readonly patient: Database
  readonly fake: FakeBolt
}

/** A service with one question, `one`, and one that needs no database, `none`. */
const serve = async (how: Misbehaviour, places?: number, admit = true): Promise<Served> => {
  const fake = await startFakeBolt(how)
  const database = connect({ uri: fake.uri, user: 'neo4j', password: 'x', database: 'neo4j' })
  const metrics = createMetrics()
  const line = lineOfReads(places, metrics.refused)
  metrics.watch({ waiting: line.waiting, running: line.running })
  const patient = withPatience(database, 5_000, line)
  const schema = buildSchema('type Query { one: Int, none: Int }')
  const { one, none } = schema.getQueryType()?.getFields() ?? {}
  if (one)
    one.resolve = async (_source, _args, { database: asked, signal }: Context) =>
      (await asked.read(STATEMENT, { signal })).length
  if (none) none.resolve = () => 0
  const readiness = createReadiness()
  readiness.watch((signal) => database.read(PING, { signal }))
  for (const step of ['schema', 'seed', 'statements'] as const) readiness.set(step, { ok: true, detail: '' })
  const service = await createServer<Context>({
    ...{ schema, readiness, introspection: true, deadlineMs: 5_300, patienceMs: 20_000, metrics },
    context: (signal) => ({ database: patient, signal }),
    log: createLog('json', () => undefined),
    ...(admit && { admit: line.admit }),
  })
  Object.assign(open, { fake, service, database })
  return { url: await service.listen(0, '127.0.0.1'), line, database, patient, fake }
}

const post = (url: string, query: string): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })

/** Calls `ask` so often a second, whether the ones before have ended or not. */
const openLoop = async <T>(
  perSecond: number,
  seconds: number,
  ask: () => Promise<T>,
): Promise<readonly T[]> => {
  const asked: Promise<T>[] = []
  const begun = performance.now()
  for (let due = 0; due < perSecond * seconds;) {
    const now = Math.min(perSecond * seconds, ((performance.now() - begun) / 1_000) * perSecond)
    for (; due < now; due += 1) asked.push(ask())
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return Promise.all(asked)
}

interface Outcome {
  readonly status: number
  readonly ms: number
}

const quantile = (outcomes: readonly Outcome[], part: number): number =>
  outcomes.map(({ ms }) => ms).sort((a, b) => a - b)[Math.floor(outcomes.length * part)] ?? 0

const timed = async (ask: () => Promise<number>): Promise<Outcome> => {
  const begun = performance.now()
  const status = await ask()
  return { status, ms: performance.now() - begun }
}

const report = (
  what: string,
  outcomes: readonly Outcome[],
): Record<'admitted' | 'shed', readonly Outcome[]> => {
  const admitted = outcomes.filter(({ status }) => status === 200)
  const shed = outcomes.filter(({ status }) => status === 503)
  const words = ([0.5, 0.99] as const).map((part) =>
    [admitted, shed].map((some) => Math.round(quantile(some, part))).join('/'),
  )
  console.log(
    `${what}: ${admitted.length} answered, ${shed.length} refused; p50 ${words[0]}, p99 ${words[1]} ms`,
  )
  return { admitted, shed }
}

/** What a question takes when nobody else asks: limits are multiples of it, since the machine has other work too. */
const alone = async (ask: () => Promise<Outcome>): Promise<number> => {
  const outcomes: Outcome[] = []
  for (let i = 0; i < 20; i += 1) outcomes.push(await ask())
  return quantile(outcomes, 0.5)
}

const statusOf = (error: unknown): number => (error instanceof SifaError ? ERROR_KINDS[error.code].status : 0)

describe('at three times what the database can do', () => {
  it('the line lets in as much as can be done, and answers it soon', async () => {
    const { patient, line } = await serve(20)
    const ask = (): Promise<Outcome> => timed(() => patient.read(STATEMENT).then(() => 200, statusOf))
    const calm = await alone(ask)
    const outcomes = await openLoop(900, 4, ask)
    const { admitted, shed } = report(`900/s for 4 s, alone ${Math.round(calm)} ms`, outcomes)
    expect(admitted.length + shed.length).toBe(3_600)
    expect(admitted.length).toBeGreaterThan(4_000 / calm)
    expect(shed.length).toBeGreaterThan(900)
    // A tenth of what the last one would wait for in a line without limits.
    expect(quantile(admitted, 0.99)).toBeLessThan((3_600 * calm) / 6 / 10)
    expect(quantile(shed, 0.5)).toBeLessThan(calm)
    expect([line.running(), line.waiting()]).toEqual([0, 0])
    expect(await alone(ask)).toBeLessThan(10 * calm)
  })
  it('the door answers a burst in part, and the rest with 503 and Retry-After', async () => {
    const { url } = await serve(1_000, 6)
    const ask = async () => {
      const response = await post(url, '{ one }')
      const { status, code } = await read(response)
      return { status, code, retry: response.headers.get('retry-after') }
    }
    const outcomes = await Promise.all(Array.from({ length: 40 }, ask))
    const shed = outcomes.filter(({ status }) => status === 503)
    expect(outcomes.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(12)
    expect(shed.length).toBeGreaterThan(0)
    for (const each of shed) expect(each).toMatchObject({ code: 'OVERLOADED', retry: '1' })
    expect(await ask()).toMatchObject({ status: 200 })
    const metrics = await (await fetch(`${url}/metrics`)).text()
    expect(metrics).toMatch(/^sifa_queue_refused_total\{reason="full"\} [1-9]/m)
    expect(metrics).toContain(`sifa_errors_total{code="OVERLOADED"} ${shed.length}`)
  })
})

describe('a line that takes nobody', () => {
  /** One that is filled up with statements that hang. */
  const full = async (admit: boolean): Promise<Served> => {
    const served = await serve('hang', 1, admit)
    for (let i = 0; i < 7; i += 1) served.patient.read(STATEMENT).catch(() => undefined)
    return served
  }
  it('is no failure of what needs no database', async () => {
    const { url } = await full(false)
    const answer = await read(post(url, '{ one none }'))
    expect(answer).toMatchObject({ status: 200, code: 'OVERLOADED', body: { data: { one: null, none: 0 } } })
  })
  it.each([false, true])(
    'is 503 and Retry-After for a question, asked at the door first: %s',
    async (admit) => {
      const { url } = await full(admit)
      const response = await post(url, '{ one }')
      expect(response.headers.get('retry-after')).toBe('1')
      const answer = await read(response)
      expect(answer).toMatchObject({ status: 503, code: 'OVERLOADED' })
      expect(answer.body).not.toHaveProperty('data')
    },
  )
  it('holds up neither the ping nor what goes past it: load and warming', async () => {
    const { database, fake, line } = await full(true)
    await expect.poll(() => fake.statements()).toBe(6)
    database.read(STATEMENT).catch(() => undefined)
    await expect.poll(() => fake.statements()).toBe(7)
    expect(line.waiting()).toBe(1)
  })
})
