/** The six laws: each takes a case's chance, asks the service, and throws where the law is broken. */
import { expect } from 'vitest'
import { textOf } from '../../../src/model/dates/day.ts'
import type { asker } from '../small-world.ts'
import type { Chance } from './random.ts'
import type { TheRecord } from './record.ts'
import { oneOf } from './shape.ts'

export type Ask = ReturnType<typeof asker>

export interface Found {
  readonly id: string
  readonly mode: string
  readonly basis: string
  readonly certainty: string
  readonly support: unknown
}

export interface Page {
  readonly totalCount: number
  readonly undatedCount: number
  readonly nodes: readonly Found[]
}

const NODE = 'id mode basis certainty support { claims sources publishers firstPartyOnly contradictedBy }'
const REST =
  'modes: [MET, ALONGSIDE, CO_PRESENT], through: [SELF, OFFICERS, MEMBERS, SUBORDINATES], first: 100'

/** `root` of an answer without errors. */
export const askFor = async <T>(ask: Ask, document: string, values: Record<string, unknown>): Promise<T> => {
  const { data, codes } = await ask(document, values)
  expect(codes).toEqual([])
  return (data as { answer: T }).answer
}

const PAGE = `totalCount undatedCount nodes { ${NODE} } pageInfo { hasNextPage endCursor }`
const IN_WINDOW = `query ($of: ID!, $during: EDTF!, $after: String) { answer: encounters(of: {id: $of}, during: $during, ${REST}, after: $after) { ${PAGE} } }`
const BETWEEN = `query ($of: ID!, $with: ID!, $after: String) { answer: encounters(of: {id: $of}, with: {id: $with}, ${REST}, after: $after) { ${PAGE} } }`
const PAGED = `query ($of: ID!, $first: Int!, $after: String) { answer: encounters(of: {id: $of}, modes: [MET, ALONGSIDE, CO_PRESENT], through: [SELF, OFFICERS, MEMBERS, SUBORDINATES], first: $first, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`
const BUCKETS = `query ($interval: Interval!, $from: Day!, $to: Day!) { answer: meetingBuckets(interval: $interval, groupBy: KIND, from: $from, to: $to) { buckets { start end count groups { count } } imprecise undated total } }`
const MEETINGS = `query ($during: EDTF!) { answer: meetings(during: $during, first: 1) { totalCount undatedCount } }`

interface Slice extends Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** All pages of a connection. */
const pagesOf = async (
  ask: Ask,
  document: string,
  values: Record<string, unknown>,
): Promise<readonly Slice[]> => {
  const pages: Slice[] = []
  for (let after: string | null = null; ;) {
    const page: Slice = await askFor<Slice>(ask, document, after === null ? values : { ...values, after })
    pages.push(page)
    after = page.pageInfo.endCursor
    if (!page.pageInfo.hasNextPage) return pages
  }
}

const wholeOf = async (ask: Ask, document: string, values: Record<string, unknown>): Promise<Page> => {
  const pages = await pagesOf(ask, document, values)
  const { totalCount = 0, undatedCount = 0 } = pages[0] ?? {}
  return { totalCount, undatedCount, nodes: pages.flatMap(({ nodes }) => nodes) }
}

const party = (chance: Chance, record: TheRecord): string =>
  oneOf(chance, record, chance.pick(['person', 'institution']))

/** Two to four days in order. */
const daysInOrder = (chance: Chance, record: TheRecord, n: number): readonly number[] => {
  const dated = [...record.claims.values()].flat().flatMap(({ values }) => values.startMin ?? [])
  return Array.from({ length: n }, (_, at) => chance.pick(dated) + chance.below(5) - 2 + at).sort(
    (a, b) => a - b,
  )
}

const windowText = (from: number, to: number): string => `${textOf(from)}/${textOf(to)}`
const certain = ({ nodes }: Page): readonly string[] =>
  nodes.filter(({ certainty }) => certainty === 'CERTAIN').map(({ id }) => id)
const ids = ({ nodes }: Page): readonly string[] => nodes.map(({ id }) => id)
const holds = (all: readonly string[], some: readonly string[]): void => {
  expect(some.filter((id) => !all.includes(id))).toEqual([])
}

/** What is found in a window is found in a wider one, and what is certain in it is certain there. */
export const widerContainsNarrower = async (ask: Ask, record: TheRecord, chance: Chance): Promise<void> => {
  const of = party(chance, record)
  const [a = 0, b = 0, c = 0, d = 0] = daysInOrder(chance, record, 4)
  const narrow = await wholeOf(ask, IN_WINDOW, { of, during: windowText(b, c) })
  const wide = await wholeOf(ask, IN_WINDOW, { of, during: windowText(a, d) })
  holds(ids(wide), ids(narrow))
  holds(certain(wide), certain(narrow))
  expect(wide.undatedCount).toBe(narrow.undatedCount)
}

