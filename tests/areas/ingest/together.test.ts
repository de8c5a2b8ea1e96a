import { afterAll, describe, expect, it } from 'vitest'
import { checkGraph } from '../../../src/database/graph-check.ts'
import type { Database } from '../../../src/database/run.ts'
import { graphDigest } from '../../../src/ingest/digest.ts'
import { writeEntities } from '../../../src/ingest/write/entities.ts'
import { writeReport } from '../../../src/ingest/write/report.ts'
import { testDatabase } from '../../support/database.ts'
import { NOW, freshGraph, revision } from './graph.ts'
import { SOURCES, randomFrom, randomReport, shuffled } from './random-reports.ts'
import { REGISTRY, fullReport } from './small-reports.ts'

const database = testDatabase()

afterAll(() => database.close())

const random = randomFrom(7)
const REPORTS = [...SOURCES.map((id) => randomReport(random, id)), fullReport('x'), fullReport('y')]

const load = async (into: Database, reports = REPORTS): Promise<void> => {
  await writeEntities(into, REGISTRY, NOW)
  for (const report of reports) await writeReport(into, report, NOW)
}

/** What a lost COMMIT looks like: all was written, and the driver runs the same work again. */
const losingCommits: Database = {
  ...database,
  transaction: async (work) => {
    await database.transaction(work)
    return database.transaction(work)
  },
}

describe('several loaders at once', () => {
  it('four with the same reports in different orders leave one clean load, each report written once', async () => {
    await freshGraph(database)
    await load(database)
    const clean = [await graphDigest(database), await revision(database)]
    await freshGraph(database)
    await Promise.all([1, 2, 3, 4].map((seed) => load(database, [...shuffled(randomFrom(seed), REPORTS)])))
    expect([await graphDigest(database), await revision(database)]).toEqual(clean)
    expect(await checkGraph(database)).toEqual([])
  })
})

describe('a COMMIT whose answer was lost', () => {
  it('changes nothing the second time', async () => {
    await freshGraph(database)
    await load(database)
    const clean = [await graphDigest(database), await revision(database)]
    await freshGraph(database)
    await load(losingCommits)
    expect([await graphDigest(database), await revision(database)]).toEqual(clean)
  })
})
