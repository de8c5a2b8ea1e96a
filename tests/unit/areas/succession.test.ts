/** Who came before and after in an office: the rule without a database. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { predecessors, successors } from '../../../src/areas/offices/succession.ts'
import type { Term } from '../../../src/areas/offices/succession.ts'

type Day = number | null
const term = (id: string, [startMin, startMax, endMin, endMax]: readonly [Day, Day, Day, Day]): Term => ({
  ...{ id, span: { startMin, startMax, endMin, endMax } },
})
const exact = (id: string, start: number, end: Day = null): Term => term(id, [start, start, end, end])

const before = (of: Term, others: readonly Term[]): readonly string[] =>
  predecessors(of, others).map(({ term: { id }, certainty, handover }) => `${id} ${certainty} ${handover}`)

describe('predecessors', () => {
  it('are the nearest that began earlier', () => {
    expect(before(exact('c', 30), [exact('a', 10, 20), exact('b', 20, 29), exact('d', 40)])).toEqual([
      'b CERTAIN DIRECT',
    ])
    expect(before(exact('b', 30), [exact('a', 10, 20)])).toEqual(['a CERTAIN GAP'])
    expect(before(exact('b', 30, 40), [exact('a', 10, 35)])).toEqual(['a CERTAIN OVERLAP'])
    expect(before(exact('b', 30), [exact('a', 10)])).toEqual(['a CERTAIN UNKNOWN'])
  })

  it('are only possible where bounds overlap, or an undated one may lie between', () => {
    expect(before(term('b', [15, 30, null, null]), [term('a', [10, 20, null, null])])).toEqual([
      'a POSSIBLE UNKNOWN',
    ])
    const undated = term('x', [null, null, null, null])
    expect(before(exact('b', 30), [exact('a', 10), undated])).toEqual([
      'x POSSIBLE UNKNOWN',
      'a POSSIBLE UNKNOWN',
    ])
  })

  it('end on the day of a hand-over at the latest', () => {
    expect(before(exact('c', 50), [term('a', [null, null, 20, 20]), exact('b', 20)])).toEqual([
      'b CERTAIN UNKNOWN',
    ])
  })
})

describe('successors', () => {
  const day = fc.option(fc.integer({ min: 0, max: 12 }))
  const any = fc
    .tuple(day, day, day, day)
    .filter(([a, b, c, d]) => (a ?? 0) <= (b ?? 99) && (c ?? 0) <= (d ?? 99) && (a ?? 0) <= (d ?? 99))

  it('are predecessors seen from the other side: 500 offices', () => {
    fc.assert(
      fc.property(fc.array(any, { minLength: 2, maxLength: 6 }), (spans) => {
        const terms = spans.map((span, index) => term(String(index), span))
        const forth = terms.flatMap((of) =>
          successors(of, terms).map(({ term: { id }, ...rest }) => ({ earlier: of.id, later: id, ...rest })),
        )
        const back = terms.flatMap((of) =>
          predecessors(of, terms).map(({ term: { id }, ...rest }) => ({
            earlier: id,
            later: of.id,
            ...rest,
          })),
        )
        expect(new Set(forth.map((each) => JSON.stringify(each)))).toEqual(
          new Set(back.map((each) => JSON.stringify(each))),
        )
      }),
      { numRuns: 500, seed: 20_261_125 },
    )
  })
})
