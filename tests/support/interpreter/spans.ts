/** Who held which office, and what stood under what, on a day. */
import { target, targets } from './record.ts'
import type { Support, View } from './view.ts'
import { basisOf, supportOf } from './view.ts'
import { asOf, spanOf, windowOf } from './time.ts'

export interface HeldFact {
  readonly id: string
  readonly basis: 'STATED' | 'INFERRED'
  readonly certainty: 'CERTAIN' | 'POSSIBLE' | null
  readonly support: Support
}

/** "As-of answers have three values: certain, possible, no." Without a day all are told, and none is certain. */
const onDay = (view: View, facts: readonly string[], day: string | undefined): readonly HeldFact[] =>
  [...new Set(facts)]
    .filter((id) => view.shows(id))
    .sort()
    .flatMap((id) => {
      const certainty = day === undefined ? null : asOf(spanOf(view, id), windowOf(day))
      if (certainty === 'NO' || (view.certain && certainty === 'POSSIBLE')) return []
      const claims = view.claims(id)
      return [{ id, certainty, basis: basisOf(claims), support: supportOf(claims) }]
    })

export const tenuresOf = (view: View, person: string, day?: string): readonly HeldFact[] | null =>
  !view.knows(person)
    ? null
    : onDay(
        view,
        view.factsAt('Tenure', 'HOLDER', person).map(({ id }) => id),
        day,
      )

/** "Rival holders of one office ... all are kept, side by side." */
export const holdersOf = (view: View, role: string, day?: string): readonly HeldFact[] | null =>
  !view.knows(role)
    ? null
    : onDay(
        view,
        view.factsAt('Tenure', 'OF_ROLE', role).map(({ id }) => id),
        day,
      )

/** "Several parents at once are normal and may disagree." */
export const above = (view: View, body: string, day?: string): readonly HeldFact[] =>
  onDay(
    view,
    view.ties(body).map(({ id }) => id),
    day,
  )

/** "Institution under Institution (or under a Person's office)": under it, or under one of its offices. */
export const below = (view: View, body: string, day?: string): readonly HeldFact[] => {
  const parents = [body, ...view.record.entities.keys()].filter(
    (id) => id === body || targets(view.record.entities.get(id)?.links ?? [], 'OFFICE_IN').includes(body),
  )
  const ties = parents.flatMap((parent) => view.factsAt('Tie', 'PARENT', parent))
  return onDay(
    view,
    ties.map(({ id }) => id),
    day,
  )
}

/** The office of a tenure. */
export const roleOf = (view: View, tenure: string): string =>
  target(view.record.facts.get(tenure)?.links ?? [], 'OF_ROLE')
