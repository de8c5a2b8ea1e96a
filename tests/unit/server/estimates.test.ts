import { expect, it } from 'vitest'
import { createEstimates } from '../../../src/server/estimates.ts'
import { createLog } from '../../../src/server/log.ts'

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A graph of so many actors, and a clock that is set. */
const counting = () => {
  const state = { actors: 0, now: 0, reads: 0, fails: false, lines: [] as string[] }
  const read = (): Promise<readonly (readonly unknown[])[]> => {
    state.reads += 1
    return state.fails ? Promise.reject(new Error('gone')) : Promise.resolve([[state.actors]])
  }
  const log = createLog('json', (line) => state.lines.push(line))
  return { state, database: { read }, estimates: createEstimates(log, () => state.now) }
}

it('counts once told where, and until then nothing', async () => {
  const { state, database, estimates } = counting()
  estimates.refresh()
  expect(estimates.counts().actors).toBe(0)
  state.actors = 5
  await estimates.watch(database)
  expect(estimates.counts().actors).toBe(5)
})

it('counts again beside the questions, at most every ten seconds', async () => {
  const { state, database, estimates } = counting()
  await estimates.watch(database)
  state.actors = 9
  state.now = 9_000
  estimates.refresh()
  await settled()
  expect(state.reads).toBe(1)
  state.now = 10_001
  estimates.refresh()
  estimates.refresh()
  expect(estimates.counts().actors).toBe(0)
  await settled()
  expect(state.reads).toBe(2)
  expect(estimates.counts().actors).toBe(9)
})

it('keeps the last count where one fails, and says so', async () => {
  const { state, database, estimates } = counting()
  state.actors = 3
  await estimates.watch(database)
  Object.assign(state, { fails: true, now: 20_000 })
  estimates.refresh()
  await settled()
  expect(estimates.counts().actors).toBe(3)
  expect(state.lines.join()).toContain('could not be counted')
})
