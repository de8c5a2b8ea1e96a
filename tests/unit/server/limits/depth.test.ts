import { getIntrospectionQuery } from 'graphql'
import { expect, it } from 'vitest'
import { depth } from '../../../../src/server/limits/depth.ts'
import { judge } from './judge.ts'

const rule = depth(4, 20)
const nested = (levels: number): string => `${'{ friend '.repeat(levels)}${'}'.repeat(levels)}`

it('takes four levels and refuses five', () => {
  expect(judge(rule, `{ person ${nested(3)} }`)).toEqual([])
  expect(judge(rule, `{ person ${nested(4)} }`)).toEqual([['TOO_DEEP', 5]])
})
it('follows fragments, inline and named', () => {
  const document = `{ person { ... on Person { ...A } } } fragment A on Person { friend { ...B } } fragment B on Person ${nested(3)}`
  expect(judge(rule, document)).toEqual([['TOO_DEEP', 5]])
})
it('is not caught in a circle of fragments', () => {
  expect(judge(rule, '{ person { ...A } } fragment A on Person { friend { ...A } }')).toEqual([])
})
it('lets the usual introspection document through, not a deeper one', () => {
  expect(judge(rule, getIntrospectionQuery())).toEqual([])
  const deep = `{ __schema { types { ${'ofType { '.repeat(20)} name ${'} '.repeat(20)} } } }`
  expect(judge(rule, deep)).toEqual([['TOO_DEEP', 23]])
})
it('does not count introspection as a reason to hide depth beside it', () => {
  expect(judge(rule, `{ __schema { types { name } } person ${nested(4)} }`)).toEqual([['TOO_DEEP', 5]])
})
