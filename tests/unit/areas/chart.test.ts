/** The tree of a chart, what disputes it, and whether an office is held: rules without a database. */
import { describe, expect, it } from 'vitest'
import { disputer } from '../../../src/areas/chart/disputes.ts'
import { rivalsOf, statusOf } from '../../../src/areas/chart/status.ts'
import type { Held } from '../../../src/areas/chart/status.ts'
import { treeOf } from '../../../src/areas/chart/tree.ts'
import type { ChartTie, Entry } from '../../../src/areas/chart/tree.ts'

/** "a<b" : a stands under b. */
const tie = (text: string, more: Partial<ChartTie> = {}): ChartTie => {
  const [child = '', parent = ''] = text.split('<')
  return {
    ...{ id: text, child, parent, body: parent, kind: 'COMMAND', standing: 'DE_FACTO' },
    ...{ certainty: 'CERTAIN', denied: false, ...more },
  }
}

const shown = ({ depth, body, cut, more }: Entry): string =>
  `${'.'.repeat(depth)}${body}${cut === null ? '' : ` ${cut}`}${more === 0 ? '' : ` +${String(more)}`}`

const down = (ties: readonly string[], options: { depth?: number; limit?: number } = {}) =>
  treeOf(
    'a',
    ties.map((text) => tie(text)),
    { direction: 'DOWN', depth: 6, limit: 1000, ...options },
  )

describe('a tree', () => {
  it('opens a body at the place nearest to the root, and marks the others', () => {
    const { entries, total, more } = down(['b<a', 'c<a', 'd<b', 'e<d', 'd<a'])
    expect(entries.map(shown)).toEqual(['a', '.b', '..d REPEATED', '.c', '.d', '..e'])
    expect([total, more]).toEqual([4, 0])
  })

  it('cuts a ring where it closes', () => {
    const { entries, total } = down(['b<a', 'c<b', 'a<c'])
    expect([entries.map(shown), total]).toEqual([['a', '.b', '..c', '...a RING'], 2])
  })

  it('says what it leaves out, for depth and for length', () => {
    const ties = ['b<a', 'c<b', 'd<b', 'e<d']
    const shallow = down(ties, { depth: 1 })
    expect([shallow.entries.map(shown), shallow.total, shallow.more]).toEqual([['a', '.b DEPTH +2'], 4, 3])
    const short = down(ties, { limit: 3 })
    expect([short.entries.map(shown), short.more]).toEqual([['a', '.b LIMIT +2'], 3])
    expect(down(['b<a'], { depth: 1 }).entries.map(shown)).toEqual(['a', '.b'])
  })

  it('goes up as it goes down', () => {
    const ties = ['a<b', 'a<c', 'b<d', 'c<d'].map((text) => tie(text))
    const { entries } = treeOf('a', ties, { direction: 'UP', depth: 6, limit: 1000 })
    expect(entries.map(shown)).toEqual(['a', '.b', '..d', '.c', '..d'])
  })

  it('holds several ties between two bodies in one entry', () => {
    const ties = [tie('b<a'), tie('b<a', { id: 'other', kind: 'PART_OF' })]
    const { root } = treeOf('a', ties, { direction: 'DOWN', depth: 1, limit: 9 })
    expect(root.children.map((entry) => entry.ties.map(({ id }) => id))).toEqual([['b<a', 'other']])
  })
})

describe('a dispute', () => {
  const reasons = (ties: readonly ChartTie[]) => {
    const { reasons: found, against } = disputer(ties)(ties.slice(0, 1))
    return [...found, ...against.map(({ id }) => id)]
  }

  it('is a second parent of one kind, unless one stands under the other', () => {
    expect(reasons([tie('b<a'), tie('b<c')])).toEqual(['RIVAL_PARENTS', 'b<c'])
    expect(reasons([tie('b<a'), tie('b<c'), tie('c<a')])).toEqual([])
    expect(reasons([tie('b<a'), tie('b<c'), tie('a<c')])).toEqual([])
    expect(reasons([tie('b<a'), tie('b<c', { kind: 'PART_OF' })])).toEqual([])
    expect(reasons([tie('b<a', { kind: 'ALLEGIANCE' }), tie('b<c', { kind: 'ALLEGIANCE' })])).toEqual([])
  })

  it('is a denial, of the tie itself or by one that says there is none', () => {
    expect(reasons([tie('b<a', { denied: true })])).toEqual(['DENIED'])
    expect(reasons([tie('b<a'), tie('b<a', { id: 'no', standing: 'DENIED' })])).toEqual(['DENIED', 'no'])
    expect(reasons([tie('b<a'), tie('b<c', { standing: 'DENIED' })])).toEqual([])
  })
})

describe('an office', () => {
  const held = (holder: string, certainty: Held['certainty'], state = 'SUBSTANTIVE'): Held => ({
    ...{ holder, certainty, state },
  })

  it('is held, may be, or has no known holder; who is designate holds nothing yet', () => {
    expect(statusOf([])).toBe('NO_HOLDER_KNOWN')
    expect(statusOf([held('p', 'POSSIBLE')])).toBe('POSSIBLY_HELD')
    expect(statusOf([held('p', 'POSSIBLE'), held('q', 'CERTAIN')])).toBe('HELD')
    expect(statusOf([held('p', 'CERTAIN', 'DESIGNATE')])).toBe('NO_HOLDER_KNOWN')
    expect(statusOf([held('p', null)])).toBe('HELD')
  })

  it('has rivals when two people hold what one can', () => {
    const two = [held('p', 'CERTAIN'), held('q', 'POSSIBLE')]
    expect(rivalsOf(two, true)).toBe('POSSIBLE')
    expect(rivalsOf(two, false)).toBeNull()
    expect(rivalsOf([held('p', 'CERTAIN'), held('q', 'CERTAIN')], true)).toBe('CERTAIN')
    expect(rivalsOf([held('p', 'CERTAIN'), held('p', 'POSSIBLE')], true)).toBeNull()
    expect(rivalsOf([held('p', 'CERTAIN'), held('q', 'CERTAIN', 'DESIGNATE')], true)).toBeNull()
    expect(rivalsOf([held('p', null), held('q', null)], true)).toBeNull()
  })
})
