import type { Registry, RoleEntry } from '../../model/registry.ts'
import { institutionEntry } from './institutions.ts'
import type { Ledger } from './ledger.ts'
import type { Notes } from './notes.ts'
import { personEntry } from './people.ts'
import { distinctiveIn, roleEntry } from './roles.ts'
import { memberRole } from './statements.ts'
import { inOrder, slug } from './words.ts'

export type Entries<K extends keyof Registry> = NonNullable<Registry[K]>

/** Entries that exist already: the conversion adds to them and changes nothing. */
export interface Base {
  readonly people: Entries<'people'>
  readonly institutions: Entries<'institutions'>
  readonly roles: Entries<'roles'>
  readonly places: Entries<'places'>
  readonly topics: Entries<'topics'>
  readonly publishers: Entries<'publishers'>
}

export type Actors = Pick<Base, 'people' | 'institutions' | 'roles'>

export const actorsOf = (notes: Notes, base: Base, ledger: Ledger): Actors => {
  ledger.came('people', notes.people.length)
  ledger.came('institutions', notes.institutions.length)
  ledger.came('roles', notes.roles.length)
  const names = [...notes.people, ...notes.institutions].flatMap(({ name, spellings }) => [
    name.en,
    ...spellings.map(({ text }) => text),
  ])
  const distinctive = distinctiveIn(notes.roles, notes.institutions, names)
  return {
    people: inOrder(notes.people.map((noted) => [noted.id, personEntry(noted, base.people[noted.id])])),
    institutions: inOrder(
      notes.institutions.map((noted) => [noted.id, institutionEntry(noted, base.institutions[noted.id])]),
    ),
    roles: inOrder([
      ...notes.roles.map((noted) => [noted.id, roleEntry(noted, distinctive, base.roles[noted.id])] as const),
      ...tribalRoles(notes),
    ]),
  }
}

/** Belonging to a tribe is a membership, as it is with delegations. */
const tribalRoles = ({ reports, institutions }: Notes): readonly (readonly [string, RoleEntry])[] => {
  const tribes = reports.flatMap(({ kin }) => kin).filter(({ other_kind }) => other_kind !== 'person')
  return [...new Set(tribes.map(({ other_id }) => other_id))].map((of) => {
    const body = institutions.find(({ id }) => id === of)?.name.en ?? of
    return [memberRole(of), { en: `Member of ${body}`, of, exclusive: false }] as const
  })
}

/** Topics of the notes that belong to a wider one. */
const OF_SECURITY = new Set([
  ...[
    'armed groups and DDR',
    'arms and equipment',
    'border security',
    'ceasefire',
    'counter-terrorism',
    'intelligence',
  ],
  ...['foreign forces and mercenaries', 'maritime security', 'military exercise', 'military unification'],
  ...['prisoners and detainees', 'security arrangements in Tripoli', 'training and education'],
])

const WIDER = 'security-and-defence'

export const topicsOf = ({ reports }: Notes, base: Base): Entries<'topics'> => {
  const told = reports.flatMap(({ events }) => events).flatMap(({ topics }) => topics)
  const wider = base.topics[WIDER] ?? { en: 'security and defence' }
  const entries = [...new Set(told)].map((en) => {
    const id = slug(en)
    return [id, base.topics[id] ?? { en, ...(OF_SECURITY.has(en) ? { broader: WIDER } : {}) }] as const
  })
  return inOrder([[WIDER, wider], ...entries])
}
