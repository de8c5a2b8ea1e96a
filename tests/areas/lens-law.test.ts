/**
 * The definition of a lens (domain.md): what it shows is what a graph loaded with only the visible reports would show.
 * Asked of every subset of the world's reports, and compared byte for byte; a wide run selects every field.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../support/database.ts'
import { LENS_NAMES, LENS_QUESTIONS } from '../support/questions.ts'
import { sized } from '../support/size.ts'
import { asker, loadMore, loadWorld, REPORTS } from '../support/small-world.ts'
import type { ReportName } from '../support/small-world.ts'

const database = testDatabase()
const ask = asker(database)
afterAll(() => database.close())

const subsets = Array.from({ length: 2 ** REPORTS.length }, (_, bits) =>
  REPORTS.filter((__, index) => (bits >> index) & 1),
)

/** In a sample those that select most; lens-known.test.ts asks others of them. */
const ASKED = sized(LENS_NAMES, ['meetings', 'inMarch', 'bodiesThemselves'], LENS_NAMES)

const answers = async (lens: unknown): Promise<Record<string, unknown>> => {
  const all: Record<string, unknown> = {}
  for (const name of ASKED) all[name] = await ask(LENS_QUESTIONS[name], { lens })
  return all
}

const sourceIds = (reports: readonly ReportName[]): readonly string[] =>
  reports.map((name) => `source:${name}`)

/** Growing graphs that meet every subset once; the whole is loaded in another order than the graph under the lens. */
const GROWTH: readonly (readonly ReportName[])[] = [
  ['mirror', 'evening', 'morning'],
  ['evening', 'morning'],
  ['morning', 'mirror'],
]

const named = (reports: readonly ReportName[]): string =>
  REPORTS.filter((name) => reports.includes(name)).join()

describe('a lens on sources', () => {
  const onFullGraph = new Map<string, unknown>()
  const loaded = new Map<string, unknown>()

  const grow = async (reports: readonly ReportName[]): Promise<void> => {
    await loadWorld(database, [])
    if (!loaded.has('')) loaded.set('', await answers(null))
    for (const [index, report] of reports.entries()) {
      await loadMore(database, [report])
      loaded.set(named(reports.slice(0, index + 1)), await answers(null))
    }
  }

  beforeAll(async () => {
    await loadWorld(database)
    for (const subset of subsets)
      onFullGraph.set(named(subset), await answers({ sources: { only: sourceIds(subset) } }))
    for (const reports of GROWTH) await grow(reports)
  })

  it.each(subsets.map(named))('shows what a graph of only [%s] shows', (subset) => {
    expect(loaded.has(subset)).toBe(true)
    expect(onFullGraph.get(subset)).toEqual(loaded.get(subset))
  })
})
