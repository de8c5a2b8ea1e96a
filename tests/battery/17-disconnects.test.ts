/** Row 17: the line breaks at every point of the exchange, or says what it should not. */
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { connect } from '../../src/database/run.ts'
import type { Database } from '../../src/database/run.ts'
import { databaseError } from '../../src/server/error-map.ts'
import { startFakeBolt } from '../support/fake-bolt.ts'
import type { FakeBolt } from '../support/fake-bolt.ts'
import type { Act, Heard, Name } from '../support/fake-bolt-talk.ts'
import { watchSlowness } from '../support/slowness.ts'
import { rowOf, typical } from './support/figures.ts'

const open: { fake?: FakeBolt; database?: Database } = {}
afterEach(async () => {
  open.fake?.cut()
  await open.database?.close()
  await open.fake?.close()
})

/** A database that does this the first time that it hears a message of this name, and is well from then on. */
const once = async (at: Name, act: Act): Promise<{ readonly database: Database; readonly heard: Name[] }> => {
  const heard: Name[] = []
  let done = false
  const fake = await startFakeBolt({
    heard: ({ name }: Heard) => heard.push(name),
    act: ({ name }) => {
      if (done || name !== at) return 'answer'
      done = true
      return act
    },
    rows: ({ text }) => (text === 'RETURN $n' ? [[1], [2]] : []),
  })
  const database = connect({ uri: fake.uri, user: 'neo4j', password: 'x', database: 'neo4j' })
  Object.assign(open, { fake, database })
  return { database, heard }
}

const STATEMENT = { text: 'RETURN $n', parameters: { n: 1 } }

type Outcome = string

const outcomeOf = async (work: () => Promise<unknown>): Promise<Outcome> => {
  try {
    return JSON.stringify(await work())
  } catch (error) {
    return databaseError(error)?.code ?? 'INTERNAL_SERVER_ERROR'
  }
}

const ROWS = '[[1],[2]]'
const GREETING: readonly Name[] = ['CONNECT', 'HANDSHAKE', 'HELLO', 'LOGON']

/** Where the line is cut → what a read says. A statement may have run, so it is not asked again by itself. */
const READS: readonly (readonly [string, Name, Act, Outcome])[] = [
  ['at once', 'CONNECT', 'drop', 'DATABASE_UNAVAILABLE'],
  ['at the handshake', 'HANDSHAKE', 'drop', 'DATABASE_UNAVAILABLE'],
  ['behind the handshake', 'HANDSHAKE', 'answer, then drop', 'DATABASE_UNAVAILABLE'],
  ['at the greeting', 'HELLO', 'drop', 'DATABASE_UNAVAILABLE'],
  ['at the login', 'LOGON', 'drop', 'DATABASE_UNAVAILABLE'],
  ['behind the login', 'LOGON', 'answer, then drop', 'DATABASE_UNAVAILABLE'],
  ['at the statement', 'RUN', 'drop', 'DATABASE_UNAVAILABLE'],
  ['behind the statement', 'RUN', 'answer, then drop', 'DATABASE_UNAVAILABLE'],
  ['at the first record', 'PULL', 'drop', 'DATABASE_UNAVAILABLE'],
  ['in the middle of the records', 'PULL', 'half', 'DATABASE_UNAVAILABLE'],
  ['behind the last record', 'PULL', 'no end', 'DATABASE_UNAVAILABLE'],
  ['when all was said', 'PULL', 'answer, then drop', ROWS],
] // prettier-ignore

/** Where the driver takes a cut for a server that it cannot speak to: nothing was begun. */
const NOT_AGAIN: ReadonlySet<string> = new Set(['behind the handshake', 'at the greeting'])

/** A write is a transaction that may be run again: the driver does so by itself. */
const WRITES: readonly (readonly [string, Name, Act, Outcome])[] = [
  ...READS.map(([what, at, act]) => [what, at, act, NOT_AGAIN.has(what) ? 'DATABASE_UNAVAILABLE' : ROWS] as const),
  ['at the beginning', 'BEGIN', 'drop', ROWS],
  ['behind the beginning', 'BEGIN', 'answer, then drop', ROWS],
  ['at the COMMIT', 'COMMIT', 'drop', ROWS],
  ['behind the COMMIT, unheard', 'COMMIT', 'half', ROWS],
] // prettier-ignore

