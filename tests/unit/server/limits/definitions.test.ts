import { expect, it } from 'vitest'
import { definitions } from '../../../../src/server/limits/definitions.ts'
import { judge } from './judge.ts'

it('counts operations and fragments', () => {
  expect(judge(definitions(2), 'query A { hello } query B { hello }')).toEqual([])
  expect(
    judge(definitions(2), '{ hello } fragment A on Query { hello } fragment B on Query { hello }'),
  ).toEqual([['TOO_MANY_OPERATIONS', 3]])
})
