import neo4j from 'neo4j-driver'
import { expect, it } from 'vitest'
import { databaseError } from '../../../src/server/error-map.ts'

it.each([
  ['ServiceUnavailable', 'Connection lost', 'DATABASE_UNAVAILABLE'],
  ['SessionExpired', 'Gone', 'DATABASE_UNAVAILABLE'],
  ['N/A', 'Connection acquisition timed out in 2000 ms. Pool status: …', 'DATABASE_UNAVAILABLE'],
  ['Neo.ClientError.Security.Unauthorized', 'No', 'DATABASE_UNAVAILABLE'],
  ['Neo.TransientError.General.DatabaseUnavailable', 'Starting', 'DATABASE_UNAVAILABLE'],
  ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'Late', 'STATEMENT_TIMEOUT'],
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'Late', 'STATEMENT_TIMEOUT'],
  ['Neo.TransientError.Transaction.Terminated', 'Ended', 'STATEMENT_TIMEOUT'],
  ['N/A', 'Ignored either because of an error or RESET', 'STATEMENT_TIMEOUT'],
  ['Neo.ClientError.Statement.SyntaxError', 'Our own fault', undefined],
])('%s is for the asker: %s, %s', (code, message, expected) => {
  const error = new neo4j.Neo4jError(message, code, '50N42', '', undefined)
  expect(databaseError(error)?.code).toBe(expected)
  expect(databaseError(error)?.message ?? '').not.toContain('Pool')
})
it('leaves other errors alone', () => {
  expect(databaseError(new TypeError('connect'))).toBeUndefined()
  expect(databaseError('ServiceUnavailable')).toBeUndefined()
})
