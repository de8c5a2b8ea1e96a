/** What the bench makes of its samples. */
import { describe, expect, it } from 'vitest'
import { aimsOf } from '../../bench/aims.ts'
import { difference, digestOf } from '../../bench/answers.ts'
import { inlined } from '../../bench/documents.ts'
import { optionsOf } from '../../bench/options.ts'
import { tableOf } from '../../bench/report.ts'
import { ratioOf } from '../../bench/table.ts'
import type { Row } from '../../bench/table.ts'

const sample = (p50: number, cpu: number) => ({ p50, p95: p50 * 2, cpu, turns: 1, bytes: 100, answers: 10 })

const row: Row = {
  ...{
    data: 'M',
    question: 'q02',
    title: "who held a body's offices",
    way: 'variables',
    roots: 1,
    kind: 'point',
  },
  timed: [
    { peer: 'sifa', samples: [sample(2, 1), sample(4, 1), sample(2, 1)] },
    { peer: 'p1', samples: [sample(10, 8), sample(12, 9), sample(8, 10)] },
    { peer: 'p3', samples: [sample(1, 1), sample(1, 1), sample(1, 1)] },
  ],
  left: { p2: 'answers otherwise' },
}

describe('the table', () => {
  it('takes ratios round by round, the middle one with the least and the greatest', () => {
    expect(ratioOf(row, 'p1', 'sifa', 'p50')).toEqual({ mid: 4, low: 3, high: 5 })
    expect(ratioOf(row, 'p2', 'sifa', 'p50')).toBeUndefined()
  })

  it('has as many cells in every line, and names who is not timed', () => {
    const lines = tableOf([row]).split('\n')
    expect(new Set(lines.map((line) => line.split('|').length)).size).toBe(1)
    expect(new Set(lines.map((line) => line.length)).size).toBe(1)
    expect(lines.join('\n')).toContain('P2 DataLoader: not timed')
  })
})

describe('aims', () => {
  const aims = aimsOf([row], { readyMs: 700, sdl: { sifa: 10, p1: 60, p1Least: 20 } })
  const metOf = (part: string) => aims.find(({ aim }) => aim.includes(part))?.met

  it.each([
    ['everywhere >= 1.5', true],
    ['point reads <= 3', true],
    ['never-seen', undefined],
    ['start without', false],
    ['SDL', true],
    ['round trips', true],
  ] as const)('%s: %s', (part, met) => expect(metOf(part)).toBe(met))
})

describe('answers', () => {
  it('are equal whatever the order of their keys', () => {
    expect(digestOf({ a: 1, b: [2] })).toBe(digestOf({ b: [2], a: 1 }))
    expect(digestOf({ a: [1, 2] })).not.toBe(digestOf({ a: [2, 1] }))
  })

  it('are told apart by the first place where they differ', () => {
    expect(difference({ a: { b: [1, 2] } }, { a: { b: [1, 3] } })).toBe('.a.b.1: 2 and 3')
    expect(difference({ a: 1 }, { a: 1 })).toBeNull()
  })
})

describe('documents with values written in', () => {
  it.each([
    [
      'query ($of: ID!, $first: Int) { a(of: $of, first: $first) }',
      { of: 'x', first: 3 },
      'query { a(of: "x", first: 3) }',
    ],
    ['query Q($a: [ID!]) { b(a: $a) }', { a: ['x', 'y'] }, 'query { b(a: ["x","y"]) }'],
    [
      'query ($of: ID, $offset: Int) { a(of: $of, at: $offset) }',
      { offset: 2 },
      'query { a(of: null, at: 2) }',
    ],
  ])('%s', (document, variables, expected) => expect(inlined(document, variables)).toBe(expected))
})

describe('options', () => {
  it.each([['--data', 'X'], ['--peers', 'p9'], ['--nonsense']])('refuses %s', (...args) =>
    expect(optionsOf(args)).toBeNull(),
  )

  it('takes all data and all peers where nothing else is said', () => {
    expect(optionsOf([])).toMatchObject({ sets: ['L', 'M', 'H'], peers: ['p0', 'p1', 'p2', 'p3'] })
    expect(optionsOf(['--quick'])).toMatchObject({ sets: ['L', 'M'], pace: { rounds: 2 } })
  })
})
