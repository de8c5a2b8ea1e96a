/** What none of the papers of tests/support/disagreement says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../support/database.ts'
import { loadDisagreement } from '../support/disagreement.ts'
import type { Paper } from '../support/disagreement.ts'
import { sized } from '../support/size.ts'
import { asker } from '../support/small-world.ts'

const database = testDatabase()
const ask = asker(database)

beforeAll(() => loadDisagreement(database))
afterAll(() => database.close())

interface Node {
  readonly id: string
  readonly about: { readonly id: string }
  readonly detail: string
}
interface Page {
  readonly totalCount: number
  readonly nodes: readonly Node[]
}

const QUESTION = `query ($kinds: [GapKind!], $about: ID, $on: EDTF, $days: Int = 365, $lens: Lens, $first: Int = 100) {
  gaps(kinds: $kinds, about: $about, on: $on, days: $days, lens: $lens, first: $first) {
    totalCount nodes { id kind about { id } detail meeting { id } fact { id } lastKnown { holder { id } } since { edtf } lastSeen { edtf } } } }`

const page = async (variables: Record<string, unknown> = {}): Promise<Page> => {
  const { data, codes } = await ask(QUESTION, variables)
  expect(codes).toEqual([])
  return (data as { gaps: Page }).gaps
}

const ids = async (variables: Record<string, unknown>): Promise<readonly string[]> =>
  (await page(variables)).nodes.map(({ id }) => id.slice('gap:'.length))

describe('gaps', () => {
  it('of an office: nobody held it, and whoever was only seen in it may hold it still', async () => {
    const { nodes } = await page({ kinds: ['OFFICE_WITHOUT_HOLDER'] })
    expect(nodes).toEqual([
      {
        id: 'gap:office-without-holder/guard-cook',
        kind: 'OFFICE_WITHOUT_HOLDER',
        about: { id: 'role:guard-cook' },
        detail: 'The last known holder, Gina Gold, left in 2021-08; no source names a successor.',
        meeting: null,
        fact: { id: 'tenure:gina/guard-cook/1' },
        lastKnown: { holder: { id: 'person:gina' } },
        since: { edtf: '2021-08' },
        lastSeen: null,
      },
      expect.objectContaining({
        id: 'gap:office-without-holder/guard-drummer',
        detail: 'No source names a holder up to that day.',
        lastKnown: null,
        since: null,
      }),
    ])
    expect(await ids({ kinds: ['OFFICE_WITHOUT_HOLDER'], on: '2021-08-15' })).toEqual([
      'office-without-holder/guard-chief',
      'office-without-holder/guard-drummer',
    ])
  })

  it('of a body: no tie puts it under another', async () => {
    expect(await ids({ kinds: ['INSTITUTION_WITHOUT_PARENT'] })).toEqual([
      'institution-without-parent/council',
      'institution-without-parent/navy',
    ])
  })

  it('of time: who was last seen too long before the day', async () => {
    const { nodes } = await page({ kinds: ['NOT_SEEN_SINCE'] })
    expect(nodes.map(({ id, detail }) => `${id} ${detail}`)).toEqual([
      'gap:not-seen-since/navy Last seen on 2015-04-01; what came after is not known.',
      'gap:not-seen-since/gina Last seen in 2021-08; what came after is not known.',
    ])
    expect(await ids({ kinds: ['NOT_SEEN_SINCE'], on: '2021-12-01' })).toContain('not-seen-since/emil')
    expect(await ids({ kinds: ['NOT_SEEN_SINCE'], days: 3000 })).toEqual(['not-seen-since/navy'])
    expect((await ask(QUESTION, { days: -1 })).codes).toEqual(['BAD_USER_INPUT'])
  })

  it('of a participation: nobody says as what, or for whom', async () => {
    const { nodes } = await page({ about: 'meeting:quarrel' })
    expect(nodes.map(({ id }) => id.slice(4))).toEqual([
      'capacity-not-stated/quarrel/person:bert',
      'principal-not-stated/quarrel/person:ada',
      'principal-not-stated/quarrel/person:bert',
    ])
    expect(nodes[0]).toMatchObject({
      about: { id: 'participation:quarrel/person:bert' },
      meeting: { id: 'meeting:quarrel' },
      fact: { id: 'participation:quarrel/person:bert' },
    })
    // Planned, denied and invited are not present.
    expect(await ids({ about: 'meeting:plan' })).toEqual([])
    expect(await ids({ about: 'person:gina' })).toEqual([
      'not-seen-since/gina',
      'office-without-holder/guard-cook',
    ])
  })

  it('under a lens are those of a graph of only its sources', async () => {
    const kinds = sized(null, ['OFFICE_WITHOUT_HOLDER', 'NOT_SEEN_SINCE'], null)
    const subsets: readonly (readonly Paper[])[] = [[], ['red'], ['blue'], ['red', 'blue']]
    const seen = await Promise.all(
      subsets.map((papers) =>
        page({ kinds, lens: { sources: { only: papers.map((paper) => `source:${paper}`) } } }),
      ),
    )
    for (const [index, papers] of subsets.entries()) {
      await loadDisagreement(database, papers)
      expect(seen[index], papers.join()).toEqual(await page({ kinds }))
    }
  })
})