/**
 * A window that is cut in two joins to the whole: whatever is in one half is in the whole and the other way round. In
 * both halves is what may have been on either side of the seam: it is certain in neither, and certain in the whole
 * where all its days lie in it. What is certain in a half is in that half alone.
 */
export const splitWindowsJoin = async (ask: Ask, record: TheRecord, chance: Chance): Promise<void> => {
  const of = party(chance, record)
  const [a = 0, b = 0, c = 0] = daysInOrder(chance, record, 3)
  const whole = await wholeOf(ask, IN_WINDOW, { of, during: windowText(a, c) })
  const first = await wholeOf(ask, IN_WINDOW, { of, during: windowText(a, b) })
  const second = await wholeOf(ask, IN_WINDOW, { of, during: windowText(b + 1, Math.max(b + 1, c)) })
  if (c <= b) return
  const both = ids(first).filter((id) => ids(second).includes(id))
  expect([...new Set([...ids(first), ...ids(second)])].sort()).toEqual([...ids(whole)].sort())
  expect(first.totalCount + second.totalCount - both.length).toBe(whole.totalCount)
  for (const half of [certain(first), certain(second)]) {
    holds(certain(whole), half)
    expect(half.filter((id) => both.includes(id))).toEqual([])
  }
  const neither = certain(whole).filter((id) => !certain(first).includes(id) && !certain(second).includes(id))
  holds(both, neither)
}

const turned = (id: string): string => id.replace(/^(encounter:[^/]+\/)([^~]+)~(.+)$/u, '$1$3~$2')

/** Whoever met somebody was met by him: the same meetings, in the same way, by the same word. */
export const bothWaysAlike = async (ask: Ask, record: TheRecord, chance: Chance): Promise<void> => {
  const [one, other] = [party(chance, record), party(chance, record)]
  const there = await wholeOf(ask, BETWEEN, { of: one, with: other })
  const back = await wholeOf(ask, BETWEEN, { of: other, with: one })
  const byId = (a: Found, b: Found): number => (a.id < b.id ? -1 : 1)
  const mirrored = back.nodes.map((node) => ({ ...node, id: turned(node.id) })).sort(byId)
  expect([...there.nodes].sort(byId)).toEqual(mirrored)
  expect(there.totalCount).toBe(back.totalCount)
}

/** Pages of any size, put together, are the whole in its order, each thing once. */
export const pagesJoin = async (ask: Ask, record: TheRecord, chance: Chance): Promise<void> => {
  const of = party(chance, record)
  const whole = await pagesOf(ask, PAGED, { of, first: 100 })
  const total = whole[0]?.totalCount ?? 0
  const first = Math.min(100, 1 + chance.below(9) + Math.floor(total / 5))
  const pages = await pagesOf(ask, PAGED, { of, first })
  const found = pages.flatMap(({ nodes }) => nodes.map(({ id }) => id))
  expect(found).toEqual(whole.flatMap(({ nodes }) => nodes.map(({ id }) => id)))
  expect(found.length).toBe(total)
  for (const { nodes, totalCount } of pages.slice(0, -1))
    expect([nodes.length, totalCount]).toEqual([first, total])
}

interface Buckets {
  readonly buckets: readonly {
    readonly start: string
    readonly end: string
    readonly count: number
    readonly groups: readonly { readonly count: number }[]
  }[]
  readonly imprecise: number
  readonly undated: number
  readonly total: number
}

const sum = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((total, { count }) => total + count, 0)

/** Buckets and what is in none of them add up to what the same window holds; groups of kinds add up to their bucket. */
export const bucketsAddUp = async (ask: Ask, record: TheRecord, chance: Chance): Promise<void> => {
  const [from = 0, to = 0] = daysInOrder(chance, record, 2)
  const interval = chance.pick(['WEEK', 'MONTH', 'QUARTER', 'YEAR'])
  const values = { interval, from: textOf(from), to: textOf(to) }
  const { buckets, imprecise, undated, total } = await askFor<Buckets>(ask, BUCKETS, values)
  const meetings = await askFor<Page>(ask, MEETINGS, { during: windowText(from, to) })
  expect(sum(buckets) + imprecise).toBe(total)
  expect({ total, undated }).toEqual({ total: meetings.totalCount, undated: meetings.undatedCount })
  for (const bucket of buckets) expect(sum(bucket.groups)).toBe(bucket.count)
  for (const [at, { start }] of buckets.entries()) expect(start > (buckets[at - 1]?.end ?? '')).toBe(true)
}
