/** Who links two bodies, and who meets whom how often, asked of the two camps in tests/support/analysis-world. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerer, loadCamps } from '../support/analysis-world.ts'
import type { Answers } from '../support/analysis-world.ts'
import { testDatabase } from '../support/database.ts'
import { IS_SAMPLE } from '../support/size.ts'
import { asker } from '../support/small-world.ts'

const database = testDatabase()
const ask = asker(database)
const answer = answerer(database)
afterAll(() => database.close())
beforeAll(() => loadCamps(database))

const refusal = async (document: string): Promise<readonly unknown[]> => (await ask(document)).codes

const counted = ({ brokers }: Answers): readonly string[] =>
  brokers.nodes.map(
    ({ actor, standsFor, meetingsWithFirst, meetingsWithSecond }) =>
      `${actor.id} ${String(meetingsWithFirst)} ${String(meetingsWithSecond)}${standsFor.map(({ id }) => ` ${id}`).join('')}`,
  )

describe('brokers', () => {
  it('met both, sorted by the smaller count; who stands for one of them says so', async () => {
    const found = await answer('brokers')
    expect(counted(found)).toEqual([
      'person:ed 3 3',
      'institution:gamma-ministry 1 1',
      'person:sam 1 1 institution:south',
    ])
    expect(found.brokers).toMatchObject({ totalCount: 3, undatedCount: 0 })
    expect(found.brokers.nodes[0]).toMatchObject({
      ...{ meetingsWithBoth: 1, certainWithFirst: 3, certainWithSecond: 3 },
      ...{ inferredWithFirst: 0, inferredWithSecond: 1 },
      examplesWithFirst: [{ id: 'meeting:envoy-brigade' }, { id: 'meeting:three' }],
      support: { claims: 6, sources: 3, publishers: 3, firstPartyOnly: false, contradictedBy: 1 },
    })
  })

  it('are only those of the window; what has no date is counted apart', async () => {
    expect(counted(await answer('brokers', { during: '2024-01' }))).toEqual(['person:ed 1 1'])
    const march = await answer('brokers', { during: '2024-03' })
    expect(march.brokers).toMatchObject({ nodes: [], totalCount: 0, undatedCount: 1 })
  })

  it('come in pages that join to the whole', async () => {
    const { brokers } = await answer('brokers', { first: 2 })
    const rest = await answer('brokers', { first: 2, after: brokers.pageInfo.endCursor })
    expect([...counted({ brokers } as Answers), ...counted(rest)]).toEqual(counted(await answer('brokers')))
    expect([brokers.pageInfo.hasNextPage, rest.brokers.pageInfo.hasNextPage]).toEqual([true, false])
  })

  it('leave out who stands for a camp where only outsiders are asked for', async () => {
    const between = [{ id: 'institution:north' }, { name: 'Southern Government' }]
    expect(counted(await answer('brokers', { between, outsiders: true }))).toEqual([
      'person:ed 3 3',
      'institution:gamma-ministry 1 1',
    ])
  })

  it('are between two institutions', async () => {
    const [north, ed] = [{ id: 'institution:north' }, { id: 'person:ed' }]
    await expect(answer('brokers', { between: [north] })).rejects.toThrow('BAD_USER_INPUT')
    await expect(answer('brokers', { between: [north, north] })).rejects.toThrow('BAD_USER_INPUT')
    expect(await answer('brokers', { between: [north, ed] })).toEqual({ brokers: null })
  })
})

/** [meetings, certain, only by a rule] of what `encounters` finds. */
const encounters = async (
  of: string,
  by: string,
  during: string | null,
  lens: unknown,
): Promise<readonly number[]> => {
  const { data } = await ask(
    `query ($during: EDTF, $lens: Lens) { encounters(of: {id: "${of}"}, with: {id: "${by}"}, during: $during, lens: $lens, first: 100) { nodes { meeting { id } basis certainty } } }`,
    { during, lens },
  )
  const { nodes } = (
    data as { encounters: { nodes: { meeting: { id: string }; basis: string; certainty: string }[] } }
  ).encounters
  const distinct = (some: typeof nodes): number => new Set(some.map(({ meeting }) => meeting.id)).size
  return [
    distinct(nodes),
    distinct(nodes.filter(({ certainty }) => certainty === 'CERTAIN')),
    distinct(nodes) - distinct(nodes.filter(({ basis }) => basis === 'STATED')),
  ]
}

type Case = readonly [name: string, during: string | null, lens: object, columns: string]

const OPEN: Case = ['in a window', '2024-01/2024-02', {}, '']
/** Two texts more, and long ones: a sample does without. */
const CLOSED: Case = ['through some papers', null, { sources: { except: ['source:weekly'] } }, 'person:']

describe('a matrix of contacts', () => {
  it.each<Case>(IS_SAMPLE ? [OPEN] : [OPEN, CLOSED])(
    'has in each cell the meetings that encounters finds %s',
    async (_, during, lens, of) => {
      const { contactMatrix } = await answer('contactMatrix', { during, lens })
      expect(contactMatrix.cells).toHaveLength(6)
      for (const { row, column, meetings, certain, inferred } of contactMatrix.cells) {
        // Each kind of column is a statement of its own to encounters: one is enough under a lens.
        if (!column.id.startsWith(of)) continue
        expect([row.id, column.id, meetings, certain, inferred]).toEqual([
          ...[row.id, column.id],
          ...(await encounters(row.id, column.id, during, lens)),
        ])
      }
    },
  )

  it('shows zeros, what it does not know and what has no date', async () => {
    const { contactMatrix } = await answer('contactMatrix', { during: '2024' })
    expect(contactMatrix.cells.map(({ meetings, undated }) => [meetings, undated])).toEqual([
      ...[
        [3, 0],
        [3, 0],
        [0, 0],
      ],
      ...[
        [4, 1],
        [4, 1],
        [1, 1],
      ],
    ])
    expect(contactMatrix).toMatchObject({ undatedCount: 2, columnCount: 3, unknown: ['institution:nobody'] })
  })

  it('finds columns by itself: people, bodies, states', async () => {
    const columns = async (by: string): Promise<unknown> =>
      (
        (await ask(
          `{ contactMatrix(rows: [{id: "institution:north"}, {id: "institution:south"}], by: ${by}) { columns { id } } }`,
        )) as { data: Answers }
      ).data.contactMatrix.columns.map(({ id }) => id)
    expect(await columns('COUNTRY')).toEqual(['institution:gamma'])
    expect(await columns('INSTITUTION')).toEqual([
      'institution:gamma-ministry',
      'institution:south',
      'institution:north',
    ])
    expect((await answer('byPerson')).contactMatrix.columns.map(({ id }) => id)).toEqual(
      ['ed', 'sam', 'vera', 'nora', 'tom'].map((key) => `person:${key}`),
    )
  })

  it('has 1 to 30 rows, and named columns or found ones', async () => {
    const matrix = (args: string) => `{ contactMatrix(${args}) { columnCount } }`
    const rows = `rows: [${'{id: "person:ed"}'.repeat(31)}]`
    expect(await refusal(matrix(rows))).toEqual(['BAD_USER_INPUT'])
    expect(await refusal(matrix('rows: []'))).toEqual(['BAD_USER_INPUT'])
    expect(
      await refusal(matrix('rows: [{id: "person:ed"}], columns: [{id: "person:ed"}], by: COUNTRY')),
    ).toEqual(['BAD_USER_INPUT'])
  })
})
