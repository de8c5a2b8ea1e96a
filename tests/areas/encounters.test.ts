/** What "met" means (domain.md), asked of the small world in tests/support/world. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../support/database.ts'
import { asker, loadWorld } from '../support/small-world.ts'

const database = testDatabase()
const ask = asker(database)

beforeAll(() => loadWorld(database))
afterAll(() => database.close())

interface Node {
  readonly basis: string
  readonly meeting: { readonly id: string }
  readonly participation: { readonly actor: { readonly id: string } }
  readonly counterpart: { readonly actor: { readonly id: string } }
}
interface Page {
  readonly totalCount: number
  readonly undatedCount: number
  readonly nodes: readonly Node[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

const WHO = 'nodes { basis meeting { id } counterpart { actor { id } } }'
const COUNTED = 'totalCount undatedCount'
const PAGED = `pageInfo { hasNextPage endCursor } ${WHO}`

/** Each set of arguments is a text of its own to the server: what a test does not look at is not asked for. */
const page = async (args: string, fields = WHO): Promise<Page> => {
  const { data, codes } = await ask(`{ encounters(${args}) { ${fields} } }`)
  expect(codes).toEqual([])
  return (data as { encounters: Page }).encounters
}

/** "hill-talks karim" for each encounter, without kinds in front. */
const told = ({ nodes }: Page): readonly string[] =>
  nodes.map(({ meeting, counterpart }) =>
    [meeting.id, counterpart.actor.id].map((id) => id.slice(id.indexOf(':') + 1)).join(' '),
  )

const ali = 'of: {id: "person:ali"}, first: 50'

describe('two people', () => {
  it('met on different sides, by name, through a delegation, in a call of two, or under different states', async () => {
    expect(told(await page(ali))).toEqual([
      'hill-talks borovian-delegation',
      'hill-talks dina',
      'hill-talks karim',
      'round-table karim',
      'undated-call karim',
    ])
  })

  it('were alongside each other on one side', async () => {
    expect(told(await page(`${ali}, modes: [ALONGSIDE]`))).toEqual(['hill-talks basma'])
  })

  it('were co-present at a conference, or where nothing puts them on two sides', async () => {
    expect(told(await page(`${ali}, modes: [CO_PRESENT]`))).toEqual([
      'hill-conference basma',
      'hill-conference karim',
      'hill-conference nadia',
      'round-table nadia',
    ])
  })

  it('did not meet where one was only invited, absent or said not to have been there, or where nothing was held', async () => {
    const { nodes } = await page('of: {id: "person:omar"}, modes: [MET, ALONGSIDE, CO_PRESENT]')
    expect(nodes).toEqual([])
    const met = await page(`${ali}, with: {id: "person:nadia"}, modes: [MET, ALONGSIDE]`)
    expect(met.nodes).toEqual([])
  })

  it('are not his own delegation', async () => {
    const dina = await page('of: {id: "person:dina"}, modes: [MET, ALONGSIDE, CO_PRESENT]')
    expect(told(dina)).toEqual(['hill-talks ali', 'hill-talks basma', 'hill-talks karim'])
  })

  it('meet from both ends alike', async () => {
    const [there, back] = [
      await page(`${ali}, with: {id: "person:karim"}`),
      await page('of: {id: "person:karim"}, with: {id: "person:ali"}'),
    ]
    expect(there.nodes.map(({ meeting }) => meeting.id)).toEqual(back.nodes.map(({ meeting }) => meeting.id))
  })

  it('have a basis: stated only where sides and presence are', async () => {
    const { nodes } = await page(ali)
    expect(nodes.map(({ basis }) => basis)).toEqual(['STATED', 'STATED', 'STATED', 'INFERRED', 'INFERRED'])
  })
})

describe('a window', () => {
  it('takes what may lie in it, and counts what has no date', async () => {
    const march = await page(`${ali}, during: "2024-03-05"`, `${COUNTED} ${WHO}`)
    expect(told(march)).toEqual(['hill-talks borovian-delegation', 'hill-talks dina', 'hill-talks karim'])
    expect(march).toMatchObject({ totalCount: 3, undatedCount: 1 })
  })

  it('takes only what is certain, under a lens that asks for it', async () => {
    expect(told(await page(`${ali}, during: "2024-03-05", lens: {certainty: CERTAIN}`))).toEqual([])
    expect(told(await page(`${ali}, during: "2024-03", lens: {certainty: CERTAIN}`))).toHaveLength(4)
  })
})

describe('a lens', () => {
  it('on publishers keeps or leaves out what they say', async () => {
    expect(told(await page(`${ali}, lens: {publishers: {only: ["institution:evening-post"]}}`))).toEqual([
      'hill-talks karim',
    ])
    const without = await page(`${ali}, lens: {publishers: {except: ["institution:morning-post"]}}`)
    // What puts the Borovian army under its state is hidden too: nothing tells the two at the round table apart.
    expect(told(without)).toEqual(['hill-talks dina', 'hill-talks karim'])
  })

  it('on the number of publishers counts a reprint as its first one', async () => {
    expect(told(await page(`${ali}, lens: {minPublishers: 2}`))).toEqual(['hill-talks karim'])
    expect(told(await page(`${ali}, lens: {minPublishers: 3}`))).toEqual([])
  })

  it('without inference keeps what is stated', async () => {
    const stated = await page(`${ali}, lens: {includeInferred: false}`)
    expect(told(stated)).toEqual(['hill-talks borovian-delegation', 'hill-talks dina', 'hill-talks karim'])
  })
})

