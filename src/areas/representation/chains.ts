/** Chains out of links: pure, so that the rule can be read and tested without a database. */
import { both } from '../../model/dates/certainty.ts'
import type { Certainty } from '../../model/dates/certainty.ts'
import { groupBy } from '../../model/group-by.ts'
import { ONE_PARENT_KINDS } from '../../plan/lines.ts'

export interface Link {
  readonly from: string
  readonly to: string
  /** CAPACITY, OFFICE_OF, ON_BEHALF_OF, or a tie's kind. */
  readonly kind: string
  /** Of a tie: DE_JURE, DE_FACTO, CLAIMED, DENIED. */
  readonly standing: string | null
  readonly basis: 'STATED' | 'INFERRED'
  readonly certainty: Certainty
  /** Some source denies the fact that the link rests on. */
  readonly denied: boolean
}

export interface Chain<L extends Link> {
  readonly links: readonly L[]
  readonly basis: 'STATED' | 'INFERRED'
  readonly certainty: 'CERTAIN' | 'POSSIBLE'
  readonly disputed: boolean
}

/**
 * Every way up from `start`, each to where no link leads on. A tie whose standing is DENIED is no link; it makes the
 * tie that it denies disputed. Two parents of one kind on one day are a dispute, unless one stands under the other.
 */
export const chainsFrom = <L extends Link>(start: string, links: readonly L[]): readonly Chain<L>[] => {
  const held = links.filter(({ certainty }) => certainty !== 'NO')
  const live = held.filter(({ standing }) => standing !== 'DENIED')
  const denied = new Set(held.filter(({ standing }) => standing === 'DENIED').map(tieKey))
  const up = groupBy(live, ({ from }) => from)
  const rivals = new Set(live.filter((link) => isRival(link, up)))
  const disputed = (link: L): boolean => link.denied || rivals.has(link) || denied.has(tieKey(link))
  return walk(start, up, new Set([start])).map((chain) => summary(chain, disputed))
}

const tieKey = ({ from, to, kind }: Link): string => `${from} ${kind} ${to}`

const walk = <L extends Link>(
  at: string,
  up: ReadonlyMap<string, readonly L[]>,
  seen: ReadonlySet<string>,
): readonly (readonly L[])[] =>
  (up.get(at) ?? [])
    .filter(({ to }) => !seen.has(to))
    .flatMap((link) => {
      const further = walk(link.to, up, new Set([...seen, link.to]))
      return further.length === 0 ? [[link]] : further.map((rest) => [link, ...rest])
    })

const summary = <L extends Link>(links: readonly L[], disputed: (link: L) => boolean): Chain<L> => {
  const certainty = links.reduce<Certainty>((sum, link) => both(sum, link.certainty), 'CERTAIN')
  return {
    links,
    basis: links.every(({ basis }) => basis === 'STATED') ? 'STATED' : 'INFERRED',
    certainty: certainty === 'CERTAIN' ? 'CERTAIN' : 'POSSIBLE',
    disputed: links.some(disputed),
  }
}

const isRival = <L extends Link>(link: L, up: ReadonlyMap<string, readonly L[]>): boolean =>
  ONE_PARENT_KINDS.has(link.kind) &&
  (up.get(link.from) ?? []).some(
    ({ kind, to }) =>
      kind === link.kind && to !== link.to && !reaches(to, link.to, up) && !reaches(link.to, to, up),
  )

const reaches = <L extends Link>(
  from: string,
  to: string,
  up: ReadonlyMap<string, readonly L[]>,
): boolean => {
  const seen = new Set([from])
  for (const at of seen) for (const link of up.get(at) ?? []) seen.add(link.to)
  return seen.has(to)
}
