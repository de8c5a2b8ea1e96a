/** Leave one spelling out: search for it among the others, and among the actor's spellings of one script only. */
import type { BodyChange } from './body-change.ts'
import { bodyChange, isAnothersToo } from './body-change.ts'
import { bareWords, jaroWinkler } from './naive.ts'
import type { Spelling } from './record.ts'

export type Change =
  | 'words spelt otherwise'
  | 'order changed'
  | 'written together'
  | 'words left out or more'
  | 'some words others'
  | 'another name'

export interface Case {
  readonly query: Spelling
  /** Script of the names searched. */
  readonly into: 'Arab' | 'Latn'
  /** Arabic->Arabic and so on; Greek and Cyrillic count as other. */
  readonly pair: string
  readonly change: Change
  /** Of a body or an office: what lies between, and whether the spelling is another's too. Null for a person. */
  readonly body: BodyChange | 'shared' | null
}

const LIKE = 0.78
const NAMES: Readonly<Record<string, string>> = { Arab: 'Arabic', Latn: 'Latin' }

const changeBetween = (query: string, other: string): Change => {
  const [a, b] = [bareWords(query), bareWords(other)]
  if (a.join('') === b.join('')) return a.length === b.length ? 'words spelt otherwise' : 'written together'
  const left = [...b]
  const places = a.map((word) => {
    const scores = left.map((each) => (each === '' ? 0 : jaroWinkler(word, each)))
    const at = scores.indexOf(Math.max(...scores, 0))
    if ((scores[at] ?? 0) < LIKE) return -1
    left[at] = ''
    return at
  })
  const found = places.filter((at) => at >= 0)
  if (found.length === 0)
    return jaroWinkler(a.join(''), b.join('')) > 0.85 ? 'written together' : 'another name'
  if (found.length === a.length && found.length === b.length)
    return found.every((at, i) => i === 0 || at > (found[i - 1] ?? 0))
      ? 'words spelt otherwise'
      : 'order changed'
  return found.length === Math.min(a.length, b.length) ? 'words left out or more' : 'some words others'
}

const CHANGES: readonly Change[] = [
  'words spelt otherwise',
  'order changed',
  'written together',
  'words left out or more',
  'some words others',
  'another name',
]

/** The least change to any of the other spellings, judged without the module that is measured. */
const leastChange = (query: string, others: readonly Spelling[]): Change =>
  CHANGES.find((change) => others.some(({ text }) => changeBetween(query, text) === change)) ?? 'another name'

const SCRIPTS = ['Arab', 'Latn'] as const

/** One case for each spelling and script in which its actor has another spelling. */
export const casesOf = (record: readonly Spelling[]): readonly Case[] => {
  const byActor = new Map<string, Spelling[]>()
  for (const each of record) byActor.set(each.actor, [...(byActor.get(each.actor) ?? []), each])
  const isShared = isAnothersToo(record)
  return record.flatMap((query) =>
    SCRIPTS.flatMap((into) => {
      const others = (byActor.get(query.actor) ?? []).filter(
        (each) => each.script === into && each.norm !== query.norm,
      )
      if (others.length === 0 || query.script === 'Zyyy') return []
      const pair = `${NAMES[query.script] ?? 'other'}->${NAMES[into] ?? ''}`
      const body =
        query.kind === 'Person' ? null : isShared(query) ? ('shared' as const) : bodyChange(query, others)
      return [{ query, into, pair, change: leastChange(query.text, others), body }]
    }),
  )
}

/** What may be found in a case: the spelling itself, however written, is left out. */
export const searchable =
  ({ query, into }: Case) =>
  (name: Spelling): boolean =>
    name.script === into && !(name.actor === query.actor && name.norm === query.norm)

const STEP = 5

/** Every fifth case of a body or an office: the unit test asks those, the bench all. */
export const someOfBodies = (cases: readonly Case[]): readonly Case[] =>
  cases.filter(({ query }) => query.kind !== 'Person').filter((_, n) => n % STEP === 0)
