/** How two actors are connected, asked of the small world in tests/support/network. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../support/database.ts'
import { loadNetwork, PAPER_SETS } from '../support/network.ts'
import { asker } from '../support/small-world.ts'

const database = testDatabase()
const ask = asker(database)

beforeAll(() => loadNetwork(database))
afterAll(() => database.close())

interface Hop {
  readonly kind: string
  readonly also: readonly string[]
  readonly from: { readonly id: string }
  readonly to: { readonly id: string }
  readonly fact: { readonly id: string; readonly support: { readonly sources: number } }
  readonly facts: readonly { readonly id: string }[]
  readonly count: number
  readonly earliest: string | null
  readonly latest: string | null
  readonly certainty: string
  readonly basis: string
}
interface Path {
  readonly length: number
  readonly certainty: string
  readonly basis: string
  readonly hops: readonly Hop[]
}
interface Result {
  readonly complete: boolean
  readonly searched: number
  readonly stopped: string | null
  readonly paths: readonly Path[]
}

const QUESTION = `query ($from: ID!, $to: ID!, $via: [PathKind!], $maxLength: Int, $during: EDTF, $order: PathOrder, $lens: Lens, $first: Int, $withinMs: Int = 20000) {
  paths(from: {id: $from}, to: {id: $to}, via: $via, maxLength: $maxLength, during: $during, order: $order, lens: $lens, first: $first, withinMs: $withinMs) {
    complete searched stopped paths { length certainty basis hops { kind also from { id } to { id } fact { id support { sources } } facts { id } count earliest latest certainty basis } } } }`

const asked = (from: string, to: string, more: Record<string, unknown> = {}) =>
  inTime({ from, to, via: ['MET'], ...{ maxLength: 4, order: 'ANY', first: 5 }, ...more })

/** A busy machine may take longer to plan a text than a search may last; the plan is made all the same, for the next. */
const inTime = async (variables: Record<string, unknown>, times = 5): ReturnType<typeof ask> => {
  const answer = await ask(QUESTION, variables)
  const { stopped } = (answer.data as { paths: Result | null } | null)?.paths ?? {}
  const again = times > 1 && variables['withinMs'] === undefined && stopped?.startsWith('not within')
  return again ? inTime(variables, times - 1) : answer
}

const result = async (from: string, to: string, more: Record<string, unknown> = {}): Promise<Result> => {
  const { data, codes } = await asked(`person:${from}`, `person:${to}`, more)
  expect(codes).toEqual([])
  return (data as { paths: Result }).paths
}

const keyOf = (id: string): string => id.slice(id.indexOf(':') + 1)

/** "ada MET ben MET cleo" */
const told = ({ paths }: Result): readonly string[] =>
  paths.map(({ hops }) =>
    [keyOf(hops[0]?.from.id ?? ''), ...hops.flatMap(({ kind, to }) => [kind, keyOf(to.id)])].join(' '),
  )

describe('chains of meetings', () => {
  it('are the shortest first, each pair of people once, with the earliest meeting and all others', async () => {
    const found = await result('ada', 'dan')
    expect(told(found)).toEqual([
      'ada MET dan',
      'ada MET ben MET cleo MET dan',
      'ada MET ben MET ivy MET cleo MET dan',
    ])
    expect(found).toMatchObject({ complete: true, searched: 4, stopped: null })
    expect(found.paths[1]?.hops[0]).toMatchObject({
      ...{ fact: { id: 'meeting:ada-ben-before' }, count: 2, earliest: '2024-02-01' },
      facts: [{ id: 'meeting:ada-ben-before' }, { id: 'meeting:ada-ben' }],
    })
    expect(found.paths[1]?.hops[1]?.fact.support.sources).toBe(2)
  })

  it('know no conference, and those alongside only where they are asked for', async () => {
    expect(told(await result('ben', 'dan', { maxLength: 1 }))).toEqual([])
    expect(told(await result('ada', 'joe', { maxLength: 1 }))).toEqual([])
    expect(told(await result('ada', 'joe', { maxLength: 1, via: ['MET', 'ALONGSIDE'] }))).toEqual([
      'ada ALONGSIDE joe',
    ])
  })

  it('are empty, and say so, where there are none', async () => {
    expect(await result('ada', 'hal')).toEqual({ complete: true, searched: 4, stopped: null, paths: [] })
  })

  it('of one hop are there exactly where `encounters` finds a meeting', async () => {
    const people = ['ada', 'ben', 'cleo', 'dan', 'ivy', 'joe']
    for (const during of [null, '2024-03'])
      for (const of of people) {
        const { data } = await ask(
          'query ($of: ID!, $during: EDTF) { encounters(of: {id: $of}, during: $during, first: 100) { nodes { meeting { id } counterpart { actor { id } } } } }',
          { of: `person:${of}`, during },
        )
        const { nodes } = (data as { encounters: { nodes: { counterpart: { actor: { id: string } } }[] } })
          .encounters
        const met = new Set(nodes.map(({ counterpart }) => keyOf(counterpart.actor.id)))
        for (const other of people.filter((each) => each > of)) {
          const { paths } = await result(of, other, { maxLength: 1, during })
          expect([of, other, during, paths.length]).toEqual([of, other, during, met.has(other) ? 1 : 0])
        }
      }
  })
})

