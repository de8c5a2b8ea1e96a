/**
 * The definition of a lens (domain.md): what it shows is what a graph loaded with only the visible reports would show.
 * Asked of every subset of the world's reports, with every field, and compared byte for byte.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../support/database.ts'
import { LENS_QUESTIONS } from '../support/questions.ts'
import { asker, loadWorld, REPORTS } from '../support/small-world.ts'
import type { ReportName } from '../support/small-world.ts'

const database = testDatabase()
const ask = asker(database)
afterAll(() => database.close())

const subsets = Array.from({ length: 2 ** REPORTS.length }, (_, bits) =>
  REPORTS.filter((__, index) => (bits >> index) & 1),
)

const answers = async (lens: unknown): Promise<Record<string, unknown>> => {
  const all: Record<string, unknown> = {}
  for (const [name, question] of Object.entries(LENS_QUESTIONS)) {
    all[name] = await ask(question, { lens })
  }
  return all
}

const sourceIds = (reports: readonly ReportName[]): readonly string[] =>
  reports.map((name) => `source:${name}`)

describe('a lens on sources', () => {
  const onFullGraph = new Map<string, unknown>()
  const loaded = new Map<string, unknown>()

  beforeAll(async () => {
    await loadWorld(database)
    for (const subset of subsets)
      onFullGraph.set(subset.join(), await answers({ sources: { only: sourceIds(subset) } }))
    for (const subset of subsets) {
      await loadWorld(database, [...subset].reverse())
      loaded.set(subset.join(), await answers(null))
    }
  })

  it.each(subsets.map((subset) => [subset.join()]))('shows what a graph of only [%s] shows', (subset) => {
    expect(onFullGraph.get(subset)).toEqual(loaded.get(subset))
  })
})
