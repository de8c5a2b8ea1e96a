/** The printed table: 80 columns at the most. */
import type { Case } from './cases.ts'
import { figuresOf } from './measure.ts'

export interface Method {
  readonly name: string
  readonly ranks: readonly number[]
}

export interface Group {
  readonly name: string
  readonly has: (item: Case) => boolean
}

const person = ({ query }: Case): boolean => query.kind === 'Person'
const spelt = (item: Case): boolean => person(item) && item.change !== 'another name'
const across = ({ pair }: Case): boolean => pair === 'Arabic->Latin' || pair === 'Latin->Arabic'

const SAME = ['Arabic->Arabic', 'Latin->Latin'] as const
const CHANGES = [
  'words spelt otherwise',
  'order changed',
  'written together',
  'words left out or more',
  'some words others',
  'another name',
] as const

/**
 * "spelt": of people, without the cases whose least change is another name altogether (a nickname, a translation); of bodies and offices,
 * what body-change.ts says.
 */
export const GROUPS: readonly Group[] = [
  { name: 'people, spelt: all', has: spelt },
  ...SAME.map((pair) => ({ name: `  ${pair}`, has: (item: Case) => spelt(item) && item.pair === pair })),
  { name: '  across', has: (item) => spelt(item) && across(item) },
  { name: 'people: all', has: person },
  ...SAME.map((pair) => ({ name: `  ${pair}`, has: (item: Case) => person(item) && item.pair === pair })),
  { name: '  Arabic->Latin', has: (item) => person(item) && item.pair === 'Arabic->Latin' },
  { name: '  Latin->Arabic', has: (item) => person(item) && item.pair === 'Latin->Arabic' },
  { name: '  Greek, Cyrillic->', has: (item) => person(item) && item.pair.startsWith('other') },
  ...CHANGES.map((change) => ({
    name: `  ${change}`,
    has: (item: Case) => person(item) && item.change === change,
  })),
  { name: 'bodies, spelt: all', has: ({ body }) => body === 'spelt' },
  ...SAME.map((pair) => ({
    name: `  ${pair}`,
    has: (item: Case) => item.body === 'spelt' && item.pair === pair,
  })),
  { name: '  across', has: (item) => item.body === 'spelt' && across(item) },
  { name: '  Greek, Cyrillic->', has: (item) => item.body === 'spelt' && item.pair.startsWith('other') },
  { name: 'some words others', has: ({ body }) => body === 'part' },
  { name: 'another name', has: ({ body }) => body === 'other' },
  { name: "another body's too", has: ({ body }) => body === 'shared' },
  { name: 'bodies, offices: all', has: (item) => !person(item) },
  { name: 'all spellings', has: (item) => spelt(item) || item.body === 'spelt' },
]

/** The first groups, all of people, are kept in stored.json and held by the unit test. */
export const STORED_GROUPS = 8
export const figureKey = (group: Group): string => `${String(GROUPS.indexOf(group))} ${group.name.trim()}`

const percent = (share: number): string => (share === 1 ? '100' : (100 * share).toFixed(1))
const cell = (ranks: readonly number[]): string => {
  const { at1, at5 } = figuresOf(ranks)
  return `${percent(at1).padStart(4)}${percent(at5).padStart(5)}`
}

/** One line a group: cases, then recall@1 and recall@5 in % for each method. */
export const recallTable = (cases: readonly Case[], methods: readonly Method[]): readonly string[] => [
  `${''.padEnd(24)}${'n'.padStart(5)} ${methods.map(({ name }) => name.padStart(9)).join(' ')}`,
  `${'recall@1, @5 in %'.padEnd(24)}${''.padStart(5)} ${methods.map(() => '@1   @5'.padStart(9)).join(' ')}`,
  ...GROUPS.flatMap(({ name, has }) => {
    const places = [...cases.keys()].filter((i) => {
      const item = cases[i]
      return item !== undefined && has(item)
    })
    if (places.length === 0) return []
    const cells = methods.map(({ ranks }) => cell(places.map((i) => ranks[i] ?? -1)))
    return [`${name.padEnd(24)}${String(places.length).padStart(5)} ${cells.join(' ')}`]
  }),
]
