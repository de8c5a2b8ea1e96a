/** Worlds of single test files: a registry and reports in a folder of their own, loaded through the public door. */
import { fileURLToPath } from 'node:url'
import type { Database } from '../../src/database/run.ts'
import { applySchema } from '../../src/database/schema.ts'
import { loadFiles } from '../../src/ingest/load.ts'
import { empty } from './database.ts'

/** Empties the database and loads these files of tests/support/<folder>/, in this order. Throws on a fault. */
export const loadFolder = async (
  database: Database,
  folder: string,
  names: readonly string[],
): Promise<void> => {
  await empty(database)
  await applySchema(database)
  for (const name of names) {
    const file = fileURLToPath(new URL(`${folder}/${name}.yaml`, import.meta.url))
    const result = await loadFiles([file], { database })
    if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 1))
  }
}
