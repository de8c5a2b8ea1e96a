/** What has to be there before questions are answered: the schema, the seed, the plans of common statements. */
import type { Database, DatabaseAddress, ReadOptions } from '../database/run.ts'
import { applySchema } from '../database/schema.ts'
import { revisionOf } from '../ingest/held.ts'
import type { Fault } from '../model/fault.ts'
import { stopSignal } from './closing.ts'
import type { Readiness, Step } from './readiness.ts'
import { seedWords } from './seed-words.ts'
import type { StartOptions } from './start-options.ts'

/** A text that a database just started has not planned yet takes a second, on a busy machine many. */
const WARM_TIMEOUT_MS = 300_000
/** How long a load that is under way has to end. */
const SEED_LIMIT_MS = 1_000

/** The seed has faults: nothing of it was loaded. */
export class SeedFaults extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(`The seed has ${faults.length} faults.`)
    this.name = 'SeedFaults'
    this.faults = faults
  }
}

/** Throws SeedFaults where the seed cannot be loaded. */
export const prepare = async (
  { config, parts, closing, report }: StartOptions,
  readiness: Readiness,
  database: Database,
  address: DatabaseAddress,
): Promise<void> => {
  const step = async (name: Step, work: () => Promise<string>): Promise<void> => {
    const begun = performance.now()
    const detail = await work()
    readiness.set(name, { ok: true, detail })
    report({ kind: 'done', step: name, detail, ms: Math.round(performance.now() - begun) })
  }
  await step('schema', async () => {
    const { created, kept, folded } = await applySchema(database)
    const again = folded === 0 ? '' : ` ${folded} facts folded anew.`
    return `${created.length} constraints and indexes made, ${kept.length} stood already.${again}`
  })
  const warm = (): Promise<unknown> =>
    parts.warm(parts.roots(withOptions(database, { timeoutMs: WARM_TIMEOUT_MS })))
  // Planning keeps the database's other core busy while the seed is compared with the graph; for an empty graph it would
  // be in vain.
  const planned = (await revisionOf(database)) === 0 ? Promise.resolve() : warm()
  planned.catch(() => undefined)
  let loaded = false
  await step('seed', async () => {
    const signal = stopSignal(closing, SEED_LIMIT_MS)
    const result = await parts.seed({ database, address, folders: config.seed, signal })
    if (!result.ok) throw new SeedFaults(result.faults)
    loaded = result.counts.loaded + result.counts.changed > 0
    return seedWords(result.counts)
  })
  await step('statements', async () => {
    await planned
    // What was planned for an emptier graph, the loader's look-ups too, is planned again for this one.
    if (loaded) await database.write({ text: 'CALL db.clearQueryCaches()', parameters: {} }).then(warm)
    return 'The common statements are planned.'
  })
}

/** The same database; what `options` says holds of every read. */
export const withOptions = (database: Database, standing: ReadOptions): Database => ({
  ...database,
  read: (statement, options) => database.read(statement, { ...standing, ...options }),
})
