/** What a lens on sources shows is what a graph of only those reports shows (domain.md), for questions over many meetings. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerer, loadCamps } from '../support/analysis-world.ts'
import { testDatabase } from '../support/database.ts'
import { IS_SAMPLE } from '../support/size.ts'

const database = testDatabase()
const answer = answerer(database)
afterAll(() => database.close())

const subsets = [[], ['daily'], ['weekly', 'wire'], ['daily', 'weekly', 'wire']]

/** What each question answers; brokers and a matrix by person are the longest to plan, and a sample does without. */
const answers = async (lens: unknown): Promise<readonly unknown[]> => [
  await answer('contactMatrix', { lens, during: '2024' }),
  await answer('meetingBuckets', { lens }),
  ...(IS_SAMPLE ? [] : [await brokers(lens), await answer('byPerson', { lens })]),
]

const brokers = async (lens: unknown) => ({
  ...(await answer('brokers', { lens })).brokers,
  pageInfo: 'cursors belong to their lens',
})

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
