import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { tablesOf } from '../../../src/cli/table.ts'

const connection = {
  totalCount: 2,
  nodes: [
    {
      meeting: { id: 'meeting:a' },
      counterpart: {
        actor: { name: 'محمد الحداد' },
        inCapacities: [{ role: { name: 'Chief' } }, { role: { name: 'General' } }],
      },
    },
    { meeting: { id: 'meeting:b' }, counterpart: { actor: { name: 'John' }, inCapacities: [] } },
  ],
}

describe('an answer as a table', () => {
  it('has a row a node, a column a path, and what stands beside the list above it', () => {
    const text = tablesOf({ encounters: connection }, 120)
    expect(text).toContain('encounters\n  totalCount: 2\n')
    expect(text).toContain('meeting.id')
    expect(text).toContain('counterpart.inCapacities.role.name')
    expect(text).toContain('Chief; General')
  })
  it('is never wider than the terminal, and says what it cut', () => {
    const long = { list: [{ a: 'x'.repeat(100), b: 'محمد '.repeat(40), c: 'short' }] }
    for (const width of [80, 50]) {
      const text = tablesOf(long, width)
      expect(
        Math.max(
          ...text
            .split('\n')
            .slice(0, -1)
            .map((line) => stringWidth(line)),
        ),
      ).toBeLessThanOrEqual(width)
      expect(text).toContain('2 of 3 values are cut')
    }
  })
  it('becomes a block a row where the columns do not fit', () => {
    const row = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`column${index}`, 'some value']))
    const text = tablesOf({ list: [row, row] }, 80)
    expect(text.split('\n').filter((line) => line.startsWith('  column0 '))).toHaveLength(2)
  })
  it('isolates Arabic and keeps controls of a value from the terminal', () => {
    const text = tablesOf({ list: [{ name: 'محمد\u202E', other: '\u001B[31mred' }] }, 80)
    expect(text).toContain('\u2068محمد \u2069')
    expect(text).not.toContain('\u202E')
    expect(text).not.toContain('\u001B')
  })
  it('lines columns up whatever the script', () => {
    const marks = 'مُحَمَّد'
    const lines = tablesOf(
      {
        list: [
          { a: marks, b: '|' },
          { a: 'John', b: '|' },
        ],
      },
      80,
    )
      .split('\n')
      .slice(3)
    expect(new Set(lines.map((line) => stringWidth(line.slice(0, line.indexOf('|'))))).size).toBe(1)
  })
  it('shows null, scalars, single objects and empty lists', () => {
    const text = tablesOf({ person: null, count: 3, stats: { people: 1 }, meetings: { nodes: [] } }, 80)
    expect(text).toContain('person\n  null')
    expect(text).toContain('count\n  3')
    expect(text).toContain('people')
    expect(text).toContain('meetings\n  (none)')
  })
})
