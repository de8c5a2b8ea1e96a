/** Lists of people, bodies, offices, sources and meetings: what they hold, that their facets add up, the lens's law. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compiled } from '../support/compiled.ts'
import { testDatabase } from '../support/database.ts'
import { sized } from '../support/size.ts'
import { asker } from '../support/small-world.ts'
import { loadFolder } from '../support/worlds.ts'

const database = testDatabase()
const ask = asker(database)
afterAll(() => database.close())

const REPORTS = ['times', 'herald', 'leaflet'] as const
const load = (reports: readonly string[]): Promise<void> =>
  loadFolder(database, 'chart', ['registry', ...reports])

interface Facet {
  readonly by: string
  readonly total: number
  readonly other: number
  readonly none: number
  readonly values: readonly { readonly value: string; readonly count: number }[]
}
interface List {
  readonly totalCount: number
  readonly undatedCount?: number
  readonly nodes: readonly { readonly id: string }[]
  readonly facets: readonly Facet[]
}

const facets = (by: string, first = 10): string =>
  `facets(by: [${by}], first: ${String(first)}) { by total other none values { value count } }`

/** The questions, one text each: planning is what costs. */
const QUESTIONS = {
  everybody: `query ($lens: Lens) { list: people(lens: $lens) { totalCount nodes { id } ${facets('COUNTRY, INSTITUTION', 2)} } }`,
  officers: `query ($lens: Lens, $asOf: EDTF = "2024-03-05") { list: people(ofInstitution: {id: "institution:ground-forces"}, asOf: $asOf, lens: $lens) { totalCount nodes { id } ${facets('INSTITUTION')} } }`,
  institutions: `query ($lens: Lens) { list: institutions(lens: $lens, first: 50) { totalCount nodes { id } ${facets('KIND, COUNTRY', 3)} } }`,
  under: `query ($lens: Lens, $asOf: EDTF = "2020") { list: institutions(under: {id: "institution:zafar"}, asOf: $asOf, kinds: [UNIT, COMMAND, ARMED_FORCE], lens: $lens) { totalCount nodes { id } ${facets('KIND')} } }`,
  roles: `query ($lens: Lens) { list: roles(under: {id: "institution:zafar-army"}, lens: $lens) { totalCount nodes { id } ${facets('KIND, COUNTRY, INSTITUTION')} } }`,
  sources: `query ($lens: Lens, $published: EDTF = "2024-05-01/2024-05-20", $own: Boolean = false) { list: sources(published: $published, firstParty: $own, lens: $lens) { totalCount undatedCount nodes { id } ${facets('PUBLISHER, COUNTRY, LANGUAGE, YEAR')} } }`,
  meetings: `query ($lens: Lens, $statuses: [MeetingStatus!] = [HELD, PLANNED]) { list: meetings(with: {id: "person:emad"}, statuses: $statuses, lens: $lens) { totalCount nodes { id } ${facets('KIND, COUNTRY, PUBLISHER, TOPIC, YEAR', 1)} } }`,
} as const

type Question = keyof typeof QUESTIONS
const names = Object.keys(QUESTIONS) as Question[]

const list = async (question: Question, variables: Record<string, unknown> = {}): Promise<List> => {
  const { data, codes } = await ask(QUESTIONS[question], variables)
  expect(codes).toEqual([])
  return (data as { list: List }).list
}

const ids = ({ nodes }: List): readonly string[] => nodes.map(({ id }) => id.slice(id.indexOf(':') + 1))

/** Of these a match has one value at most, in every list. */
const SINGLE = ['KIND', 'YEAR', 'LANGUAGE']

const fullGraph = new Map<string, unknown>()
const lensOf = (reports: readonly string[]) => ({
  sources: { only: reports.map((name) => `source:${name}`) },
})
const subsets = [['times'], ['herald', 'leaflet'], []]
/** Under a lens. */
const lensed = sized<readonly Question[]>(names, ['officers', 'meetings'], names)

beforeAll(async () => {
  await load(REPORTS)
  for (const reports of subsets)
    for (const name of lensed)
      fullGraph.set(`${reports.join()} ${name}`, await list(name, { lens: lensOf(reports) }))
})

