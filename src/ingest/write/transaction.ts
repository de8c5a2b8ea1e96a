/** What every write to the graph has in common: one transaction, one writer at a time, one new revision. */
import type { Run } from '../../database/batch.ts'
import type { Database } from '../../database/run.ts'

/** When and by whom something is recorded. */
export interface Stamp {
  /** ISO 8601 in UTC with milliseconds, so that order of text is order of time. */
  readonly at: string
  readonly by: string
}

/** What a write tells of itself. */
export interface Change {
  /** False: nothing was written. */
  readonly changed: boolean
}

/**
 * Runs `work` in one transaction while no other writer runs. Where it changed something, the graph's revision goes up
 * by one in the same transaction. With `dryRun` everything is done and then undone, so that the counts are exact.
 *
 * Neo4j's isolation is read committed: without the lock two loaders could both find a claim missing.
 * The record clock never runs backwards: an instant before the last recorded one becomes that one.
 */
export const inTurn = async <T extends Change>(
  database: Database,
  stamp: { readonly now: Date; readonly by: string; readonly dryRun: boolean },
  work: (run: Run, stamp: Stamp) => Promise<T>,
): Promise<T> => {
  const attempt = async (run: Run): Promise<T> => {
    const [row] = await run({ text: LOCK, parameters: {} })
    const at = latest(stamp.now.toISOString(), row?.[0])
    const result = await work(run, { at, by: stamp.by })
    if (stamp.dryRun) throw new Undone(result)
    if (result.changed) await run({ text: BUMP, parameters: { at } })
    return result
  }
  return stamp.dryRun ? undone<T>(database.transaction(attempt)) : database.transaction(attempt)
}

const latest = (a: string, b: unknown): string => (typeof b === 'string' && b > a ? b : a)

/** Setting a property takes the node's write lock, which is held until the transaction ends. */
const LOCK = `MERGE (g:Graph {id: 'graph'}) ON CREATE SET g.revision = 0
SET g.locked = true REMOVE g.locked RETURN g.loadedAt`

const BUMP = `MATCH (g:Graph {id: 'graph'})
SET g.revision = g.revision + 1, g.loadedAt = $at`

class Undone extends Error {
  readonly result: unknown

  constructor(result: unknown) {
    super('Undone: this was a dry run.')
    this.result = result
  }
}

const undone = async <T>(attempt: Promise<T>): Promise<T> => {
  try {
    return await attempt
  } catch (error) {
    if (error instanceof Undone) return error.result as T
    throw error
  }
}
