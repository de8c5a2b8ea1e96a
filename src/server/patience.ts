/**
 * Time limits of statements. A text that the database has not planned yet costs it up to seconds before the statement
 * itself begins (architecture.md), so the first run of a text is given longer than any later one.
 */
import type { Database } from '../database/run.ts'

/** How long the first run of a text may take, planning included. */
export const PLANNING_MS = 20_000
/** The database keeps the plans of this many texts (database/provision/home.ts). */
const KNOWN_TEXTS = 200

/** Reads at a time: what is left of the driver's pool of 8 answers pings, so that a busy database is not called dead. */
const AT_ONCE = 6

/**
 * The same database, where reads end after `timeoutMs`, or after PLANNING_MS where the text is new to it. More than
 * AT_ONCE wait for their turn, in order.
 */
export const withPatience = (database: Database, timeoutMs: number): Database => {
  const known = new Set<string>()
  const inTurn = turns(AT_ONCE)
  const remember = (text: string): void => {
    known.delete(text)
    known.add(text)
    for (const oldest of known) if (known.size > KNOWN_TEXTS) known.delete(oldest)
  }
  return {
    ...database,
    read: async (statement, options) => {
      const limit = known.has(statement.text) ? timeoutMs : Math.max(timeoutMs, PLANNING_MS)
      const rows = await inTurn(() => database.read(statement, { timeoutMs: limit, ...options }))
      remember(statement.text)
      return rows
    },
  }
}

/** Runs at most `atOnce` pieces of work at a time; the rest wait in the order in which they came. */
export const turns = (atOnce: number): (<T>(work: () => Promise<T>) => Promise<T>) => {
  const waiting: (() => void)[] = []
  let running = 0
  const end = (): void => {
    running -= 1
    waiting.shift()?.()
  }
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    running += 1
    return work().finally(end)
  }
}