describe('on the whole graph', () => {
  it.each(names)('%s: facets add up, the page agrees with the count', async (name) => {
    const { totalCount, nodes, facets: counted } = await list(name)
    expect(totalCount).toBe(nodes.length)
    for (const { by, total, other, none, values } of counted) {
      const sum = values.reduce((all, { count }) => all + count, 0)
      if (SINGLE.includes(by) || ['institutions', 'roles', 'sources'].includes(name))
        expect([by, sum + other + none]).toEqual([by, totalCount])
      else expect(sum + other + none).toBeGreaterThanOrEqual(totalCount)
      expect(values.length).toBeLessThanOrEqual(total)
      expect(values).toEqual([...values].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)))
    }
  })

  it('people are those who hold an office in the body or under it on the day', async () => {
    expect(ids(await list('officers'))).toEqual(['dawud', 'emad'])
    expect(ids(await list('officers', { asOf: '2021' }))).toEqual(['chadi', 'emad'])
    // Not certain of anybody in the brigade: his only source does not date him.
    expect(ids(await list('officers', { lens: { certainty: 'CERTAIN' } }))).toEqual(['dawud'])
  })

  it('bodies are under another while their ties hold', async () => {
    const always = ['first-brigade', 'ground-forces', 'north-zone', 'third-brigade', 'zafar-army']
    expect(ids(await list('under'))).toEqual(
      ['first-brigade', 'ground-forces', 'north-zone', 'second-brigade'].concat(always.slice(3)),
    )
    expect(ids(await list('under', { asOf: '2024' }))).toEqual(always)
  })

  it('sources are dated by what they carry, and those without a date are counted apart', async () => {
    const may = await list('sources')
    expect([ids(may), may.undatedCount]).toEqual([['herald'], 1])
    expect(may.facets.find(({ by }) => by === 'YEAR')?.values).toEqual([{ value: '2024', count: 1 }])
    expect(ids(await list('sources', { own: true }))).toEqual([])
  })

  it('meetings are those where somebody was, not those that he kept away from', async () => {
    expect(ids(await list('meetings'))).toEqual(['port-talks', 'old-visit', 'spring-talks'])
    const planned = await list('meetings', { statuses: ['PLANNED'] })
    expect(ids(planned)).toEqual(['spring-talks'])
    expect(planned.facets.map(({ by, values, none }) => [by, values[0]?.value, none])).toEqual([
      ['KIND', 'MEETING', 0],
      ['COUNTRY', undefined, 1],
      ['PUBLISHER', 'institution:zafar-times', 0],
      ['TOPIC', undefined, 1],
      ['YEAR', '2024', 0],
    ])
  })
})

describe('pages', () => {
  it('of two join to the whole', async () => {
    const document = `query ($after: String) { people(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`
    const seen: string[] = []
    let after: string | null = null
    do {
      const { data } = await ask(document, { after })
      const { nodes, pageInfo } = (
        data as { people: List & { pageInfo: { hasNextPage: boolean; endCursor: string } } }
      ).people
      seen.push(...nodes.map(({ id }) => id))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after !== null)
    expect(seen).toEqual(['anwar', 'bilal', 'chadi', 'dawud', 'emad'].map((key) => `person:${key}`))
  })
})

describe('a facet', () => {
  it('that a list does not have is refused before anything is sent; which are asked does not change the text', async () => {
    const { statements, errors } = await compiled('{ roles { facets(by: [YEAR]) { by } } }')
    expect([statements.length, errors[0]]).toEqual([0, expect.stringContaining('BAD_USER_INPUT')])
    const texts = await Promise.all(
      ['KIND', 'COUNTRY, TOPIC'].map(async (by) => {
        const { statements: sent } = await compiled(`{ meetings { ${facets(by)} } }`)
        return sent.map(({ text }) => text)
      }),
    )
    expect(texts[0]).toEqual(texts[1])
  })

  it('says which thing a value is the id of', async () => {
    const { data } = await ask(
      '{ sources { facets(by: [PUBLISHER, YEAR]) { values { value node { id ... on Institution { name } } } } } }',
    )
    expect(data).toMatchObject({
      sources: {
        facets: [
          { values: [{ node: { name: 'Yonder Herald' } }, { node: { id: 'institution:zafar-times' } }] },
          { values: [{ value: '2024', node: null }] },
        ],
      },
    })
  })
})

describe('a lens on sources', () => {
  it.each(subsets.map((reports) => [reports.join()]))(
    'shows what a graph of only [%s] shows',
    async (joined) => {
      await load(REPORTS.filter((name) => joined.split(',').includes(name)))
      for (const name of lensed) expect(await list(name)).toEqual(fullGraph.get(`${joined} ${name}`))
    },
  )
})
