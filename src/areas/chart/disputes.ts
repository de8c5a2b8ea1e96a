/** What disputes a body's place: denials, and rival parents. The rule is that of chains of representation. */
import { groupBy } from '../../model/group-by.ts'
import { ONE_PARENT_KINDS } from '../../plan/lines.ts'
import type { ChartTie } from './tree.ts'

export interface Disputes {
  readonly reasons: readonly ('DENIED' | 'RIVAL_PARENTS')[]
  readonly against: readonly ChartTie[]
}

/** Given all lines of the day, asked for or not: what disputes these ties of one body under another. */
export const disputer = (lines: readonly ChartTie[]): ((ties: readonly ChartTie[]) => Disputes) => {
  const ofChild = groupBy(lines, ({ child }) => child)
  const above = (actor: string): readonly string[] =>
    (ofChild.get(actor) ?? [])
      .filter(({ standing }) => standing !== 'DENIED')
      .flatMap(({ parent, body }) => [parent, body])
  return (ties) => {
    const beside = ties.flatMap((tie) => (ofChild.get(tie.child) ?? []).map((other) => [tie, other] as const))
    const denials = beside.filter(([tie, other]) => denies(tie, other)).map(([, other]) => other)
    const rivals = beside.filter(([tie, other]) => rivalled(tie, other, above)).map(([, other]) => other)
    return {
      reasons: [
        ...(denials.length > 0 || ties.some(({ denied }) => denied) ? (['DENIED'] as const) : []),
        ...(rivals.length > 0 ? (['RIVAL_PARENTS'] as const) : []),
      ],
      against: [...new Set([...denials, ...rivals])].sort((a, b) => (a.id < b.id ? -1 : 1)),
    }
  }
}

const denies = (tie: ChartTie, other: ChartTie): boolean =>
  other.standing === 'DENIED' && other.kind === tie.kind && other.parent === tie.parent

/** Two parents of one kind, neither of which stands under the other. */
const rivalled = (tie: ChartTie, other: ChartTie, above: (actor: string) => readonly string[]): boolean =>
  ONE_PARENT_KINDS.has(tie.kind) &&
  other.kind === tie.kind &&
  other.standing !== 'DENIED' &&
  other.body !== tie.body &&
  !reaches(tie.body, other.body, above) &&
  !reaches(other.body, tie.body, above)

const reaches = (from: string, to: string, above: (actor: string) => readonly string[]): boolean => {
  const seen = new Set([from])
  for (const at of seen) for (const next of above(at)) seen.add(next)
  return seen.has(to)
}
