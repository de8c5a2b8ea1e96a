/** What a start is given, and what it tells. */
import type { GraphQLSchema } from 'graphql'
import type { Config } from '../config.ts'
import type { ProvisionEvent } from '../database/provision/events.ts'
import type { Database, DatabaseAddress } from '../database/run.ts'
import type { LoadResult } from '../ingest/load.ts'
import type { GraphContext } from '../plan/context.ts'
import type { Answerer } from '../plan/operation.ts'
import type { Closing } from './closing.ts'
import type { Log } from './log.ts'
import type { Step } from './readiness.ts'

/** What the service is made of beside its door. */
export interface Parts {
  readonly schema: GraphQLSchema
  /** How root fields are answered without graphql-js. */
  readonly answerers: Readonly<Record<string, Answerer>>
  readonly roots: (database: Database) => GraphContext
  /** Plans the common statements, so that the first questions do not wait for it. */
  readonly warm: (context: GraphContext) => Promise<unknown>
  readonly seed: (order: SeedOrder) => Promise<LoadResult>
}

export interface SeedOrder {
  readonly database: Database
  readonly address: DatabaseAddress
  /** Folders of `seed/` to load; undefined: all. */
  readonly folders: readonly string[] | undefined
  /** Ends the load. */
  readonly signal: AbortSignal
}

export type StartEvent =
  | { readonly kind: 'listening'; readonly url: string }
  | { readonly kind: 'database'; readonly event: ProvisionEvent }
  | { readonly kind: 'done'; readonly step: Step; readonly detail: string; readonly ms: number }
  | { readonly kind: 'ready'; readonly url: string; readonly ms: number }

export interface StartOptions {
  readonly config: Config
  readonly parts: Parts
  readonly log: Log
  /** Takes what has to be closed again, as it is opened. */
  readonly closing: Closing
  readonly report: (event: StartEvent) => void
}
