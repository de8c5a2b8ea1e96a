/** A chain as the answer shows it, but for its actors and facts. */
import { textOf } from '../../model/dates/day.ts'
import type { Bond } from '../../plan/network/network.ts'
import type { Link } from '../../plan/network/links.ts'
import { kindOf, linksOf, stepOver } from './hop.ts'
import type { Clock, PathKind } from './hop.ts'
import type { Course } from './board.ts'
import type { Chain } from './search.ts'

type Certainty = 'CERTAIN' | 'POSSIBLE'

export interface HopView {
  readonly kind: PathKind
  readonly also: readonly PathKind[]
  readonly from: string
  readonly to: string
  readonly fact: string
  readonly facts: readonly string[]
  readonly count: number
  readonly earliest: string | null
  readonly latest: string | null
  readonly certainty: Certainty
  readonly basis: 'STATED' | 'INFERRED'
}

export interface ChainView {
  readonly length: number
  readonly hops: readonly HopView[]
  readonly certainty: Certainty
  readonly basis: 'STATED' | 'INFERRED'
}

/** Facts of one hop that are shown; `count` tells of all. */
const SHOWN = 20

export const chainView = (chain: Chain, hunt: Course): ChainView => {
  const ways = hunt.inSequence ? sequence(chain, hunt) : null
  const hops = chain.bonds.map((bond, index) => hopView(bond, chain, index, hunt, ways?.by[index] ?? null))
  const certain = hops.every(({ certainty }) => certainty === 'CERTAIN') && ways?.certain !== false
  return {
    length: hops.length,
    hops,
    certainty: certain ? 'CERTAIN' : 'POSSIBLE',
    basis: hops.every(({ basis }) => basis === 'STATED') ? 'STATED' : 'INFERRED',
  }
}

const hopView = (bond: Bond, { actors }: Chain, index: number, hunt: Course, by: Link | null): HopView => {
  const kind = kindOf(bond, hunt.preferred) ?? 'MET'
  const links = linksOf(bond, kind)
  const link = by ?? links[0]
  const facts = [...(link?.facts ?? []), ...links.flatMap((each) => each.facts)]
  return {
    kind,
    also: hunt.preferred.filter((other) => other !== kind && linksOf(bond, other).length > 0),
    from: actors[index] ?? '',
    to: actors[index + 1] ?? '',
    fact: facts[0] ?? '',
    facts: [...new Set(facts)].slice(0, SHOWN),
    count: new Set(facts).size,
    earliest: dayText(link?.earliest),
    latest: dayText(link?.latest),
    certainty: links.some(({ certainty }) => certainty === 'CERTAIN') ? 'CERTAIN' : 'POSSIBLE',
    basis: links.some(({ stated }) => stated) ? 'STATED' : 'INFERRED',
  }
}

const dayText = (day: number | null | undefined): string | null =>
  day === null || day === undefined ? null : textOf(day)

interface Sequence {
  /** The meeting that each hop goes by; null for what has no time. */
  readonly by: readonly (Link | null)[]
  readonly certain: boolean
}

/** One that is certain, where there is one. */
const sequence = (chain: Chain, hunt: Course): Sequence =>
  walk(chain, hunt, true) ?? walk(chain, hunt, false) ?? { by: [], certain: false }

const walk = ({ bonds }: Chain, { preferred }: Course, certain: boolean): Sequence | null => {
  let clock: Clock = null
  const by: (Link | null)[] = []
  for (const bond of bonds) {
    const step = stepOver(bond, clock, preferred, certain)
    if (step === undefined) return null
    clock = step.clock
    by.push(step.by)
  }
  return { by, certain }
}
