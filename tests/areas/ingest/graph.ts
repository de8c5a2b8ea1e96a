/** A graph with the schema and the small registry, and short ways to look into it. */
import type { Database } from '../../../src/database/run.ts'
import { applySchema } from '../../../src/database/schema.ts'
import { writeEntities } from '../../../src/ingest/write/entities.ts'
import { empty } from '../../support/database.ts'
import { REGISTRY } from './small-reports.ts'

export const NOW = new Date('2024-08-01T09:00:00.000Z')
export const LATER = new Date('2024-08-02T09:00:00.000Z')

/** Nothing but the schema and the small registry. */
export const freshGraph = async (database: Database): Promise<void> => {
  await empty(database)
  await applySchema(database)
  await writeEntities(database, REGISTRY, NOW)
}

export const ask = (database: Database, text: string, parameters: Record<string, unknown> = {}) =>
  database.read({ text, parameters })

/** The first column of the first row. */
export const one = async (database: Database, text: string, parameters: Record<string, unknown> = {}) =>
  (await ask(database, text, parameters))[0]?.[0]

export const revision = (database: Database) => one(database, 'MATCH (g:Graph) RETURN g.revision')
