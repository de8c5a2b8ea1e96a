/** Who met whom. */
import { encounterId, pairOf } from './pairs.ts'
import type { Mode, Pair } from './pairs.ts'
import { partyOf, principalParty } from './parties.ts'
import type { Party, Through } from './parties.ts'
import { target, targets } from './record.ts'
import { during, meetingDays, orderDay, windowOf } from './time.ts'
import type { Days } from './time.ts'
import type { View } from './view.ts'

export interface EncounterQuestion {
  readonly of: string
  readonly with?: string
  readonly inCapacity?: string
  readonly onBehalfOf?: string
  readonly through?: readonly Through[]
  readonly modes?: readonly Mode[]
  readonly during?: string
  readonly about?: readonly string[]
  readonly place?: string
}

export interface EncounterAnswer extends Pair {
  readonly id: string
  readonly certainty: 'CERTAIN' | 'POSSIBLE'
}

/** Everything that the question finds, and how many it would but for the date. Null: the record knows no such actor. */
export interface Encounters {
  readonly found: readonly EncounterAnswer[]
  readonly undated: number
}

interface Candidate extends EncounterAnswer {
  readonly order: number
  readonly when: 'CERTAIN' | 'POSSIBLE' | 'NO'
  readonly dated: boolean
}

export const encounters = (view: View, question: EncounterQuestion): Encounters | null => {
  const named = [question.of, question.with, question.inCapacity, question.onBehalfOf]
  if (named.some((id) => id !== undefined && !view.knows(id))) return null
  const all = candidates(view, question)
  const found = all
    .filter(({ when }) => when === 'CERTAIN' || (when === 'POSSIBLE' && !view.certain))
    .sort((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order - b.order))
    .map(({ id, mode, basis, support, certainty }) => ({ id, mode, basis, support, certainty }))
  const undated = question.during === undefined ? 0 : all.filter(({ dated }) => !dated).length
  return { found, undated }
}

const candidates = (view: View, question: EncounterQuestion): readonly Candidate[] => {
  const through = new Set(question.through ?? (['SELF', 'OFFICERS', 'SUBORDINATES'] as const))
  const others = question.with === undefined ? null : partyOf(view, question.with, through)
  const window = question.during === undefined ? null : windowOf(question.during)
  const found: Candidate[] = []
  for (const [one, sure] of asked(view, question, through)) {
    const meeting = meetingOf(view, one)
    for (const { id: other } of view.factsAt('Participation', 'IN', meeting)) {
      if (other === one || (others !== null && !others.has(other))) continue
      const certain = sure && (others === null || others.get(other) === true)
      const pair = pairOf(view, one, other, kindOf(view, meeting))
      if (pair === null || !isAsked(view, question, pair) || (view.certain && !certain)) continue
      found.push({ ...pair, ...timeOf(view, meeting, window, certain), id: encounterId(one, other) })
    }
  }
  return found
}

const meetingOf = (view: View, participation: string): string =>
  target(view.record.facts.get(participation)?.links ?? [], 'IN')

/** Participations of the one asked about, in the capacity and for the principal asked. */
const asked = (view: View, question: EncounterQuestion, through: ReadonlySet<Through>): Party => {
  const { inCapacity, onBehalfOf } = question
  const principals = onBehalfOf === undefined ? null : principalParty(view, onBehalfOf, through)
  const found = new Map<string, boolean>()
  for (const [one, sure] of partyOf(view, question.of, through)) {
    const meeting = meetingOf(view, one)
    if (!wasHeld(view, meeting) || !isAbout(view, meeting, question)) continue
    if (inCapacity !== undefined && !actedAs(view, one, inCapacity)) continue
    if (principals !== null && !principals.has(one)) continue
    found.set(one, sure && (principals === null || principals.get(one) === true))
  }
  return found
}

const timeOf = (view: View, meeting: string, window: Days | null, sure: boolean) => {
  const days = meetingDays(view, meeting)
  const when = window === null ? 'CERTAIN' : during(days, window)
  return {
    order: orderDay(view, meeting),
    dated: days !== null,
    when,
    certainty: sure && when === 'CERTAIN' ? ('CERTAIN' as const) : ('POSSIBLE' as const),
  }
}

const isAsked = (view: View, question: EncounterQuestion, { mode, basis, support }: Pair): boolean =>
  (question.modes ?? ['MET']).includes(mode) &&
  support.publishers >= view.minPublishers &&
  (view.inferred || basis === 'STATED')

/** Status "planned, held, cancelled, failed, denied": one source that reports it held is enough. */
const wasHeld = (view: View, meeting: string): boolean =>
  view.affirming(meeting).some(({ values }) => (values.status ?? 'HELD') === 'HELD')

/** The kind that the earliest source gives. */
const kindOf = (view: View, meeting: string): string =>
  view.claims(meeting).flatMap(({ values }) => values.kind ?? [])[0] ?? ''

/** "IN_CAPACITY → Role": the office that is asked for, or any office of the institution. */
const actedAs = (view: View, participation: string, office: string): boolean =>
  view
    .affirming(participation)
    .flatMap((claim) => targets(view.links(claim), 'CAPACITY'))
    .some((role) => role === office || officeIn(view, role) === office)

const officeIn = (view: View, role: string): string =>
  target(view.record.entities.get(role)?.links ?? [], 'OFFICE_IN')

/** "A small controlled vocabulary with broader/narrower": narrower topics are found, and what lies within a place. */
const isAbout = (view: View, meeting: string, { about, place }: EncounterQuestion): boolean => {
  const said = (edge: string, up: string): ReadonlySet<string> => {
    const seen = new Set(view.affirming(meeting).flatMap(({ links }) => targets(links, edge)))
    for (const at of seen)
      for (const to of targets(view.record.entities.get(at)?.links ?? [], up)) seen.add(to)
    return seen
  }
  const topics = about === undefined ? null : said('SAYS_TOPIC', 'BROADER')
  return (
    (topics === null || (about ?? []).some((topic) => topics.has(topic))) &&
    (place === undefined || said('SAYS_PLACE', 'WITHIN').has(place))
  )
}
