import { expect, it } from 'vitest'
import { aliases } from '../../../../src/server/limits/aliases.ts'
import { judge } from './judge.ts'

it('counts aliases of the whole document, __typename too', () => {
  expect(judge(aliases(2), '{ a: hello b: __typename }')).toEqual([])
  expect(judge(aliases(2), '{ a: hello ...F } fragment F on Query { b: __typename c: __typename }')).toEqual([
    ['TOO_MANY_ALIASES', 3],
  ])
})
