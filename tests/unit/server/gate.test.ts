import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LIMITS } from '../../../src/server/limits/index.ts'
import { read, startTiny } from './tiny-service.ts'
import type { TinyService } from './tiny-service.ts'
import { pace } from '../../support/pace.ts'

let tiny: TinyService
beforeAll(async () => {
  tiny = await startTiny()
  await read(tiny.post('{ hello }'))
})
afterAll(() => tiny.service.stop(100))

/** Milliseconds of this process's own work since `before`: other work on the machine does not count. */
const cpuSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

const repeat = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ')

const nested = (levels: number): string =>
  `{ person ${'{ friend '.repeat(levels - 2)}{ name }${' }'.repeat(levels - 2)} }`

it.each([
  ['depth 13', nested(13), 'TOO_DEEP'],
  ['depth 1,000', nested(1_000), 'TOO_DEEP'],
  ['depth 5,000', '{a'.repeat(5_000), 'TOO_DEEP'],
  ['a list 3,000 deep', `{ hello(name: ${'['.repeat(3_000)}) }`, 'TOO_DEEP'],
  ['2,001 tokens', `{ ${'hello '.repeat(1_999)} }`, 'TOO_MANY_TOKENS'],
  ['20,000 tokens', `{ ${'a '.repeat(20_000)} }`, 'TOO_MANY_TOKENS'],
  ['1,900 equal fields', `{ ${'hello '.repeat(1_900)} }`, 'TOO_MANY_FIELDS'],
  ['31 aliases', `{ person { ${repeat(31, (index) => `a${index}: __typename`)} } }`, 'TOO_MANY_ALIASES'],
  ['13 root fields', `{ ${repeat(13, (index) => `a${index}: hello`)} }`, 'TOO_MANY_ROOT_FIELDS'],
  ['51 directives', `{ hello ${'@x '.repeat(51)} }`, 'TOO_MANY_DIRECTIVES'],
  ['51 operations', repeat(51, (index) => `query Q${index} { hello }`), 'TOO_MANY_OPERATIONS'],
])('refuses %s with little work', async (_what, document, code) => {
  const before = process.cpuUsage()
  const answer = await read(tiny.post(document))
  expect(answer).toMatchObject({ status: 400, code })
  expect(cpuSince(before)).toBeLessThan(100 * pace())
  expect(answer.text.length).toBeLessThan(4_096)
  expect(answer.text).not.toContain('call stack')
})

it('names every limit that is broken', async () => {
  const { body } = await read(tiny.post(`{ ${repeat(40, (index) => `a${index}: hello`)} }`))
  expect(body.errors?.[0]?.message).toMatch(/40 questions.*40 aliases/)
})

it('says that a circle of fragments is one', async () => {
  const answer = await read(tiny.post('{ person { ...A } } fragment A on Person { friend { ...A } }'))
  expect(answer).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' })
})

it.each(['subscription { all }', 'query A { hello } subscription B { all }'])(
  'refuses an operation that the schema has no type for: %s',
  async (document) => {
    const answer = await read(tiny.post(document, { operationName: 'B' }))
    expect(answer).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' })
    expect(answer.text).toContain('There is no subscription here.')
  },
)

it('refuses automatic persisted queries with the status of their code', async () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } }
  const answer = await read(tiny.post('{ hello }', { extensions }))
  expect(answer).toMatchObject({ status: 400, code: 'PERSISTED_QUERY_NOT_SUPPORTED' })
})

it('takes 12 levels, 12 questions, and the usual introspection document', async () => {
  expect((await read(tiny.post(nested(LIMITS.depth)))).status).toBe(200)
  const questions = repeat(LIMITS.rootFields, (index) => `a${index}: hello`)
  expect((await read(tiny.post(`{ ${questions} }`))).status).toBe(200)
  expect(await read(tiny.post(getIntrospectionQuery()))).toMatchObject({ status: 200, code: undefined })
})

it('pays little for the most equal fields that it takes', async () => {
  const before = process.cpuUsage()
  expect((await read(tiny.post(`{ ${'hello '.repeat(LIMITS.fields)} }`))).code).toBe('TOO_MANY_ROOT_FIELDS')
  expect((await read(tiny.post(`{ person { ${'name '.repeat(500)} } }`))).status).toBe(200)
  expect(cpuSince(before)).toBeLessThan(150 * pace())
})
