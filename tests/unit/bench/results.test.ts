/** A page that the bench saves is one that others can read; so are those that are kept. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inProject } from '../../../src/model/paths.ts'
import { aimsOf } from '../../bench/aims.ts'
import { pageOf } from '../../bench/report.ts'
import type { Ran } from '../../bench/run-set.ts'
import type { Row } from '../../bench/table.ts'

const sample = { p50: 12.34, p95: 9_999, cpu: 0.126, turns: 6, bytes: 100_000, answers: 10 }

const row: Row = {
  ...{ data: 'M', question: 'q10c', title: 'first | page, own fields', way: 'never-seen literals' },
  ...{ roots: 6, kind: 'connection' },
  timed: (['sifa', 'cached', 'p0', 'p2', 'p3'] as const).map((peer) => ({ peer, samples: [sample, sample] })),
  left: { p1: 'fails: no more\nmemory' },
}

const counts = {
  ...{ entities: 1, people: 1, bodies: 1, sources: 1, meetings: 1, participations: 1 },
  ...{ tenures: 1, ties: 1, claims: 1 },
}
const ran: readonly Ran[] = [
  {
    ...{ name: 'M', digest: '0123456789abcdef', counts, rows: [row], postgres: '15' },
    start: { doorMs: 100, readyMs: 500 },
  },
]

const written = (): string =>
  pageOf(ran, aimsOf([row], { readyMs: 500, sdl: undefined }), {
    ...{ name: 'test', lines: ['2026-11-28 21:00 UTC', 'Node v20; Neo4j 5.26'] },
  })

const folder = inProject('tests', 'bench', 'results')
const kept = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : []

const pages: readonly (readonly [name: string, text: string])[] = [
  ['a page that is written', written()],
  ...kept.map((name) => [name, readFileSync(inProject('tests', 'bench', 'results', name), 'utf8')] as const),
]

describe.each(pages)('%s', (_, text) => {
  const lines = text.split('\n').filter((line) => line.startsWith('|'))

  it('has as many cells in every line, all of one width, none beyond 102 signs', () => {
    expect(lines.length).toBeGreaterThan(3)
    expect(new Set(lines.map((line) => line.split('|').length)).size).toBe(1)
    expect(new Set(lines.map((line) => [...line].length)).size).toBe(1)
    expect([...(lines[0] ?? '')].length).toBeLessThanOrEqual(102)
  })

  it('says on what it was measured, and what became of the aims', () => {
    for (const word of ['Node ', 'Neo4j ', 'digest ', '## Aims', '## Data']) expect(text).toContain(word)
  })
})
