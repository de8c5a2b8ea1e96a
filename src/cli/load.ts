/** `sifa load`: files into the graph, all or nothing. */
import { applySchema } from '../database/schema.ts'
import { formatFaults } from '../ingest/format-faults.ts'
import { loadFiles } from '../ingest/load.ts'
import { withDatabase } from './attach.ts'
import { configOrError, terminalWidth } from './exit.ts'
import type { ExitCode } from './exit.ts'
import { countsWords, seedProgress } from './load-words.ts'

export interface LoadFlags {
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** 0: loaded. 1: the database failed. 2: the files have faults, and nothing was written. */
export const load = async (
  paths: readonly string[],
  { dryRun = false, json = false }: LoadFlags,
): Promise<ExitCode> => {
  const result = await withDatabase(configOrError(), async (database) => {
    if (!dryRun) await applySchema(database)
    return loadFiles(paths, { database, dryRun, progress: seedProgress() })
  })
  if (json) process.stdout.write(`${JSON.stringify({ dryRun, ...result }, null, 2)}\n`)
  else if (result.ok) process.stdout.write(`${countsWords(result.counts, dryRun)}\n`)
  else
    process.stderr.write(
      `${formatFaults(result.faults, { width: terminalWidth(process.stderr) })}\nNothing was loaded.\n`,
    )
  return result.ok ? 0 : 2
}
