/** What belongs to one participation: random questions about strangers all have the same empty answer. */
import { textOf } from '../../../src/model/dates/day.ts'
import type { Chance } from './random.ts'
import type { TheRecord } from './record.ts'
import { target, targets } from './record.ts'
import { days } from './shape.ts'

export interface Near {
  readonly chance: Chance
  readonly record: TheRecord
  /** Who took part, with the offices and bodies that he may stand for. */
  readonly of: readonly string[]
  readonly inCapacity: readonly string[]
  readonly onBehalfOf: readonly string[]
  /** The same of the others who were there. */
  readonly others: readonly string[]
  /** What the meeting was about, and where. */
  readonly about: readonly string[]
  readonly place: readonly string[]
  /** A window about the meeting's day. */
  day(): string
}

export const nearOf = (chance: Chance, record: TheRecord, kind: string): Near => {
  const all = record.byLabel.get('Participation') ?? []
  const of = (id: string) => chance.pick(all.filter((each) => standing(record, each.id).includes(id))).id
  const actors = new Set(
    all.flatMap(({ id }) => standing(record, id)).filter((id) => id.startsWith(`${kind}:`)),
  )
  const own = actors.size > 0 ? of(chance.pick([...actors])) : chance.pick(all).id
  const meeting = own.slice(own.indexOf(':') + 1, own.indexOf('/'))
  const others = all
    .map(({ id }) => id)
    .filter((id) => id.startsWith(`participation:${meeting}/`) && id !== own)
  return {
    chance,
    record,
    of: standing(record, own),
    inCapacity: given(record, own, 'CAPACITY'),
    onBehalfOf: given(record, own, 'CAPACITY', 'PRINCIPAL'),
    others: others.flatMap((each) => standing(record, each)),
    about: given(record, `meeting:${meeting}`, 'SAYS_TOPIC'),
    place: given(record, `meeting:${meeting}`, 'SAYS_PLACE'),
    day: () => {
      const dated = (record.claims.get(`meeting:${meeting}`) ?? []).flatMap(
        ({ values }) => values.startMin ?? [],
      )
      if (dated.length === 0) return days(chance, record)
      const day = chance.pick(dated)
      return `${textOf(day - chance.below(20))}/${textOf(day + chance.below(20))}`
    },
  }
}

const standing = (record: TheRecord, participation: string): readonly string[] => [
  participation.slice(participation.indexOf('/') + 1),
  ...given(record, participation, 'CAPACITY', 'PRINCIPAL'),
]

/** Offices and principals that sources give, and the bodies of those offices. */
const given = (record: TheRecord, participation: string, ...edges: readonly string[]): readonly string[] => {
  const named = (record.claims.get(participation) ?? []).flatMap(({ links }) => targets(links, ...edges))
  return [...named, ...named.map((id) => target(record.entities.get(id)?.links ?? [], 'OFFICE_IN'))]
}
