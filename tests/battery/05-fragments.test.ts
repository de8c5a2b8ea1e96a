/** Row 5: fragments in circles, and fragments that blow up. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rowOf, worst } from './support/figures.ts'
import { startOnStub } from './support/service.ts'
import type { StubService } from './support/service.ts'
import { FRAGMENTS } from './support/shapes.ts'
import { notRefused, timed } from './support/timed.ts'

let service: StubService
beforeAll(async () => {
  service = await startOnStub()
})
afterAll(() => service.stop())

it('refuses circles, bombs and fan-outs at once', async () => {
  const row = rowOf(5, 'stub')
  const asked = service.fake.statements()
  const cases = FRAGMENTS.map(({ name, query }) => ({ what: name, ask: () => service.ask(query) }))
  const { answers, slow } = await timed(cases, 5)
  expect(notRefused(answers)).toEqual([])
  row.exactly('circles, bombs and fan-outs refused with a code', answers.length, FRAGMENTS.length)
  row.atMost('longest, best of 5', Math.max(...answers.map(({ ms }) => ms)), 20, ' ms', worst(slow))
  row.exactly('statements to the database', service.fake.statements() - asked, 0)
})
