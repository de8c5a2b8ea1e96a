import type { Day } from '../../model/dates/day.ts'
import { textOf } from '../../model/dates/day.ts'
import type { Claim, LinkedLoad } from '../../model/graph.ts'
import type { LikelyPair } from './pairs.ts'
import { pairsSharing } from './pairs.ts'

interface Told {
  readonly id: string
  readonly actors: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
  /** Meetings that it is part of, as some source has it. */
  readonly within: ReadonlySet<string>
  readonly earliest: Day | null
  readonly latest: Day | null
  /** The day by which it had been reported. */
  readonly knownBy: Day | null
  readonly status: string
}

/** Days between two tellings of one meeting: an evening and the morning's news of it. */
const SLACK = 1
/** A claim that leaves more days open says too little of when. */
const VAGUE = 7
const COMMON = 400

/** What no day tells apart is news of one season, of mostly the same people. */
const SEASON = 60
const MOSTLY = 0.6

/**
 * Meetings of two or more of the same actors, on days that may be one. Where the day of one is not known to a week, both
 * were reported within two months and most of all who are named were at both.
 */
export const likelyMeetings = (load: LinkedLoad): readonly LikelyPair[] =>
  pairsSharing(told(load), ({ actors }) => couples([...actors].sort()), COMMON).flatMap(([one, other]) =>
    likely(one, other),
  )

const couples = (actors: readonly string[]): readonly string[] =>
  actors.flatMap((one, index) => actors.slice(index + 1).map((other) => `${one} ${other}`))

const likely = (one: Told, other: Told): readonly LikelyPair[] => {
  if (one.within.has(other.id) || other.within.has(one.id)) return []
  const actors = shared(one.actors, other.actors)
  const when = sameTime(one, other)
  if (when === null) return []
  const all = new Set([...one.actors, ...other.actors]).size
  if (when === '' && (actors.length / all < MOSTLY || !inOneSeason(one, other))) return []
  const where = shared(one.places, other.places)
  const sources = shared(one.sources, other.sources)
  return [
    {
      kind: 'meeting',
      one: one.id,
      other: other.id,
      reasons: [
        `both with ${listed(actors)}`,
        ...(when === '' ? ['the day of one is not known; reported within two months'] : [when]),
        ...(where.length === 0 ? [] : [`both in ${listed(where)}`]),
      ],
      against: [
        ...(sources.length === 0 ? [] : [`told apart by ${listed(sources)}`]),
        ...(one.status === other.status
          ? []
          : [`status: ${one.status.toLowerCase()} and ${other.status.toLowerCase()}`]),
        ...(one.places.size > 0 && other.places.size > 0 && where.length === 0 ? ['other places'] : []),
      ],
    },
  ]
}

/** In words where their days may be one; "" where one has none; null where they are others. */
const sameTime = (one: Told, other: Told): string | null => {
  const [a, b] = [span(one), span(other)]
  if (a === null || b === null) return ''
  if (a.to - a.from > VAGUE || b.to - b.from > VAGUE) return overlap(a, b, 0) ? '' : null
  if (!overlap(a, b, SLACK)) return null
  return overlap(a, b, 0) && a.from === b.from
    ? `on ${textOf(a.from)}`
    : `on ${textOf(a.from)} and ${textOf(b.from)}`
}

/** Undated, or dated to no week: then the days of reporting have to do. */
const inOneSeason = (one: Told, other: Told): boolean => {
  const [a, b] = [one.knownBy ?? one.latest, other.knownBy ?? other.latest]
  return a !== null && b !== null && Math.abs(a - b) <= SEASON
}

const span = ({ earliest, latest }: Told): { readonly from: Day; readonly to: Day } | null =>
  earliest === null || latest === null ? null : { from: earliest, to: latest }

const overlap = (a: { from: Day; to: Day }, b: { from: Day; to: Day }, slack: number): boolean =>
  a.from - slack <= b.to && b.from - slack <= a.to

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] =>
  [...a].filter((each) => b.has(each)).sort()

const listed = (ids: readonly string[]): string =>
  ids.length > 4 ? `${ids.slice(0, 4).join(', ')} and ${ids.length - 4} more` : ids.join(', ')

interface Telling {
  readonly claim: Claim
  readonly source: string
}

const told = ({ reports }: LinkedLoad): readonly Told[] => {
  const claims = new Map<string, Telling[]>()
  for (const { source, claims: own } of reports)
    for (const claim of own)
      claims.set(claim.fact, [...(claims.get(claim.fact) ?? []), { claim, source: source.id }])
  const actors = new Map<string, Set<string>>()
  for (const { label, links } of reports.flatMap(({ facts }) => facts)) {
    const meeting = links.find(({ type }) => type === 'IN')?.to
    const actor = links.find(({ type }) => type === 'BY')?.to
    if (label !== 'Participation' || meeting === undefined || actor === undefined) continue
    actors.set(meeting, (actors.get(meeting) ?? new Set()).add(actor))
  }
  return [...actors].map(([id, present]) => fold(id, present, claims.get(id) ?? []))
}

const fold = (id: string, actors: ReadonlySet<string>, claims: readonly Telling[]): Told => {
  const links = claims.flatMap(({ claim }) => claim.links)
  const to = (type: string): ReadonlySet<string> =>
    new Set(links.filter((link) => link.type === type).map((link) => link.to))
  const days = (key: 'startMin' | 'endMax' | 'knownBy'): readonly Day[] =>
    claims.flatMap(({ claim }) => claim.values[key] ?? [])
  const least = (some: readonly Day[]): Day | null => (some.length === 0 ? null : Math.min(...some))
  return {
    id,
    actors,
    places: to('SAYS_PLACE'),
    within: to('SAYS_PART_OF'),
    sources: new Set(claims.map(({ source }) => source)),
    earliest: least(days('startMin')),
    knownBy: least(days('knownBy')),
    latest: days('endMax').length === 0 ? null : Math.max(...days('endMax')),
    status: claims.map(({ claim }) => claim.values.status).find((status) => status !== undefined) ?? 'HELD',
  }
}
