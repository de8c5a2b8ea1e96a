/** The world in tests/support/disagreement: two papers that disagree in every way, or only seem to. */
import { fileURLToPath } from 'node:url'
import type { Database } from '../../src/database/run.ts'
import { applySchema } from '../../src/database/schema.ts'
import { loadFiles } from '../../src/ingest/load.ts'
import { empty } from './database.ts'

export const PAPERS = ['red', 'blue'] as const
export type Paper = (typeof PAPERS)[number]

/** Empties the database and loads the registry and these papers. Throws on a fault: the world is right. */
export const loadDisagreement = async (
  database: Database,
  papers: readonly Paper[] = PAPERS,
): Promise<void> => {
  await empty(database)
  await applySchema(database)
  const files = ['registry', ...papers].map((name) =>
    fileURLToPath(new URL(`disagreement/${name}.yaml`, import.meta.url)),
  )
  const result = await loadFiles(files, { database })
  if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 1))
}
