import { expect, it } from 'vitest'
import { COUNTS, countsOf, NO_COUNTS } from '../../../../src/plan/cost/counts.ts'

it('reads one record, by position', () => {
  const names = [...COUNTS.text.matchAll(/ AS (\w+)/g)].map(([, name]) => name)
  const counts = countsOf([names.map((_, index) => index + 1)])
  expect(Object.keys(counts)).toEqual(names)
  expect(counts).toMatchObject({ actors: 1, people: 2, claimsOfTies: names.length })
})

it('counts nothing where there is no record', () => {
  expect(new Set(Object.values(NO_COUNTS))).toEqual(new Set([0]))
})
