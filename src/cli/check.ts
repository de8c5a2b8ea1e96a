/** Checks files without a database: what they may refer to are their own registries and the seed's. */
import { findFiles } from '../ingest/files.ts'
import { validateAll } from '../ingest/validate.ts'
import type { Known } from '../ingest/validate.ts'
import type { Fault } from '../model/fault.ts'
import type { LinkedLoad } from '../model/graph.ts'
import { inProject } from '../model/paths.ts'

export interface Checked {
  /** How many were read. */
  readonly files: number
  readonly faults: readonly Fault[]
  /** False where the seed itself has faults: then only the files themselves are known. */
  readonly seedKnown: boolean
}

/** Every fault of every file. A file of the seed is checked against the rest of it. */
export const checkFiles = async (paths: readonly string[]): Promise<Checked> => {
  const { files, faults: missing } = await findFiles(paths)
  const seed = await findFiles([inProject('seed')])
  const { load } = validateAll(seed.files)
  const { faults } = validateAll(files, load === null ? NOTHING : knownOf(load))
  return { files: files.length, faults: [...missing, ...faults], seedKnown: load !== null }
}

const NOTHING: Known = { entities: [] }

const knownOf = ({ entities, reports }: LinkedLoad): Known => ({
  entities,
  sources: reports.map(({ source }) => ({ id: source.id, witness: source.witness })),
})
