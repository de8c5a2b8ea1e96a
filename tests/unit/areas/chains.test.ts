import { describe, expect, it } from 'vitest'
import { chainsFrom } from '../../../src/areas/representation/chains.ts'
import type { Link } from '../../../src/areas/representation/chains.ts'

const link = (from: string, to: string, kind = 'PART_OF', more: Partial<Link> = {}): Link => ({
  ...{ from, to, kind, standing: 'DE_FACTO', basis: 'STATED', certainty: 'CERTAIN', denied: false },
  ...more,
})

const ways = (start: string, links: readonly Link[]): readonly string[] =>
  chainsFrom(start, links).map(
    ({ links: way, disputed }) => [start, ...way.map(({ to }) => to)].join(' ') + (disputed ? ' ?' : ''),
  )

describe('chains of representation', () => {
  it('lead to where no link leads on', () => {
    expect(ways('a', [link('a', 'b', 'CAPACITY'), link('b', 'c'), link('c', 'state')])).toEqual([
      'a b c state',
    ])
  })

  it('give nothing for an actor under nobody', () => {
    expect(ways('a', [link('b', 'c')])).toEqual([])
  })

  it('keep every branch, and dispute two parents of one kind', () => {
    expect(ways('a', [link('a', 'b', 'COMMAND'), link('a', 'c', 'COMMAND')])).toEqual(['a b ?', 'a c ?'])
  })

  it('do not dispute parents of different kinds', () => {
    expect(ways('a', [link('a', 'b', 'ADMINISTRATIVE'), link('a', 'c', 'COMMAND')])).toEqual(['a b', 'a c'])
  })

  it('do not dispute two parents of which one stands under the other', () => {
    expect(ways('a', [link('a', 'b'), link('a', 'c'), link('b', 'c')])).toEqual(['a b c', 'a c'])
  })

  it('take a denied tie for no link, and dispute the tie that it denies', () => {
    const denied = link('a', 'b', 'COMMAND', { standing: 'DENIED' })
    expect(ways('a', [denied])).toEqual([])
    expect(ways('a', [denied, link('a', 'b', 'COMMAND', { standing: 'CLAIMED' })])).toEqual(['a b ?'])
  })

  it('dispute a link whose own claims are contradicted', () => {
    expect(ways('a', [link('a', 'b', 'PART_OF', { denied: true })])).toEqual(['a b ?'])
  })

  it('leave out links that do not hold on the day', () => {
    expect(ways('a', [link('a', 'b', 'PART_OF', { certainty: 'NO' })])).toEqual([])
  })

  it('end in a ring instead of turning in it', () => {
    expect(ways('a', [link('a', 'b'), link('b', 'c'), link('c', 'a')])).toEqual(['a b c'])
  })

  it('are as certain, and as much stated, as their weakest link', () => {
    const [chain] = chainsFrom('a', [
      link('a', 'b', 'CAPACITY', { basis: 'INFERRED' }),
      link('b', 'c', 'PART_OF', { certainty: 'POSSIBLE' }),
    ])
    expect(chain).toMatchObject({ basis: 'INFERRED', certainty: 'POSSIBLE' })
  })
})
