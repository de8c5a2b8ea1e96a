/** Meetings of a random world. Few ids, so that several sources tell of one meeting in different ways. */
import type { Delegation, Meeting, Participant } from '../../../src/model/report.ts'
import { BODIES, PEOPLE, ROLES, member, participant } from './random-names.ts'
import type { Chance } from './random.ts'

const MEETINGS = Array.from({ length: 9 }, (_, n) => `m${String(n)}`)
/** A meeting's kind goes with its id most times, and sources may still differ. */
const KINDS = ['meeting', 'call', 'meeting', 'conference', 'meeting', 'visit', 'signing'] as const

export const delegationsOf = (chance: Chance, n: number): readonly Delegation[] =>
  chance.percent(50)
    ? [
        {
          id: `delegation-${chance.percent(40) ? 'shared' : String(n)}`,
          en: 'Delegation',
          'sent by': chance.pick(BODIES.slice(0, 6)),
          members: distinct(chance, PEOPLE, 1 + chance.below(3)).map((who) => ({
            ...member(chance, who),
            ...(chance.percent(30) ? { part: 'head-of-delegation' } : {}),
          })),
        },
      ]
    : []

export const meetingsOf = (chance: Chance, delegations: readonly Delegation[]): readonly Meeting[] =>
  distinct(chance, MEETINGS, 1 + chance.below(3)).map((id) => meeting(chance, id, delegations))

const meeting = (chance: Chance, id: string, delegations: readonly Delegation[]): Meeting => {
  const kind = chance.percent(80) ? KINDS[Number(id.slice(1)) % KINDS.length] : chance.pick(KINDS)
  const all = [
    ...distinct(chance, [...PEOPLE, ...PEOPLE, ...BODIES, ...ROLES], 2 + chance.below(4)).map((who) =>
      participant(chance, who),
    ),
    ...chance
      .some(PEOPLE, 4)
      .map((who) => ({ ...participant(chance, who), 'according to': chance.pick(BODIES) })),
    ...chance.some(delegations, 60).map((delegation) => delegates(chance, delegation)),
  ]
  return {
    id,
    kind: kind ?? 'meeting',
    ...(chance.percent(75) ? { when: when(chance) } : {}),
    ...(chance.percent(10) ? { status: chance.pick(['planned', 'cancelled'] as const) } : {}),
    ...(chance.percent(6) ? { denied: true } : {}),
    ...(chance.percent(50) ? { where: chance.pick(['coast', 'port', 'hill']) } : {}),
    ...(chance.percent(50) ? { topics: [chance.pick(['peace', 'truce', 'oil'])] } : {}),
    ...(chance.percent(45) ? { sides: sides(chance, all) } : { present: all }),
  }
}

const delegates = (chance: Chance, { id, members = [] }: Delegation): Participant => {
  const [first] = members
  const left = typeof first === 'object' && 'who' in first ? first.who : null
  return {
    who: `institution:${id}`,
    ...(left !== null && chance.percent(20) ? { without: [left] } : {}),
  }
}

const when = (chance: Chance): string => {
  const month = `202${String(1 + chance.below(4))}-0${String(1 + chance.below(9))}`
  const [a, b] = [1 + chance.below(13), 14 + chance.below(14)].map((n) => String(n).padStart(2, '0'))
  const [one, other] = [`${month}-${a ?? ''}`, `${month}-${b ?? ''}`]
  return chance.pick([one, one, other, month, `${one}/${other}`, `[${one},${other}]`, `${one}/..`])
}

const sides = (chance: Chance, all: readonly Participant[]): Record<string, readonly Participant[]> => {
  const names = chance.percent(25) ? ['east', 'west', 'middle'] : ['east', 'west']
  const divided: Record<string, Participant[]> = {}
  for (const each of all) (divided[chance.pick(names)] ??= []).push(each)
  return divided
}

const distinct = <T>(chance: Chance, items: readonly T[], n: number): readonly T[] => [
  ...new Set(Array.from({ length: n }, () => chance.pick(items))),
]
