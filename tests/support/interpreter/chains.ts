/** For whom somebody acts (domain.md, "What 'on whose behalf' means"). */
import { LINES } from './parties.ts'
import { target, targets } from './record.ts'
import { roleOf } from './spans.ts'
import type { Days } from './time.ts'
import { asOf, meetingDays, spanOf, windowOf } from './time.ts'
import type { View } from './view.ts'
import { basisOf } from './view.ts'

type Certainty = 'CERTAIN' | 'POSSIBLE'
type Basis = 'STATED' | 'INFERRED'

export interface ChainLink {
  readonly from: string
  readonly to: string
  readonly kind: string
  readonly standing: string | null
  readonly basis: Basis
  readonly certainty: Certainty
  readonly fact: string | null
}

export interface ChainAnswer {
  readonly links: readonly ChainLink[]
  readonly basis: Basis
  readonly certainty: Certainty
  readonly disputed: boolean
}

/** Everything that may lead up from somebody on a day, without what the lens hides. */
type Up = (id: string) => readonly ChainLink[]

/** Of an actor on a day: the offices that a person holds, then what stands above. Null: no such actor. */
export const representationOf = (view: View, actor: string, on: string): readonly ChainAnswer[] | null => {
  if (!view.knows(actor)) return null
  const window = windowOf(on)
  return chains(view, actor, window, (id) => (id === actor ? offices(view, id, window) : []))
}

/** "A participation's principals, stated ones first, then the chain: capacity → its institution → the bodies above it." */
export const participationChains = (
  view: View,
  participation: string,
  on?: string,
): readonly ChainAnswer[] => {
  const actor = participation.slice(participation.indexOf('/') + 1)
  const window =
    on === undefined ? meetingDays(view, target(linksOf(view, participation), 'IN')) : windowOf(on)
  const given = givenLinks(view, participation, actor)
  const principals = new Set(
    given.filter(({ kind, to }) => kind === 'ON_BEHALF_OF' && to.startsWith('person:')).map(({ to }) => to),
  )
  return chains(view, actor, window, (id) => [
    ...(id === actor ? given : []),
    ...(principals.has(id) ? offices(view, id, window) : []),
  ])
}

const linksOf = (view: View, fact: string) => view.record.facts.get(fact)?.links ?? []

/** Capacities and principals: stated as soon as one source states them. */
const givenLinks = (view: View, participation: string, actor: string): readonly ChainLink[] => {
  const links = new Map<string, ChainLink>()
  for (const claim of view.affirming(participation))
    for (const { type, to, properties } of view.links(claim)) {
      const kind = type === 'CAPACITY' ? 'CAPACITY' : type === 'PRINCIPAL' ? 'ON_BEHALF_OF' : null
      if (kind === null || links.get(`${kind} ${to}`)?.basis === 'STATED') continue
      const basis = properties?.['basis'] === 'STATED' ? 'STATED' : 'INFERRED'
      const rest = { standing: null, certainty: 'CERTAIN', fact: participation } as const
      links.set(`${kind} ${to}`, { from: actor, to, kind, basis, ...rest })
    }
  return [...links.values()]
}

/** On the day; without one everything that has a time is possible at best. Null: it did not hold, or is not shown. */
const holding = (
  view: View,
  fact: string,
  window: Days | null,
): Pick<ChainLink, 'basis' | 'certainty'> | null => {
  if (!view.shows(fact)) return null
  const certainty = window === null ? 'POSSIBLE' : asOf(spanOf(view, fact), window)
  return certainty === 'NO' ? null : { basis: basisOf(view.affirming(fact)), certainty }
}

const offices = (view: View, person: string, window: Days | null): readonly ChainLink[] =>
  view.factsAt('Tenure', 'HOLDER', person).flatMap(({ id }) => {
    const held = holding(view, id, window)
    return held === null
      ? []
      : [{ from: person, to: roleOf(view, id), kind: 'CAPACITY', standing: null, fact: id, ...held }]
  })

/** "An officer acts for the body that his office belongs to": rule 7's example of what is INFERRED. */
const officeOf = (view: View, role: string): readonly ChainLink[] =>
  targets(view.record.entities.get(role)?.links ?? [], 'OFFICE_IN').map((to) => ({
    ...{ from: role, to, kind: 'OFFICE_OF', standing: null, fact: null },
    ...({ basis: 'INFERRED', certainty: 'CERTAIN' } as const),
  }))

const tiesOf = (view: View, body: string, window: Days | null): readonly ChainLink[] =>
  view.ties(body).flatMap(({ id, links, properties }) => {
    const held = holding(view, id, window)
    const [kind, standing] = [String(properties['kind']), String(properties['standing'])]
    if (held === null || !LINES.has(kind)) return []
    return [{ from: body, to: target(links, 'PARENT'), kind, standing, fact: id, ...held }]
  })

const chains = (view: View, start: string, window: Days | null, own: Up): readonly ChainAnswer[] => {
  const shown = ({ basis, certainty }: ChainLink): boolean =>
    (view.inferred || basis === 'STATED') && (!view.certain || certainty === 'CERTAIN')
  const all: Up = (id) => [...own(id), ...officeOf(view, id), ...tiesOf(view, id, window)].filter(shown)
  const up: Up = (id) => all(id).filter(({ standing }) => standing !== 'DENIED')
  return walk(start, up, [start]).map((links) => ({
    links,
    basis: links.every(({ basis }) => basis === 'STATED') ? 'STATED' : 'INFERRED',
    certainty: links.every(({ certainty }) => certainty === 'CERTAIN') ? 'CERTAIN' : 'POSSIBLE',
    disputed: links.some((link) => isDisputed(view, link, all, up)),
  }))
}

/** "Up to a state or a body with no parent." */
const walk = (at: string, up: Up, passed: readonly string[]): readonly (readonly ChainLink[])[] => {
  const found: (readonly ChainLink[])[] = []
  for (const link of up(at)) {
    if (passed.includes(link.to)) continue
    const further = walk(link.to, up, [...passed, link.to])
    if (further.length === 0) found.push([link])
    for (const rest of further) found.push([link, ...rest])
  }
  return found
}

/** Money and allegiance may go several ways at once; of these a body has one parent at a time. */
const ONE_PARENT: ReadonlySet<string> = new Set(['PART_OF', 'COMMAND', 'OPERATIONAL', 'ADMINISTRATIVE'])

/** "Branches that disagree are all returned, marked disputed": denied by a source or a tie, or with a rival parent. */
const isDisputed = (view: View, link: ChainLink, all: Up, up: Up): boolean => {
  const { from, to, kind, fact } = link
  if (fact !== null && view.claims(fact).some(({ stance }) => stance === 'DENIES')) return true
  const beside = all(from).filter((other) => other.kind === kind)
  if (beside.some((other) => other.standing === 'DENIED' && other.to === to)) return true
  return (
    ONE_PARENT.has(kind) &&
    beside.some(
      (other) =>
        other.standing !== 'DENIED' &&
        other.to !== to &&
        !reaches(other.to, to, up) &&
        !reaches(to, other.to, up),
    )
  )
}

const reaches = (from: string, to: string, up: Up): boolean => {
  const seen = new Set([from])
  for (const at of seen) for (const link of up(at)) seen.add(link.to)
  return seen.has(to)
}
