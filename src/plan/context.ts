import type { Caller } from '../model/caller.ts'
import type { Reads } from '../model/statement.ts'
import type { Meter } from './cost/meter.ts'

/** What every root field is given beside its arguments. */
export interface GraphContext {
  readonly database: Reads
  /** Aborted when the caller leaves or the service's own deadline passes. */
  readonly signal?: AbortSignal
  readonly now: () => Date
  /** Who asks; anybody where it is not said. */
  readonly caller?: Caller
  /** Counts what is read for the request; there once its cost is known. */
  meter?: Meter
}
