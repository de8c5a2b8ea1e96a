import { expect, it } from 'vitest'
import { rootFields } from '../../../../src/server/limits/root-fields.ts'
import { judge } from './judge.ts'

it('counts the questions of each operation, fragments followed', () => {
  expect(judge(rootFields(2), '{ a: hello b: hello }')).toEqual([])
  expect(judge(rootFields(2), '{ a: hello b: hello ...C } fragment C on Query { hello }')).toEqual([
    ['TOO_MANY_ROOT_FIELDS', 3],
  ])
})
it('does not count what is under them', () => {
  expect(judge(rootFields(1), '{ person { name friend { name } } }')).toEqual([])
})
