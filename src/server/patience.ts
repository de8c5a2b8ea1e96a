/**
 * Time limits of statements. A text that the database has not planned yet costs it up to seconds before the statement
 * itself begins (architecture.md), so the first run of a text is given longer than any later one.
 */
import type { Database } from '../database/run.ts'
import { QUEUE_PLACES } from '../model/queue-setting.ts'
import { createLine } from './line.ts'
import type { Line, LineOptions } from './line.ts'

/** How long the first run of a text may take, planning included. */
export const PLANNING_MS = 20_000
/** The database keeps the plans of this many texts (database/provision/home.ts). */
const KNOWN_TEXTS = 200

/** Reads at a time: what is left of the driver's pool of 8 answers pings, so that a busy database is not called dead. */
const AT_ONCE = 6

/** Milliseconds in a line that stands: what 36 places lead to where a statement takes 50 ms. */
const STANDING_MS = 300

/** The line of a service's reads, with so many places in it. */
export const lineOfReads = (places = QUEUE_PLACES, refused?: LineOptions['refused']): Line =>
  createLine({
    atOnce: AT_ONCE,
    places,
    standingMs: STANDING_MS,
    burstMs: PLANNING_MS,
    ...(refused && { refused }),
  })

export interface PatientDatabase extends Database {
  /** How many texts are given no time to be planned. */
  readonly knownTexts: () => number
}

/**
 * The same database, where reads wait in `line`, and end after `timeoutMs`, or after PLANNING_MS where the text is new
 * to it. They reject with OVERLOADED where the line does not take them.
 */
export const withPatience = (
  database: Database,
  timeoutMs: number,
  line: Line = lineOfReads(),
): PatientDatabase => {
  const known = new Set<string>()
  const remember = (text: string): void => {
    known.delete(text)
    known.add(text)
    for (const oldest of known) if (known.size > KNOWN_TEXTS) known.delete(oldest)
  }
  const limitOf = (text: string): number => (known.has(text) ? timeoutMs : Math.max(timeoutMs, PLANNING_MS))
  return {
    ...database,
    read: async (statement, options) => {
      const run = (): ReturnType<Database['read']> =>
        database.read(statement, { timeoutMs: limitOf(statement.text), ...options })
      const rows = await line.run(run, options?.signal)
      remember(statement.text)
      return rows
    },
    knownTexts: () => known.size,
  }
}
