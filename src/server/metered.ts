import type { Database } from '../database/run.ts'
import type { Metrics } from './metrics.ts'

/** The same database, its reads counted. */
export const metered = (database: Database, metrics: Metrics): Database => ({
  ...database,
  read: async (statement, options) => {
    const end = metrics.statement(statement.text)
    try {
      const rows = await database.read(statement, options)
      end('answered')
      return rows
    } catch (error) {
      end('failed')
      throw error
    }
  },
})
