import type { Entity } from '../../model/graph.ts'
import { delegationEntities } from '../link/delegations.ts'
import type { LoadRule, PlacedFinding } from './rule.ts'

/**
 * Ids of delegations live beside those of the registry: none is in both. Several reports may tell of one delegation;
 * then all call it the same, since it is one entity.
 */
export const delegationIds: LoadRule = ({ entries, reports }) => {
  const registered = new Set(entries.map(({ entity }) => entity.id))
  const told = new Map<string, { readonly file: string; readonly entity: Entity }>()
  return reports.flatMap(({ document, delegations, ...rest }) =>
    delegations.flatMap((delegation): readonly PlacedFinding[] => {
      const entities = delegationEntities({ ...rest, document, delegations: [delegation] })
      const taken = entities.find(({ id }) => registered.has(id))
      const other = entities.map(({ id }) => told.get(id)).find((found) => found !== undefined)
      for (const entity of entities)
        if (!told.has(entity.id)) told.set(entity.id, { file: document.file, entity })
      const path = [...delegation.path, 'id']
      if (taken !== undefined) return [{ document, finding: inRegistry(taken.id, path) }]
      const same = entities.some((entity) => JSON.stringify(entity) === JSON.stringify(other?.entity))
      if (other === undefined || same || other.file === document.file) return []
      return [{ document, finding: otherwise(other.file, other.entity.id, path) }]
    }),
  )
}

const inRegistry = (id: string, path: PlacedFinding['finding']['path']): PlacedFinding['finding'] => ({
  code: 'DUPLICATE_ID',
  path,
  message: `${id} is an entry of a registry already.`,
  expected: 'an id that no registry holds',
})

const otherwise = (
  file: string,
  id: string,
  path: PlacedFinding['finding']['path'],
): PlacedFinding['finding'] => ({
  code: 'CONFLICTING_NAME',
  path,
  message: `${file} tells of ${id} too, under another name.`,
  expected: 'the same en and ar in both reports, or another id',
})
