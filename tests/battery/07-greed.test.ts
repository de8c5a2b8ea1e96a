/** Row 7: many questions in one request, and one caller who asks for all. */
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openLoop } from '../support/open-loop.ts'
import type { Outcome } from '../support/open-loop.ts'
import { watchSlowness } from '../support/slowness.ts'
import { sized } from '../support/size.ts'
import { percentile, rowOf, typical } from './support/figures.ts'
import { QUESTIONS } from './support/load.ts'
import { startOnStub } from './support/service.ts'
import type { StubService } from './support/service.ts'
import { notRefused, timed } from './support/timed.ts'

let service: StubService
beforeAll(async () => {
  // Callers are told apart by the address that a proxy would add.
  service = await startOnStub({}, { SIFA_TRUST_PROXY: '1', SIFA_RATE: '50:100' })
})
afterAll(() => service.stop())

const JSON_TYPE = { 'content-type': 'application/json' }
const ONE = { query: '{ stats { people } }' }
const mutation = (fields: number): string =>
  `mutation { ${Array.from({ length: fields }, (_, i) => `m${i}: load(report: "x") { id }`).join(' ')} }`
const BODIES: Readonly<Record<string, unknown>> = {
  'a batch of 1': [ONE],
  'a batch of 10': Array.from({ length: 10 }, () => ONE),
  'a batch of 1,000': Array.from({ length: 1_000 }, () => ONE),
  'a batch of batches': [[ONE], [ONE]],
  'a mutation': { query: mutation(1) },
  '30 mutations': { query: mutation(30) },
  '1,000 mutations': { query: mutation(1_000) },
  'a mutation beside a question': {
    query: `query Q { stats { people } } ${mutation(2)}`,
    operationName: 'M',
  },
}

it('refuses batches and mutations', async () => {
  const row = rowOf(7, 'stub')
  const cases = Object.entries(BODIES).flatMap(([what, body]) => [
    { what, ask: () => service.send({ headers: JSON_TYPE, body: JSON.stringify(body) }) },
  ])
  const statements = service.fake.statements()
  const { answers } = await timed(cases)
  expect(notRefused(answers)).toEqual([])
  row.exactly('batches and mutations refused with a code', answers.length, cases.length)
  row.exactly('statements to the database', service.fake.statements() - statements, 0)
})

const SECONDS = sized(20, 4)
const GREEDY = 300
/** In which he has what every caller has at once: after them he is held to his rate. */
const BURST_S = 4

/** Addresses as a proxy adds them: of honest callers many, in turn. */
const honest = (): Promise<readonly Outcome[]> =>
  openLoop({
    port: service.port,
    perSecond: 30,
    seconds: SECONDS,
    questions: QUESTIONS,
    headers: (n) => ({ 'x-forwarded-for': `198.51.100.${String((n % 60) + 1)}` }),
  })
const greedy = (): Promise<readonly Outcome[]> =>
  openLoop({
    port: service.port,
    perSecond: GREEDY,
    seconds: SECONDS + BURST_S,
    questions: QUESTIONS,
    headers: () => ({ 'x-forwarded-for': '203.0.113.7' }),
  })

const p99 = (outcomes: readonly Outcome[]): number =>
  percentile(
    outcomes.map(({ ms }) => ms),
    99,
  )

it('lets one greedy caller have his share, and nobody else wait', async () => {
  const row = rowOf(7, 'stub')
  await honest()
  const slowness = await watchSlowness()
  const alone = await honest()
  const [beside, greed] = await Promise.all([pause(BURST_S * 1_000).then(honest), greedy()])
  const slow = typical(await slowness.end())
  const refused = greed.filter(({ status }) => status === 429)
  const failed = [...alone, ...beside].filter(({ status }) => status !== 200)
  const lost = greed.filter(({ status }) => status !== 200 && status !== 429)
  const silent = refused.filter(({ retryAfter }) => !Number.isInteger(Number(retryAfter ?? 'none')))
  row.exactly('of the others failed', failed.length, 0)
  row.exactly('of the greedy one neither answered nor 429', lost.length, 0)
  row.exactly('429 without Retry-After', silent.length, 0)
  // At once 100, then 50 a second.
  row.atMost(
    `of ${greed.length} at ${GREEDY}/s answered`,
    greed.length - refused.length,
    100 + 50 * (SECONDS + BURST_S + 1),
  )
  row.atMost('p99 of the others, times that without him', p99(beside) / p99(alone), 1.5, '', slow)
})
