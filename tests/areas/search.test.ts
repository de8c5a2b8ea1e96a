import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadFiles } from '../../src/ingest/load.ts'
import { applySchema } from '../../src/database/schema.ts'
import { inProject } from '../../src/model/paths.ts'
import { empty, testDatabase } from '../support/database.ts'
import { asker, loadWorld } from '../support/small-world.ts'

const database = testDatabase()
const ask = asker(database)
afterAll(() => database.close())

const SEARCH = `query ($text: String!, $kinds: [ActorKind!], $lang: Lang, $during: EDTF, $lens: Lens, $first: Int) {
  search(text: $text, kinds: $kinds, lang: $lang, during: $during, lens: $lens, first: $first) { score how matched { text } actor { id } recentOffice { role { id } } } }`
const SUGGEST = `query ($prefix: String!, $first: Int, $lens: Lens) { suggest(prefix: $prefix, first: $first, lens: $lens) { score how matched { text } actor { id } } }`

interface Hit {
  readonly score: number
  readonly how: string
  readonly matched: { readonly text: string }
  readonly actor: { readonly id: string }
  readonly recentOffice: { readonly role: { readonly id: string } } | null
}

const search = async (text: string, more: Record<string, unknown> = {}): Promise<readonly Hit[]> => {
  const { data, codes } = await ask(SEARCH, { text, ...more })
  expect(codes).toEqual([])
  return (data as { search: readonly Hit[] }).search
}

const suggest = async (prefix: string, more: Record<string, unknown> = {}): Promise<readonly Hit[]> => {
  const { data, codes } = await ask(SUGGEST, { prefix, ...more })
  expect(codes).toEqual([])
  return (data as { suggest: readonly Hit[] }).suggest
}

const ids = (hits: readonly Hit[]): readonly string[] => hits.map(({ actor }) => actor.id)

describe('the seed article', () => {
  beforeAll(async () => {
    await empty(database)
    await applySchema(database)
    expect(await loadFiles([inProject('seed', 'article')], { database })).toMatchObject({ ok: true })
  })

  it.each([
    ['Saddam Hafter', 'person:saddam-haftar'],
    ['صدام خليفة حفتر', 'person:saddam-haftar'],
    ['Général Haddad Mohammed', 'person:mohamed-al-haddad'],
    ['محمد الحدّاد', 'person:mohamed-al-haddad'],
    ['جون برينان', 'person:john-brennan'],
    ['Brenan', 'person:john-brennan'],
  ])('%s finds %s first, and says why', async (text, id) => {
    const hits = await search(text)
    expect(ids(hits)[0]).toBe(id)
    expect(hits.every(({ how, score }) => how.length > 3 && score > 0.5 && score <= 1)).toBe(true)
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a))
  })

  it('tells namesakes apart by the office that was seen last', async () => {
    const hits = await search('حفتر', { kinds: ['PERSON'] })
    expect(ids(hits)).toEqual(expect.arrayContaining(['person:saddam-haftar', 'person:khalifa-haftar']))
    expect(hits.find(({ actor }) => actor.id === 'person:saddam-haftar')?.recentOffice?.role.id).toMatch(
      /^role:lna-/,
    )
  })

  it('is narrowed by kind, language, window and number', async () => {
    expect(ids(await search('Libyan National Army', { kinds: ['PERSON'] }))).toEqual([])
    expect((await search('Saddam Haftar', { lang: 'AR' }))[0]?.matched.text).toMatch(/صدام/)
    expect(ids(await search('Saddam Haftar', { during: '2024-07' }))).toContain('person:saddam-haftar')
    expect(ids(await search('Saddam Haftar', { during: '1950' }))).toEqual([])
    expect(await search('a', { first: 3 })).toHaveLength(0)
    expect((await ask(SEARCH, { text: 'x', first: 51 })).codes).toEqual(['BAD_USER_INPUT'])
    expect((await ask(SEARCH, { text: 'x'.repeat(501) })).codes).toEqual(['BAD_USER_INPUT'])
  })

  it('knows nothing under a lens that hides its only source', async () => {
    const lens = { sources: { only: ['source:nowhere'] } }
    expect(ids(await search('US delegation', { lens }))).not.toContain(
      'institution:us-military-delegation-2024-07',
    )
  })

  it.each([
    ['Sad', 'person:saddam-haftar', 1],
    ['haft', 'person:khalifa-haftar', 0.9],
    ['حف', 'person:khalifa-haftar', 0.9],
    ['khalifa ha', 'person:khalifa-haftar', 1],
    ['haftar kha', 'person:khalifa-haftar', 0.9],
    ['حداد', 'person:mohamed-al-haddad', 0.9],
    ['AFRI', 'institution:africom', 1],
  ])('%s begins a name of %s', async (prefix, id, score) => {
    const hit = (await suggest(prefix)).find(({ actor }) => actor.id === id)
    expect(hit).toMatchObject({ score })
  })

  it('suggests across scripts by sound, and no more than asked', async () => {
    expect(ids(await suggest('برين', { first: 50 }))).toContain('person:john-brennan')
    expect(await suggest('a', { first: 2 })).toHaveLength(2)
    expect(await suggest('  ')).toEqual([])
  })

  it.each(['mo', 'ha', 'م', 'ال', 'برين'])('of %s a short page is the head of a long one', async (prefix) => {
    const long = await suggest(prefix, { first: 50 })
    expect(long.some(({ score }) => score < 1)).toBe(true)
    for (const first of [1, 3, long.length])
      expect(await suggest(prefix, { first })).toEqual(long.slice(0, first))
  })
})

describe('a lens on sources', () => {
  it('finds what a graph of only those reports finds', async () => {
    await loadWorld(database)
    const lens = { sources: { only: ['source:morning'] } }
    const texts = ['Ali Ameen', 'Borovian delegation', 'Karim']
    const seen = await Promise.all(texts.flatMap((text) => [search(text, { lens }), suggest(text, { lens })]))
    await loadWorld(database, ['morning'])
    const loaded = await Promise.all(texts.flatMap((text) => [search(text), suggest(text)]))
    expect(seen).toEqual(loaded)
  })
})
