/** Row 11: texts that make a search dear are answered soon, or refused. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from '../../src/database/run.ts'
import { applySchema } from '../../src/database/schema.ts'
import { loadFiles } from '../../src/ingest/load.ts'
import { inProject } from '../../src/model/paths.ts'
import { PATTERNS } from '../areas/search-adversarial/patterns.ts'
import { empty } from '../support/database.ts'
import { rowOf, worst } from './support/figures.ts'
import { realAddress, startOn, startOnStub } from './support/service.ts'
import type { Service } from './support/service.ts'
import { sampled } from '../support/size.ts'
import { timed } from './support/timed.ts'

const QUERIES = {
  search: 'query ($text: String!) { search(text: $text) { score actor { id } } }',
  suggest: 'query ($text: String!) { suggest(prefix: $text) { score actor { id } } }',
}

const services: Service[] = []
beforeAll(async () => {
  const address = await realAddress()
  const database = connect(address)
  await empty(database)
  await applySchema(database)
  expect(await loadFiles([inProject('seed', 'article')], { database })).toMatchObject({ ok: true })
  await database.close()
  services.push(await startOnStub(), await startOn(address))
})
afterAll(async () => {
  for (const service of services) await service.stop()
})

it.each([
  ['stub', 0],
  ['real', 1],
] as const)('answers each pattern soon, or refuses it (%s)', async (on, n) => {
  const service = services[n]
  if (service === undefined) throw new Error('There is no service.')
  const row = rowOf(11, on)
  for (const query of Object.values(QUERIES)) await service.ask(query, { text: 'Haftar' })
  const cases = sampled(PATTERNS, 20).flatMap(([what, text]) =>
    Object.entries(QUERIES).map(([field, query]) => ({
      what: `${field}: ${what}`,
      ask: () => service.ask(query, { text }),
    })),
  )
  const { answers, slow } = await timed(cases, 3)
  const wrong = answers.filter(
    ({ status, code }) =>
      status >= 500 || ![undefined, 'BAD_USER_INPUT'].includes(code as string | undefined),
  )
  expect(wrong.map(({ what, text }) => [what, text.slice(0, 200)])).toEqual([])
  row.exactly(
    `patterns, each searched and suggested: answered or BAD_USER_INPUT`,
    answers.length,
    cases.length,
  )
  row.atMost('longest, best of 3', Math.max(...answers.map(({ ms }) => ms)), 250, ' ms', worst(slow))
})
