import type { Scope } from './block.ts'
import type { Mapping } from './planner.ts'
import type { RootPlan } from './root.ts'

/** What one area of the API adds: how the fields of its SDL are read. Deleting the folder takes its fields with it. */
export interface Area {
  /** Its file in schema/, without the ending. */
  readonly schema: string
  readonly types: Mapping
  readonly roots: Readonly<Record<string, RootPlan>>
  /** How things that are no nodes of the graph are found by id: type → finder. */
  readonly finders?: Readonly<Record<string, Finder>>
  /** Types of its SDL whose objects come whole from a reader, without columns of their own. */
  readonly values?: readonly string[]
}

/** Clauses that bind `node`, and `id_<node>`, to each of these ids that is there. */
export type Finder = (at: Scope, node: string, ids: readonly string[]) => string
