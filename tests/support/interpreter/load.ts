/** Puts a folder of reports into an empty graph. */
import type { Database } from '../../../src/database/run.ts'
import { applySchema } from '../../../src/database/schema.ts'
import { loadFiles } from '../../../src/ingest/load.ts'
import { empty } from '../database.ts'

export const loadFolder = async (database: Database, folder: string): Promise<void> => {
  await empty(database)
  await applySchema(database)
  await loadMore(database, folder)
}

/** Throws on a fault. */
export const loadMore = async (database: Database, folder: string): Promise<void> => {
  const result = await loadFiles([folder], { database })
  if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 1))
}
