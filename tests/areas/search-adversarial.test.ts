import { graphql } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { applySchema } from '../../src/database/schema.ts'
import { loadFiles } from '../../src/ingest/load.ts'
import { inProject } from '../../src/model/paths.ts'
import type { GraphContext } from '../../src/plan/context.ts'
import { withPatience } from '../../src/server/patience.ts'
import { createSchema } from '../../src/server/schema.ts'
import { empty, testDatabase } from '../support/database.ts'
import { PATTERNS } from './search-adversarial/patterns.ts'

const PATIENCE_MS = 5_000
const SOURCE = {
  search: 'query ($text: String!) { search(text: $text) { score actor { id } } }',
  suggest: 'query ($text: String!) { suggest(prefix: $text) { score actor { id } } }',
}

const database = testDatabase()
const schema = createSchema()
const contextValue: GraphContext = { database: withPatience(database, PATIENCE_MS), now: () => new Date() }
afterAll(() => database.close())

const ask = (field: keyof typeof SOURCE, text: string) =>
  graphql({ schema, source: SOURCE[field], variableValues: { text }, contextValue })

beforeAll(async () => {
  await empty(database)
  await applySchema(database)
  expect(await loadFiles([inProject('seed', 'article')], { database })).toMatchObject({ ok: true })
  await ask('search', 'Haftar')
  await ask('suggest', 'Haf')
})

/** What the field answers, and how long it took. A fault that is not the caller's is thrown. */
const answer = async (field: keyof typeof SOURCE, text: string) => {
  const begun = performance.now()
  const { data, errors = [] } = await ask(field, text)
  const hits = data as Readonly<Record<string, readonly { readonly score: number }[]>> | null
  return {
    codes: errors.map(({ message, extensions }) => extensions['code'] ?? message),
    hits: hits?.[field] ?? [],
    ms: performance.now() - begun,
  }
}

it('holds fifty patterns at least', () => {
  expect(new Set(PATTERNS.map(([, text]) => text)).size).toBeGreaterThanOrEqual(50)
})

it.each(PATTERNS)('%s is answered in time, or refused as the caller’s fault', async (_, text) => {
  for (const field of ['search', 'suggest'] as const) {
    const { codes, hits, ms } = await answer(field, text)
    expect(codes).toEqual(text.length > 500 ? ['BAD_USER_INPUT'] : [])
    expect(hits.length).toBeLessThanOrEqual(10)
    expect(hits.every(({ score }) => score > 0 && score <= 1)).toBe(true)
    expect(ms).toBeLessThan(PATIENCE_MS)
  }
})

it('finds by a name what syntax around it does not hide', async () => {
  for (const text of [
    'Saddam\u0000 Haftar',
    '+Saddam +Haftar',
    '"Saddam Haftar"~10',
    'Sad\u200bdam Haf\u00adtar',
  ]) {
    const { data } = await ask('search', text)
    expect(data).toMatchObject({ search: [{ actor: { id: 'person:saddam-haftar' } }] })
  }
})
