import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { searchCandidates } from '../../../src/areas/search/candidates.ts'
import { prefixLook } from '../../../src/model/names/prefix.ts'
import type { Statement } from '../../../src/model/statement.ts'
import { lensOf } from '../../../src/plan/lens.ts'
import { PATTERNS } from '../../areas/search-adversarial/patterns.ts'

const LENS = lensOf(null)
const SEARCH = /^[A-Z0-9 ]*$/
const SUGGEST = /^[-A-Z0-9+*() ]*$/
/** Lucene reads these as operators where they stand as words. */
const OPERATORS = /(?:^|[ (])(?:AND|OR|NOT|TO)(?:[ )]|$)/

const queryOf = (statement: Statement | null): string => {
  const query = (statement?.parameters['look'] as { readonly query: string } | undefined)?.query ?? ''
  return typeof query === 'string' ? query : 'no text'
}

const queries = (text: string) => ({
  search: queryOf(searchCandidates(text, {}, LENS)),
  suggest: prefixLook(text).query,
})

const check = (text: string): void => {
  const { search, suggest } = queries(text)
  expect(search).toMatch(SEARCH)
  expect(search).not.toMatch(OPERATORS)
  expect(suggest).toMatch(SUGGEST)
  expect(suggest).not.toMatch(OPERATORS)
}

describe('no syntax of the text reaches the index', () => {
  it.each(PATTERNS)('%s', (_, text) => {
    check(text)
  })

  it('whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme' })),
        check,
      ),
    )
  })

  it('the statement does not depend on the text', () => {
    const [one, ...others] = ['Haftar', 'محمد', '*:*'].map((text) => searchCandidates(text, {}, LENS)?.text)
    expect(others.filter((other) => other !== undefined).every((other) => other === one)).toBe(true)
  })
})
