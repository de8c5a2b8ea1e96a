/**
 * Who held an office on a day, in three values, tried on public terms of office (tests/support/tenures). The table is
 * written by hand from the dates, not from what the service says. "?" is POSSIBLE, without it CERTAIN; nobody: "-".
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../support/database.ts'
import { asker } from '../support/small-world.ts'
import { loadFolder } from '../support/worlds.ts'

const database = testDatabase()
const ask = asker(database)
beforeAll(() => loadFolder(database, 'tenures', ['registry', 'terms', 'sightings']))
afterAll(() => database.close())

/** Day, heads of the mission, ambassadors. */
const TABLE = `
  2008-06-01 | -              | -
  2009-01-10 | -              | -
  2009-01-11 | -              | cretz
  2011-08-31 | -              | cretz
  2011-09-01 | martin?        | cretz
  2011-09-30 | martin         | cretz
  2012-01-01 | martin         | cretz
  2012-01-02 | martin         | cretz?
  2012-06-06 | martin         | cretz?
  2012-06-07 | martin         | cretz? stevens
  2012-09-11 | martin         | cretz? stevens
  2012-09-12 | martin         | cretz?
  2012-10-01 | martin mitri?  | cretz?
  2012-10-15 | martin? mitri? | cretz?
  2012-10-31 | martin? mitri  | cretz?
  2012-11-01 | mitri          | cretz?
  2013-01-01 | mitri          | jones?
  2013-12-31 | mitri          | jones
  2014-08-01 | mitri          | jones
  2014-08-02 | mitri?         | jones
  2014-09-01 | leon? mitri?   | jones
  2014-09-30 | leon mitri?    | jones
  2014-10-01 | leon           | jones
  2015-06-15 | leon           | jones?
  2015-11-16 | leon?          | jones?
  2015-11-17 | kobler leon?   | jones?
  2015-12-31 | kobler         | bodde jones?
  2016-02-29 | kobler         | bodde
  2017-06-22 | kobler? salame | bodde
  2017-12-15 | salame         | bodde?
  2018-07-01 | salame         | -
  2019-08-31 | salame         | norland
  2020-03-15 | salame? williams? | norland
  2021-02-08 | kubis williams? | norland
  2021-12-31 | kubis?         | norland
  2022-01-01 | -              | norland
  2022-09-25 | bathily        | norland?
  2024-03-01 | bathily koury? | -
  2024-10-09 | koury          | -
  2025-08-21 | koury? tetteh  | -`
const DAYS = TABLE.trim()
  .split('\n')
  .map(
    (line) => line.split('|').map((cell) => cell.trim()) as [day: string, heads: string, ambassadors: string],
  )

interface Held {
  readonly holder: { readonly id: string }
  readonly certainty: string
  readonly role: { readonly id: string }
}

/** "person:ian-martin", POSSIBLE → "martin?", all of them in order of name. */
const written = (all: readonly Held[]): string =>
  all
    .map(({ holder, certainty }) => `${holder.id.replace(/.*-/, '')}${certainty === 'CERTAIN' ? '' : '?'}`)
    .sort()
    .join(' ') || '-'

const TENURE = 'holder { id } certainty role { id }'
const HOLDERS = `query ($on: EDTF!, $lens: Lens) {
  heads: role(ref: {id: "role:unsmil-head"}, lens: $lens) { holders(asOf: $on) { ${TENURE} } }
  ambassadors: role(ref: {id: "role:us-ambassador"}, lens: $lens) { holders(asOf: $on) { ${TENURE} } } }`

const holders = async (on: string, lens: unknown = null): Promise<readonly [string, string]> => {
  const { data } = await ask(HOLDERS, { on, lens })
  const { heads, ambassadors } = data as Record<string, { holders: readonly Held[] }>
  return [written(heads?.holders ?? []), written(ambassadors?.holders ?? [])]
}

