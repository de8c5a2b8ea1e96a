/** A real Neo4j for the rows that need one: brought up at the first request, so that a run of others does not wait for it. */
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { bringUp } from '../../support/database-server.ts'
import type { TestServer } from '../../support/database-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the address of the server can be asked for. */
    neo4jOnDemand: string
  }
}

let servers: Promise<readonly TestServer[]> | undefined
let door: Server | undefined

const start = async (): Promise<readonly TestServer[]> => {
  const started = await bringUp(1)
  for (const { is } of started) console.log(`The battery runs against ${is}.`)
  return started
}

/** Called by vitest before the first test file. */
export const setup = async (project: TestProject): Promise<void> => {
  const server = createServer((_request, response) => {
    servers ??= start()
    servers.then(
      ([one]) => response.end(JSON.stringify(one?.address)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  door = server
  project.provide('neo4jOnDemand', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
}

/** Called by vitest after the last test file. */
export const teardown = async (): Promise<void> => {
  door?.close()
  for (const server of (await servers?.catch(() => [])) ?? []) await server.stop()
}
