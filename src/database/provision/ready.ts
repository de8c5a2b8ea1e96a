/** Waits until a database answers over Bolt, and gives a new one its password. */
import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '../run.ts'
import type { Database, DatabaseAddress } from '../run.ts'

/** The password with which every Neo4j begins, and which opens nothing but the change of it. */
const FIRST_PASSWORD = 'neo4j'
const POLL_MS = 100

export interface Wait {
  /** From now, in ms. */
  readonly deadlineMs: number
  /** Ends the wait: the server is gone. */
  readonly signal?: AbortSignal
}

/**
 * Resolves when `RETURN 1` is answered. A server that is `new` gets `address.password` first; one that was `used` gets
 * it where an earlier start was killed before that; a `given` one is left as it is. Rejects at the deadline with the
 * last reason, and at once where user and password are refused.
 */
export const untilReady = async (
  address: DatabaseAddress,
  state: 'new' | 'used' | 'given',
  wait: Wait,
): Promise<void> => {
  const deadline = Date.now() + wait.deadlineMs
  const doors = { new: [setPassword, enter], used: [enter, setPassword], given: [enter] }[state]
  for (let door = doors.shift(); door !== undefined;) {
    wait.signal?.throwIfAborted()
    try {
      await door(address)
      if (door === enter) return
      door = enter
    } catch (error) {
      if (Date.now() > deadline) throw error
      if (isRefusal(error)) door = doors.shift()
      if (door === undefined) throw error
      await pause(POLL_MS)
    }
  }
}

const enter = (address: DatabaseAddress): Promise<void> =>
  using(address, (database) => database.read({ text: 'RETURN 1', parameters: {} }))

/** https://neo4j.com/docs/operations-manual/5/authentication-authorization/manage-users/ */
const setPassword = (address: DatabaseAddress): Promise<void> =>
  using({ ...address, database: 'system', password: FIRST_PASSWORD }, (database) =>
    database.write({
      text: 'ALTER CURRENT USER SET PASSWORD FROM $from TO $to',
      parameters: { from: FIRST_PASSWORD, to: address.password },
    }),
  )

const using = async (
  address: DatabaseAddress,
  work: (database: Database) => Promise<unknown>,
): Promise<void> => {
  const database = connect(address)
  try {
    await work(database)
  } finally {
    await database.close()
  }
}

/** User and password are wrong, or are those of a server that is new or is not. */
const isRefusal = (error: unknown): boolean =>
  ['Neo.ClientError.Security.Unauthorized', 'Neo.ClientError.Security.CredentialsExpired'].includes(
    String((error as { code?: unknown }).code),
  )
