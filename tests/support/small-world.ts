/** A small world that tests ask about, loaded through the public door: the same loader, the same files' format. */
import { fileURLToPath } from 'node:url'
import { graphql } from 'graphql'
import type { Database } from '../../src/database/run.ts'
import { applySchema } from '../../src/database/schema.ts'
import { loadFiles } from '../../src/ingest/load.ts'
import type { Reads } from '../../src/model/statement.ts'
import type { GraphContext } from '../../src/plan/context.ts'
import { createSchema } from '../../src/server/schema.ts'
import { empty } from './database.ts'

export const REPORTS = ['morning', 'evening', 'mirror'] as const
export type ReportName = (typeof REPORTS)[number]

/** "morning" is world/morning.yaml, "known/morning" is known/morning.yaml. */
const file = (name: string): string =>
  fileURLToPath(new URL(`${name.includes('/') ? name : `world/${name}`}.yaml`, import.meta.url))

/** Empties the database and loads the registry and these reports, in this order. */
export const loadWorld = async (
  database: Database,
  reports: readonly ReportName[] = REPORTS,
): Promise<void> => {
  await empty(database)
  await applySchema(database)
  await loadMore(database, ['registry', ...reports])
}

/** Loads more of the world's files, one after the other, as of `now`. Throws on a fault: the world is right. */
export const loadMore = async (
  database: Database,
  names: readonly string[],
  now = new Date(),
): Promise<void> => {
  for (const name of names) {
    const result = await loadFiles([file(name)], { database, now })
    if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 1))
  }
}

const schema = createSchema()

interface Asked {
  readonly data: unknown
  /** Codes of errors. */
  readonly codes: readonly unknown[]
}

/** Asks as a client would, without HTTP. */
export const asker = (database: Database) => {
  // Documents that select every field are planned for the first time here: that alone takes the server seconds. Root
  // fields of one shape wait for each other, since at once each would be planned anew.
  let last: Promise<unknown> = Promise.resolve()
  const patient: Reads = {
    read: (statement) => {
      const next = last.then(() => database.read(statement, { timeoutMs: 60_000 }))
      last = next.catch(() => undefined)
      return next
    },
  }
  const contextValue: GraphContext = { database: patient, now: () => new Date() }
  return async (source: string, variableValues: Record<string, unknown> = {}): Promise<Asked> => {
    const { data, errors = [] } = await graphql({ schema, source, variableValues, contextValue })
    const unexpected = errors.filter(({ extensions }) => extensions['code'] === undefined)
    const [fault] = unexpected
    if (fault !== undefined) throw fault
    return {
      data: JSON.parse(JSON.stringify(data ?? null)),
      codes: errors.map(({ extensions }) => extensions['code']),
    }
  }
}
