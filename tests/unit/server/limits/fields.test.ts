import { expect, it } from 'vitest'
import { fields } from '../../../../src/server/limits/fields.ts'
import { judge } from './judge.ts'
import { pace } from '../../../support/pace.ts'

const bomb = (steps: number, width: number): string =>
  [
    '{ person { ...F0 } }',
    ...Array.from(
      { length: steps },
      (_, step) => `fragment F${step} on Person { ${`friend { ...F${step + 1} } `.repeat(width)} }`,
    ),
    `fragment F${steps} on Person { name }`,
  ].join('\n')

it('counts a field as often as fragments bring it in', () => {
  const document = '{ a: person { ...A } b: person { ...A } } fragment A on Person { name }'
  expect(judge(fields(5), document)).toEqual([])
  expect(judge(fields(4), document)).toEqual([['TOO_MANY_FIELDS', 5]])
})
it.each([
  [16, 2],
  [25, 2],
  [12, 6],
])('refuses a bomb of %i steps, %i wide, at once', (steps, width) => {
  const before = process.cpuUsage()
  expect(judge(fields(1_000), bomb(steps, width))[0]?.[0]).toBe('TOO_MANY_FIELDS')
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(20 * pace())
})
