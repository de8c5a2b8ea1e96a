/** Entries that may be one. They are listed for an editor to judge (`judgements` in a report), never joined. */
import type { Claim, LinkedLoad } from '../../model/graph.ts'
import { likelyMeetings } from './meetings.ts'
import { likelyNamesakes } from './namesakes.ts'
import type { LikelyPair } from './pairs.ts'

export interface Likely extends LikelyPair {
  /** True where an editor has looked and cannot tell. */
  readonly unsure: boolean
}

export interface LikelyDuplicates {
  /** By kind; those that nothing speaks against first, then by id. */
  readonly pairs: readonly Likely[]
  /** Pairs that are left out, since an editor holds them to be one, or two. */
  readonly judged: number
}

/** Looks at everything that one load brings. Pure. */
export const likelyDuplicates = (load: LinkedLoad): LikelyDuplicates => {
  const verdicts = verdictsOf(load)
  const found = [...likelyNamesakes(load), ...likelyMeetings(load)]
  const verdictsOn = ({ one, other }: LikelyPair): readonly string[] => verdicts.get(`${one}~${other}`) ?? []
  const open = found.filter((pair) => !verdictsOn(pair).some((verdict) => verdict !== 'UNSURE'))
  return {
    pairs: open.map((pair) => ({ ...pair, unsure: verdictsOn(pair).length > 0 })).sort(inOrder),
    judged: found.length - open.length,
  }
}

const verdictsOf = ({ reports }: LinkedLoad): ReadonlyMap<string, readonly string[]> => {
  const verdicts = new Map<string, string[]>()
  for (const { fact, values } of reports.flatMap(({ claims }): readonly Claim[] => claims)) {
    if (values.verdict === undefined) continue
    const pair = fact.slice('judgement:'.length)
    verdicts.set(pair, [...(verdicts.get(pair) ?? []), values.verdict])
  }
  return verdicts
}

const KINDS = ['person', 'institution', 'meeting']

const inOrder = (a: LikelyPair, b: LikelyPair): number =>
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
  a.against.length - b.against.length ||
  (`${a.one} ${a.other}` < `${b.one} ${b.other}` ? -1 : 1)
