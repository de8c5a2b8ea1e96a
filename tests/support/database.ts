/**
 * The real Neo4j of the tests: a server for each process that runs tests (vitest's `globalSetup` of the project "real"),
 * so that test files, each of which begins with `empty`, run side by side:
 *
 * 1. NEO4J_TEST_URI with NEO4J_TEST_USER and NEO4J_TEST_PASSWORD, if set: then there is one process. **Everything in
 *    it is deleted.**
 * 2. A Docker engine, if one answers: a container of the image that docker-compose.yml names.
 * 3. A local server as `npm start` would bring up, in a folder of its own.
 *
 * None of them is a failure of the run, never a test left out.
 */
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { connect } from '../../src/database/run.ts'
import type { Database, DatabaseAddress } from '../../src/database/run.ts'
import { beginRecord, checkFloor, noteTest } from './database-floor.ts'
import { bringUp } from './database-server.ts'
import { ownServer } from './database-share.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: readonly DatabaseAddress[]
    neo4jRecord: string
  }
}

let end: (() => Promise<void>) | undefined

/** Called by vitest before the first test file. */
export const setup = async (project: TestProject): Promise<void> => {
  const servers = await bringUp(project.config.maxWorkers)
  const record = beginRecord()
  end = async () => {
    await Promise.all(servers.map((server) => server.stop()))
    await checkFloor(project, record)
  }
  for (const { is } of servers) console.log(`Tests run against ${is}.`)
  project.provide(
    'neo4j',
    servers.map(({ address }) => address),
  )
  project.provide('neo4jRecord', record)
}

/** Called by vitest after the last test file. */
export const teardown = async (): Promise<void> => {
  await end?.()
}

/** Where this process's real server is. Whoever connects by it alone says `spoke()` in each test that does. */
export const testAddress = (): DatabaseAddress => ownServer(inject('neo4j'), inject('neo4jRecord'))

/** A pool to the real server; every test that uses it counts as one that spoke to it. Close it in `afterAll`. */
export const testDatabase = (): Database => counted(connect(testAddress()))

/** The same database; a test that uses it counts as one that spoke to the real server. */
export const counted = (database: Database): Database => ({
  read: (...args) => (spoke(), database.read(...args)),
  write: (...args) => (spoke(), database.write(...args)),
  transaction: (work) => (spoke(), database.transaction(work)),
  close: () => database.close(),
})

/** Notes that the test that runs now speaks to the real server by another way: through a service, say. */
export const spoke = (): void => noteTest(inject('neo4jRecord'))

/** Deletes all nodes and relations; constraints and indexes stay. */
export const empty = async (database: Database): Promise<void> => {
  const text = 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS'
  await database.write({ text, parameters: {} }, { timeoutMs: 60_000 })
}
