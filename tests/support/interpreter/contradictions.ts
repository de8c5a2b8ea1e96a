/**
 * What the sources disagree about. Only attendance is said so exactly that both must find the same; of the other kinds
 * there are those that must be found, since no reading has both sides right, and those that may be: the service tunes
 * what lies between.
 */
import { target, targets } from './record.ts'
import type { Told } from './record.ts'
import { spanOf } from './time.ts'
import type { View } from './view.ts'

/** "KIND id" of what it is about. */
export interface Expected {
  readonly exactly: ReadonlyMap<string, 'CERTAIN' | 'POSSIBLE'>
  readonly must: ReadonlySet<string>
  readonly may: ReadonlySet<string>
}

export const contradictionsIn = (view: View): Expected => ({
  exactly: new Map(attendances(view)),
  must: new Set([...certainDates(view), ...certainOffices(view)]),
  may: new Set([...dates(view), ...offices(view), ...places(view), ...ties(view), ...twoPlaces(view)]),
})

const ids = (view: View, label: 'Meeting' | 'Participation' | 'Tie' | 'Tenure'): readonly string[] =>
  (view.record.byLabel.get(label) ?? []).map(({ id }) => id)

const pairs = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.flatMap((one, at) => items.slice(at + 1).map((other) => [one, other] as const))

const DENIALS: ReadonlySet<string> = new Set(['DENIED', 'ABSENT', 'CANCELLED'])

/** "A denied participation ... all are kept, side by side, with who says so": rule 4. */
const attendances = (view: View): readonly (readonly [string, 'CERTAIN' | 'POSSIBLE'])[] =>
  [...ids(view, 'Meeting'), ...ids(view, 'Participation')].flatMap((id) => {
    const told = view.claims(id).filter((claim) => !isDeniedWhole(view, id, claim))
    const against = told.map((claim) => saysOf(id, claim)).filter((says) => DENIALS.has(says))
    const for_ = told.filter((claim) => ['PRESENT', 'HELD'].includes(saysOf(id, claim)))
    if (against.length === 0 || for_.length === 0) return []
    const certain = !against.includes('CANCELLED') && for_.some(({ basis }) => basis === 'STATED')
    return [[`ATTENDANCE ${id}`, certain ? 'CERTAIN' : 'POSSIBLE'] as const]
  })

const saysOf = (id: string, { stance, values }: Told): string => {
  if (stance === 'DENIES') return 'DENIED'
  return id.startsWith('meeting:') ? (values.status ?? 'HELD') : (values.attendance ?? 'PRESENT')
}

/** Who denies the whole meeting is listed with the meeting, not once more for everybody in it. */
const isDeniedWhole = (view: View, id: string, { stance, source }: Told): boolean =>
  stance === 'DENIES' &&
  id.startsWith('participation:') &&
  view
    .claims(target(view.record.facts.get(id)?.links ?? [], 'IN'))
    .some((claim) => claim.stance === 'DENIES' && claim.source === source)

const dated = (view: View, meeting: string): readonly Told[] =>
  view.affirming(meeting).filter(({ values }) => values.when !== undefined)

const sameStatus = (a: Told, b: Told): boolean => (a.values.status ?? 'HELD') === (b.values.status ?? 'HELD')

/** "Two dates": they differ. */
const dates = (view: View): readonly string[] =>
  ids(view, 'Meeting').flatMap((id) =>
    pairs(dated(view, id)).some(([a, b]) => sameStatus(a, b) && a.values.when !== b.values.when)
      ? [`DATE ${id}`]
      : [],
  )

/** No source doubts its date, and no day is in both. */
const certainDates = (view: View): readonly string[] =>
  ids(view, 'Meeting').flatMap((id) => {
    const firm = dated(view, id).filter(({ values }) => !/[?~%]/u.test(values.when ?? ''))
    const apart = ({ values: a }: Told, { values: b }: Told): boolean =>
      (a.endMax ?? Infinity) < (b.startMin ?? -Infinity)
    return pairs(firm).some(([a, b]) => sameStatus(a, b) && (apart(a, b) || apart(b, a)))
      ? [`DATE ${id}`]
      : []
  })

interface Term {
  readonly id: string
  readonly holder: string
  readonly role: string
}

const terms = (view: View): readonly Term[] =>
  (view.record.byLabel.get('Tenure') ?? [])
    .filter(({ id }) => view.shows(id))
    .map(({ id, links }) => ({ id, holder: target(links, 'HOLDER'), role: target(links, 'OF_ROLE') }))
    .filter(({ role }) => view.record.entities.get(role)?.properties['exclusive'] !== false)

const rivals = (view: View): readonly (readonly [Term, Term])[] =>
  pairs(terms(view)).filter(([a, b]) => a.role === b.role && a.holder !== b.holder)

/** "Rival holders of one office." */
const offices = (view: View): readonly string[] => rivals(view).map(([{ role }]) => `OFFICE ${role}`)

const HANDOVER_DAYS = 60

/** Both are stated holders in substance, and for longer than a handover both certainly held it. */
const certainOffices = (view: View): readonly string[] =>
  rivals(view)
    .filter(([a, b]) => {
      const [one, other] = [spanOf(view, a.id).must, spanOf(view, b.id).must]
      const days = Math.min(one.to, other.to) - Math.max(one.from, other.from)
      return days > HANDOVER_DAYS && [a, b].every(({ id }) => isSubstantive(view, id))
    })
    .map(([{ role }]) => `OFFICE ${role}`)

const isSubstantive = (view: View, tenure: string): boolean =>
  view
    .affirming(tenure)
    .every(({ values, basis }) => basis === 'STATED' && (values.state ?? 'SUBSTANTIVE') === 'SUBSTANTIVE')

const places = (view: View): readonly string[] =>
  ids(view, 'Meeting').flatMap((id) => {
    const said = view.affirming(id).flatMap((claim) => targets(claim.links, 'SAYS_PLACE'))
    return new Set(said).size > 1 ? [`PLACE ${id}`] : []
  })

/** Of one kind between the same two: affirmed, and denied by a claim or as a standing. */
const ties = (view: View): readonly string[] =>
  (view.record.byLabel.get('Tie') ?? [])
    .filter((tie) => view.claims(tie.id).length > 0)
    .filter(
      (tie) =>
        tie.properties['standing'] === 'DENIED' ||
        view.claims(tie.id).some(({ stance }) => stance === 'DENIES'),
    )
    .map(({ child }) => `TIE ${child ?? ''}`)

/** "Person in two places on a day": at two meetings at least. */
const twoPlaces = (view: View): readonly string[] => {
  const people = ids(view, 'Participation')
    .filter((id) => view.affirming(id).length > 0)
    .map((id) => id.slice(id.indexOf('/') + 1))
  return people.filter((id, at) => people.indexOf(id) !== at).map((id) => `TWO_PLACES ${id}`)
}