describe('forty days', () => {
  it('are forty', () => expect(DAYS).toHaveLength(40))

  it.each(DAYS)('%s: %s; %s', async (day, heads, ambassadors) => {
    expect(await holders(day)).toEqual([heads, ambassadors])
  })

  it('say the same from the side of the people who hold an office then', async () => {
    const document = `query ($on: EDTF!) { people(asOf: $on, first: 100) { nodes { tenures(asOf: $on) { nodes { ${TENURE} } } } } }`
    for (const [day, heads, ambassadors] of DAYS) {
      const { data } = await ask(document, { on: day })
      const { nodes } = (data as { people: { nodes: readonly { tenures: { nodes: readonly Held[] } }[] } })
        .people
      const of = (role: string): string =>
        written(nodes.flatMap(({ tenures }) => tenures.nodes).filter(({ role: { id } }) => id === role))
      expect([day, of('role:unsmil-head'), of('role:us-ambassador')]).toEqual([day, heads, ambassadors])
    }
  })

  it('show only who is certain, under a lens that asks for it', async () => {
    const certain = (cell: string): string =>
      cell
        .split(' ')
        .filter((name) => !name.endsWith('?'))
        .join(' ') || '-'
    for (const [day, heads, ambassadors] of DAYS)
      expect([day, ...(await holders(day, { certainty: 'CERTAIN' }))]).toEqual([
        day,
        certain(heads),
        certain(ambassadors),
      ])
  })
})

describe('a window', () => {
  it.each([
    ['2016', 'kobler', 'bodde'],
    ['2017', 'kobler? salame?', 'bodde?'],
    ['2022-02/2022-06', '-', 'norland?'],
  ])('%s is certain where it is covered whole: %s; %s', async (window, ...expected) => {
    expect(await holders(window)).toEqual(expected)
  })
})

describe('a sighting', () => {
  it('is neither a start nor an end', async () => {
    const seen = async (on: string): Promise<string> => {
      const { data } = await ask(
        `query ($on: EDTF!) { role(ref: {id: "role:us-charge"}) { holders(asOf: $on) { ${TENURE} period { edtf } } } }`,
        { on },
      )
      const { role } = data as { role: { holders: readonly (Held & { period: { edtf: string } })[] } }
      return `${written(role.holders)} ${role.holders[0]?.period.edtf ?? ''}`
    }
    expect(await Promise.all(['2019-01-01', '2024-07-15', '2024-07-16', '2024-07-17'].map(seen))).toEqual([
      'berndt? /',
      'berndt? /',
      'berndt /',
      'berndt? /',
    ])
  })
})

describe('before and after in an office', () => {
  it('goes by beginnings, and says what lies between', async () => {
    const { data } = await ask(
      `{ ${['unsmil-head', 'us-ambassador'].map((key, index) => `r${String(index)}: role(ref: {id: "role:${key}"}) { holders { holder { id } predecessors { certainty handover tenure { holder { id } } } successors { tenure { holder { id } } } } }`).join(' ')} }`,
    )
    interface Line {
      readonly holder: Held['holder']
      readonly predecessors: readonly { certainty: string; handover: string; tenure: Pick<Held, 'holder'> }[]
      readonly successors: readonly { tenure: Pick<Held, 'holder'> }[]
    }
    const lines = Object.values(data as Record<string, { holders: readonly Line[] }>).flatMap(
      ({ holders: all }) => all,
    )
    const short = ({ id }: Held['holder']): string => id.replace(/.*-/, '')
    const before = lines.flatMap(({ holder, predecessors }) =>
      predecessors.map(
        ({ certainty, handover, tenure }) =>
          `${short(tenure.holder)} > ${short(holder)} ${certainty} ${handover}`,
      ),
    )
    expect(before.sort()).toEqual([
      'bathily > koury CERTAIN UNKNOWN',
      'bodde > norland CERTAIN GAP',
      'cretz > stevens CERTAIN UNKNOWN',
      'jones > bodde CERTAIN UNKNOWN',
      'kobler > salame CERTAIN UNKNOWN',
      'koury > tetteh CERTAIN UNKNOWN',
      'kubis > bathily CERTAIN GAP',
      'leon > kobler CERTAIN UNKNOWN',
      'martin > mitri CERTAIN UNKNOWN',
      'mitri > leon CERTAIN UNKNOWN',
      'salame > williams CERTAIN UNKNOWN',
      'stevens > jones CERTAIN GAP',
      'williams > kubis CERTAIN UNKNOWN',
    ])
    const after = lines.flatMap(({ holder, successors }) =>
      successors.map(({ tenure }) => `${short(holder)} > ${short(tenure.holder)}`),
    )
    expect(after.sort()).toEqual(before.map((line) => line.split(' ').slice(0, 3).join(' ')))
  })
})
