/** A question with places for values, and the values that a record has. */
import { textOf } from '../../../src/model/dates/day.ts'
import type { Chance } from './random.ts'
import type { TheRecord } from './record.ts'
import type { Lens } from './view.ts'

/** Variables of one question. */
export type Question = Readonly<Record<string, unknown>>

export interface Shape {
  readonly name: string
  /** Its one root field is called `answer`. */
  readonly document: string
  draw(chance: Chance, record: TheRecord): Question
  /** The interpreter's answer. */
  answer(record: TheRecord, question: Question): unknown
  /** The service's answer in the interpreter's words; as it is, where this is missing. */
  shape?(answer: unknown): unknown
}

/** Anybody of a kind, delegations too. */
export const oneOf = (chance: Chance, record: TheRecord, kind: string): string =>
  chance.pick([...record.entities.keys()].filter((id) => id.startsWith(`${kind}:`)))

/** A day, a month, a year or a set of days near something that is dated. */
export const days = (chance: Chance, record: TheRecord): string => {
  const dated = [...record.claims.values()]
    .flat()
    .flatMap(({ values }) => values.startMin ?? values.seenMin ?? [])
  const day = chance.pick(dated) + chance.below(9) - 4
  const [one, other] = [textOf(day), textOf(day + 1 + chance.below(400))]
  return chance.pick([
    one,
    one,
    one.slice(0, 7),
    one.slice(0, 4),
    `${one}/${other}`,
    `[${one},${other}]`,
    `${one}/..`,
  ])
}

/** Hides something: an open question has another text. */
export const lensAt = (chance: Chance, record: TheRecord): Lens => {
  const ids = record.sources.map(({ id }) => id)
  const publishers = [...new Set(record.sources.flatMap(({ publisher }) => publisher ?? []))]
  return chance.pick<() => Lens>([
    () => ({ sources: { only: chance.some(ids, 70) } }),
    () => ({ sources: { except: [chance.pick(ids)] } }),
    () => ({ publishers: { only: chance.some(publishers, 70) } }),
    () => ({ publishers: { except: [chance.pick(publishers)] } }),
    () => ({ minPublishers: 2 }),
    () => ({ includeInferred: false }),
    () => ({ includeInferred: false, sources: { except: chance.some(ids, 30) } }),
    () => ({ minPublishers: 2, sources: { except: chance.some(ids, 20) } }),
  ])()
}
