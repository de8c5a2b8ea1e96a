/** Row 19: heavy questions, callers who leave, and a server that takes a question and says nothing more. */
import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import type { Act, Heard } from '../support/fake-bolt-talk.ts'
import { watchSlowness } from '../support/slowness.ts'
import { rowOf, typical, worst } from './support/figures.ts'
import { QUESTIONS, rightAnswers } from './support/load.ts'
import { startOnStub } from './support/service.ts'
import type { StubService } from './support/service.ts'
import { sized } from '../support/size.ts'

const open: { service?: StubService } = {}
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
  const all = await Promise.all(Array.from({ length: 50 }, (_, n) => ask(n)))
  const slow = typical(await slowness.end())
  row.atMost('longest of them', Math.max(...answers.map(({ ms }) => ms)) / 1_000, 5.5, ' s', slow)
  row.atMost('answered again after', recovery / 1_000, 5, ' s', slow)
  row.exactly('then 50 at once answered 200', all.filter(({ status }) => status === 200).length, 50)
})
