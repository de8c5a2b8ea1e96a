/** What the papers of tests/support/disagreement disagree about, and what they do not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../support/database.ts'
import { loadDisagreement, PAPERS } from '../support/disagreement.ts'
import type { Paper } from '../support/disagreement.ts'
import { sized } from '../support/size.ts'
import { asker } from '../support/small-world.ts'

const database = testDatabase()
const ask = asker(database)

beforeAll(() => loadDisagreement(database))
afterAll(() => database.close())

interface Node {
  readonly id: string
  readonly kind: string
  readonly about: { readonly id: string }
  readonly certainty: string
  readonly facts: readonly { readonly id: string }[]
  readonly sides: readonly {
    readonly says: string
    readonly publishers: number
    readonly facts: readonly { readonly id: string }[]
    readonly claims: readonly { readonly source: { readonly id: string } }[]
  }[]
}
interface Page {
  readonly totalCount: number
  readonly nodes: readonly Node[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

const NODE = `id kind about { id } certainty facts { id }
  sides { says publishers facts { id } claims { source { id } } }`
const QUESTION = `query ($kinds: [ContradictionKind!], $about: ID, $lens: Lens, $first: Int = 100, $after: String) {
  contradictions(kinds: $kinds, about: $about, lens: $lens, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { ${NODE} } } }`

const page = async (variables: Record<string, unknown> = {}): Promise<Page> => {
  const { data, codes } = await ask(QUESTION, variables)
  expect(codes).toEqual([])
  return (data as { contradictions: Page }).contradictions
}

/** "date/quarrel CERTAIN: 2024-05-02 | 2024-05-03" for each. */
const told = ({ nodes }: Page): readonly string[] =>
  nodes.map(
    ({ id, certainty, sides }) =>
      `${id.slice('contradiction:'.length)} ${certainty}: ${sides.map(({ says }) => says).join(' | ')}`,
  )

const ALL = [
  'attendance/secret CERTAIN: denied | held',
  'attendance/quarrel/person:bert CERTAIN: absent | present',
  'capacity/hill-talks/person:emil/guard-bugler POSSIBLE: Bert Bolt, Bugler of the Guard, 2023-01-01/2025-12-31 | Emil Eder, Bugler of the Guard',
  'capacity/quarrel/person:cleo/council-head CERTAIN: Cleo Crane, Head of the Council | Cleo Crane, Head of the Council, 2018-01-01/2020-12-31',
  'date/congress POSSIBLE: 2024-04-01/2024-04-03 | 2024-04-02',
  'date/quarrel CERTAIN: 2024-05-02 | 2024-05-03',
  'office/guard-bugler/bert~emil CERTAIN: Bert Bolt | Emil Eder',
  'office/guard-chief/ada~bert CERTAIN: Ada Arden | Bert Bolt',
  'place/congress POSSIBLE: Fort | Port',
  'place/quarrel CERTAIN: Hills | Port',
  'rank/ada/colonel~major CERTAIN: Colonel | Major',
  'tie/militia/COMMAND/institution:council CERTAIN: claimed | denied',
  'two-places/dora/2024-01-10 CERTAIN: Fort | Hills',
]

describe('the contradictions of a graph', () => {
  it('are these, and nothing that only looks like one', async () => {
    expect(told(await page())).toEqual(ALL)
  })

  it('name the facts in conflict, and who says what', async () => {
    const { nodes } = await page()
    const of = (id: string) => nodes.find((node) => node.id === `contradiction:${id}`)
    expect(of('date/quarrel')).toMatchObject({
      kind: 'DATE',
      about: { id: 'meeting:quarrel' },
      facts: [{ id: 'meeting:quarrel' }],
      sides: [
        { says: '2024-05-02', publishers: 1, claims: [{ source: { id: 'source:red' } }] },
        { says: '2024-05-03', publishers: 1, claims: [{ source: { id: 'source:blue' } }] },
      ],
    })
    expect(of('tie/militia/COMMAND/institution:council')).toMatchObject({
      about: { id: 'institution:militia' },
      sides: [
        { facts: [{ id: 'tie:militia/COMMAND/CLAIMED/institution:council' }] },
        { facts: [{ id: 'tie:militia/COMMAND/DENIED/institution:council' }] },
      ],
    })
    expect(of('rank/ada/colonel~major')?.facts).toEqual([
      { id: 'rank:ada/Colonel' },
      { id: 'rank:ada/Major' },
    ])
  })

  it('are paged in one order, and counted once', async () => {
    // Each set of kinds is a text of its own, and so is what comes behind a cursor.
    const kinds = ['DATE', 'PLACE', 'TIE']
    const pages: Page[] = []
    for (
      let after: string | null = null, more = true;
      more;
      more = pages.at(-1)?.pageInfo.hasNextPage === true
    ) {
      pages.push(await page({ kinds, first: 2, after }))
      after = pages.at(-1)?.pageInfo.endCursor ?? null
    }
    expect(pages.flatMap(told)).toEqual(ALL.filter((line) => /^(date|place|tie)/u.test(line)))
    expect(pages.map(({ totalCount }) => totalCount)).toEqual([5, 5, 5])
    const last = pages.at(-1)?.pageInfo.endCursor
    expect(await page({ kinds, first: 2, after: last })).toMatchObject({ totalCount: 5, nodes: [] })
  })
})

