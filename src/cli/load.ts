/** `sifa load`: files into the graph, all or nothing. */
import { applySchema } from '../database/schema.ts'
import { formatFaults } from '../ingest/format-faults.ts'
import { loadFiles } from '../ingest/load.ts'
import { withDatabase } from './attach.ts'
import { configOrError } from './exit.ts'
import type { ExitCode } from './exit.ts'
import { countsWords, seedProgress } from './load-words.ts'
import { checkFiles } from './check.ts'

export interface LoadFlags {
  readonly dryRun?: boolean
  readonly json?: boolean
}

const width = (): number => process.stderr.columns || 80

/** 0: loaded. 1: the database failed. 2: the files have faults, and nothing was written. */
export const load = async (
  paths: readonly string[],
  { dryRun = false, json = false }: LoadFlags,
): Promise<ExitCode> => {
  const result = await withDatabase(configOrError(), async (database) => {
    await applySchema(database)
    return loadFiles(paths, { database, dryRun, progress: seedProgress() })
  })
  if (json) process.stdout.write(`${JSON.stringify({ dryRun, ...result }, null, 2)}\n`)
  else if (result.ok) process.stdout.write(`${countsWords(result.counts, dryRun)}\n`)
  else process.stderr.write(`${formatFaults(result.faults, { width: width() })}\nNothing was loaded.\n`)
  return result.ok ? 0 : 2
}

/** `sifa check`: the same rules without a database. 0: no faults. 2: faults. */
export const check = async (paths: readonly string[], { json = false }: LoadFlags): Promise<ExitCode> => {
  const { files, faults, seedKnown } = await checkFiles(paths)
  if (!seedKnown)
    process.stderr.write('The seed has faults itself, so its people and bodies are not known here.\n')
  if (json) process.stdout.write(`${JSON.stringify({ ok: faults.length === 0, files, faults }, null, 2)}\n`)
  else if (faults.length === 0)
    process.stdout.write(`${files} ${files === 1 ? 'file' : 'files'}, no faults.\n`)
  else process.stderr.write(`${formatFaults(faults, { width: width() })}\n`)
  return faults.length === 0 ? 0 : 2
}
