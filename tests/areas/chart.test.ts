/** A body's chart: what stands where on a day, who holds the offices, what is disputed and cut; the lens's law. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compiled } from '../support/compiled.ts'
import { testDatabase } from '../support/database.ts'
import { asker } from '../support/small-world.ts'
import { loadFolder } from '../support/worlds.ts'

const database = testDatabase()
const ask = asker(database)
afterAll(() => database.close())

const REPORTS = ['times', 'herald', 'leaflet'] as const
const load = (reports: readonly string[]): Promise<void> =>
  loadFolder(database, 'chart', ['registry', ...reports])

interface Entry {
  readonly depth: number
  readonly institution: { readonly id: string }
  readonly certainty: string | null
  readonly ties: readonly { readonly id: string }[]
  readonly disputes: readonly string[]
  readonly against: readonly { readonly id: string }[]
  readonly cut: string | null
  readonly more: number
  readonly offices: readonly Office[]
  readonly open: readonly Office[]
}
interface Office {
  readonly role: { readonly id: string }
  readonly status: string
  readonly rivals: string | null
  readonly holders: readonly { readonly certainty: string; readonly holder: { readonly id: string } }[]
}
interface Chart {
  readonly depthReached: number
  readonly total: number
  readonly more: number
  readonly entries: readonly Entry[]
  readonly root: unknown
}

const ENTRY = `depth institution { id } certainty disputes cut more ties { id certainty support { claims contradictedBy } } against { id }
  offices { role { id } status rivals holders { certainty holder { id } state } } open: offices(statuses: [NO_HOLDER_KNOWN]) { role { id } }`
const DOWN = `query ($of: ID = "institution:zafar", $asOf: EDTF = "2024-03-10", $depth: Int = 6, $lens: Lens) { institution(ref: {id: $of}, lens: $lens) {
  chart(asOf: $asOf, depth: $depth) { depthReached total more entries { ${ENTRY} } root { children { institution { id } children { institution { name } } } } } } }`
const UP = `query ($of: ID = "institution:third-brigade", $lens: Lens) { institution(ref: {id: $of}, lens: $lens) {
  chart(direction: UP, kinds: [COMMAND, PART_OF]) { depthReached total more entries { ${ENTRY} } } } }`

const chart = async (document: string, variables: Record<string, unknown> = {}): Promise<Chart> => {
  const { data, codes } = await ask(document, variables)
  expect(codes).toEqual([])
  return (data as { institution: { chart: Chart } }).institution.chart
}

const short = (id: string): string => id.slice(id.indexOf(':') + 1)
const line = ({ depth, institution: { id }, certainty, disputes, cut, more }: Entry): string =>
  [
    `${'.'.repeat(depth)}${short(id)}`,
    certainty ?? '-',
    ...disputes,
    cut,
    more === 0 ? null : `+${String(more)}`,
  ]
    .filter((word) => word !== null)
    .join(' ')
const office = ({ role, status, rivals, holders }: Office): string =>
  [short(role.id), status, ...(rivals === null ? [] : [`rivals ${rivals}`])]
    .concat(holders.map(({ holder, certainty }) => `${short(holder.id)} ${certainty}`))
    .join(', ')
const entry = ({ entries }: Chart, key: string): Entry => {
  const found = entries.find(({ institution }) => short(institution.id) === key)
  if (found === undefined) throw new Error(`${key} is not there`)
  return found
}

const subsets = [['times'], ['herald', 'leaflet'], []]
const fullGraph = new Map<string, unknown>()

beforeAll(async () => {
  await load(REPORTS)
  for (const reports of subsets) {
    const lens = { sources: { only: reports.map((name) => `source:${name}`) } }
    for (const document of [DOWN, UP])
      fullGraph.set(`${reports.join()} ${document}`, await chart(document, { lens }))
  }
})

describe('down from the state', () => {
  let down: Chart
  beforeAll(async () => {
    down = await chart(DOWN)
  })

  it('every body stands where its ties put it, opened where it is nearest; a ring is cut', () => {
    expect(down.entries.map(line)).toEqual([
      'zafar -',
      '.zafar-army POSSIBLE',
      '..ground-forces POSSIBLE DENIED',
      '...first-brigade CERTAIN RIVAL_PARENTS REPEATED',
      '...north-zone CERTAIN DENIED',
      '....third-brigade CERTAIN',
      '...third-brigade CERTAIN',
      '.zafar-council POSSIBLE',
      '..first-brigade POSSIBLE RIVAL_PARENTS',
      '...old-guard CERTAIN',
      '....first-brigade POSSIBLE RING',
    ])
    expect([down.depthReached, down.total, down.more]).toEqual([4, 7, 0])
    expect(down.root).toEqual({
      children: [
        {
          institution: { id: 'institution:zafar-army' },
          children: [{ institution: { name: 'Ground Forces' } }],
        },
        {
          institution: { id: 'institution:zafar-council' },
          children: [{ institution: { name: 'First Brigade' } }],
        },
      ],
    })
  })

  it('disputes name the ties on the other side', () => {
    const against = (key: string) => entry(down, key).against.map(({ id }) => id)
    expect(against('north-zone')).toEqual(['tie:north-zone/PART_OF/DENIED/institution:ground-forces'])
    expect(against('first-brigade')).toEqual(['tie:first-brigade/COMMAND/CLAIMED/institution:zafar-council'])
    // A source denies the very tie: it speaks for no other.
    expect(against('ground-forces')).toEqual([])
    expect(entry(down, 'ground-forces').ties).toMatchObject([
      { id: 'tie:ground-forces/COMMAND/DE_FACTO/role:army-chief', support: { contradictedBy: 0 } },
      { id: 'tie:ground-forces/PART_OF/DE_FACTO/institution:zafar-army', support: { contradictedBy: 1 } },
    ])
  })

  it('offices show who holds them, rivals, and that no holder is known', () => {
    expect(entry(down, 'zafar-army').offices.map(office)).toEqual([
      'army-chief, POSSIBLY_HELD, rivals POSSIBLE, anwar POSSIBLE, bilal POSSIBLE',
      'army-inspector, NO_HOLDER_KNOWN',
      'army-spokesman, POSSIBLY_HELD, bilal POSSIBLE, chadi POSSIBLE',
    ])
    expect(entry(down, 'zafar-army').open.map(({ role }) => role.id)).toEqual(['role:army-inspector'])
    expect(entry(down, 'ground-forces').offices.map(office)).toEqual(['ground-chief, HELD, dawud CERTAIN'])
    expect(entry(down, 'first-brigade').offices.map(office)).toEqual([
      'first-commander, POSSIBLY_HELD, emad POSSIBLE',
    ])
  })

  it('another day has another tree; what is too deep is counted', async () => {
    const before = await chart(DOWN, { asOf: '2020-06-15', depth: 2 })
    expect(before.entries.map(line)).toEqual([
      'zafar -',
      '.zafar-army POSSIBLE',
      '..ground-forces POSSIBLE DENIED DEPTH +4',
      '.zafar-council POSSIBLE',
    ])
    expect([before.depthReached, before.total, before.more]).toEqual([2, 8, 5])
    expect(entry(before, 'ground-forces').offices.map(office)).toEqual(['ground-chief, HELD, chadi CERTAIN'])
  })

  it('a body under which nothing stands has a chart of itself', async () => {
    const { entries, total } = await chart(DOWN, { of: 'institution:coast-guard' })
    expect([entries.map(line), total]).toEqual([['coast-guard -'], 0])
  })
})

describe('up', () => {
  it('goes to the state by the kinds asked for, without a day by all ties there ever were', async () => {
    const up = await chart(UP)
    expect(up.entries.map(line)).toEqual([
      'third-brigade -',
      '.ground-forces -',
      '..zafar-army - DENIED',
      '...zafar -',
      '.north-zone -',
      '..ground-forces - DENIED REPEATED',
    ])
    expect(entry(up, 'zafar-army').offices.map(office)[0]).toBe('army-chief, HELD, anwar null, bilal null')
  })
})

describe('a depth', () => {
  it.each([0, 7])('of %i is refused before anything is sent', async (depth) => {
    const { statements, errors } = await compiled(
      `{ institution(ref: {id: "institution:x"}) { chart(depth: ${String(depth)}) { total } } }`,
    )
    expect([statements.length, errors[0]]).toEqual([0, expect.stringContaining('BAD_USER_INPUT')])
  })

  it('is no part of the text, nor are kinds', async () => {
    const text = async (args: string) =>
      (await compiled(`{ institution(ref: {id: "institution:x"}) { chart(${args}) { entries { depth } } } }`))
        .statements[0]?.text
    expect(await text('depth: 1')).toBe(await text('depth: 6, kinds: [COMMAND]'))
  })
})

describe('a lens on sources', () => {
  it.each(subsets.map((reports) => [reports.join()]))(
    'shows what a graph of only [%s] shows',
    async (joined) => {
      await load(REPORTS.filter((name) => joined.split(',').includes(name)))
      for (const document of [DOWN, UP])
        expect(await chart(document)).toEqual(fullGraph.get(`${joined} ${document}`))
    },
  )
})
