/** What a lens on sources shows is what a graph of only those reports shows (domain.md), for questions over many meetings. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerer, loadCamps } from '../support/analysis-world.ts'
import { testDatabase } from '../support/database.ts'

const database = testDatabase()
const answer = answerer(database)
afterAll(() => database.close())

const subsets = [[], ['daily'], ['weekly', 'wire'], ['daily', 'weekly', 'wire']]

const answers = async (lens: unknown): Promise<readonly unknown[]> => [
  { ...(await answer('brokers', { lens })).brokers, pageInfo: 'cursors belong to their lens' },
  await answer('contactMatrix', { lens, during: '2024' }),
  await answer('byPerson', { lens }),
  await answer('meetingBuckets', { lens }),
]

describe('a lens on sources', () => {
  const onFullGraph = new Map<string, unknown>()
  const loaded = new Map<string, unknown>()

  beforeAll(async () => {
    await loadCamps(database)
    for (const subset of subsets) {
      const only = subset.map((name) => `source:${name}`)
      onFullGraph.set(subset.join(), await answers({ sources: { only } }))
    }
    for (const subset of subsets) {
      await loadCamps(database, [...subset].reverse())
      loaded.set(subset.join(), await answers(null))
    }
  })

  it.each(subsets.map((subset) => [subset.join()]))('shows what a graph of only [%s] shows', (subset) => {
    expect(onFullGraph.get(subset)).toEqual(loaded.get(subset))
  })
})
