/** Row 16: what networks do to the line between service and database, with 50 questions a second. */
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startFakeBolt } from '../support/fake-bolt.ts'
import type { FakeBolt } from '../support/fake-bolt.ts'
import { startFaultProxy } from '../support/fault-proxy.ts'
import type { Fault, FaultProxy } from '../support/fault-proxy.ts'
import { openLoop } from '../support/open-loop.ts'
import { watchSlowness } from '../support/slowness.ts'
import { rowOf, typical } from './support/figures.ts'
import { QUESTIONS, rightAnswers, wrongOnes } from './support/load.ts'
import { emptyGraph, startOn } from './support/service.ts'
import type { Service } from './support/service.ts'
import { sized } from '../support/size.ts'

let fake: FakeBolt
let proxy: FaultProxy
let service: Service
beforeAll(async () => {
  fake = await startFakeBolt({ rows: emptyGraph })
  proxy = await startFaultProxy(fake.port)
  service = await startOn({
    uri: `bolt://127.0.0.1:${proxy.port}`,
    user: 'neo4j',
    password: 'x',
    database: 'neo4j',
  })
})
afterAll(async () => {
  await service.stop()
  await proxy.close()
  await fake.close()
})

const FAULTS: readonly Fault[] = [
  { kind: 'latency', ms: 50 },
  { kind: 'bandwidth', bytesPerSecond: 50_000 },
  { kind: 'reset', afterMs: 50 },
  { kind: 'black hole' },
  { kind: 'slicer', bytes: 64, pauseMs: 1 },
  { kind: 'slow close', ms: 1_000 },
  { kind: 'limit', bytes: 2_000 },
  { kind: 'down' },
]

const BEFORE_S = 1
const DURING_S = sized(6, 2)
const AFTER_S = sized(8, 6)
/** What is asked this long after the fault has passed is answered. */
const RECOVERED_S = 5

it.each(
  sized(
    FAULTS,
    FAULTS.filter(({ kind }) => kind === 'reset' || kind === 'black hole'),
  ),
)('$kind', async (fault) => {
  const row = rowOf(16, 'proxy')
  const right = await rightAnswers(service)
  const slowness = await watchSlowness()
  const seconds = BEFORE_S + DURING_S + AFTER_S
  const load = openLoop({ port: service.port, perSecond: 50, seconds, questions: QUESTIONS })
  await pause(BEFORE_S * 1_000)
  await proxy.set(fault)
  await pause(DURING_S * 1_000)
  await proxy.set({ kind: 'none' })
  const outcomes = await load
  const slow = await slowness.end()
  expect(wrongOnes(outcomes, right).slice(0, 5)).toEqual([])
  const recovered = outcomes.filter(({ at }) => at >= (BEFORE_S + DURING_S + RECOVERED_S) * 1_000)
  const good = recovered.filter(({ status }) => status === 200).length
  row.exactly(`${fault.kind}: wrong answers`, wrongOnes(outcomes, right).length, 0)
  row.atMost(
    `${fault.kind}: longest of ${outcomes.length}`,
    Math.max(...outcomes.map(({ ms }) => ms)) / 1_000,
    5.5,
    ' s',
    typical(slow),
  )
  row.exactly(`${fault.kind}: answered 5 s after it has passed`, good, recovered.length)
})
