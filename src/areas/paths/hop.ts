/** A bond as a hop of a chain: as what it counts, how much it weighs, and when it can be gone over. */
import type { Bond } from '../../plan/network/network.ts'
import { isMeetingKind } from '../../plan/network/network.ts'
import type { Link, LinkKind } from '../../plan/network/links.ts'

export type PathKind = 'MET' | 'ALONGSIDE' | 'KIN' | 'SERVED_TOGETHER' | 'COMMAND'

/** An office or a body as an end of a chain is joined to those who hold it, and to the bodies next to it. */
const KINDS: Readonly<Record<PathKind, readonly LinkKind[]>> = {
  MET: ['MET'],
  ALONGSIDE: ['ALONGSIDE'],
  KIN: ['KIN'],
  SERVED_TOGETHER: ['SERVED_TOGETHER'],
  COMMAND: ['COMMAND', 'HOLDS_OFFICE', 'TIE'],
}

export const linkKinds = (via: readonly PathKind[]): ReadonlySet<LinkKind> =>
  new Set(via.flatMap((kind) => KINDS[kind]))

/** A bond's links of one kind. */
export const linksOf = ({ links }: Bond, kind: PathKind): readonly Link[] =>
  links.filter((link) => KINDS[kind].includes(link.kind))

/** In sequence what has no time goes first: it leaves the rest of the chain the most room. */
export const preference = (via: readonly PathKind[], inSequence: boolean): readonly PathKind[] =>
  inSequence
    ? [...via.filter((kind) => !isMeetingKind(kind)), ...via.filter((kind) => isMeetingKind(kind))]
    : via

/** As what a bond counts: the first kind that joins the two. Undefined where none does (yet). */
export const kindOf = (bond: Bond, preferred: readonly PathKind[]): PathKind | undefined =>
  preferred.find((kind) => linksOf(bond, kind).length > 0)

const MANY = 9

const weigh = (count: number, certain: boolean): number =>
  (certain ? 0 : 100) + MANY + 1 - Math.min(MANY, count)

/**
 * The more facts, the lighter; what is only possible is heavy. Of an open bond the least that it may turn out to
 * weigh; undefined where it joins nobody.
 */
export const weightOf = (bond: Bond, preferred: readonly PathKind[]): number | undefined => {
  const weights = preferred
    .map((kind) => linksOf(bond, kind))
    .filter(({ length }) => length > 0)
    .map((links) =>
      weigh(
        links.length,
        links.some(({ certainty }) => certainty === 'CERTAIN'),
      ),
    )
  if (bond.open.length === 0) return weights[0]
  return Math.min(weigh(bond.open.length, true), ...weights)
}

/** How far a chain has come in time: null, before its first meeting. */
export type Clock = number | null

export interface Step {
  readonly clock: Clock
  /** The meeting that it goes by; null for what has no time. */
  readonly by: Link | null
}

interface Days {
  readonly earliest: number | null
  readonly latest: number | null
}

/**
 * The earliest way over a bond from a clock on: by what has no time at once, else by the meeting that ends soonest.
 * A meeting may follow one of the same day, but does not certainly. Undefined where none is in time.
 */
export const stepOver = (
  bond: Bond,
  clock: Clock,
  preferred: readonly PathKind[],
  certainly: boolean,
): Step | undefined => {
  if (bond.links.some(({ kind }) => !isMeetingKind(kind))) return { clock, by: null }
  const met = preferred.flatMap((kind) => linksOf(bond, kind))
  const known = met.map((by) => ({ by, days: by }))
  const open = bond.open.map((days) => ({ by: null, days }))
  const ways = [...known, ...open].flatMap(({ by, days }) => {
    const reached = arrival(days, clock, certainly)
    return reached === undefined ? [] : [{ clock: reached, by }]
  })
  return ways.reduce<Step | undefined>(
    (best, way) => (best === undefined || way.clock < (best.clock ?? -Infinity) ? way : best),
    undefined,
  )
}

/** The latest clock with which a bond can be gone over to arrive by `until`; undefined where that is too late. */
export const latestStart = (
  bond: Bond,
  until: number,
  preferred: readonly PathKind[],
  certainly: boolean,
): number | undefined => {
  if (bond.links.some(({ kind }) => !isMeetingKind(kind))) return until
  const met: readonly Days[] = [...preferred.flatMap((kind) => linksOf(bond, kind)), ...bond.open]
  return met.reduce<number | undefined>((best, days) => {
    if (days.earliest === null && days.latest === null) return best
    const [first, last] = [days.earliest ?? -Infinity, days.latest ?? Infinity]
    if ((certainly ? last : first) > until) return best
    return Math.max(best ?? -Infinity, certainly ? first - 1 : Math.min(last, until))
  }, undefined)
}

/** A meeting without a date is in no sequence. */
const arrival = ({ earliest, latest }: Days, clock: Clock, certainly: boolean): number | undefined => {
  if (earliest === null && latest === null) return undefined
  const [first, last] = [earliest ?? -Infinity, latest ?? Infinity]
  const now = clock ?? -Infinity
  if (certainly) return clock === null || first > now ? last : undefined
  return last >= now ? Math.max(first, now) : undefined
}
