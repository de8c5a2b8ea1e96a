import { describe, expect, it } from 'vitest'
import { compiled } from '../../support/compiled.ts'

const texts = async (documents: readonly string[]): Promise<ReadonlySet<string>> => {
  const all = new Set<string>()
  for (const document of documents) {
    const { statements, errors } = await compiled(document)
    expect(errors).toEqual([])
    expect(statements).toHaveLength(1)
    all.add(statements[0]?.text ?? '')
  }
  return all
}
const list = (...ids: readonly string[]): string => `[${ids.map((id) => `{id: "${id}"}`).join()}]`

describe('statements of the analysis', () => {
  it('are one for any rows and columns, however many and of whatever kind', async () => {
    const matrix = (rows: string, columns: string, during: string) =>
      `{ contactMatrix(rows: ${rows}, columns: ${columns}, during: "${during}") { cells { row { id } meetings } } }`
    const found = await texts([
      matrix(list('person:a'), list('institution:needle'), '2024'),
      matrix(list('role:a', 'person:b', 'institution:c'), list('person:d', 'role:e'), '2024-01/..'),
    ])
    expect(found.size).toBe(1)
    expect([...found].join()).not.toContain('needle')
  })

  it('are one for any two bodies, and any window of meetings', async () => {
    const brokers = (a: string, b: string, first: number) =>
      `{ brokers(between: ${list(a, b)}, first: ${String(first)}) { nodes { meetingsWithFirst examplesWithFirst(first: ${String(first)}) { id } } } }`
    expect(
      (
        await texts([
          brokers('institution:a', 'institution:b', 1),
          brokers('institution:c', 'institution:d', 9),
        ])
      ).size,
    ).toBe(1)
    const buckets = (interval: string, from: string, who: string) =>
      `{ meetingBuckets(interval: ${interval}, from: "${from}", with: {id: "${who}"}) { total } }`
    expect(
      (
        await texts([
          buckets('DAY', '2024-01-01', 'person:a'),
          buckets('YEAR', '2020-01-01', 'institution:b'),
        ])
      ).size,
    ).toBe(1)
  })
})

describe('bad questions', () => {
  it.each([
    [`brokers(between: ${list('institution:a')}) { totalCount }`],
    [`brokers(between: ${list('institution:a', 'institution:a')}) { totalCount }`],
    [
      `brokers(between: ${list('institution:a', 'institution:b')}) { nodes { examplesWithSecond(first: 0) { id } } }`,
    ],
    ['contactMatrix(rows: []) { columnCount }'],
    [`contactMatrix(rows: ${list('person:a')}, columns: ${list('person:a')}, by: PERSON) { columnCount }`],
    ['meetingBuckets(interval: DAY, from: "2024-02-01", to: "2024-01-01") { total }'],
  ])('%s is refused before anything is sent', async (field) => {
    const { statements, errors } = await compiled(`{ ${field} }`)
    expect(statements).toEqual([])
    expect(errors[0]).toContain('BAD_USER_INPUT')
  })
})
