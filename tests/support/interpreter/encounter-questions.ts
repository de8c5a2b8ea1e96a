/** Shapes of questions about encounters. */
import { encounters } from './encounters.ts'
import type { EncounterQuestion } from './encounters.ts'
import type { Mode } from './pairs.ts'
import type { Through } from './parties.ts'
import type { Chance } from './random.ts'
import type { TheRecord } from './record.ts'
import type { Question, Shape } from './shape.ts'
import { nearOf } from './near.ts'
import type { Near } from './near.ts'
import { days, lensAt, oneOf } from './shape.ts'
import type { Lens } from './view.ts'
import { viewOf } from './view.ts'

type Kind = 'person' | 'institution' | 'role'

/** Which arguments the shape gives, and of which kind they are: both decide the statement's text. */
interface Given {
  readonly of: Kind
  readonly with?: Kind
  readonly inCapacity?: Kind
  readonly onBehalfOf?: Kind
  readonly during?: true
  readonly about?: true
  readonly place?: true
  readonly lens?: 'any' | 'certain'
}

const TYPES: Readonly<Record<keyof Given, string>> = {
  of: 'ID!',
  with: 'ID!',
  inCapacity: 'ID!',
  onBehalfOf: 'ID!',
  during: 'EDTF!',
  about: '[ID!]!',
  place: 'ID!',
  lens: 'Lens',
}
const ACTORS: ReadonlySet<string> = new Set(['of', 'with', 'inCapacity', 'onBehalfOf'])
const FIELDS =
  'totalCount undatedCount nodes { id mode basis certainty support { claims sources publishers firstPartyOnly contradictedBy } }'

const shape = (name: string, given: Given): Shape => {
  const names = Object.keys(given) as readonly (keyof Given)[]
  const declared = names.map((each) => `$${each}: ${TYPES[each]}`).join(', ')
  const args = names.map((each) => (ACTORS.has(each) ? `${each}: {id: $${each}}` : `${each}: $${each}`))
  return {
    name: `encounters ${name}`,
    document: `query (${declared}, $modes: [EncounterMode!], $through: [Through!]) { answer: encounters(${args.join(', ')}, modes: $modes, through: $through, first: 100) { ${FIELDS} } }`,
    draw: (chance, record) => ({
      ...Object.fromEntries(valuesOf(chance, record, names, given)),
      modes: chance.pick(MODES),
      through: chance.pick(THROUGH),
    }),
    answer: (record, { lens, ...question }) => page(record, question, lens as Lens | undefined),
  }
}

const valuesOf = (chance: Chance, record: TheRecord, names: readonly (keyof Given)[], given: Given) => {
  const near = nearOf(chance, record, given.of)
  return names.map((each) => [each, value(near, each, given)] as const)
}

/** A server plans lists of one and lists of several apart: so one word stands twice rather than alone. */
const MODES: readonly (readonly Mode[])[] = [
  ['MET', 'MET'],
  ['MET', 'ALONGSIDE', 'CO_PRESENT'],
  ['CO_PRESENT', 'ALONGSIDE'],
]
const THROUGH: readonly (readonly Through[])[] = [
  ['SELF', 'OFFICERS', 'SUBORDINATES'],
  ['SELF', 'SELF'],
  ['OFFICERS', 'MEMBERS'],
  ['MEMBERS', 'SUBORDINATES'],
  ['SELF', 'OFFICERS', 'MEMBERS', 'SUBORDINATES'],
]

const value = (near: Near, name: keyof Given, given: Given): unknown => {
  const { chance, record } = near
  if (name === 'during') return chance.percent(60) ? near.day() : days(chance, record)
  if (name === 'about') return [likely(near, near.about, 'topic')]
  if (name === 'place') return likely(near, near.place, 'place')
  if (name === 'lens')
    return { ...lensAt(chance, record), ...(given.lens === 'certain' ? { certainty: 'CERTAIN' } : {}) }
  return likely(near, near[name === 'with' ? 'others' : name], String(given[name]))
}

const likely = ({ chance, record }: Near, ids: readonly string[], kind: string): string => {
  const fitting = ids.filter((id) => id.startsWith(`${kind}:`))
  return fitting.length > 0 && chance.percent(85) ? chance.pick(fitting) : oneOf(chance, record, kind)
}

/** The first hundred, as the service pages. */
const page = (record: TheRecord, question: Question, lens: Lens | undefined): unknown => {
  const all = encounters(viewOf(record, lens), question as unknown as EncounterQuestion)
  return all === null
    ? null
    : { totalCount: all.found.length, undatedCount: all.undated, nodes: all.found.slice(0, 100) }
}

export const ENCOUNTER_SHAPES: readonly Shape[] = [
  shape('of a person', { of: 'person' }),
  shape('of a person in a window', { of: 'person', during: true }),
  shape('of a person under a lens', { of: 'person', lens: 'any' }),
  shape('of a person with a person in a window under a lens', {
    of: 'person',
    with: 'person',
    during: true,
    lens: 'any',
  }),
  shape('of a person with a body under a lens', { of: 'person', with: 'institution', lens: 'any' }),
  shape('of a body', { of: 'institution' }),
  shape('of a body with a body', { of: 'institution', with: 'institution' }),
  shape('of a body with a body in a window under a lens', {
    of: 'institution',
    with: 'institution',
    during: true,
    lens: 'any',
  }),
  shape('of an office under a lens', { of: 'role', lens: 'any' }),
  shape('of a person in an office', { of: 'person', inCapacity: 'role' }),
  shape("of a person in a body's office under a lens", {
    of: 'person',
    inCapacity: 'institution',
    lens: 'any',
  }),
  shape('of a person for a body in a window', { of: 'person', onBehalfOf: 'institution', during: true }),
  shape('of a person for a person under a lens', { of: 'person', onBehalfOf: 'person', lens: 'any' }),
  shape('of a person for an office', { of: 'person', onBehalfOf: 'role' }),
  shape('of a person, certain', { of: 'person', during: true, lens: 'certain' }),
  shape('of a body, certain', { of: 'institution', during: true, lens: 'certain' }),
  shape('about a topic in a place', { of: 'person', about: true, place: true }),
]
