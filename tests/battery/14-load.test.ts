/** Row 14: a hundred questions a second, saved ones mixed, whether or not the service keeps up. */
import { afterEach, expect, it } from 'vitest'
import { connect } from '../../src/database/run.ts'
import { applySchema } from '../../src/database/schema.ts'
import { loadFiles } from '../../src/ingest/load.ts'
import { inProject } from '../../src/model/paths.ts'
import { empty } from '../support/database.ts'
import { residentKb } from '../support/database-processes.ts'
import { openLoop } from '../support/open-loop.ts'
import { watchSlowness } from '../support/slowness.ts'
import { percentile, rowOf, typical } from './support/figures.ts'
import { honestQuestions } from './support/honest.ts'
import { rightAnswers, wrongOnes } from './support/load.ts'
import { realAddress, startOn, startOnStub } from './support/service.ts'
import type { Service } from './support/service.ts'
import { sized } from '../support/size.ts'

const open: { service?: Service } = {}
afterEach(() => open.service?.stop())

const PER_SECOND = sized(100, 10)
const SECONDS = sized(30, 5)

const measured = async (on: 'stub' | 'real', service: Service, p99: number): Promise<void> => {
  open.service = service
  const row = rowOf(14, on)
  const questions = honestQuestions().map(({ query, variables }) => ({ query, variables }))
  const right = await rightAnswers(service, questions)
  const watch = { kb: 0 }
  const timer = setInterval(() => (watch.kb = Math.max(watch.kb, residentKb(service.sifa.pid))), 100)
  const slowness = await watchSlowness()
  const outcomes = await openLoop({ port: service.port, perSecond: PER_SECOND, seconds: SECONDS, questions })
  clearInterval(timer)
  const slow = typical(await slowness.end())
  const failed = outcomes.filter(({ status }) => status !== 200)
  expect(wrongOnes(outcomes, right).slice(0, 5)).toEqual([])
  expect(failed.slice(0, 5).map(({ status, text, fault }) => [status, fault ?? text.slice(0, 200)])).toEqual(
    [],
  )
  row.exactly(
    `errors and wrong answers of ${outcomes.length} at ${PER_SECOND}/s`,
    failed.length + wrongOnes(outcomes, right).length,
    0,
  )
  row.atMost(
    'p50',
    percentile(
      outcomes.map(({ ms }) => ms),
      50,
    ),
    p99,
    ' ms',
    slow,
  )
  row.atMost(
    'p99',
    percentile(
      outcomes.map(({ ms }) => ms),
      99,
    ),
    p99,
    ' ms',
    slow,
  )
  row.atMost('memory of the service', watch.kb / 1_024, 512, ' MiB')
}

it('holds on a database that answers at once', async () => {
  await measured('stub', await startOnStub(), 250)
})

/** As it is by default: saved questions come again, and their answers are kept until something is loaded. */
it('holds on a real one', async () => {
  const address = await realAddress()
  const database = connect(address)
  await empty(database)
  await applySchema(database)
  expect(await loadFiles([inProject('seed', 'article')], { database })).toMatchObject({ ok: true })
  await database.close()
  await measured(
    'real',
    await startOn(address, { SIFA_STATEMENT_TIMEOUT_MS: '20000', SIFA_ANSWER_CACHE: '16' }),
    500,
  )
})
