/** Rows to the server, some thousands a statement, and the check that each of them found its nodes. */
import { plannedOnce } from '../model/statement.ts'
import type { Rows, Statement } from './run.ts'

/** A statement inside a transaction. */
export type Run = (statement: Statement) => Promise<Rows>

/** More in one statement gains nothing and costs the server memory. */
export const BATCH = 5_000

/**
 * Runs `text` over `rows` as `$batch.rows`, in batches (a list that is a parameter itself is planned anew for each order
 * of magnitude of its length). `text` must return one row: how many of its rows were written.
 * Throws where that is not all of them: a node that the writer relies on is not there, and the transaction ends.
 */
export const writeRows = async (
  run: Run,
  text: string,
  rows: readonly object[],
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<void> => {
  for (const batch of batches(rows)) {
    const [answer] = await run({
      text: plannedOnce(text),
      parameters: { ...parameters, batch: { rows: batch } },
    })
    if (answer?.[0] !== batch.length) throw new Error(shortfall(text, batch, answer?.[0]))
  }
}

/** Runs `text` over `ids` as `$batch.ids`, in batches, and gathers what it returns. */
export const overIds = async (
  run: Run,
  text: string,
  ids: readonly string[],
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<readonly (readonly unknown[])[]> => {
  const found: (readonly unknown[])[] = []
  for (const batch of batches(ids)) {
    for (const row of await run({
      text: plannedOnce(text),
      parameters: { ...parameters, batch: { ids: batch } },
    }))
      found.push(row)
  }
  return found
}

export const batches = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / BATCH) }, (_, n) => items.slice(n * BATCH, (n + 1) * BATCH))

const shortfall = (text: string, batch: readonly object[], written: unknown): string =>
  `Wrote ${String(written)} of ${batch.length} rows, first ${JSON.stringify(batch[0], bigintsAsText)}: ${text}`

const bigintsAsText = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? `${value}` : value
