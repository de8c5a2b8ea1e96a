/** Lists of people, institutions, offices and sources, filtered and counted. Meetings have theirs in their own area. */
import type { Area } from '../../plan/area.ts'
import { institutions, roles } from './bodies.ts'
import { people } from './people.ts'
import { sources } from './sources.ts'

export const lists: Area = {
  schema: 'lists',
  types: {},
  values: [
    ...['PersonConnection', 'PersonEdge', 'InstitutionConnection', 'InstitutionEdge'],
    ...['RoleConnection', 'RoleEdge', 'SourceConnection', 'SourceEdge', 'FacetCounts', 'FacetValue'],
  ],
  roots: { people, institutions, roles, sources },
}
