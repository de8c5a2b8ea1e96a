/** Meetings by time, asked of the two camps in tests/support/analysis-world. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerer, loadCamps } from '../support/analysis-world.ts'
import { testDatabase } from '../support/database.ts'
import { asker } from '../support/small-world.ts'

const database = testDatabase()
const ask = asker(database)
const answer = answerer(database)
afterAll(() => database.close())
beforeAll(() => loadCamps(database))

const refusal = async (document: string): Promise<readonly unknown[]> => (await ask(document)).codes

describe('meetings by time', () => {
  it('are in the month that holds all their days, by topic too', async () => {
    const { meetingBuckets } = await answer('meetingBuckets')
    expect(meetingBuckets).toMatchObject({ imprecise: 1, undated: 2, total: 8 })
    expect(meetingBuckets.buckets.map(({ start, count }) => `${start} ${String(count)}`)).toEqual([
      ...['2024-01-01 3', '2024-02-01 2', '2024-03-01 1', '2024-05-01 1'],
    ])
    expect(meetingBuckets.buckets[0]?.groups).toEqual([
      { group: 'topic:peace', name: 'peace', count: 2 },
      { group: 'topic:money', name: 'money', count: 1 },
      { group: null, name: null, count: 1 },
    ])
  })

  it('add up to what meetings counts, whatever the interval and the window', async () => {
    const windows = [
      [null, null],
      ['2024-01-11', '2024-03-10'],
      ['2024-01-30', null],
    ]
    const meetings = async (during: string | null) => {
      const { data } = await ask(
        'query ($during: EDTF) { meetings(during: $during) { totalCount undatedCount } }',
        { during },
      )
      return (data as { meetings: { totalCount: number; undatedCount: number } }).meetings
    }
    for (const [from, to] of windows) {
      const open = from === null && to === null
      const { totalCount, undatedCount } = await meetings(open ? null : `${from ?? '..'}/${to ?? '..'}`)
      for (const interval of ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR']) {
        const { meetingBuckets } = await answer('meetingBuckets', { interval, from, to, fill: true })
        const { buckets, imprecise, undated, total } = meetingBuckets
        expect(buckets.reduce((sum, { count }) => sum + count, imprecise)).toBe(total)
        expect([total, undated]).toEqual(open ? [totalCount - undated, 2] : [totalCount, undatedCount])
      }
    }
  })

  it('may be those of somebody, by kind, status, publisher and country', async () => {
    const { data } = await ask(`{
      ed: meetingBuckets(interval: YEAR, with: {id: "institution:north"}, groupBy: STATUS) { total undated buckets { groups { group count } } }
      of: meetingBuckets(interval: YEAR, groupBy: PUBLISHER, kinds: [MEETING], about: ["topic:peace"]) { buckets { groups { group count } } }
      in: meetingBuckets(interval: YEAR, groupBy: COUNTRY) { buckets { groups { group count } } }
      nobody: meetingBuckets(interval: YEAR, with: {id: "person:nobody"}) { total } }`)
    expect(data).toEqual({
      ed: {
        ...{ total: 4, undated: 0 },
        buckets: [
          {
            groups: [
              { group: 'HELD', count: 3 },
              { group: 'PLANNED', count: 1 },
            ],
          },
        ],
      },
      of: {
        buckets: [
          {
            groups: [
              { group: 'institution:daily', count: 3 },
              { group: 'institution:weekly', count: 1 },
              { group: 'institution:wire', count: 1 },
            ],
          },
        ],
      },
      in: {
        buckets: [
          {
            groups: [
              { group: null, count: 7 },
              { group: 'GG', count: 1 },
            ],
          },
        ],
      },
      nobody: null,
    })
  })

  it('are refused in more than a thousand buckets, or in a window that ends before it begins', async () => {
    const filled = (args: string) => `{ meetingBuckets(interval: DAY, fill: true, ${args}) { total } }`
    expect(await refusal(filled('from: "2019-01-01", to: "2024-12-31"'))).toEqual(['BAD_USER_INPUT'])
    expect(await refusal(filled('from: "2024-12-31", to: "2024-01-01"'))).toEqual(['BAD_USER_INPUT'])
  })
})
