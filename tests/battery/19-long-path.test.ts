/** Row 19: heavy questions, callers who leave, and a server that takes a question and says nothing more. */
import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { connect } from '../../src/database/run.ts'
import { applySchema } from '../../src/database/schema.ts'
import { loadFiles } from '../../src/ingest/load.ts'
import { inProject } from '../../src/model/paths.ts'
import { empty } from '../support/database.ts'
import type { Act, Heard } from '../support/fake-bolt-talk.ts'
import { watchSlowness } from '../support/slowness.ts'
import { rowOf, typical, worst } from './support/figures.ts'
import { QUESTIONS, rightAnswers } from './support/load.ts'
import { realAddress, startOn, startOnStub } from './support/service.ts'
import type { Service, StubService } from './support/service.ts'
import { sized } from '../support/size.ts'

const open: { service?: Service } = {}
afterEach(() => open.service?.stop())

interface Mood {
  act: Act
  resetAt: number[]
}

/** A database in whose mood every statement is answered; greetings always are. */
const moody = async (): Promise<{ readonly service: StubService; readonly mood: Mood }> => {
  const mood: Mood = { act: 'answer', resetAt: [] }
  const service = await startOnStub({
    act: ({ name }: Heard) => (name === 'RUN' ? mood.act : 'answer'),
    heard: ({ name }) => {
      if (name === 'RESET') mood.resetAt.push(performance.now())
    },
  })
  open.service = service
  await rightAnswers(service)
  return { service, mood }
}

/** Sends a question and leaves after so many ms; resolves to the moment of leaving. */
const leave = async (port: number, query: string, afterMs: number): Promise<number> => {
  const body = JSON.stringify({ query })
  const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
  const asked = request({ port, method: 'POST', path: '/graphql', headers })
  asked.on('error', () => undefined).end(body)
  await pause(afterMs)
  const left = performance.now()
  asked.destroy()
  return left
}

it('gives a statement up as soon as its caller leaves', async () => {
  const { service, mood } = await moody()
  const row = rowOf(19, 'stub')
  const slowness = await watchSlowness()
  mood.act = 'until reset'
  const delays: number[] = []
  for (let n = 0; n < sized(20, 5); n += 1) {
    mood.resetAt = []
    const left = await leave(service.port, QUESTIONS[n % QUESTIONS.length]?.query ?? '', 300)
    await expect
      .poll(() => mood.resetAt.filter((at) => at > left).length, { timeout: 5_000, interval: 5 })
      .toBeGreaterThan(0)
    delays.push(Math.min(...mood.resetAt.filter((at) => at > left)) - left)
  }
  row.atMost(
    'RESET after the caller has left, longest',
    Math.max(...delays),
    200,
    ' ms',
    worst(await slowness.end()),
  )
  mood.act = 'answer'
  expect((await service.ask(QUESTIONS[0]?.query ?? '')).status).toBe(200)
})

it('answers for a server that hangs, and is back when it is', async () => {
  const { service, mood } = await moody()
  const row = rowOf(19, 'stub')
  const slowness = await watchSlowness()
  mood.act = 'hang'
  const ask = (n: number) => service.ask(QUESTIONS[n % QUESTIONS.length]?.query ?? '')
  const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => ask(n)))
  mood.act = 'answer'
  const back = performance.now()
  const refused = answers.filter(({ status }) => status === 504 || status === 503)
  row.exactly('50 at once at a hung server: answered 503 or 504 with a code', refused.length, 50)
  row.atLeast(
    'of them 504, those that it had taken',
    refused.filter(({ status }) => status === 504).length,
    1,
  )
  await expect.poll(async () => (await ask(0)).status, { timeout: 30_000, interval: 100 }).toBe(200)
  const recovery = performance.now() - back
  // Six that run and 36 in line (server/patience.ts).
  const all = await Promise.all(Array.from({ length: 42 }, (_, n) => ask(n)))
  const slow = typical(await slowness.end())
  row.atMost('longest of them', Math.max(...answers.map(({ ms }) => ms)) / 1_000, 5.5, ' s', slow)
  row.atMost('answered again after', recovery / 1_000, 5, ' s', slow)
  row.exactly('then 42 at once answered 200', all.filter(({ status }) => status === 200).length, 42)
})

/** Each of them looks at much of the graph. */
const HEAVY = [
  '{ graph(seeds: [{id: "person:john-brennan"}], depth: 3, limit: 100) { nodes { id degree actor { id } } edges { id fact { id } } } }',
  '{ paths(from: {id: "person:john-brennan"}, to: {id: "person:khalifa-haftar"}, maxLength: 6, first: 5) { paths { length hops { kind fact { id } } } } }',
  '{ contradictions(first: 100) { nodes { id sides { says publishers } } } }',
  '{ gaps(first: 100) { nodes { id } } }',
  '{ meetings(first: 100) { totalCount nodes { id participations { actor { id } representation { links { fact { id } } } } } } }',
]

const OURS =
  "SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE metaData.app = 'sifa' AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*)"

it('answers 50 heavy questions at once on a real graph, and leaves nothing behind when all callers leave', async () => {
  const address = await realAddress()
  const database = connect(address)
  await empty(database)
  await applySchema(database)
  expect(await loadFiles([inProject('seed', 'article')], { database })).toMatchObject({ ok: true })
  const service = await startOn(address)
  open.service = service
  const row = rowOf(19, 'real')
  const slowness = await watchSlowness()
  const count = sized(50, 10)
  const ask = (n: number) => service.ask(HEAVY[n % HEAVY.length] ?? '')
  const answers = await Promise.all(Array.from({ length: count }, (_, n) => ask(n)))
  const wrong = answers.filter(({ status, code }) => status !== 200 && typeof code !== 'string')
  const inTime = Math.max(...answers.map(({ ms }) => ms)) / 1_000
  await Promise.all(
    Array.from({ length: count }, (_, n) => leave(service.port, HEAVY[n % HEAVY.length] ?? '', 200)),
  )
  const left = performance.now()
  const running = async (): Promise<unknown> => (await database.read({ text: OURS, parameters: {} }))[0]?.[0]
  await expect.poll(running, { timeout: 20_000, interval: 50 }).toBe(0)
  const seconds = (performance.now() - left) / 1_000
  await database.close()
  const slow = typical(await slowness.end())
  row.exactly(`${count} heavy questions at once: neither answered nor refused with a code`, wrong.length, 0)
  row.atMost('the longest of them, statements planned for the first time', inTime, 20.5, ' s', slow)
  row.atMost('no statement of theirs runs, after all callers left', seconds, 1, ' s', slow)
})
