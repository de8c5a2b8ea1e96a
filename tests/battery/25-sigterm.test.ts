/** Row 25: asked to stop under load, the service answers what it has taken, and ends. */
import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import type { Heard } from '../support/fake-bolt-talk.ts'
import { openLoop } from '../support/open-loop.ts'
import type { Outcome } from '../support/open-loop.ts'
import { watchSlowness } from '../support/slowness.ts'
import { rowOf, typical } from './support/figures.ts'
import { QUESTIONS, rightAnswers } from './support/load.ts'
import { emptyGraph, startOnStub } from './support/service.ts'
import type { StubService } from './support/service.ts'

const open: { service?: StubService } = {}
afterEach(() => open.service?.stop())

const BIG = 'x'.repeat(4_000_000)
const BIG_QUESTION = '{ person(ref: {id: "person:big"}) { id name } }'
const isBig = ({ parameters }: Heard): boolean => JSON.stringify(parameters).includes('person:big')

const start = async (): Promise<StubService> => {
  const state = { slow: false }
  const service = await startOnStub({
    act: ({ name }) => (name === 'RUN' && state.slow ? { afterMs: 200 } : 'answer'),
    rows: (heard) => (isBig(heard) ? [[['person:big', BIG, null]]] : emptyGraph(heard)),
  })
  open.service = service
  await rightAnswers(service)
  state.slow = true
  return service
}

const ending = async (
  service: StubService,
): Promise<{ readonly code: number | null; readonly seconds: number }> => {
  const begun = performance.now()
  const { code } = await service.sifa.ended
  return { code, seconds: (performance.now() - begun) / 1_000 }
}

/** It came when the door was closed already: nothing of it was begun. */
const wasRefused = ({ status, text, fault = '' }: Outcome): boolean =>
  (status === 503 && text.includes('NOT_READY')) || fault.includes('ECONNREFUSED')

it.each([1, 2])('ends in order under load, asked %i times', async (times) => {
  const row = rowOf(25, 'stub')
  const service = await start()
  const rest = await watchSlowness()
  await pause(500)
  // So much that the machine can do it: what piles up would not be answered in the time that is left to it.
  const perSecond = Math.max(2, 20 / typical(await rest.end()))
  const slowness = await watchSlowness()
  const stop = new AbortController()
  const begun = performance.now()
  const load = openLoop({
    port: service.port,
    perSecond,
    seconds: 20,
    questions: QUESTIONS,
    signal: stop.signal,
    giveUpMs: 10_000,
  })
  await pause(3_000)
  const signalled = performance.now() - begun
  for (let n = 0; n < times; n += 1) {
    service.sifa.signal('SIGTERM')
    await pause(200)
  }
  const { code, seconds } = await ending(service)
  stop.abort()
  const outcomes = await load
  const slow = typical(await slowness.end())
  const before = outcomes.filter(({ at }) => at < signalled)
  const failed = before.filter((each) => each.status !== 200 && !wasRefused(each))
  expect(failed.map(({ status, text, fault }) => [status, fault ?? text])).toEqual([])
  const named = times === 1 ? 'under load' : 'under load, twice'
  row.exactly(`${named}: failed of ${before.length} in flight or before`, failed.length, 0)
  row.exactly(`${named}: exit code`, code ?? -1, 0)
  row.atMost(`${named}: ended after`, seconds + times * 0.2, 10, ' s', slow)
})

/** Reads an answer of megabytes slowly; resolves to how much of it arrived, and whether it was whole. */
const readSlowly = (
  port: number,
  begun: () => void,
): Promise<{ readonly bytes: number; readonly whole: boolean }> =>
  new Promise((resolve) => {
    const body = JSON.stringify({ query: BIG_QUESTION })
    const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
    const drip = (response: IncomingMessage): void => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        if (bytes === 0) begun()
        bytes += chunk.length
        response.pause()
        setTimeout(() => response.resume(), 10)
      })
      response.on('close', () => resolve({ bytes, whole: response.complete && bytes > BIG.length }))
    }
    const asked = request({ port, method: 'POST', path: '/graphql', headers }, drip)
    asked.on('error', () => resolve({ bytes: 0, whole: false })).end(body)
  })

it('ends in order while an answer of 4 MB is read slowly', async () => {
  const row = rowOf(25, 'stub')
  const service = await start()
  const slowness = await watchSlowness()
  const reader = readSlowly(service.port, () => service.sifa.signal('SIGTERM'))
  const { code, seconds } = await ending(service)
  const { whole } = await reader
  row.exactly('in the middle of 4 MB: answers cut', whole ? 0 : 1, 0)
  row.exactly('in the middle of 4 MB: exit code', code ?? -1, 0)
  row.atMost('in the middle of 4 MB: ended after', seconds, 10, ' s', typical(await slowness.end()))
})
