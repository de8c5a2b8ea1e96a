import type { Entity } from '../../model/graph.ts'

/**
 * Something that a report may refer to. Registry entries only: a delegation belongs to the report that tells of it.
 * Names as reports write them (AS_WRITTEN) are no way to refer to anybody and are passed over.
 */
export type DirectoryEntry = Pick<Entity, 'id' | 'label'> &
  Partial<Pick<Entity, 'names' | 'properties' | 'links'>>
