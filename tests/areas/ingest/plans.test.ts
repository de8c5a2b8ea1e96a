/** The loader's statements are planned once: their plans have to be right for a graph of any size from the first load on. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../../../src/database/run.ts'
import { loadFiles } from '../../../src/ingest/load.ts'
import { inProject } from '../../../src/model/paths.ts'
import type { Statement } from '../../../src/model/statement.ts'
import { testDatabase } from '../../support/database.ts'
import { operatorsOf } from '../../support/explain.ts'
import { freshGraph } from './graph.ts'

const database = testDatabase()
afterAll(() => database.close())

/** By text, one of each that a transaction sent. */
const sent = new Map<string, Statement>()
const listening: Database = {
  ...database,
  transaction: (work) =>
    database.transaction((run) =>
      work((statement) => {
        sent.set(statement.text, statement)
        return run(statement)
      }),
    ),
}

beforeAll(async () => {
  await freshGraph(database)
  const paths = [inProject('tests', 'support', 'world')]
  expect(await loadFiles(paths, { database: listening })).toMatchObject({ ok: true })
  await freshGraph(database)
})

it('on an empty graph the server plans each of them from an id, and walks over no label', async () => {
  const scanning = new Map<string, readonly string[]>()
  for (const statement of sent.values()) {
    const operators = await operatorsOf(statement)
    const scans = operators.filter((operator) => operator.includes('Scan'))
    if (scans.length > 0) scanning.set(statement.text, scans)
  }
  expect(sent.size).toBeGreaterThan(30)
  expect([...scanning]).toEqual([])
})
