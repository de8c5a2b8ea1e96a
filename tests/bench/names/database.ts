/** The bench's server: the tests' one, without the count of tests that spoke to it. */
import type { TestProject } from 'vitest/node'
import type {} from '../../support/database.ts'
import { bringUp } from '../../support/database-server.ts'

let stop: () => Promise<void> = () => Promise.resolve()

/** Called by vitest before the bench. */
export const setup = async (project: TestProject): Promise<void> => {
  const servers = await bringUp(1)
  stop = async () => {
    await Promise.all(servers.map((server) => server.stop()))
  }
  project.provide(
    'neo4j',
    servers.map(({ address }) => address),
  )
}

/** Called by vitest after the bench. */
export const teardown = (): Promise<void> => stop()
