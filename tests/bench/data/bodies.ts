/** States and the bodies under them, each with two offices, and where each body stands from when on. */
import { dayFrom } from '../../../src/model/dates/day.ts'
import type { Day } from '../../../src/model/dates/day.ts'
import type { Entity } from '../../../src/model/graph.ts'
import { entity } from './made.ts'
import type { Stretch } from './made.ts'
import type { Dice } from './random.ts'

export interface Body {
  readonly id: string
  /** 0 is a state. */
  readonly level: number
  readonly offices: readonly [head: string, deputy: string]
  /** Where it stands; a body that was moved stands under one, then under another. None for a state. */
  readonly under: readonly (Stretch & { readonly parent: string; readonly kind: string })[]
}

export const day = (year: number, month: number, dayOfMonth: number): Day =>
  dayFrom(year, month, dayOfMonth) ?? 0

export const TIES_FROM = day(2005, 1, 1)
export const LAST_SEEN = day(2025, 12, 31)
const [MOVES_FROM, MOVES_DAYS] = [day(2018, 1, 1), 2_500]

/** How many bodies stand under one of the level above, and what they are. */
const LEVELS = [
  { kind: 'STATE', word: 'State', ar: 'دولة', each: 1, tie: '' },
  { kind: 'MINISTRY', word: 'Ministry', ar: 'وزارة', each: 4, tie: 'PART_OF' },
  { kind: 'COMMAND', word: 'Command', ar: 'قيادة', each: 5, tie: 'COMMAND' },
  { kind: 'UNIT', word: 'Unit', ar: 'وحدة', each: 4, tie: 'COMMAND' },
] as const

/** Units that change their command once. */
const MOVED = 0.2

/** So many bodies stand under one state, itself included. */
export const BODIES_A_STATE = 1 + 4 + 20 + 80

const two = (n: number): string => String(n).padStart(2, '0')

const body = (id: string, level: number, under: Body['under']): Body => {
  const key = id.slice('institution:'.length)
  return { id, level, offices: [`role:${key}-head`, `role:${key}-deputy`], under }
}

/** All bodies of one state, from the top down. */
export const bodiesOf = (state: number, { chance, below }: Dice): readonly Body[] => {
  const levels: Body[][] = [[body(`institution:s${two(state)}`, 0, [])]]
  for (const [level, { each, tie }] of LEVELS.entries()) {
    if (level === 0) continue
    const above = levels[level - 1] ?? []
    const made = above.flatMap((parent) =>
      Array.from({ length: each }, (_, n) => {
        const first = { parent: parent.id, kind: tie, from: TIES_FROM }
        const other = above[below(above.length)]
        if (level < 3 || other === undefined || other === parent || !chance(MOVED))
          return body(`${parent.id}-${two(n)}`, level, [{ ...first, seen: LAST_SEEN }])
        const moved = MOVES_FROM + below(MOVES_DAYS)
        const second = { parent: other.id, kind: tie, from: moved, seen: LAST_SEEN }
        return body(`${parent.id}-${two(n)}`, level, [{ ...first, to: moved - 1 }, second])
      }),
    )
    levels.push(made)
  }
  return levels.flat()
}

/** A body and its offices as a registry has them. */
export const bodyEntities = ({ id, level, offices }: Body): readonly Entity[] => {
  const { kind, word, ar } = LEVELS[level] ?? LEVELS[0]
  const key = id.slice('institution:'.length)
  const names = { en: `${word} ${key.toUpperCase()}`, ar: `${ar} ${key.toUpperCase()}` }
  const office = (role: string, en: string, arabic: string): Entity =>
    entity('Role', role, { en: `${en} of ${names.en}`, ar: `${arabic} ${names.ar}` }, { exclusive: true }, [
      { type: 'OFFICE_IN', to: id },
    ])
  return [
    entity('Institution', id, names, { kind, ...(level === 0 ? { country: countryOf(key) } : {}) }),
    office(offices[0], 'Head', 'رئيس'),
    office(offices[1], 'Deputy head', 'نائب رئيس'),
  ]
}

/** Two letters that no country has. */
const countryOf = (key: string): string =>
  `X${String.fromCharCode('A'.charCodeAt(0) + (Number(key.slice(1)) % 26))}`
