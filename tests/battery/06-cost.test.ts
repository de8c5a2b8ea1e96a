/**
 * battery.md, row 6: sizes that no page has, as literal, variable and default, and pages in pages. All are refused before
 * the driver sends a statement; a field that is weighed wrong is stopped while its answer is read.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from '../../src/database/run.ts'
import type { Database } from '../../src/database/run.ts'
import { startCostService } from '../support/cost-service.ts'
import type { CostService } from '../support/cost-service.ts'
import { startFakeBolt } from '../support/fake-bolt.ts'
import type { FakeBolt } from '../support/fake-bolt.ts'
import { rowOf } from './support/figures.ts'

let fake: FakeBolt
let database: Database
let door: CostService
beforeAll(async () => {
  fake = await startFakeBolt('drop')
  database = connect({ uri: fake.uri, user: 'neo4j', password: 'x', database: 'neo4j' })
  door = await startCostService(database)
})
afterAll(async () => {
  await door.service.stop(100)
  await database.close()
  await fake.close()
})

interface Attack {
  readonly what: string
  readonly body: { readonly query: string; readonly variables?: Record<string, unknown> }
}

const SIZES = [1_000_000_000, -1, 0, 101, 2 ** 31, 2 ** 53] as const

/** By name, so that the look-up of names would be sent first. */
const FIELDS = [
  'encounters(of: {name: "Haftar"}, first: SIZE) { nodes { id } }',
  'meetings(first: SIZE) { totalCount }',
  'person(ref: {name: "Haftar"}) { tenures(first: SIZE) { nodes { id } } }',
  'meetings(first: 1) { nodes { claims(first: SIZE) { nodes { id } } } }',
  'search(text: "Haftar", first: SIZE) { how }',
  'paths(from: {name: "Haftar"}, to: {name: "Brennan"}, first: SIZE) { searched }',
] as const

const sized = (size: number, field: string): readonly Attack[] => {
  const asked = (name: string): string => field.replace('SIZE', name)
  return [
    { what: `literal ${size}: ${field}`, body: { query: `{ ${asked(String(size))} }` } },
    {
      what: `variable ${size}: ${field}`,
      body: { query: `query ($n: Int) { ${asked('$n')} }`, variables: { n: size } },
    },
    { what: `default ${size}: ${field}`, body: { query: `query ($n: Int = ${size}) { ${asked('$n')} }` } },
  ]
}

/** Pages of 100 in pages of 100, four deep. */
const NEST =
  'people(first: N) { nodes { participations(first: N) { nodes { claims(first: N) { nodes { attributedTo { ... on Person { tenures(first: N) { nodes { id } } } } } } } } } }'
const nested = (size: string): string => NEST.replaceAll('N)', `${size})`)

const NESTS: readonly Attack[] = [
  { what: '100^4, literal', body: { query: `{ ${nested('100')} }` } },
  { what: '100^4, variable', body: { query: `query ($n: Int) { ${nested('$n')} }`, variables: { n: 100 } } },
  { what: '100^4, default', body: { query: `query ($n: Int = 100) { ${nested('$n')} }` } },
  {
    what: '100^4, in fragments',
    body: {
      query: `{ people(first: 100) { nodes { ...P } } }
        fragment P on Person { participations(first: 100) { nodes { ...C } } }
        fragment C on Fact { claims(first: 100) { nodes { attributedTo { ...A } } } }
        fragment A on Actor { ... on Person { tenures(first: 100) { nodes { id } } } }`,
    },
  },
  {
    what: '100^4, included by a variable',
    body: {
      query: `query ($y: Boolean!, $n: Boolean!) { ... @include(if: $y) { ${nested('100')} } a: ${nested('1')} ... @skip(if: $y) { b: ${nested('100')} } ... @include(if: $n) { stats { people } } }`,
      variables: { y: true, n: false },
    },
  },
]

const ATTACKS = [...SIZES.flatMap((size) => FIELDS.flatMap((field) => sized(size, field))), ...NESTS]

const CODES = ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'TOO_COSTLY']

it(`refuses ${ATTACKS.length} hostile sizes with a code, and the database hears nothing`, async () => {
  for (const { what, body } of ATTACKS) {
    const { status, code, data } = await door.post(body)
    // 101 hits or chains are over their own limit, and 51 would be.
    expect({ what, status, known: CODES.includes(String(code)), data }).toEqual({
      what,
      status: 400,
      known: true,
    })
  }
  const row = rowOf(6, 'stub')
  row.exactly('hostile sizes refused with a code', ATTACKS.length, ATTACKS.length)
  row.exactly('statements to the database', fake.statements(), 0)
})

it('lets an honest question through to the database', async () => {
  expect(await door.post({ query: '{ meetings(first: 100) { nodes { id } } }' })).toMatchObject({
    status: 503,
  })
  expect(fake.statements()).toBe(1)
})

it('stops a field that was weighed wrong while its answer is read', async () => {
  const roles = Array.from({ length: 200_000 }, (_, index) => [`role:r${index}`])
  const wrong = await startCostService({ read: () => Promise.resolve([[[roles]]]) })
  const answer = await wrong.post({ query: '{ institution(ref: {id: "institution:a"}) { roles { id } } }' })
  await wrong.service.stop(100)
  expect(answer).toMatchObject({ code: 'TOO_COSTLY', data: { institution: null } })
  expect(answer.cost).toEqual({ requested: 4, actual: 100_001, limit: 10_000 })
  rowOf(6, 'stub').exactly('objects read of a field that was weighed wrong', 100_001, 100_001)
})
