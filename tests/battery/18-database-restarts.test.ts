/** Row 18: the database is killed, and stopped in order, with 50 questions a second; the service stays and recovers. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { provisionLocal } from '../../src/database/provision/local.ts'
import { config } from '../support/database-server.ts'
import { startFakeBolt } from '../support/fake-bolt.ts'
import { openLoop } from '../support/open-loop.ts'
import type { Outcome } from '../support/open-loop.ts'
import { watchSlowness } from '../support/slowness.ts'
import { rowOf, typical } from './support/figures.ts'
import { QUESTIONS, rightAnswers, wrongOnes } from './support/load.ts'
import { emptyGraph, startOn } from './support/service.ts'
import type { Service } from './support/service.ts'
import { sized } from '../support/size.ts'

const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (let close = closers.pop(); close !== undefined; close = closers.pop()) await close()
})

/** Seconds until /readyz says so. */
const until = async (service: Service, ready: boolean): Promise<number> => {
  const begun = performance.now()
  for (;;) {
    if ((await fetch(`${service.url}/readyz`)).ok === ready) return (performance.now() - begun) / 1_000
    if (performance.now() - begun > 60_000) return Infinity
    await pause(50)
  }
}

interface Restarted {
  readonly outcomes: readonly Outcome[]
  readonly falseAfter: number
  readonly trueAfter: number
  readonly slow: number
}

/** Load all along; the database goes down, stays down a while, and comes back. */
const restarted = async (
  service: Service,
  down: () => Promise<unknown>,
  up: () => Promise<unknown>,
): Promise<Restarted> => {
  const slowness = await watchSlowness()
  const stop = new AbortController()
  const load = openLoop({
    port: service.port,
    perSecond: sized(50, 20),
    seconds: 120,
    questions: QUESTIONS,
    signal: stop.signal,
  })
  await pause(1_500)
  const going = down()
  const falseAfter = await until(service, false)
  await going
  await pause(1_000)
  await up()
  const trueAfter = await until(service, true)
  await pause(2_000)
  stop.abort()
  return { outcomes: await load, falseAfter, trueAfter, slow: typical(await slowness.end()) }
}

const judge = async (
  on: string,
  what: string,
  service: Service,
  right: readonly string[],
  done: Restarted,
): Promise<void> => {
  const row = rowOf(18, on)
  const { outcomes, falseAfter, trueAfter, slow } = done
  expect(wrongOnes(outcomes, right).slice(0, 5)).toEqual([])
  row.exactly(`${what}: wrong answers of ${outcomes.length}`, wrongOnes(outcomes, right).length, 0)
  row.atMost(`${what}: /readyz false after`, falseAfter, 2, ' s', slow)
  row.atMost(`${what}: /readyz true, once it is back, after`, trueAfter, 5, ' s', slow)
  expect(await rightAnswers(service)).toEqual(right)
  row.exactly(`${what}: ends of the service`, service.sifa.heard().split('Ready in').length - 2, 0)
}

it('a database that cuts every line and is away', async () => {
  const first = await startFakeBolt({ rows: emptyGraph })
  const service = await startOn({ uri: first.uri, user: 'neo4j', password: 'x', database: 'neo4j' })
  const held = { fake: first }
  closers.push(() => held.fake.close(), service.stop)
  const right = await rightAnswers(service)
  const up = async (): Promise<void> => {
    held.fake = await startFakeBolt({ rows: emptyGraph }, first.port)
  }
  await judge('stub', 'away', service, right, await restarted(service, first.close, up))
})

it('a real one, killed and stopped in order', async () => {
  const { cacheDir, javaHome, mavenRepository } = config()
  const dataDir = await mkdtemp(join(tmpdir(), 'sifa-battery-18-'))
  const bring = (port?: number) =>
    provisionLocal({ dataDir, cacheDir, javaHome, mavenRepository, port, report: () => undefined })
  const held = { database: await bring() }
  closers.push(
    () => rm(dataDir, { recursive: true, force: true }),
    () => held.database.stop(),
  )
  const { address } = held.database
  const service = await startOn(address)
  closers.push(service.stop)
  const right = await rightAnswers(service)
  const up = async (): Promise<void> => {
    held.database = await bring(Number(new URL(address.uri).port))
  }
  const kill = async (): Promise<void> => {
    process.kill(held.database.pid ?? 0, 'SIGKILL')
    await held.database.exited
    await held.database.stop()
  }
  await judge('real', 'kill -9', service, right, await restarted(service, kill, up))
  if (sized(true, false))
    await judge(
      'real',
      'stopped in order',
      service,
      right,
      await restarted(service, () => held.database.stop(), up),
    )
})
