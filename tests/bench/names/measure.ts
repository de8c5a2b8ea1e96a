/** What the module finds and picks, over the leave-one-out cases and the names of nobody. */
import { rankActors } from '../../../src/model/names/rank.ts'
import { chooseActor } from '../../../src/model/names/resolve.ts'
import type { Case } from './cases.ts'
import { searchable } from './cases.ts'
import type { KeyIndex } from './key-index.ts'
import { keyIndex } from './key-index.ts'
import type { Negative } from './negatives.ts'
import type { Spelling } from './record.ts'

/** Where the right actor stands among the hits, from 0; -1: not there. */
export type Ranked = (item: Case) => number

export const ranked =
  (index: KeyIndex<Spelling>): Ranked =>
  (item) =>
    rankActors(item.query.text, index.candidates(item.query.text, searchable(item))).findIndex(
      ({ actor }) => actor === item.query.actor,
    )

export interface Figures {
  readonly cases: number
  readonly at1: number
  readonly at5: number
}

/** Shares, 0 to 1, of a list of ranks. */
export const figuresOf = (ranks: readonly number[]): Figures => {
  const share = (is: (rank: number) => boolean): number => ranks.filter(is).length / Math.max(1, ranks.length)
  return {
    cases: ranks.length,
    at1: share((rank) => rank === 0),
    at5: share((rank) => rank >= 0 && rank < 5),
  }
}

export interface Picks {
  readonly asked: number
  readonly picked: number
  /** "query -> actor picked". */
  readonly wrong: readonly string[]
}

const picksOf = (
  asked: readonly {
    readonly text: string
    readonly actor: string | null
    readonly names: readonly Spelling[]
  }[],
): Picks => {
  const ones = asked.flatMap(({ text, actor, names }) => {
    const choice = chooseActor(text, names)
    return choice.kind === 'ONE' ? [{ text, actor, picked: choice.actor }] : []
  })
  const wrong = ones.filter(({ actor, picked }) => actor !== picked)
  return {
    asked: asked.length,
    picked: ones.length,
    wrong: wrong.map(({ text, picked }) => `${text} -> ${picked}`),
  }
}

/** A spelling without its articles and "of". */
const plain = ({ norm }: Spelling): string =>
  norm
    .split(' ')
    .map((word) => word.replace(/^ال(?=..)/u, ''))
    .filter((word) => !/^(?:the|of|al|el)$/u.test(word))
    .join(' ')

/** Who shares a spelling with whom: where it is left out of one, nothing in the record tells them apart. */
export const isShared = (record: readonly Spelling[]): ((query: Spelling) => boolean) => {
  const owners = new Map<string, Set<string>>()
  for (const each of record) owners.set(plain(each), (owners.get(plain(each)) ?? new Set()).add(each.actor))
  return (query) => (owners.get(plain(query))?.size ?? 0) > 1
}

/** Each spelling, left out, asked for as `ActorRef.name` would. */
export const picksOfRecord = (record: readonly Spelling[], index = keyIndex(record)): Picks => {
  const shared = isShared(record)
  return picksOf(
    record
      .filter((query) => !shared(query))
      .map((query) => ({
        text: query.text,
        actor: query.actor,
        names: index.candidates(query.text, (name) => name.actor !== query.actor || name.norm !== query.norm),
      })),
  )
}

/** The names of nobody, asked for. Every pick is wrong. */
export const picksOfNegatives = (
  record: readonly Spelling[],
  negatives: readonly Negative[],
  index = keyIndex(record),
): Picks =>
  picksOf(negatives.map(({ text }) => ({ text, actor: null, names: index.candidates(text, () => true) })))
