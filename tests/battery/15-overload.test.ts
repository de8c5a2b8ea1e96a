/** Row 15: three times as many questions as the database can answer. */
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openLoop } from '../support/open-loop.ts'
import type { Outcome } from '../support/open-loop.ts'
import { watchSlowness } from '../support/slowness.ts'
import { sized } from '../support/size.ts'
import { percentile, rowOf, typical } from './support/figures.ts'
import { QUESTIONS, rightAnswers } from './support/load.ts'
import { startOnStub } from './support/service.ts'
import type { StubService } from './support/service.ts'

/** Of each statement: six at a time are let through, so the database can do 120 a second. */
const STATEMENT_MS = 50
const SECONDS = sized(10, 3)
const CLIENTS = 12

let service: StubService
beforeAll(async () => {
  service = await startOnStub({
    act: ({ name }) => (name === 'RUN' ? { afterMs: STATEMENT_MS } : 'answer'),
  })
  await rightAnswers(service)
})
afterAll(() => service.stop())

const ask = (n: number) => service.ask(QUESTIONS[n % QUESTIONS.length]?.query ?? '')

/** Answers a second, where each client asks again as soon as it is answered. */
const capacity = async (seconds: number): Promise<number> => {
  const end = performance.now() + seconds * 1_000
  const counts = await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      let answered = 0
      for (; performance.now() < end; answered += 1) expect((await ask(client + answered)).status).toBe(200)
      return answered
    }),
  )
  return counts.reduce((sum, count) => sum + count, 0) / seconds
}

const calm = async (): Promise<number> => {
  const times: number[] = []
  for (let n = 0; n < 10; n += 1) {
    const { status, ms } = await ask(n)
    times.push(status === 200 ? ms : Infinity)
  }
  return percentile(times, 50)
}

/** Seconds until questions take about as long as before. */
const secondsToBe = async (before: number): Promise<number> => {
  const begun = performance.now()
  while ((await calm()) > 2 * before && performance.now() - begun < 20_000) await pause(100)
  return (performance.now() - begun) / 1_000
}

const isShed = ({ status, text, retryAfter }: Outcome): boolean =>
  status === 503 && text.includes('"code":"OVERLOADED"') && Number(retryAfter) > 0

it('sheds what is too much, answers the rest soon, and is well again', async () => {
  const row = rowOf(15, 'stub')
  const before = await calm()
  const able = await capacity(sized(5, 2))
  const slowness = await watchSlowness()
  const perSecond = Math.round(3 * able)
  const outcomes = await openLoop({ port: service.port, perSecond, seconds: SECONDS, questions: QUESTIONS })
  const again = await secondsToBe(before)
  const slow = typical(await slowness.end())
  const admitted = outcomes.filter(({ status }) => status === 200)
  const others = outcomes.filter((outcome) => outcome.status !== 200 && !isShed(outcome))
  expect(others.slice(0, 5)).toEqual([])
  row.exactly(
    `of ${outcomes.length} at ${perSecond}/s neither answered nor 503 and Retry-After`,
    others.length,
    0,
  )
  row.atLeast('answered, in a hundred of what it can', (100 * admitted.length) / (able * SECONDS), 60)
  row.atMost(
    'p99 of what was let in',
    percentile(
      admitted.map(({ ms }) => ms),
      99,
    ),
    500,
    ' ms',
    slow,
  )
  row.atMost('well again after', again, 5, ' s', slow)
})
