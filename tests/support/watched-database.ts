import type { Database } from '../../src/database/run.ts'

/**
 * The same database, which calls `event` before and after each statement is handed to the driver, and when a
 * transaction has done its work and COMMIT comes next.
 */
export const watched = (database: Database, event: () => void): Database => {
  const around = <T>(send: () => T): T => {
    event()
    const answer = send()
    event()
    return answer
  }
  return {
    read: (statement, options) => around(() => database.read(statement, options)),
    write: (statement, options) => around(() => database.write(statement, options)),
    transaction: (work) =>
      database.transaction(async (run) => {
        const result = await work((statement) => around(() => run(statement)))
        event()
        return result
      }),
    close: () => database.close(),
  }
}