describe('institutions and offices', () => {
  it('stand for those under them on the day', async () => {
    const states = await page(
      'of: {id: "institution:avaria"}, with: {id: "institution:borovia"}, first: 50',
      `${WHO} nodes { participation { actor { id } } }`,
    )
    expect(new Set(states.nodes.map(({ participation }) => participation.actor.id))).toEqual(
      new Set(['person:ali', 'person:basma', 'person:nadia']),
    )
    expect(told(states)).toContain('hill-talks karim')
  })

  it('stand for nobody but themselves where only that is asked', async () => {
    expect(told(await page('of: {id: "institution:borovian-delegation"}, through: [SELF]'))).toEqual([
      'hill-talks ali',
      'hill-talks basma',
    ])
    expect(told(await page('of: {id: "institution:avaria"}, through: [SELF]'))).toEqual([])
  })

  it('stand for those who took part in the office', async () => {
    expect(
      told(await page('of: {id: "role:first-brigade-commander"}, with: {id: "role:borovian-army-chief"}')),
    ).toEqual(['hill-talks karim', 'round-table karim'])
  })

  it('narrow a question by capacity, by principal, by topic and by place', async () => {
    expect(told(await page(`${ali}, inCapacity: {id: "role:first-brigade-commander"}`))).toHaveLength(5)
    expect(told(await page(`${ali}, inCapacity: {id: "role:avarian-army-chief"}`))).toEqual([])
    const envoy = await page('of: {id: "person:basma"}, onBehalfOf: {id: "institution:avarian-council"}')
    expect(told(envoy)).toEqual(['hill-talks borovian-delegation', 'hill-talks dina', 'hill-talks karim'])
    expect(told(await page(`${ali}, about: ["topic:peace"], place: "place:borderland"`))).toHaveLength(3)
    expect(told(await page(`${ali}, about: ["topic:ceasefire"], place: "place:nowhere"`))).toEqual([])
  })
})

describe('pages', () => {
  it('join to the whole, in its order', async () => {
    const whole = await page(ali)
    const pieces: string[] = []
    for (let after = ''; ;) {
      const piece: Page = await page(`of: {id: "person:ali"}, first: 2${after}`, PAGED)
      pieces.push(...told(piece))
      if (!piece.pageInfo.hasNextPage) break
      after = `, after: "${String(piece.pageInfo.endCursor)}"`
    }
    expect(pieces).toEqual(told(whole))
  })

  it('refuse a cursor of another question, also where only a count is asked for', async () => {
    const { pageInfo } = await page('of: {id: "person:ali"}, first: 2', PAGED)
    const after = String(pageInfo.endCursor)
    const asked = async (of: string, fields: string): Promise<readonly unknown[]> =>
      (await ask(`{ encounters(of: ${of}, first: 2, after: "${after}") { ${fields} } }`)).codes
    expect(await asked('{id: "person:basma"}', 'nodes { id }')).toEqual(['BAD_CURSOR'])
    expect(await asked('{id: "person:basma"}', 'totalCount')).toEqual(['BAD_CURSOR'])
    expect(await asked('{name: "Ali Amin"}', 'nodes { id }')).toEqual([])
  })
})

describe('who is asked about', () => {
  it('is found by any spelling of the name, and refused where it fits nobody or several', async () => {
    const { data } = await ask('{ person(ref: {name: "بسمة باري"}) { id } }')
    expect(data).toEqual({ person: { id: 'person:basma' } })
    expect((await ask('{ person(ref: {name: "Amin"}) { id } }')).codes).toEqual(['AMBIGUOUS_NAME'])
    expect((await ask('{ person(ref: {name: "Zzyzx Qwerty"}) { id } }')).codes).toEqual(['UNKNOWN_NAME'])
  })

  it('may be asked for on an interface and on a type at once', async () => {
    const { data } = await ask(`{
      actor(ref: {id: "institution:first-brigade"}) { names { text } ... on Institution { names { kind } kind } ... on Person { kinships { id } } }
      node(id: "meeting:hill-talks") { ... on Fact { claims { totalCount } } ... on Meeting { claims { nodes { stance } } kind } }
      representation(of: {id: "person:karim"}, on: "2024-03-10") { top { names { kind } } links { to { names { text } } } } }`)
    expect(data).toMatchObject({
      actor: {
        kind: 'UNIT',
        names: [
          { text: 'First Brigade', kind: 'PRIMARY' },
          { text: '1st Brigade', kind: 'ALIAS' },
        ],
      },
      node: { kind: 'MEETING', claims: { totalCount: 3, nodes: [{ stance: 'AFFIRMS' }, {}, {}] } },
      representation: [{ top: { names: [{ kind: 'PRIMARY' }] } }, { top: { names: [{ kind: 'PRIMARY' }] } }],
    })
  })

  it('is null where the id is not known, and an error where it is none', async () => {
    const { data } = await ask(
      '{ encounters(of: {id: "person:nobody"}) { totalCount } person(ref: {id: "institution:avaria"}) { id } node(id: "tie:x") { id } }',
    )
    expect(data).toEqual({ encounters: null, person: null, node: null })
    expect((await ask('{ person(ref: {id: "nobody"}) { id } }')).codes).toEqual(['BAD_ID'])
  })
})
