/** A Neo4j of the bench's own for each data set; Sifa and the peers over the graph share it. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '../../../src/config.ts'
import { provisionLocal } from '../../../src/database/provision/local.ts'
import type { RunningDatabase } from '../../../src/database/provision/local.ts'
import { connect } from '../../../src/database/run.ts'
import type { Database } from '../../../src/database/run.ts'
import { applySchema } from '../../../src/database/schema.ts'

/** More than the service gives its own database: the largest data set fits, and no peer waits for the disk. */
export const MEMORY = { heapMb: 1_024, pageCacheMb: 512 } as const

const cacheDir = (): string => {
  const read = readConfig({})
  if ('faults' in read) throw new Error(read.faults.map(({ message }) => message).join('\n'))
  return process.env['SIFA_CACHE'] ?? read.config.cacheDir
}

/** Where a data set's databases live while it is measured, and after it with `--keep`. */
export const folderOf = (data: string): string => join(cacheDir(), 'bench', data)

export interface Filled {
  readonly running: RunningDatabase
  /** False where the graph of an earlier run was taken. */
  readonly loaded: boolean
}

export interface Filling {
  readonly data: string
  /** Of everything that is loaded and of what loads it. */
  readonly digest: string
  /** Take the graph of an earlier run where it has the same digest. */
  readonly reuse: boolean
  readonly fill: (database: Database) => Promise<void>
}

/** Brings up the data set's Neo4j and fills it where it is not full. */
export const filledGraph = async ({ data, digest, reuse, fill }: Filling): Promise<Filled> => {
  const dataDir = join(folderOf(data), 'neo4j')
  const mark = join(folderOf(data), 'graph.txt')
  const full = reuse && existsSync(mark) && readFileSync(mark, 'utf8') === digest
  if (!full) {
    await rm(mark, { force: true })
    await rm(dataDir, { recursive: true, force: true })
  }
  await mkdir(folderOf(data), { recursive: true })
  const running = await provisionLocal({ dataDir, cacheDir: cacheDir(), ...MEMORY, report: () => undefined })
  if (full) return { running, loaded: false }
  const database = connect(running.address)
  try {
    await applySchema(database)
    await fill(database)
    // What was planned for an emptier graph is planned again for this one.
    await database.write({ text: 'CALL db.clearQueryCaches()', parameters: {} })
    await writeFile(mark, digest)
  } catch (error) {
    await running.stop()
    throw error
  } finally {
    await database.close()
  }
  return { running, loaded: true }
}

/** Several things that decide what a graph holds, as one text. */
export const together = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)
