/** The default limit lets through what people ask, and nothing that would read the graph away. */
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../../src/plan/cost/costs.ts'
import { NO_COUNTS } from '../../../../src/plan/cost/counts.ts'
import { GOLDEN, HONEST, README, SHOWN } from '../../../support/documents.ts'
import { pace } from '../../../support/pace.ts'
import { askingOf, costsOn, LIMITS, RECORD } from '../../../support/weighed.ts'

/** A graph 150 times the record's meetings: the M of the benchmark. */
const LARGE = {
  ...RECORD,
  ...{ people: 20_000, actors: 25_000, meetings: 50_000, participations: 200_000, takenPart: 200_000 },
  ...{ claimsOfMeetings: 100_000, claimsOfParticipations: 340_000 },
}

const GRAPHS = { empty: NO_COUNTS, record: RECORD, large: LARGE }

describe.each(Object.entries(GRAPHS))('on a graph that is %s', (_name, counts) => {
  const costs = costsOn(counts)

  it.each([...HONEST, ...GOLDEN, ...README, ...SHOWN].map((each) => [each.name, each] as const))(
    'lets %s through',
    (_what, { document, variables }) => {
      const { requested, limit } = costs.check(askingOf(document, variables))
      expect(requested).toBeGreaterThan(0)
      expect(limit).toBe(LIMITS.anybody)
    },
  )

  const claims = 'claims(first: 100) { nodes { source { id } } }'
  const deep = (first: number): string =>
    `brokers(between: [{id: "institution:a"}, {id: "institution:b"}], first: ${String(first)}) { nodes { examplesWithFirst(first: ${String(first)}) { ${claims} } } }`
  it.each<readonly [what: string, document: string]>([
    [
      '100 to the fourth',
      '{ brokers(between: [{id: "institution:a"}, {id: "institution:b"}], first: 100) { nodes { examplesWithFirst(first: 100) { participations { claims(first: 100) { nodes { attributedTo { ... on Person { participations(first: 100) { nodes { id } } } } } } } } } } }',
    ],
    [
      'three pages of 100 with claims',
      `{ people(first: 100) { nodes { participations(first: 100) { nodes { ${claims} } } } } }`,
    ],
    ['examples of brokers with claims', `{ ${deep(100)} }`],
    [
      'twelve smaller ones together',
      `{ ${Array.from({ length: 12 }, (_, index) => `a${String(index)}: ${deep(10)}`).join(' ')} }`,
    ],
    [
      'twelve chains at once',
      `{ ${Array.from({ length: 12 }, (_, index) => `a${String(index)}: paths(from: {id: "person:a"}, to: {id: "person:b"}) { searched }`).join(' ')} }`,
    ],
    [
      'meetings of everybody at meetings',
      '{ meetings(first: 100) { nodes { participations { actor { ... on Person { participations(first: 100) { nodes { meeting { participations { id } } } } } } } } } }',
    ],
    ['a picture without a limit', '{ graph(seeds: [{id: "person:a"}], limit: 2147483647) { nodes { id } } }'],
    [
      'everything of 100 things',
      `{ nodes(ids: ${JSON.stringify(Array.from({ length: 100 }, (_, index) => `person:p${String(index)}`))}) { ... on Person { participations(first: 100) { nodes { ${claims} } } } } }`,
    ],
    [
      'aliases of the same page',
      `{ meetings(first: 100) { ${Array.from({ length: 29 }, (_, index) => `a${String(index)}: nodes { participations { id } }`).join(' ')} } }`,
    ],
  ])('refuses %s', (_what, document) => {
    const asking = askingOf(document)
    const { requested, dearest } = costs.weigh(asking)
    const extensions = { code: 'TOO_COSTLY', requested, limit: LIMITS.anybody, dearest }
    expect(() => costs.check(asking)).toThrow(expect.objectContaining({ extensions }))
  })
})

describe('a refusal', () => {
  const document =
    '{ meetings(first: 100) { nodes { participations { claims(first: 100) { nodes { source { id } says { field } attributedTo { id names { text } } } } } } } }'
  it('says how much was asked, what is allowed, where most of it is, and what to do', () => {
    expect(() => costsOn(NO_COUNTS).check(askingOf(document))).toThrow(
      'The question may read 22,600 objects; the limit is 10,000. Most are at meetings.nodes.participations.claims.nodes.attributedTo.names: 100 × 5 × 4 × 8 = 16,000. Ask with a smaller `first`, with fewer lists inside lists, or in several requests.',
    )
  })

  it('leaves more to callers who are trusted', () => {
    const asking = { ...askingOf(document), caller: 'trusted' as const }
    expect(costsOn(NO_COUNTS).check(asking)).toMatchObject({ requested: 22_600, limit: 100_000 })
  })

  it('names no product where work and not length is dear', () => {
    expect(wordsOf({ path: 'paths', factors: [], objects: 1_001 })).toBe('paths: 1,001')
  })
})

it('takes far less time than a question does', () => {
  const costs = costsOn(RECORD)
  const asked = HONEST.map(({ document, variables }) => askingOf(document, variables))
  const weighAll = (): void => asked.forEach((asking) => costs.weigh(asking))
  for (let round = 0; round < 20; round += 1) weighAll()
  const before = process.cpuUsage()
  for (let round = 0; round < 20; round += 1) weighAll()
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1_000 / (20 * asked.length)).toBeLessThan(0.2 * pace())
})

it('has at least 40 honest questions', () => {
  expect(HONEST.length).toBeGreaterThanOrEqual(40)
})