describe('a sequence', () => {
  it('refuses a chain whose meetings run backward, and takes the meeting that is in time', async () => {
    const order = 'IN_SEQUENCE'
    const forth = await result('ada', 'dan', { order })
    expect(told(forth)).toEqual(['ada MET ben MET cleo MET dan'])
    expect(forth.paths[0]?.hops.map(({ fact }) => fact.id)).toEqual([
      'meeting:ada-ben-before',
      'meeting:ben-cleo-again',
      'meeting:cleo-dan',
    ])
    expect(forth.paths[0]?.certainty).toBe('CERTAIN')
    const back = await result('dan', 'ada', { order })
    expect(told(back)).toEqual([])
    const fromCleo = await result('cleo', 'ada', { order })
    expect(fromCleo.paths[0]?.hops.map(({ fact }) => fact.id)).toEqual([
      'meeting:ben-cleo',
      'meeting:ada-ben-before',
    ])
  })

  it('gives kin no time', async () => {
    const found = await result('eve', 'ada', {
      order: 'IN_SEQUENCE',
      via: ['MET', 'KIN'],
      during: '2024-04/2024-05',
    })
    expect(told(found)).toEqual([])
    expect(told(await result('ada', 'eve', { order: 'IN_SEQUENCE', via: ['MET', 'KIN'] }))).toEqual([
      'ada MET ben MET cleo MET dan KIN eve',
    ])
  })
})

describe('offices and ties', () => {
  it('join those who certainly or possibly held them at once, but not one holder and the next', async () => {
    const via = ['SERVED_TOGETHER']
    const certain = await result('eve', 'fay', { via })
    expect(certain.paths[0]?.hops[0]).toMatchObject({
      ...{ kind: 'SERVED_TOGETHER', certainty: 'CERTAIN', count: 2 },
      ...{ earliest: '2022-01-01', latest: '2023-06-30' },
    })
    expect(told(await result('fay', 'gus', { via, maxLength: 1 }))).toEqual([])
    expect(told(await result('fay', 'gus', { via }))).toEqual(['fay SERVED_TOGETHER eve SERVED_TOGETHER gus'])
    expect(told(await result('eve', 'fay', { via, during: '2024' }))).toEqual([])
  })

  it('join officers of a body with those over it, by the tie', async () => {
    const via = ['COMMAND']
    const [path] = (await result('hal', 'eve', { via })).paths
    expect(path?.hops[0]).toMatchObject({
      ...{ kind: 'COMMAND', fact: { id: 'tie:war-ministry/PART_OF/DE_FACTO/institution:cabinet' } },
      ...{ count: 3, latest: '2022-06-30' },
    })
    expect(told(await result('hal', 'ivy', { via, maxLength: 1 }))).toEqual([])
  })

  it('make a body or an office an end', async () => {
    const { data } = await asked('institution:war-ministry', 'role:prime-minister', {
      via: ['COMMAND'],
    })
    const { paths } = data as { paths: Result }
    expect(told(paths)).toContain('war-ministry COMMAND eve COMMAND hal COMMAND prime-minister')
    const bodies = await asked('institution:cabinet', 'institution:rebels')
    expect(told((bodies.data as { paths: Result }).paths)).toEqual(['cabinet MET rebels'])
  })
})

describe('a lens', () => {
  it('shows what a graph of only those reports shows', async () => {
    const questions = [
      ...[
        ['ada', 'eve'],
        ['dan', 'ivy'],
        ['fay', 'gus'],
        ['hal', 'ivy'],
      ].flatMap(([from = '', to = '']) =>
        ['ANY', 'IN_SEQUENCE'].map((order) => [from, to, { order, maxLength: 6 }] as const),
      ),
      ['cleo', 'ivy', { during: '2024-01-05' }] as const,
    ]
    const all = async (lens: unknown) => {
      const answers = []
      for (const [from, to, more] of questions) {
        const via = ['MET', 'ALONGSIDE', 'KIN', 'SERVED_TOGETHER', 'COMMAND']
        answers.push(await asked(`person:${from}`, `person:${to}`, { via, ...more, lens }))
      }
      return answers
    }
    const seen: unknown[] = []
    for (const papers of PAPER_SETS)
      seen.push(await all({ sources: { only: papers.map((name) => `source:${name}`) } }))
    for (const [index, papers] of PAPER_SETS.entries()) {
      await loadNetwork(database, papers)
      expect(await all(null)).toEqual(seen[index])
    }
    await loadNetwork(database)
  })
})

describe('limits', () => {
  it('are said before anything is asked', async () => {
    const codes = async (more: Record<string, unknown>) =>
      (await asked('person:ada', 'person:ben', more)).codes
    expect(await codes({ maxLength: 7 })).toEqual(['BAD_USER_INPUT'])
    expect(await codes({ first: 6 })).toEqual(['BAD_USER_INPUT'])
    expect(await codes({ via: [] })).toEqual(['BAD_USER_INPUT'])
    expect((await asked('person:ada', 'person:ada')).codes).toEqual(['BAD_USER_INPUT'])
    expect((await asked('person:ada', 'person:nobody')).data).toEqual({ paths: null })
  })

  it('of time end the search with a word', async () => {
    const slow = asker({
      ...database,
      read: async (statement, options) => {
        if (statement.text.includes("'gatherings'")) await new Promise((end) => setTimeout(end, 150))
        return database.read(statement, options)
      },
    })
    const { data } = await slow(QUESTION, {
      ...{ from: 'person:ada', to: 'person:eve', maxLength: 6, first: 5, withinMs: 100 },
    })
    expect(data).toMatchObject({
      paths: { paths: [], complete: false, searched: 0, stopped: 'not within 100 ms' },
    })
  })
})
