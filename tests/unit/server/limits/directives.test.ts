import { expect, it } from 'vitest'
import { directives } from '../../../../src/server/limits/directives.ts'
import { judge } from './judge.ts'

it('counts uses of directives', () => {
  expect(judge(directives(1), '{ hello @include(if: true) }')).toEqual([])
  expect(judge(directives(1), '{ hello @a @a @a }')).toEqual([['TOO_MANY_DIRECTIVES', 3]])
})
