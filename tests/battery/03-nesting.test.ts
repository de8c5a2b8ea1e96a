/** Row 3: nesting in documents, variables and JSON is refused before anything recurses into it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rowOf, worst } from './support/figures.ts'
import { startOnStub } from './support/service.ts'
import type { StubService } from './support/service.ts'
import { DEEP } from './support/shapes.ts'
import { sampled } from '../support/size.ts'
import { notRefused, timed } from './support/timed.ts'
import type { Case } from './support/timed.ts'

let service: StubService
beforeAll(async () => {
  service = await startOnStub()
})
afterAll(() => service.stop())

const LEVELS = [20, 100, 1_000, 10_000]
const QUERY = 'query ($lens: Lens) { meetings(lens: $lens) { totalCount } }'
const PREFLIGHT = { 'apollo-require-preflight': '1' }

const post = (body: string) => service.send({ headers: { 'content-type': 'application/json' }, body })
const get = (search: string) =>
  service.send({ method: 'GET', path: `/graphql?${search}`, headers: PREFLIGHT })

/** JSON by hand: JSON.stringify would not survive it either. */
const nested = (levels: number): Readonly<Record<string, string>> => ({
  lists: `${'['.repeat(levels)}${']'.repeat(levels)}`,
  objects: `${'{"sources":'.repeat(Math.min(levels, 5_000))}1${'}'.repeat(Math.min(levels, 5_000))}`,
})

const inJson = (levels: number): readonly Case[] =>
  Object.entries(nested(levels)).flatMap(([what, json]) => [
    {
      what: `${what} in variables, ${levels}`,
      ask: () => post(`{"query":${JSON.stringify(QUERY)},"variables":{"lens":${json}}}`),
    },
    {
      what: `${what} in variables of a GET, ${levels}`,
      ask: () =>
        get(`query=${encodeURIComponent(QUERY)}&variables=${encodeURIComponent(`{"lens":${json}}`)}`),
    },
    { what: `${what} as the body, ${levels}`, ask: () => post(json) },
    { what: `${what} that never close, ${levels}`, ask: () => post(json.slice(0, json.length / 2)) },
  ])

it('refuses 20 to 10,000 levels at once, and no stack runs over', async () => {
  const row = rowOf(3, 'stub')
  const documents = DEEP.map(({ name, query }) => ({ what: name, ask: () => service.ask(query) }))
  const cases = sampled([...documents, ...LEVELS.flatMap(inJson)], 30)
  const { answers, slow } = await timed(cases, 3)
  expect(notRefused(answers)).toEqual([])
  row.exactly('documents, variables and JSON refused with a code', cases.length, answers.length)
  row.atMost('longest, best of 3', Math.max(...answers.map(({ ms }) => ms)), 20, ' ms', worst(slow))
  row.exactly('words of a stack that ran over', answers.filter(({ text }) => /stack/i.test(text)).length, 0)
  expect(service.sifa.heard()).not.toMatch(/call stack/i)
})
