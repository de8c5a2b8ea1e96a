/** Row 1: what is built to hurt is refused at once, before anything is asked of the database. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { percentile, rowOf, typical, worst } from './support/figures.ts'
import { startOnStub } from './support/service.ts'
import type { Answer, StubService } from './support/service.ts'
import { HOSTILE } from './support/shapes.ts'
import { sampled, sized } from '../support/size.ts'
import { notRefused, timed } from './support/timed.ts'

let service: StubService
beforeAll(async () => {
  service = await startOnStub()
})
afterAll(() => service.stop())

const JSON_TYPE = { 'content-type': 'application/json' }
const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

const post = (body: object): Promise<Answer> =>
  service.send({ headers: JSON_TYPE, body: JSON.stringify(body) })

const WAYS: Readonly<Record<string, (query: string) => Promise<Answer>>> = {
  POST: (query) => post({ query }),
  GET: (query) =>
    service.send({
      method: 'GET',
      path: `/graphql?query=${encodeURIComponent(query)}`,
      headers: { 'apollo-require-preflight': '1' },
    }),
  'automatic persisted query': (query) =>
    post({ query, extensions: { persistedQuery: { version: 1, sha256Hash: hash(query) } } }),
  'stored operation': (query) => post({ documentId: `sha256:${hash(query)}` }),
}

it('holds 120 shapes at least', () => {
  expect(new Set(HOSTILE.map(({ query }) => query)).size).toBeGreaterThanOrEqual(120)
})

it('refuses every shape by every way', async () => {
  const row = rowOf(1, 'stub')
  const shapes = sampled(HOSTILE, 30)
  const asked = service.fake.statements()
  const { answers, slow } = await timed(
    shapes.flatMap(({ name, query }) =>
      Object.entries(WAYS).map(([way, ask]) => ({ what: `${name}, by ${way}`, ask: () => ask(query) })),
    ),
  )
  expect(notRefused(answers)).toEqual([])
  const times = answers.map(({ ms }) => ms)
  row.atLeast('shapes, each by POST, GET, persisted query, stored operation', shapes.length, sized(120, 30))
  row.exactly('answered 4xx with a code', answers.length - notRefused(answers).length, answers.length)
  row.atMost('median', percentile(times, 50), 10, ' ms', typical(slow))
  row.atMost('longest', Math.max(...times), 100, ' ms', worst(slow))
  row.exactly('statements to the database', service.fake.statements() - asked, 0)
  row.exactly('restarts', service.sifa.heard().split('Ready in').length - 2, 0)
})
