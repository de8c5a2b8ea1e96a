/** Every statement of the seed article, and where it is in the graph; and nothing in the graph that it does not say. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applySchema } from '../../src/database/schema.ts'
import type { LoadResult } from '../../src/ingest/load.ts'
import { loadFiles } from '../../src/ingest/load.ts'
import { inProject } from '../../src/model/paths.ts'
import { empty, testDatabase } from '../support/database.ts'
import type { Said } from '../support/seed-checklist-lookup.ts'
import { claimsFor, saidBy } from '../support/seed-checklist-lookup.ts'
import { CHECKLIST } from '../support/seed-checklist.ts'

const ARTICLE = 'source:seed-article'
const SATURDAYS = '[2024-07-06,2024-07-13,2024-07-20,2024-07-27]'

const database = testDatabase()
let result: LoadResult
let said: readonly Said[] = []

beforeAll(async () => {
  await empty(database)
  await applySchema(database)
  result = await loadFiles([inProject('seed', 'article')], { database })
  said = await saidBy(database, ARTICLE)
})

afterAll(() => database.close())

describe('the seed', () => {
  it('has no fault', () => {
    expect(result.ok ? [] : result.faults).toEqual([])
  })

  it('gives the article a language and an inferred day of writing, and guesses no publisher', async () => {
    const text = `MATCH (s:Source {id: $id})
RETURN s.language, s.published, s.publishedBasis, s.publishedWhy IS NOT NULL, s.title, s.url,
  EXISTS { (s)-[:PUBLISHED_BY]->() }`
    const rows = await database.read({ text, parameters: { id: ARTICLE } })
    expect(rows).toEqual([['ar', SATURDAYS, 'INFERRED', true, null, null, false]])
  })

  it('has an address, a publisher and a language for every other source', async () => {
    const text = `MATCH (s:Source) WHERE s.id <> $id
RETURN s.id, s.url IS NOT NULL, EXISTS { (s)-[:PUBLISHED_BY]->() }, s.language IS NOT NULL`
    const rows = await database.read({ text, parameters: { id: ARTICLE } })
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter((row) => row.includes(false))).toEqual([])
  })
})

describe('the article', () => {
  it.each(CHECKLIST.map((line) => [`${line.at}: ${line.says}`, line] as const))('%s', (_, line) => {
    expect(claimsFor(said, line)).not.toEqual([])
  })

  it('says nothing in the graph that is not on this list', () => {
    const listed = new Set(CHECKLIST.flatMap((line) => claimsFor(said, line)).map(({ fact }) => fact))
    const stated = said.filter(({ basis, fact }) => basis === 'STATED' && !fact.startsWith('name:'))
    expect(stated.map(({ fact }) => fact).filter((fact) => !listed.has(fact))).toEqual([])
  })

  it('shares its meetings with those reports of the folder that tell of the same ones', async () => {
    const text = `MATCH (:Source {id: $id})<-[:FROM]-(:Claim)-[:ABOUT]->(m:Meeting)<-[:ABOUT]-(:Claim)-[:FROM]->(s:Source)
WHERE s.id <> $id RETURN DISTINCT m.id, s.id ORDER BY m.id, s.id`
    expect(await database.read({ text, parameters: { id: ARTICLE } })).toEqual([
      ['meeting:2024-06-24-achod-gaborone', 'source:libya-security-monitor-2024-06-28'],
      ['meeting:2024-06-brown-langley-haddad-nadhuri', 'source:libya-security-monitor-2024-06-28'],
      ['meeting:2024-07-brennan-foy-tour', 'source:libya-review-security-forces'],
      ['meeting:2024-07-brennan-khaled-haftar', 'source:libya-review-security-forces'],
    ])
  })

  it('has a label for the eastern force and no such name', async () => {
    const text = `MATCH (n:Name)-[:NAMES]->(:Institution {id: 'institution:lna'}) RETURN n.text`
    const names = (await database.read({ text, parameters: {} })).map(([name]) => String(name))
    expect(names.length).toBeGreaterThan(5)
    expect(names.filter((name) => /مليشيا|ميليشيا|معسكر/.test(name))).toEqual([])
  })
})
