import { describe, expect, it } from 'vitest'
import { NO_COUNTS } from '../../../../src/plan/cost/counts.ts'
import { weighed } from '../../../support/weighed.ts'

const cost = (text: string, given?: Record<string, unknown>): number => weighed(text, given).requested

describe('a cost', () => {
  it.each<readonly [what: string, document: string, requested: number]>([
    ['nothing for introspection', '{ __schema { types { name } } __typename }', 0],
    ['one for one thing', '{ meeting(id: "meeting:a") { id } }', 1],
    [
      'nothing for what is part of a thing',
      '{ meeting(id: "m:a") { period { start { edtf } } support { claims } } }',
      1,
    ],
    ['one for each thing on the way', '{ meeting(id: "meeting:a") { partOf { partOf { id } } } }', 3],
    ['a page for a root connection', '{ meetings(first: 7) { nodes { id } } }', 7],
    ['the default page where none is asked', '{ meetings { nodes { id } } }', 20],
    [
      'the same under edges',
      '{ meetings(first: 7) { edges { cursor node { id } } pageInfo { hasNextPage } } }',
      7,
    ],
    ['one for each count', '{ meetings(first: 7) { totalCount undatedCount } }', 2],
    ['a list by its estimate', '{ meeting(id: "meeting:a") { participations { id } } }', 1 + 5],
    [
      'a page of a list by the lesser',
      '{ person(ref: {id: "person:a"}) { tenures(first: 2) { nodes { id } } } }',
      1 + 2,
    ],
    [
      'and not more than its estimate',
      '{ person(ref: {id: "person:a"}) { tenures(first: 90) { nodes { id } } } }',
      1 + 3,
    ],
    [
      'lists in lists multiplied',
      '{ meetings(first: 10) { nodes { participations { claims(first: 2) { nodes { source { id } } } } } } }',
      10 + 50 + 100 + 100,
    ],
    [
      'all root fields together',
      '{ a: meetings(first: 10) { nodes { id } } b: meetings(first: 5) { nodes { id } } }',
      15,
    ],
    ['two aliases of one field twice', '{ meetings(first: 10) { a: nodes { id } b: nodes { id } } }', 20],
    ['fields of one key once', '{ meetings(first: 10) { nodes { id } nodes { partOf { id } } } }', 20],
    ['as many as ids', '{ nodes(ids: ["person:a", "person:b", "person:c"]) { id } }', 3],
    [
      'of what only some types have the dearest',
      '{ node(id: "person:a") { ... on Person { tenures(first: 3) { nodes { id } } } ... on Meeting { participations { id } } } }',
      1 + 5,
    ],
    [
      'and what all have besides',
      '{ node(id: "person:a") { ... on Fact { claims(first: 2) { nodes { id } } } ... on Meeting { participations { id } } } }',
      1 + 2 + 5,
    ],
    [
      'cells by rows and columns',
      '{ contactMatrix(rows: [{id: "person:a"}, {id: "person:b"}], columns: [{id: "person:c"}, {id: "person:d"}, {id: "person:e"}]) { cells { meetings } } }',
      501 + 6,
    ],
    [
      'facets and their values',
      '{ meetings { facets(by: [KIND, YEAR], first: 4) { values { value } } } }',
      2 + 2 * (50 + 4),
    ],
    [
      'steps of a search for chains',
      '{ paths(from: {id: "person:a"}, to: {id: "person:b"}, maxLength: 2, first: 4) { paths { length } } }',
      1 + 600 + 4,
    ],
  ])('is %s', (_what, document, requested) => {
    expect(cost(document)).toBe(requested)
  })

  it.each<readonly [string, Record<string, unknown>, number]>([
    ['query ($n: Int) { meetings(first: $n) { nodes { id } } }', { n: 30 }, 30],
    ['query ($n: Int) { meetings(first: $n) { nodes { id } } }', {}, 20],
    ['query ($n: Int = 9) { meetings(first: $n) { nodes { id } } }', {}, 9],
    [
      'query ($all: Boolean!) { meetings(first: 5) { nodes { id partOf @include(if: $all) { id } } } }',
      { all: true },
      10,
    ],
    [
      'query ($all: Boolean!) { meetings(first: 5) { nodes { id partOf @include(if: $all) { id } } } }',
      { all: false },
      5,
    ],
    [
      'query ($no: Boolean!) { meetings(first: 5) { nodes { ...P @skip(if: $no) } } } fragment P on Meeting { partOf { id } }',
      { no: true },
      5,
    ],
    ['query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['person:a', 'person:b'] }, 2],
  ])('is that of the variables: %s with %j', (document, given, requested) => {
    expect(cost(document, given)).toBe(requested)
  })

  it('grows with what the graph holds, and is never under the floor', () => {
    const document = '{ meeting(id: "meeting:a") { participations { id } } }'
    const full = { ...NO_COUNTS, meetings: 100, participations: 2_000 }
    expect(weighed(document, {}, full).requested).toBe(1 + 2 * 20)
    expect(weighed(document, {}, { ...full, participations: 1 }).requested).toBe(1 + 5)
  })

  it('is not lessened by an argument that the area will refuse', () => {
    const nested = 'meetings(first: 100) { nodes { participations { claims { nodes { id } } } } }'
    const graph =
      'graph(seeds: [{id: "person:a"}], limit: -1000000, depth: -1000000) { nodes { id } edges { id } }'
    const paths =
      'paths(from: {id: "person:a"}, to: {id: "person:b"}, maxLength: -1000000) { length: searched }'
    expect(cost(`{ ${nested} ${graph} ${paths} }`)).toBeGreaterThanOrEqual(cost(`{ ${nested} }`))
  })

  it('names the dearest path with its factors', () => {
    const { dearest } = weighed(
      '{ there: meetings(first: 40) { nodes { topics { id } who: participations { claims(first: 3) { nodes { id } } } } } }',
    )
    expect(dearest).toEqual({ path: 'there.nodes.who.claims.nodes', factors: [40, 5, 3], objects: 600 })
  })

  it('has no dearest path where nothing is asked', () => {
    expect(weighed('{ __typename }').dearest).toBeNull()
  })
})

describe('a page', () => {
  it.each<readonly [string, number, number]>([
    ['meetings(first: $n) { nodes { id } }', 100, 101],
    ['meetings(first: $n) { totalCount }', 1, 0],
    ['person(ref: {id: "person:a"}) { tenures(first: $n) { nodes { id } } }', 100, 101],
    ['meetings { facets(by: [KIND], first: $n) { total } }', 100, 101],
    ['search(text: "a", first: $n) { how }', 50, 51],
    ['suggest(prefix: "a", first: $n) { how }', 50, 51],
    ['paths(from: {id: "person:a"}, to: {id: "person:b"}, first: $n) { searched }', 5, 6],
    ['meetings(first: $n) { totalCount }', 1, -1],
    ['meetings(first: $n) { totalCount }', 1, 1_000_000_000],
  ])('of %s may be %i and not %i', (field, good, bad) => {
    const document = `query ($n: Int) { ${field} }`
    expect(cost(document, { n: good })).toBeGreaterThan(0)
    expect(() => cost(document, { n: bad })).toThrow(`\`first\` is ${String(bad)}; it must be from 1 to`)
    expect(() => cost(document, { n: null })).toThrow('`first` is null')
  })

  it('is refused as bad input', () => {
    expect(() => cost('{ meetings(first: 0) { totalCount } }')).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }),
    )
  })
})
