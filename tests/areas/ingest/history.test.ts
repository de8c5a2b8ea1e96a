import { afterAll, describe, expect, it } from 'vitest'
import { checkGraph } from '../../../src/database/graph-check.ts'
import { graphDigest } from '../../../src/ingest/digest.ts'
import { writeEntities } from '../../../src/ingest/write/entities.ts'
import { withdrawReport, writeReport } from '../../../src/ingest/write/report.ts'
import type { LinkedReport } from '../../../src/model/graph.ts'
import { testDatabase } from '../../support/database.ts'
import { sized } from '../../support/size.ts'
import { NOW, freshGraph } from './graph.ts'
import type { Random } from './random-reports.ts'
import { SOURCES, below, pick, randomFrom, randomReport, shuffled } from './random-reports.ts'
import { REGISTRY, entity } from './small-reports.ts'

const database = testDatabase()

afterAll(() => database.close())

/** The registry with or without a spelling that reports use as well. */
const registry = (spelling: boolean) =>
  REGISTRY.map((entry) =>
    spelling && entry.id === 'person:amin'
      ? entity(entry.id, 'Amin Salem', {
          names: [...entry.names, { text: 'Ameen', lang: 'de', kind: 'ALIAS' }],
        })
      : entry,
  )

/** Loads, changes, withdrawals and a registry that comes and goes. Returns what the graph should be in the end. */
const history = async (random: Random) => {
  const said = new Map<string, LinkedReport>()
  let spelling = false
  for (let step = 0; step < 8; step++) {
    const id = pick(random, SOURCES)
    const what = below(random, 6)
    if (what === 0) {
      await withdrawReport(database, id, NOW)
      said.delete(id)
    } else if (what === 1) {
      spelling = !spelling
      await writeEntities(database, registry(spelling), NOW)
    } else {
      const report = randomReport(random, id)
      await writeReport(database, report, NOW)
      said.set(id, report)
    }
  }
  return { reports: [...said.values()], spelling }
}

const cleanLoad = async (reports: readonly LinkedReport[], spelling: boolean): Promise<void> => {
  await freshGraph(database)
  await writeEntities(database, registry(spelling), NOW)
  for (const report of reports) await writeReport(database, report, NOW)
}

describe('whatever was loaded, changed and taken back', () => {
  it.each(Array.from({ length: sized(50, 2, 3) }, (_, n) => n + 1))(
    'history %i ends as a clean load',
    async (seed) => {
      const random = randomFrom(seed)
      await freshGraph(database)
      const { reports, spelling } = await history(random)
      expect(await checkGraph(database)).toEqual([])
      const { present } = await graphDigest(database)
      await cleanLoad(shuffled(random, reports), spelling)
      expect((await graphDigest(database)).present).toBe(present)
    },
  )
})

describe('the order of reports', () => {
  it('makes no difference, to the record neither', async () => {
    const random = randomFrom(99)
    const reports = SOURCES.map((id) => randomReport(random, id))
    const digests = new Set<string>()
    for (let round = 0; round < 3; round++) {
      await cleanLoad(shuffled(random, reports), false)
      digests.add(JSON.stringify(await graphDigest(database)))
    }
    expect(digests.size).toBe(1)
  })
})
