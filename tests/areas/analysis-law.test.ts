/** What a lens on sources shows is what a graph of only those reports shows (domain.md), for questions over many meetings. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerer, loadCamps } from '../support/analysis-world.ts'
import { testDatabase } from '../support/database.ts'

const database = testDatabase()
const answer = answerer(database)
afterAll(() => database.close())
beforeAll(() => loadCamps(database))

describe('a lens on sources', () => {
  it('shows what a graph of only those reports shows', async () => {
    const subsets = [[], ['daily'], ['weekly', 'wire'], ['daily', 'weekly', 'wire']]
    const all = async (lens: unknown): Promise<readonly unknown[]> => [
      { ...(await answer('brokers', { lens })).brokers, pageInfo: 'cursors belong to their lens' },
      await answer('contactMatrix', { lens, during: '2024' }),
      await answer('byPerson', { lens }),
      await answer('meetingBuckets', { lens }),
    ]
    const seen = new Map<string, unknown>()
    for (const subset of subsets)
      seen.set(subset.join(), await all({ sources: { only: subset.map((name) => `source:${name}`) } }))
    for (const subset of subsets) {
      await loadCamps(database, [...subset].reverse())
      expect([subset, await all(null)]).toEqual([subset, seen.get(subset.join())])
    }
  })
})
