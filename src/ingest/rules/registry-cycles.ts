import { idOf } from '../link/resolve.ts'
import { onCycles } from './cycles.ts'
import type { LoadRule } from './rule.ts'

/** No place lies in itself and no topic is broader than itself, by whatever steps. */
export const registryCycles: LoadRule = ({ entries, directory }) => {
  const linked = entries.filter(
    ({ refers }) => refers !== undefined && ['WITHIN', 'BROADER'].includes(refers.type),
  )
  const targetOf = (id: string): readonly string[] =>
    (directory.get(id)?.links ?? [])
      .filter(({ type }) => type === 'WITHIN' || type === 'BROADER')
      .map(({ to }) => to)
  const nodes = directory
    .all()
    .filter(({ label }) => label === 'Place' || label === 'Topic')
    .map(({ id }) => id)
  const circular = onCycles(nodes, targetOf)
  return linked.flatMap(({ document, entity, refers }) => {
    const target = refers && idOf(directory, refers.ref, [refers.kind])
    if (refers === undefined || target === undefined || !circular.has(entity.id) || !circular.has(target))
      return []
    return [
      {
        document,
        finding: {
          code: 'CYCLE',
          path: refers.ref.path,
          message: `${entity.id} leads back to itself, over ${target}.`,
          expected: 'smaller in larger, narrower under broader, without a ring',
        },
      },
    ]
  })
}