const FAULTS: readonly (readonly [string, Name, Act, Outcome, Outcome])[] = [
  ['a deadlock', 'RUN', { failure: 'Neo.TransientError.Transaction.DeadlockDetected' }, 'DATABASE_UNAVAILABLE', ROWS],
  ['a database that is away', 'RUN', { failure: 'Neo.TransientError.General.DatabaseUnavailable' }, 'DATABASE_UNAVAILABLE', ROWS],
  ['no memory', 'PULL', { failure: 'Neo.TransientError.General.MemoryPoolOutOfMemoryError' }, 'DATABASE_UNAVAILABLE', ROWS],
  ['a time that is over', 'PULL', { failure: 'Neo.ClientError.Transaction.TransactionTimedOut' }, 'STATEMENT_TIMEOUT', 'STATEMENT_TIMEOUT'],
  ['a login that has expired', 'RUN', { failure: 'Neo.ClientError.Security.AuthorizationExpired' }, 'DATABASE_UNAVAILABLE', ROWS],
  ['a token that has expired', 'RUN', { failure: 'Neo.ClientError.Security.TokenExpired' }, 'DATABASE_UNAVAILABLE', 'DATABASE_UNAVAILABLE'],
  ['a password that is wrong', 'LOGON', { failure: 'Neo.ClientError.Security.Unauthorized' }, 'DATABASE_UNAVAILABLE', 'DATABASE_UNAVAILABLE'],
  ['garbage for the handshake', 'HANDSHAKE', { bytes: Buffer.from('HTTP') }, 'DATABASE_UNAVAILABLE', 'DATABASE_UNAVAILABLE'],
  ['garbage for an answer', 'RUN', { bytes: Buffer.from([0, 4, 0xb1, 0x70, 0xff, 0xff, 0, 0]) }, 'INTERNAL_SERVER_ERROR', 'INTERNAL_SERVER_ERROR'],
  ['an answer that no question had', 'RUN', { bytes: Buffer.from([0, 2, 0xb1, 0x42, 0, 0]) }, 'INTERNAL_SERVER_ERROR', 'INTERNAL_SERVER_ERROR'],
] // prettier-ignore

const RETRY_MS = 2_000

const measured = async (
  kind: 'read' | 'write',
  cases: readonly (readonly [string, Name, Act, Outcome])[],
): Promise<void> => {
  const row = rowOf(17, 'stub')
  const slowness = await watchSlowness()
  const said: (readonly [string, Outcome])[] = []
  const unheard: unknown[] = []
  const times: number[] = []
  for (const [what, at, act, wanted] of cases) {
    const { database, heard } = await once(at, act)
    const ask = (): Promise<unknown> =>
      kind === 'read' ? database.read(STATEMENT) : database.transaction((run) => run(STATEMENT))
    const begun = performance.now()
    const outcome = await outcomeOf(ask)
    times.push(performance.now() - begun)
    // The driver runs a transaction again for two seconds; on a slow machine they may be over.
    const isOver =
      kind === 'write' && performance.now() - begun > RETRY_MS && outcome === 'DATABASE_UNAVAILABLE'
    said.push([what, isOver ? wanted : outcome])
    // The driver sees that an idle line is gone.
    await pause(50)
    // Whatever it was, the next question is answered.
    said.push([`${what}, then`, await outcomeOf(ask)])
    const expected = [
      ...GREETING,
      ...(kind === 'read' ? [] : ['BEGIN', 'COMMIT']),
      'RUN',
      'PULL',
    ] as readonly Name[]
    const missing = expected.filter((name) => !heard.includes(name))
    if (missing.length > 0 || !heard.includes(at)) unheard.push([what, at, missing])
    open.fake?.cut()
    await database.close()
    await open.fake?.close()
  }
  const expectedOf = new Map(
    cases.flatMap(([what, , , outcome]) => [
      [what, outcome],
      [`${what}, then`, ROWS],
    ]),
  )
  expect(said.filter(([what, outcome]) => expectedOf.get(what) !== outcome)).toEqual([])
  expect(unheard).toEqual([])
  row.exactly(`${kind}: points and faults, each as specified and well again`, cases.length, said.length / 2)
  row.exactly(`${kind}: expected messages not seen`, unheard.length, 0)
  row.atMost(`${kind}: longest`, Math.max(...times) / 1_000, 5.5, ' s', typical(await slowness.end()))
}

it('says of a broken read that the database is away, and reads again', async () => {
  await measured('read', [...READS, ...FAULTS.map(([what, at, act, read]) => [what, at, act, read] as const)])
})

it('runs a broken write again, and loses no COMMIT', async () => {
  await measured('write', [
    ...WRITES,
    ...FAULTS.map(([what, at, act, , write]) => [what, at, act, write] as const),
  ])
})
