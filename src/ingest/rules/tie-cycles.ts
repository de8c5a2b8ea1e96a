import { institutionOf } from '../link/directory.ts'
import { idOf } from '../link/resolve.ts'
import type { Finding } from '../read/source-document.ts'
import type { TieAt } from '../shape/expanded.ts'
import { onCycles } from './cycles.ts'
import type { ReportRule, RuleContext } from './rule.ts'

/** In one report, ties of one kind and standing that it affirms make no ring. Several reports may contradict. */
export const tieCycles: ReportRule = ({ ties }, context) => {
  const edges = ties.filter(({ denied }) => !denied).flatMap((tie) => edgeOf(tie, context))
  const groups = new Set(edges.map(({ group }) => group))
  return [...groups].flatMap((group) => ringsIn(edges.filter((edge) => edge.group === group)))
}

interface Edge {
  readonly group: string
  readonly child: string
  readonly parent: string
  readonly tie: TieAt
}

const edgeOf = (tie: TieAt, { directory }: RuleContext): readonly Edge[] => {
  const child = idOf(directory, tie.child, ['institution'])
  const above = idOf(directory, tie.under, ['institution', 'role'])
  const parent = above === undefined ? undefined : (institutionOf(directory, above) ?? above)
  if (child === undefined || parent === undefined || child === parent) return []
  return [{ group: `${tie.kind} ${tie.standing}`, child, parent, tie }]
}

const ringsIn = (edges: readonly Edge[]): readonly Finding[] => {
  const parents = new Map<string, string[]>()
  for (const { child, parent } of edges) parents.set(child, [...(parents.get(child) ?? []), parent])
  const circular = onCycles([...parents.keys()], (node) => parents.get(node) ?? [])
  return edges
    .filter(({ child, parent }) => circular.has(child) && circular.has(parent))
    .map(({ child, parent, tie }) => ({
      code: 'CYCLE',
      path: tie.under.path,
      message: `${child} stands under itself, over ${parent} (${tie.kind}).`,
      expected: 'ties of one kind without a ring',
      hint: 'Several reports may contradict each other; one report may not. Check which is above.',
    }))
}
