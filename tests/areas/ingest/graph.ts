/** A database with the schema and the small registry, and short ways to look into it. */
import type { Database } from '../../../src/database/run.ts'
import { applySchema } from '../../../src/database/schema.ts'
import { writeEntities } from '../../../src/ingest/write/entities.ts'
import { empty, testDatabase } from '../../support/database.ts'
import { REGISTRY } from './small-reports.ts'

export const NOW = new Date('2024-08-01T09:00:00.000Z')
export const LATER = new Date('2024-08-02T09:00:00.000Z')

export const freshGraph = async (): Promise<Database> => {
  const database = await testDatabase()
  await empty(database)
  await applySchema(database)
  await writeEntities(database, REGISTRY, NOW)
  return database
}

export const ask = (database: Database, text: string, parameters: Record<string, unknown> = {}) =>
  database.read({ text, parameters })

/** The first column of the first row. */
export const one = async (database: Database, text: string, parameters: Record<string, unknown> = {}) =>
  (await ask(database, text, parameters))[0]?.[0]

export const revision = (database: Database) => one(database, 'MATCH (g:Graph) RETURN g.revision')
