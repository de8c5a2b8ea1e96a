import { expect, it } from 'vitest'
import { createLog } from '../../../src/server/log.ts'

const linesOf = (
  form: 'text' | 'json',
  message: string,
  fields: Record<string, unknown>,
): readonly string[] => {
  const lines: string[] = []
  createLog(form, (line) => lines.push(line)).warn(message, fields)
  return lines
}

it('writes one line an event, whatever a value holds', () => {
  for (const form of ['text', 'json'] as const) {
    const [line = '', ...more] = linesOf(form, 'a\nb', {
      name: 'x\r\n2026 error forged',
      turned: '\u202Eevil',
    })
    expect(more).toEqual([])
    expect(line).not.toMatch(/[\r\n\u202E]/)
  }
})
it('is JSON when asked', () => {
  const [line = ''] = linesOf('json', 'hello', { count: 3 })
  expect(JSON.parse(line)).toMatchObject({ level: 'warn', message: 'hello', count: 3 })
})
it('is name=value otherwise', () => {
  expect(linesOf('text', 'hello', { count: 3, who: 'a b', none: undefined })[0]).toMatch(
    /warn {2}hello count=3 who="a b" none=none$/,
  )
})
