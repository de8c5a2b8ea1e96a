/** The whole record, as `npm start` loads it, asked what the README asks. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applySchema } from '../../src/database/schema.ts'
import { loadFiles } from '../../src/ingest/load.ts'
import type { LoadResult } from '../../src/ingest/load.ts'
import { inProject } from '../../src/model/paths.ts'
import { empty, testDatabase } from '../support/database.ts'
import { asker } from '../support/small-world.ts'
import { markdownOf, stopsOf, tableFrom } from '../support/walk.ts'

const database = testDatabase()
const ask = asker(database)
const stops = stopsOf(readFileSync(inProject('README.md'), 'utf8'))
let result: LoadResult

beforeAll(async () => {
  await empty(database)
  await applySchema(database)
  result = await loadFiles([inProject('seed')], { database })
})

afterAll(() => database.close())

describe('the Libyan record', () => {
  it('is loaded whole', async () => {
    expect(result).toMatchObject({ ok: true, counts: { changed: 0, unchanged: 0, claimsWithdrawn: 0 } })
    const { data } = await ask('{ stats { people institutions roles meetings sources } }')
    const stats = (data as { stats: Readonly<Record<string, number>> }).stats
    expect(stats['people']).toBeGreaterThanOrEqual(310)
    expect(stats['institutions']).toBeGreaterThanOrEqual(250)
    expect(stats['roles']).toBeGreaterThanOrEqual(290)
    expect(stats['meetings']).toBeGreaterThanOrEqual(350)
    expect(stats['sources']).toBeGreaterThanOrEqual(614)
  })
})

describe("the README's walk", () => {
  it('has ten questions', () => {
    expect(stops).toHaveLength(10)
  })

  it.each(stops.map((stop) => [stop.title, stop] as const))('%s', async (_, stop) => {
    const { data, codes } = await ask(stop.document)
    expect(codes).toEqual([])
    expect(markdownOf(tableFrom(data, stop))).toBe(markdownOf(stop.table))
  })
})
