/** `sifa check`: the loader's rules without a database. What the files may refer to is their own, and that of the seed. */
import { resolve } from 'node:path'
import { findFiles } from '../ingest/files.ts'
import { formatFaults } from '../ingest/format-faults.ts'
import { seedPaths } from '../ingest/seed-paths.ts'
import { validateAll } from '../ingest/validate.ts'
import type { Known } from '../ingest/validate.ts'
import type { Fault } from '../model/fault.ts'
import type { LinkedLoad } from '../model/graph.ts'
import { configOrError, terminalWidth } from './exit.ts'
import type { ExitCode } from './exit.ts'

export interface Checked {
  /** How many were read. */
  readonly files: number
  readonly faults: readonly Fault[]
  /** False where the seed itself has faults: then only the files themselves are known. */
  readonly seedKnown: boolean
}

/** Every fault of every file. A file of the seed is checked against the rest of it. `folders`: of the seed, as SIFA_SEED. */
export const checkFiles = async (
  paths: readonly string[],
  folders: readonly string[] | undefined,
): Promise<Checked> => {
  const { files, faults: missing } = await findFiles(paths)
  if (files.length === 0) return { files: 0, faults: missing, seedKnown: true }
  const seed = await findFiles(seedPaths(folders))
  const checked = new Set(files.map(({ name }) => resolve(name)))
  // The whole seed knows nothing beside itself: it is read through once.
  const alone = seed.files.every(({ name }) => checked.has(resolve(name)))
  const load = alone ? null : validateAll(seed.files).load
  const { faults } = validateAll(files, load === null ? NOTHING : knownOf(load))
  return {
    files: files.length,
    faults: [...missing, ...seed.faults, ...faults],
    seedKnown: alone || load !== null,
  }
}

const NOTHING: Known = { entities: [] }

const knownOf = ({ entities, reports }: LinkedLoad): Known => ({
  entities,
  meetings: reports.flatMap(({ facts }) =>
    facts.filter(({ label }) => label === 'Meeting').map(({ id }) => id),
  ),
  sources: reports.map(({ source }) => ({ id: source.id, witness: source.witness })),
})

/** 0: no faults. 2: faults. */
export const check = async (
  paths: readonly string[],
  { json = false }: { json?: boolean },
): Promise<ExitCode> => {
  const { files, faults, seedKnown } = await checkFiles(paths, configOrError().seed)
  if (!seedKnown)
    process.stderr.write('The seed has faults itself, so its people and bodies are not known here.\n')
  if (json) process.stdout.write(`${JSON.stringify({ ok: faults.length === 0, files, faults }, null, 2)}\n`)
  else if (faults.length === 0)
    process.stdout.write(`${files} ${files === 1 ? 'file' : 'files'}, no faults.\n`)
  else process.stderr.write(`${formatFaults(faults, { width: terminalWidth(process.stderr) })}\n`)
  return faults.length === 0 ? 0 : 2
}
