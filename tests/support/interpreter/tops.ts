/** The states at the top of somebody's chains. */
import { isLine } from './parties.ts'
import { targets } from './record.ts'
import type { View } from './view.ts'

/** By capacity or principal, and through ties of any time, as the service has it. */
export const chainTops = (view: View, participation: string): ReadonlySet<string> => {
  const starts = view
    .affirming(participation)
    .flatMap((claim) => targets(claim.links, 'CAPACITY', 'PRINCIPAL'))
  const seen = new Set(starts)
  for (const at of seen) for (const above of stepsUp(view, at)) seen.add(above)
  return new Set([...seen].filter((id) => view.record.entities.get(id)?.properties['kind'] === 'STATE'))
}

const stepsUp = (view: View, at: string): readonly string[] => {
  const links = view.record.entities.get(at)?.links ?? []
  const ties = view.ties(at).filter(({ id }) => isLine(view, id))
  return [...targets(links, 'OFFICE_IN'), ...ties.flatMap((tie) => targets(tie.links, 'PARENT'))]
}
