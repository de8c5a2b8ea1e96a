import { expect, it } from 'vitest'
import { checkBrackets } from '../../../../src/server/limits/brackets.ts'
import { pace } from '../../../support/pace.ts'

const check = (document: string) => () => checkBrackets(document, 3)

it('takes three levels and refuses four, of any kind', () => {
  expect(check('{ a(b: [1]) }')).not.toThrow()
  expect(check('{ a(b: [[1]]) }')).toThrow('deeper than 3')
})
it('passes over strings, block strings and comments', () => {
  expect(check('{ a(b: "((((") }')).not.toThrow()
  expect(check('{ a(b: "\\"((((") }')).not.toThrow()
  expect(check('{ a(b: """ (((( " \\""" (((( """) }')).not.toThrow()
  expect(check('{ a # ((((\n }')).not.toThrow()
})
it('sees brackets behind strings and comments', () => {
  expect(check('{ a(b: "x", c: [[1]]) }')).toThrow()
  expect(check('# x\n{ a(b: """x""", c: [[1]]) }')).toThrow()
})
it('takes no longer for quotes that never end', () => {
  const before = process.cpuUsage()
  checkBrackets(`"${'\\"'.repeat(32_000)}`, 3)
  checkBrackets('"""'.repeat(20_001), 3)
  checkBrackets('#\n'.repeat(32_000), 3)
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(50 * pace())
})
