/** Row 9: clients that hardly write and hardly read cost the others nothing, and are cut. */
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Heard } from '../support/fake-bolt-talk.ts'
import { residentKb } from '../support/database-processes.ts'
import { openLoop } from '../support/open-loop.ts'
import { watchSlowness } from '../support/slowness.ts'
import { percentile, rowOf, typical } from './support/figures.ts'
import { QUESTIONS, rightAnswers, wrongOnes } from './support/load.ts'
import { head } from './support/raw.ts'
import { emptyGraph, startOnStub } from './support/service.ts'
import type { StubService } from './support/service.ts'
import { sized } from '../support/size.ts'

const BIG = 'x'.repeat(256 * 1_024)
const BIG_QUESTION = JSON.stringify({ query: '{ person(ref: {id: "person:big"}) { id name } }' })
const isBig = ({ parameters }: Heard): boolean => JSON.stringify(parameters).includes('person:big')

let service: StubService
beforeAll(async () => {
  service = await startOnStub({
    rows: (heard) => (isBig(heard) ? [[['person:big', BIG, null]]] : emptyGraph(heard)),
  })
})
afterAll(() => service.stop())

const JSON_TYPE = { 'content-type': 'application/json' }

/** Sends `begin`, then a sign a second; resolves to the seconds until the service cut the line. */
const drip = (begin: string): Promise<number> =>
  new Promise((resolve) => {
    const begun = performance.now()
    const socket = connect(service.port, '127.0.0.1', () => socket.write(begin))
    const timer = setInterval(() => socket.write('x'), 1_000)
    socket.on('error', () => undefined).resume()
    socket.on('close', () => {
      clearInterval(timer)
      resolve((performance.now() - begun) / 1_000)
    })
  })

/** Asks for a long answer and does not read it. */
const deaf = (): Promise<{ readonly socket: Socket; readonly since: number }> => {
  const length = String(Buffer.byteLength(BIG_QUESTION))
  const socket = connect(service.port, '127.0.0.1', () =>
    socket.write(`${head({ ...JSON_TYPE, 'content-length': length })}${BIG_QUESTION}`),
  )
  socket.on('error', () => undefined).pause()
  return Promise.resolve({ socket, since: performance.now() })
}

/** Resolves when the service has ended the line, once what it had sent is read. */
const ended = (socket: Socket): Promise<void> =>
  new Promise((resolve) => socket.on('close', () => resolve()).resume())

const load = (seconds: number) =>
  openLoop({ port: service.port, perSecond: sized(50, 20), seconds, questions: QUESTIONS })

/** They come one after the other: what so many do at one moment would be a test of the burst. */
const ARRIVE_MS = 8_000
const arriving = <T>(count: number, begin: () => Promise<T>): readonly Promise<T>[] =>
  Array.from({ length: count }, async (_, n) => {
    await pause((n / count) * ARRIVE_MS)
    return begin()
  })

const [HEADERS, BODIES, READERS] = sized([500, 200, 200], [100, 40, 40])

it('answers honest clients as before, and cuts the others', async () => {
  const row = rowOf(9, 'stub')
  const right = await rightAnswers(service)
  const slowness = await watchSlowness()
  const alone = await load(8)
  const headers = arriving(HEADERS, () => drip('POST /graphql HTTP/1.1\r\nhost: x\r\nx-slow: '))
  const bodies = arriving(BODIES, () => drip(head({ ...JSON_TYPE, 'content-length': '60000' })))
  const readers = arriving(READERS, deaf)
  const crowded = await load(20)
  const [longestHeader, longestBody] = await Promise.all(
    [headers, bodies].map(async (each) => Math.max(...(await Promise.all(each)))),
  )
  const deafOnes = await Promise.all(readers)
  const last = Math.max(...deafOnes.map(({ since }) => since))
  await pause(Math.max(0, last + 33_000 - performance.now()))
  const left = Promise.all(deafOnes.map(({ socket }) => ended(socket))).then(() => 0)
  const stuck = await Promise.race([left, pause(5_000, READERS)])
  const slow = typical(await slowness.end())
  const p99 = (outcomes: typeof alone): number =>
    percentile(
      outcomes.map(({ ms }) => ms),
      99,
    )
  expect(wrongOnes(crowded, right).slice(0, 5)).toEqual([])
  row.exactly('honest questions not answered', crowded.filter(({ status }) => status !== 200).length, 0)
  row.atMost(
    `p99 of honest clients beside ${HEADERS} slow headers, ${BODIES} slow bodies, ${READERS} that do not read, as a share of p99 alone`,
    p99(crowded) / Math.max(5, p99(alone)),
    2,
    '',
    slow,
  )
  row.atMost('slow headers cut, last after', longestHeader ?? 0, 12, ' s', slow)
  row.atMost('slow bodies cut, last after', longestBody ?? 0, 17, ' s', slow)
  row.exactly('lines of those who do not read, still open after 33 s', stuck, 0)
  row.atMost('memory', residentKb(service.sifa.pid) / 1_024, 512, ' MiB')
})
