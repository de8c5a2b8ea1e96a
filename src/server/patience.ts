/**
 * Time limits of statements. A text that the database has not planned yet costs it up to seconds before the statement
 * itself begins (architecture.md), so the first run of a text is given longer than any later one.
 */
import type { Database } from '../database/run.ts'

/** How long the first run of a text may take, planning included. */
export const PLANNING_MS = 20_000
/** The database keeps the plans of this many texts (database/provision/home.ts). */
const KNOWN_TEXTS = 200

/** The same database, where reads end after `timeoutMs`, or after PLANNING_MS where the text is new to it. */
export const withPatience = (database: Database, timeoutMs: number): Database => {
  const known = new Set<string>()
  const remember = (text: string): void => {
    known.delete(text)
    known.add(text)
    for (const oldest of known) if (known.size > KNOWN_TEXTS) known.delete(oldest)
  }
  return {
    ...database,
    read: async (statement, options) => {
      const limit = known.has(statement.text) ? timeoutMs : Math.max(timeoutMs, PLANNING_MS)
      const rows = await database.read(statement, { timeoutMs: limit, ...options })
      remember(statement.text)
      return rows
    },
  }
}
