/** The statements that a document compiles to, without a database: what is asked is caught, and answered with nothing. */
import { graphql } from 'graphql'
import type { Statement } from '../../src/model/statement.ts'
import type { GraphContext } from '../../src/plan/context.ts'
import { createSchema } from '../../src/server/schema.ts'

const schema = createSchema()

export interface Compiled {
  readonly statements: readonly Statement[]
  /** Messages with their codes, for documents that are refused before anything is asked. */
  readonly errors: readonly string[]
}

export const compiled = async (
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<Compiled> => {
  const statements: Statement[] = []
  const contextValue: GraphContext = {
    database: { read: (statement) => (statements.push(statement), Promise.resolve([])) },
    now: () => new Date(0),
  }
  const { errors = [] } = await graphql({ schema, source, variableValues, contextValue })
  return {
    statements,
    errors: errors.map(({ message, extensions }) => `${String(extensions['code'])}: ${message}`),
  }
}
