/** Who comes in, from where, and with what to ask: read before the door opens. */
import { join } from 'node:path'
import type { GraphQLSchema } from 'graphql'
import type { Config } from '../config.ts'
import type { Fault } from '../model/fault.ts'
import { createCallers, EVERYBODY } from './callers/callers.ts'
import type { Callers } from './callers/callers.ts'
import { openKeyRing } from './callers/key-ring.ts'
import { createCors } from './cors.ts'
import type { Cors } from './cors.ts'
import type { Log } from './log.ts'
import { readOperations } from './operations/read-operations.ts'
import type { OperationsFolder } from './operations/read-operations.ts'
import { NO_OPERATIONS } from './operations/stored.ts'
import type { StoredOperations } from './operations/stored.ts'

export interface Door {
  readonly callers: Callers
  readonly cors: Cors
  readonly operations: StoredOperations
}

/** Everybody comes in, no page of another origin does, and nothing is stored. */
export const OPEN_DOOR: Door = { callers: EVERYBODY, cors: createCors([]), operations: NO_OPERATIONS }

/** The keys or the stored operations have faults: the service does not start. */
export class DoorFaults extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super('The service does not start with these.')
    this.name = 'DoorFaults'
    this.faults = faults
  }
}

/** Throws DoorFaults with every fault of every file. */
export const readDoor = async (config: Config, schema: GraphQLSchema, log: Log): Promise<Door> => {
  const found = await readOperations(operationsFolder(config), schema, config.introspection)
  const keys = await openKeyRing(keysFile(config), log)
  const faults = [...found.faults, ...('faults' in keys ? keys.faults : [])]
  if ('faults' in keys || faults.length > 0) throw new DoorFaults(faults)
  return {
    callers: createCallers({
      keys,
      rates: { anonymous: config.rate, trusted: config.rateTrusted },
      trustedHops: config.trustProxy,
      log,
    }),
    cors: createCors(config.corsOrigins),
    operations: { texts: found.texts, only: config.operationsOnly },
  }
}

/** Where the keys are kept. */
export const keysFile = ({ keys, dataDir }: Pick<Config, 'keys' | 'dataDir'>): string =>
  keys ?? join(dataDir, 'keys.json')

const operationsFolder = ({ operations, operationsOnly, dataDir }: Config): OperationsFolder => ({
  path: operations ?? join(dataDir, 'operations'),
  isWanted: operations !== undefined || operationsOnly,
})
