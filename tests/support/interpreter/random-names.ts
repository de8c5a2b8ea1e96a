/** Who and what there is in a random world, and how somebody takes part in it. */
import type { Member, Participant } from '../../../src/model/report.ts'
import type { Chance } from './random.ts'

export const PEOPLE = ['ana', 'ben', 'cyr', 'dov', 'eva', 'fay', 'gil', 'hal'].map((id) => `person:${id}`)
export const BODIES = ['north', 'south', 'army', 'guard', 'brigade', 'council', 'bureau', 'mission'].map(
  (id) => `institution:${id}`,
)
const OFFICES = ['north-head', 'south-head', 'army-chief', 'guard-chief', 'brigade-chief', 'council-seat']
export const ROLES = [...OFFICES, 'bureau-head', 'mission-envoy'].map((id) => `role:${id}`)
export const PUBLISHERS = ['gazette', 'herald', 'bulletin']

export const REGISTRY = {
  people: Object.fromEntries(PEOPLE.map((id) => [keyOf(id), { en: `Person ${keyOf(id)}` }])),
  institutions: Object.fromEntries(
    BODIES.map((id, at) => [keyOf(id), { en: `Body ${keyOf(id)}`, kind: at < 2 ? 'state' : 'body' }]),
  ),
  roles: Object.fromEntries(
    ROLES.map((id) => [
      keyOf(id),
      { en: `Office ${keyOf(id)}`, of: keyOf(id).split('-')[0], exclusive: !id.endsWith('seat') },
    ]),
  ),
  places: { coast: { en: 'Coast' }, port: { en: 'Port', in: 'coast' }, hill: { en: 'Hill' } },
  topics: { peace: { en: 'peace' }, truce: { en: 'truce', broader: 'peace' }, oil: { en: 'oil' } },
  publishers: Object.fromEntries(PUBLISHERS.map((id) => [id, { en: `The ${id}` }])),
}

function keyOf(id: string): string {
  return id.slice(id.indexOf(':') + 1)
}

export const flag = <K extends string>(chance: Chance, key: K, share: number): Partial<Record<K, true>> =>
  chance.percent(share) ? ({ [key]: true } as Partial<Record<K, true>>) : {}

/** Somebody in a meeting or a delegation, as one source tells it. */
export const member = (chance: Chance, who: string): Member => ({
  who,
  ...(chance.percent(45) ? { as: { role: chance.pick(ROLES), basis: basis(chance) } } : {}),
  ...(chance.percent(30)
    ? { for: { who: chance.pick([...PEOPLE, ...BODIES, ...ROLES]), basis: basis(chance) } }
    : {}),
  ...flag(chance, 'denied', 8),
  ...(chance.percent(12) ? { basis: 'inferred' } : {}),
})

const basis = (chance: Chance): 'stated' | 'inferred' => (chance.percent(80) ? 'stated' : 'inferred')

export const participant = (chance: Chance, who: string): Participant => ({
  ...member(chance, who),
  ...(chance.percent(25) ? { part: chance.pick(['host', 'guest', 'mediator'] as const) } : {}),
  ...(chance.percent(15) ? { attendance: chance.pick(['invited', 'absent'] as const) } : {}),
})
