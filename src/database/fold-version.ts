/** Graphs that an earlier version of the loader made store fewer folds than questions read: they are brought up to date. */
import type { Run } from './batch.ts'
import { refold } from './folds.ts'
import type { Database } from './run.ts'

/** Goes up with every change of what src/database/folds.ts stores. */
const VERSION = 2

/** Facts a transaction. */
const PAGE = 2_000

const HELD = "MATCH (g:Graph {id: 'graph'}) RETURN g.folds"
const NOTE = "MATCH (g:Graph {id: 'graph'}) SET g.folds = $version"
/** Writers queue for the node's lock, which is held until the transaction ends. */
const LOCK = "MATCH (g:Graph {id: 'graph'}) SET g.locked = true REMOVE g.locked"
const FACTS = 'MATCH (f:Fact) WHERE f.id > $after RETURN f.id ORDER BY f.id LIMIT $page'

/**
 * Computes every fold again where the graph was folded by other rules, and says of how many facts; 0 where it is up to
 * date. Broken off, it begins anew the next time. Answers do not change by it.
 */
export const bringFolds = async (database: Database): Promise<number> => {
  const [row] = await database.read({ text: HELD, parameters: {} })
  if (row?.[0] === VERSION) return 0
  let folded = 0
  for (let after = ''; ;) {
    const ids = await nextFacts(database, after)
    await database.transaction(async (run: Run) => {
      await run({ text: LOCK, parameters: {} })
      await refold(run, ids)
    })
    folded += ids.length
    after = ids.at(-1) ?? ''
    if (ids.length < PAGE) break
  }
  await database.write({ text: NOTE, parameters: { version: BigInt(VERSION) } })
  return folded
}

const nextFacts = async (database: Database, after: string): Promise<readonly string[]> =>
  (await database.read({ text: FACTS, parameters: { after, page: BigInt(PAGE) } })).map(([id]) => String(id))
