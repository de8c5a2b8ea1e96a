import { expect, it } from 'vitest'
import { createReadiness } from '../../../src/server/readiness.ts'
import type { Readiness } from '../../../src/server/readiness.ts'

const allDone = (readiness: Readiness): void => {
  for (const step of ['schema', 'seed', 'statements'] as const)
    readiness.set(step, { ok: true, detail: 'done' })
}

it('is ready once every step is done and the database answers', async () => {
  const readiness = createReadiness()
  readiness.watch(() => Promise.resolve())
  expect((await readiness.report()).ready).toBe(false)
  allDone(readiness)
  expect(readiness.started()).toBe(true)
  expect((await readiness.report()).ready).toBe(true)
})
it('asks the database once a second at most, whoever asks', async () => {
  const state = { now: 0, pings: 0 }
  const readiness = createReadiness(() => state.now)
  readiness.watch(() => {
    state.pings += 1
    return Promise.resolve()
  })
  await Promise.all([readiness.report(), readiness.report(), readiness.report()])
  state.now = 900
  await readiness.report()
  expect(state.pings).toBe(1)
  state.now = 1_100
  await readiness.report()
  expect(state.pings).toBe(2)
})
it('sees the database go and come back', async () => {
  const state = { now: 0, up: true }
  const readiness = createReadiness(() => state.now)
  readiness.watch(() => (state.up ? Promise.resolve() : Promise.reject(new Error('gone'))))
  allDone(readiness)
  expect((await readiness.report()).ready).toBe(true)
  Object.assign(state, { now: 2_000, up: false })
  expect((await readiness.report()).checks.database).toEqual({ ok: false, detail: 'It cannot be reached.' })
  Object.assign(state, { now: 4_000, up: true })
  expect((await readiness.report()).ready).toBe(true)
})
