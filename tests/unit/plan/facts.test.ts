import { describe, expect, it } from 'vitest'
import { basisOf, supportOf } from '../../../src/plan/facts.ts'
import type { Witness } from '../../../src/plan/facts.ts'
import { pick } from '../../../src/plan/name.ts'

const claim = (more: Partial<Witness> = {}): Witness => ({
  ...{ stance: 'AFFIRMS', basis: 'STATED', source: 'source:a', witness: 'institution:a', firstParty: false },
  ...more,
})

describe('support', () => {
  it('of nothing is nothing, and not first-party only', () => {
    expect(supportOf([])).toEqual({
      claims: 0,
      sources: 0,
      publishers: 0,
      firstPartyOnly: false,
      contradictedBy: 0,
    })
  })

  it('counts a source once, and a reprint as its first publisher', () => {
    const claims = [
      claim(),
      claim(),
      claim({ source: 'source:b' }),
      claim({ source: 'source:c', witness: 'institution:c' }),
    ]
    expect(supportOf(claims)).toMatchObject({ claims: 4, sources: 3, publishers: 2 })
  })

  it('is first-party only when everybody who affirms it is a party to it', () => {
    expect(supportOf([claim({ firstParty: true })]).firstPartyOnly).toBe(true)
    expect(supportOf([claim({ firstParty: true }), claim()]).firstPartyOnly).toBe(false)
    expect(supportOf([claim({ firstParty: true }), claim({ stance: 'DENIES' })]).firstPartyOnly).toBe(true)
  })

  it('counts sources that deny, and not among those that affirm', () => {
    const claims = [
      claim(),
      claim({ stance: 'DENIES', source: 'source:b' }),
      claim({ stance: 'DENIES', source: 'source:b' }),
    ]
    expect(supportOf(claims)).toMatchObject({ claims: 1, sources: 1, contradictedBy: 1 })
  })
})

describe('basis', () => {
  it('is stated as soon as one claim states it', () => {
    expect(basisOf([claim({ basis: 'INFERRED' })])).toBe('INFERRED')
    expect(basisOf([claim({ basis: 'INFERRED' }), claim()])).toBe('STATED')
  })
})

describe('a name', () => {
  it('is the one in the first language asked that there is', () => {
    expect(pick(['Ali', 'علي'], ['AR', 'EN'])).toBe('علي')
    expect(pick(['Ali', null], ['AR', 'EN'])).toBe('Ali')
    expect(pick([null, 'علي'], ['EN'])).toBe('علي')
    expect(pick([null, null], ['EN'])).toBeNull()
  })
})