describe('what is asked about', () => {
  const ids = async (about: string, kinds: readonly string[]) => {
    const { data } = await ask(
      `query ($kinds: [ContradictionKind!], $about: ID) { contradictions(kinds: $kinds, about: $about) { nodes { id } } }`,
      { about, kinds },
    )
    return (data as { contradictions: Page }).contradictions.nodes.map(({ id }) =>
      id.slice('contradiction:'.length),
    )
  }

  it('may be the thing, a person, a body, an office, a meeting or a source of a fact in conflict', async () => {
    expect(await ids('meeting:congress', ['DATE', 'PLACE'])).toEqual(['date/congress', 'place/congress'])
    expect(await ids('person:cleo', ['CAPACITY'])).toEqual(['capacity/quarrel/person:cleo/council-head'])
    expect(await ids('institution:council', ['CAPACITY', 'TIE'])).toEqual([
      'capacity/quarrel/person:cleo/council-head',
      'tie/militia/COMMAND/institution:council',
    ])
    expect(await ids('role:guard-chief', ['OFFICE'])).toEqual(['office/guard-chief/ada~bert'])
    expect(await ids('source:blue', ['TIE'])).toEqual(['tie/militia/COMMAND/institution:council'])
  })

  it('may be nothing: an empty page; an id without a known kind is refused', async () => {
    expect(await page({ about: 'meeting:nowhere', kinds: ['DATE', 'PLACE', 'TIE'] })).toMatchObject({
      totalCount: 0,
      nodes: [],
    })
    const { codes } = await ask(QUESTION, { about: 'nowhere' })
    expect(codes).toEqual(['BAD_ID'])
  })

  it('may be some kinds only, and a contradiction by its id', async () => {
    const { data } = await ask(
      `{ contradictions(kinds: [TIE, RANK], about: "institution:militia") { nodes { id } }
         nodes(ids: ["contradiction:date/quarrel", "contradiction:date/harmony", "contradiction:office/guard-chief/ada~bert"]) { id ... on Contradiction { about { id } } } }`,
    )
    expect(data).toEqual({
      contradictions: { nodes: [{ id: 'contradiction:tie/militia/COMMAND/institution:council' }] },
      nodes: [
        { id: 'contradiction:date/quarrel', about: { id: 'meeting:quarrel' } },
        null,
        { id: 'contradiction:office/guard-chief/ada~bert', about: { id: 'role:guard-chief' } },
      ],
    })
  })
})

describe('a lens', () => {
  it('that asks for certainty leaves out what may be no contradiction', async () => {
    const certain = await page({ kinds: ['DATE', 'PLACE', 'TIE'], lens: { certainty: 'CERTAIN' } })
    expect(told(certain)).toEqual(ALL.filter((line) => /^(date|place|tie).* CERTAIN/u.test(line)))
  })

  it('shows what a graph of only its sources shows', async () => {
    const kinds = sized(null, ['CAPACITY', 'DATE', 'TIE', 'TWO_PLACES'], null)
    const subsets: readonly (readonly Paper[])[] = [[], ['red'], ['blue'], ['red', 'blue']]
    const seen = await Promise.all(
      subsets.map((papers) =>
        page({ kinds, lens: { sources: { only: papers.map((paper) => `source:${paper}`) } } }),
      ),
    )
    for (const [index, papers] of subsets.entries()) {
      await loadDisagreement(database, papers)
      // Cursors belong to one question, and the lens is part of it.
      const alone = await page({ kinds })
      expect({ ...seen[index], pageInfo: null }, papers.join()).toEqual({ ...alone, pageInfo: null })
    }
    expect(seen.map(({ totalCount }) => totalCount)).toEqual(
      sized([0, 1, 0, 13], [0, 1, 0, 6], [0, 1, 0, 13]),
    )
    expect(PAPERS).toHaveLength(2)
  })
})
