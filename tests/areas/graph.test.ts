/** What lies around some actors, asked of the small world in tests/support/network. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../support/database.ts'
import { loadNetwork, PAPER_SETS } from '../support/network.ts'
import { asker } from '../support/small-world.ts'

const database = testDatabase()
const ask = asker(database)

beforeAll(() => loadNetwork(database))
afterAll(() => database.close())

interface Node {
  readonly id: string
  readonly actor: { readonly id: string; readonly name: string }
  readonly kind: string
  readonly depth: number
  readonly degree: number | null
  readonly more: number | null
}
interface Edge {
  readonly id: string
  readonly kind: string
  readonly from: string
  readonly to: string
  readonly count: number
}
interface Picture {
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
  readonly nodesTotal: number
  readonly edgesTotal: number
  readonly depth: number
  readonly unknown: readonly string[]
  readonly stopped: string | null
}

const QUESTION = `query ($seeds: [ActorRef!]!, $depth: Int, $kinds: [EdgeKind!], $during: EDTF, $lens: Lens, $limit: Int) {
  graph(seeds: $seeds, depth: $depth, kinds: $kinds, during: $during, lens: $lens, limit: $limit, withinMs: 20000) {
    nodesTotal edgesTotal depth unknown stopped nodes { id actor { id name } kind depth degree more }
    edges { id kind from to count fact { id support { sources } } facts { id } earliest latest certainty basis } } }`

const ALL = ['MET', 'ALONGSIDE', 'CO_PRESENT', 'KIN', 'HOLDS_OFFICE', 'TIE']

const asked = (seeds: readonly string[], more: Record<string, unknown> = {}) =>
  ask(QUESTION, { seeds: seeds.map((id) => ({ id })), ...{ depth: 1, limit: 200, kinds: ALL }, ...more })

const picture = async (seeds: readonly string[], more: Record<string, unknown> = {}): Promise<Picture> => {
  const { data, codes } = await asked(seeds, more)
  expect(codes).toEqual([])
  return (data as { graph: Picture }).graph
}

describe('a picture', () => {
  it('holds the neighbours of a seed, all edges between them, and how many more each has', async () => {
    const drawn = await picture(['person:ada'])
    expect(drawn.nodes.map(({ id, depth, degree, more }) => [id, depth, degree, more])).toEqual([
      ['person:ada', 0, 3, 0],
      ['person:ben', 1, 6, 3],
      ['person:dan', 1, 4, 2],
      ['person:joe', 1, 3, 1],
    ])
    expect(drawn.edges.map(({ id, count }) => [id, count])).toEqual([
      ['MET:person:ada~person:ben', 2],
      ['ALONGSIDE:person:ada~person:joe', 1],
      ['MET:person:ada~person:dan', 1],
      ['CO_PRESENT:person:ben~person:dan', 1],
      ['MET:person:ben~person:joe', 1],
    ])
    expect(drawn).toMatchObject({ nodesTotal: 4, edgesTotal: 5, depth: 1, unknown: [], stopped: null })
  })

  it('is cut at the limit: nearest first, then those with the most facts; it says what is left out', async () => {
    const drawn = await picture(['person:ada'], { limit: 2, depth: 3 })
    expect(drawn.nodes.map(({ id, more }) => [id, more])).toEqual([
      ['person:ada', 2],
      ['person:ben', 5],
    ])
    expect(drawn).toMatchObject({ nodesTotal: 4, edgesTotal: 1, depth: 1 })
  })

  it('draws offices, ties and kin in their direction', async () => {
    const drawn = await picture(['institution:cabinet'], {
      kinds: ['HOLDS_OFFICE', 'TIE', 'KIN'],
      depth: 2,
    })
    expect(drawn.edges.map(({ id }) => id)).toEqual([
      'HOLDS_OFFICE:person:hal~institution:cabinet',
      'TIE:institution:rebels~institution:cabinet',
      'TIE:institution:sea-ministry~institution:cabinet',
      'TIE:institution:war-ministry~institution:cabinet',
      'HOLDS_OFFICE:person:eve~institution:war-ministry',
      'HOLDS_OFFICE:person:fay~institution:war-ministry',
      'HOLDS_OFFICE:person:gus~institution:war-ministry',
      'HOLDS_OFFICE:person:ivy~institution:sea-ministry',
    ])
    const office = await picture(['role:prime-minister'], { kinds: ['HOLDS_OFFICE'] })
    expect(office.edges.map(({ id }) => id)).toEqual(['HOLDS_OFFICE:person:hal~role:prime-minister'])
  })

  it('takes several seeds by id or name, and names those that are not there', async () => {
    const { data } = await ask(QUESTION, {
      seeds: [{ name: 'Ada Ash' }, { id: 'person:nobody' }, { id: 'person:hal' }],
      ...{ depth: 0, limit: 10, kinds: ['MET'] },
    })
    const { graph } = data as { graph: Picture }
    expect(graph.nodes.map(({ actor }) => actor.name)).toEqual(['Ada Ash', 'Hal Holly'])
    expect(graph.unknown).toEqual(['person:nobody'])
  })

  it('refuses limits that are none', async () => {
    const codes = async (more: Record<string, unknown>) => (await asked(['person:ada'], more)).codes
    expect(await codes({ depth: 4 })).toEqual(['BAD_USER_INPUT'])
    expect(await codes({ limit: 501 })).toEqual(['BAD_USER_INPUT'])
    expect(await codes({ kinds: [] })).toEqual(['BAD_USER_INPUT'])
    expect((await asked([])).codes).toEqual(['BAD_USER_INPUT'])
  })
})

describe('its edges', () => {
  it('are the encounters, counted by meeting', async () => {
    for (const during of [null, '2024-03']) {
      const drawn = await picture(['person:ben'], { kinds: ['MET'], during })
      const { data } = await ask(
        'query ($during: EDTF) { encounters(of: {id: "person:ben"}, during: $during, first: 100) { nodes { meeting { id } counterpart { actor { id } } } } }',
        { during },
      )
      const { nodes } = (data as { encounters: { nodes: { counterpart: { actor: { id: string } } }[] } })
        .encounters
      const counts = new Map<string, number>()
      for (const { counterpart } of nodes)
        counts.set(counterpart.actor.id, (counts.get(counterpart.actor.id) ?? 0) + 1)
      const own = drawn.edges.filter(({ from, to }) => from === 'person:ben' || to === 'person:ben')
      expect(new Map(own.map(({ from, to, count }) => [from === 'person:ben' ? to : from, count]))).toEqual(
        counts,
      )
    }
  })

  it('under a lens are those of a graph of only those reports', async () => {
    const all = (lens: unknown) =>
      Promise.all([
        asked(['person:ada', 'person:ivy'], { depth: 2, lens }),
        asked(['institution:cabinet'], { depth: 3, during: '2024-05/2024-06', lens }),
      ])
    const seen: unknown[] = []
    for (const papers of PAPER_SETS)
      seen.push(await all({ sources: { only: papers.map((name) => `source:${name}`) } }))
    for (const [index, papers] of PAPER_SETS.entries()) {
      await loadNetwork(database, papers)
      expect(await all(null)).toEqual(seen[index])
    }
  })
})
