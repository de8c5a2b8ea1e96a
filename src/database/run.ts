/** The only caller of the driver. Everything that is asked of Neo4j or written to it goes through a `Database`. */
import neo4j from 'neo4j-driver'
import type { Driver, Session } from 'neo4j-driver'
import { createLines, giveBack, givenUp } from './lines.ts'
import type { Lines } from './lines.ts'
import type { ReadOptions, Reads, Rows, Statement } from '../model/statement.ts'

export type { ReadOptions, Rows, Statement } from '../model/statement.ts'

export interface DatabaseAddress {
  /** bolt:// or neo4j://, with +s or +ssc where the server wants TLS. */
  readonly uri: string
  readonly user: string
  readonly password: string
  /** Name of the database inside the server: "neo4j" in Community Edition. */
  readonly database: string
}

export interface Database extends Reads {
  /** One auto-commit WRITE statement: schema commands and the like, which refuse to share a transaction. */
  write(statement: Statement, options?: ReadOptions): Promise<Rows>
  /**
   * All or nothing. The driver may run `work` again after a lost connection or a lock conflict, so `work` must be
   * idempotent.
   */
  transaction<T>(work: (run: (statement: Statement) => Promise<Rows>) => Promise<T>): Promise<T>
  /** Waits for running statements, then closes every connection. */
  close(): Promise<void>
}

const METADATA = { app: 'sifa' }
const POOL_SIZE = 8
/** A database just started on a busy machine may take many seconds for the first statement of a text. */
const UNHURRIED_MS = 60_000
/** Beyond its own limit, which the server looks at every other second: then a statement is given up here. */
const SLACK_MS = 200

/** Opens a pool; nothing is sent before the first statement. Figures: battery.md, "what measuring taught". */
export const connect = (address: DatabaseAddress): Database => {
  const lines = createLines(() => open(address))
  return {
    read: (statement, options) => single(lines, address.database, neo4j.session.READ, statement, options),
    write: (statement, options) => single(lines, address.database, neo4j.session.WRITE, statement, options),
    transaction: (work) => lines.use((driver) => transaction(driver, address.database, work)),
    close: () => lines.close(),
  }
}

const open = ({ uri, user, password }: DatabaseAddress): Driver =>
  neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: POOL_SIZE,
    connectionTimeout: 1_500,
    connectionAcquisitionTimeout: 2_000,
    maxTransactionRetryTime: 2_000,
    userAgent: 'sifa',
    telemetryDisabled: true,
  })

const single = (
  lines: Lines,
  database: string,
  defaultAccessMode: 'READ' | 'WRITE',
  statement: Statement,
  { timeoutMs = UNHURRIED_MS, signal }: ReadOptions = {},
): Promise<Rows> =>
  lines.use(async (driver, dead) => {
    signal?.throwIfAborted()
    const session = driver.session({ database, defaultAccessMode, fetchSize: -1 })
    const work = runIn(session, statement, timeoutMs)
    const back = (): Promise<void> => giveBack(session, dead)
    try {
      const rows = await givenUp(work, timeoutMs + SLACK_MS, signal)
      await back()
      return rows
    } catch (error) {
      // Nobody waits for the line: closing the session sends RESET, which ends the statement on the server.
      void back()
      throw error
    }
  })

const runIn = async (session: Session, { text, parameters }: Statement, timeout: number): Promise<Rows> => {
  const result = await session.run(text, toBolt(parameters), { timeout, metadata: METADATA })
  return result.records.map(valuesOf)
}

const transaction = async <T>(
  driver: Driver,
  database: string,
  work: (run: (statement: Statement) => Promise<Rows>) => Promise<T>,
): Promise<T> => {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE, fetchSize: -1 })
  try {
    return await session.executeWrite(
      (tx) =>
        work(async ({ text, parameters }) => {
          const result = await tx.run(text, toBolt(parameters))
          return result.records.map(valuesOf)
        }),
      { metadata: METADATA },
    )
  } finally {
    await session.close()
  }
}

const valuesOf = (record: { readonly length: number; get(index: number): unknown }): readonly unknown[] =>
  Array.from({ length: record.length }, (_, index) => record.get(index))

/** Whole numbers leave as integers: the driver would send every JavaScript number as a float, which LIMIT refuses. */
const toBolt = (parameters: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, boltValue(value)]))

const boltValue = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value
  if (Array.isArray(value)) return value.map(boltValue)
  return value !== null && typeof value === 'object' ? toBolt(value as Record<string, unknown>) : value
}
