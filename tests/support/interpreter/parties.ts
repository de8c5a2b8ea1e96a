/**
 * Who stands for whom in a meeting. "Institution-level questions ('for the GNU, or anything under it at the time') go
 * down the same ties"; membership is as of each meeting's day.
 */
import type { Span } from './time.ts'
import { ALWAYS, meetingDays, spanOf } from './time.ts'
import type { View } from './view.ts'
import { target, targets } from './record.ts'

/** Lines along which somebody acts for somebody: recognition and money are not among them. */
export const LINES: ReadonlySet<string> = new Set([
  'PART_OF',
  'COMMAND',
  'OPERATIONAL',
  'ADMINISTRATIVE',
  'ALLEGIANCE',
  'SENT_BY',
])

export type Through = 'SELF' | 'OFFICERS' | 'MEMBERS' | 'SUBORDINATES'

/** Participations that stand for somebody, and whether they certainly do. */
export type Party = ReadonlyMap<string, boolean>

const FOREVER: Span = { may: ALWAYS, must: ALWAYS }

/** A person stands for himself, an office for whoever takes part in it or for it, an institution as `through` says. */
export const partyOf = (view: View, actor: string, through: ReadonlySet<Through>): Party => {
  if (actor.startsWith('person:')) return new Map(byActor(view, actor).map((id) => [id, true]))
  if (actor.startsWith('role:')) return new Map(inOrFor(view, actor).map((id) => [id, true]))
  const party = new Map<string, boolean>()
  const below: ReadonlySet<Through> = new Set([...through, 'SELF', 'OFFICERS'])
  for (const { body, spans } of bodies(view, actor, through))
    for (const [participation, span] of participants(view, body, body === actor ? through : below))
      stand(view, party, participation, [...spans, span])
  return party
}

/** For whom one acted: "stated ones first, then the chain". Of a person only those that say so: rule 3. */
export const principalParty = (view: View, actor: string, through: ReadonlySet<Through>): Party =>
  actor.startsWith('person:')
    ? new Map(saidOf(view, actor, 'PRINCIPAL').map((id) => [id, true]))
    : partyOf(view, actor, through)

/** On the meeting's day every tie between may hold, or certainly does. One without a date goes with ties of any day. */
const stand = (
  view: View,
  party: Map<string, boolean>,
  participation: string,
  spans: readonly Span[],
): void => {
  const days = meetingDays(view, meetingOf(participation))
  const first = days?.from ?? -Infinity
  const last = days?.to ?? Infinity
  const may =
    spans.every((span) => span.may.from <= last && span.may.to >= first) && overlap(spans, first, last)
  const must = spans.every((span) => span.must.from <= first && span.must.to >= last)
  if (may || days === null) party.set(participation, must || party.get(participation) === true)
}

/** One day on which all may hold. */
const overlap = (spans: readonly Span[], first: number, last: number): boolean =>
  Math.max(first, ...spans.map(({ may }) => may.from)) <= Math.min(last, ...spans.map(({ may }) => may.to))

const meetingOf = (participation: string): string =>
  `meeting:${participation.slice('participation:'.length, participation.indexOf('/'))}`

const byActor = (view: View, actor: string): readonly string[] =>
  view.factsAt('Participation', 'BY', actor).map(({ id }) => id)

const officesOf = (view: View, body: string): readonly string[] =>
  [...view.record.entities.values()]
    .filter(({ label, links }) => label === 'Role' && targets(links, 'OFFICE_IN').includes(body))
    .map(({ id }) => id)

/** Participations of which a source says that they were in this capacity, or on behalf of this principal. */
export const saidOf = (view: View, actor: string, ...edges: readonly string[]): readonly string[] =>
  (view.record.byLabel.get('Participation') ?? [])
    .filter(({ id }) =>
      view.affirming(id).some((claim) => targets(view.links(claim), ...edges).includes(actor)),
    )
    .map(({ id }) => id)

const inOrFor = (view: View, actor: string): readonly string[] => [
  ...byActor(view, actor),
  ...saidOf(view, actor, 'CAPACITY', 'PRINCIPAL'),
]

/** A body, and the ties by which it stands under the one that is asked about. */
interface Body {
  readonly body: string
  readonly spans: readonly Span[]
}

/** The body itself, and every way down to those under it, or under one of its offices. */
const bodies = (view: View, top: string, through: ReadonlySet<Through>): readonly Body[] => {
  const found: Body[] = [{ body: top, spans: [] }]
  if (!through.has('SUBORDINATES')) return found
  const descend = (body: string, spans: readonly Span[], passed: ReadonlySet<string>): void => {
    for (const parent of [body, ...officesOf(view, body)])
      for (const tie of view.factsAt('Tie', 'PARENT', parent)) {
        const child = tie.child ?? ''
        if (!isLine(view, tie.id) || passed.has(child)) continue
        const further = [...spans, spanOf(view, tie.id)]
        found.push({ body: child, spans: further })
        descend(child, further, new Set([...passed, child]))
      }
  }
  descend(top, [], new Set([top]))
  return found
}

/** "The same of every body under it on the day of the meeting, by ties that are not denied" (the SDL's Through). */
export const isLine = (view: View, tie: string): boolean => {
  const properties = view.record.facts.get(tie)?.properties
  return LINES.has(String(properties?.['kind'])) && properties?.['standing'] !== 'DENIED' && view.shows(tie)
}

/** By itself or for it; in or for one of its offices; or by whoever holds one of them, whatever he acts as. */
const participants = (
  view: View,
  body: string,
  through: ReadonlySet<Through>,
): readonly (readonly [string, Span])[] => {
  const offices = officesOf(view, body)
  const direct = [
    ...(through.has('SELF') ? inOrFor(view, body) : []),
    ...(through.has('OFFICERS') ? offices.flatMap((office) => inOrFor(view, office)) : []),
  ].map((id) => [id, FOREVER] as const)
  if (!through.has('MEMBERS')) return direct
  const tenures = offices.flatMap((office) => view.factsAt('Tenure', 'OF_ROLE', office))
  const members = tenures
    .filter(({ id }) => view.shows(id))
    .flatMap(({ id, links }) =>
      byActor(view, target(links, 'HOLDER')).map((each) => [each, spanOf(view, id)] as const),
    )
  return [...direct, ...members]
}
