/** The world in tests/support/network: who is connected with whom, through meetings, kin, offices and ties. */
import { fileURLToPath } from 'node:url'
import type { Database } from '../../src/database/run.ts'
import { applySchema } from '../../src/database/schema.ts'
import { loadFiles } from '../../src/ingest/load.ts'
import { empty } from './database.ts'

export const PAPERS = ['dawn', 'dusk'] as const
export type Paper = (typeof PAPERS)[number]

/** Every set of papers, as far as there are any. */
export const PAPER_SETS: readonly (readonly Paper[])[] = [['dawn'], ['dusk'], []]

/** Empties the database and loads the registry and these papers. Throws on a fault: the world is right. */
export const loadNetwork = async (database: Database, papers: readonly Paper[] = PAPERS): Promise<void> => {
  await empty(database)
  await applySchema(database)
  const files = ['registry', ...papers].map((name) =>
    fileURLToPath(new URL(`network/${name}.yaml`, import.meta.url)),
  )
  const result = await loadFiles(files, { database })
  if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 1))
}
