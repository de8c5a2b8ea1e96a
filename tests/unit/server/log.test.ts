import { describe, expect, it } from 'vitest'
import { createLog, currentRequest } from '../../../src/server/log.ts'
import { isSecret } from '../../../src/server/redact.ts'
import { pace } from '../../support/pace.ts'

const FORMS = ['text', 'json'] as const

const linesOf = (
  form: 'text' | 'json',
  message: string,
  fields: Record<string, unknown>,
): readonly string[] => {
  const lines: string[] = []
  createLog(form, (line) => lines.push(line)).warn(message, fields)
  return lines
}

const HOSTILE = [
  '\r\n2026 error forged',
  '\u0000',
  '\u001B[2J',
  '\u009B31m',
  '\u2028',
  '\u202Eevil',
  '\u2066',
]

it.each(FORMS)('writes one line an event, whatever a value holds: %s', (form) => {
  for (const text of HOSTILE) {
    const [line = '', ...more] = linesOf(form, `a${text}b`, { name: text, deep: { list: [text] } })
    expect(more).toEqual([])
    expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u)
    if (form === 'json')
      expect(JSON.parse(line)).toMatchObject({ message: `a${text}b`, name: text, deep: { list: [text] } })
  }
})
it.each(FORMS)('writes what JSON cannot hold: %s', (form) => {
  const ring: Record<string, unknown> = { big: 7n }
  ring['self'] = ring
  const [line] = linesOf(form, 'odd', { ring, date: new Date(0), error: new TypeError('x') })
  expect(line).toMatch(/odd/)
  expect(line).toMatch(/TypeError: x/)
  expect(line).toMatch(/1970-01-01T00:00:00/)
})
it('is JSON when asked', () => {
  const [line = ''] = linesOf('json', 'hello', { count: 3 })
  const event = JSON.parse(line) as Record<string, unknown>
  expect(event).toMatchObject({ level: 'warn', message: 'hello', count: 3 })
  expect(Object.keys(event).sort()).toEqual(['count', 'level', 'message', 'time'])
  expect(event['time']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
})
it('is name=value otherwise', () => {
  expect(linesOf('text', 'hello', { count: 3, who: 'a b', none: undefined })[0]).toMatch(
    /^\d{4}-\d\d-\d\dT[\d:.]+Z warn {2}hello count=3 who="a b" none=none$/,
  )
})

describe('the request', () => {
  it.each(FORMS)('is named in each of its lines, and in no other: %s', async (form) => {
    const lines: string[] = []
    const log = createLog(form, (line) => lines.push(line))
    const asked = (id: string): Promise<void> =>
      currentRequest.run({ id, codes: new Set() }, async () => {
        log.info(`begun ${id}`)
        await new Promise((resolve) => setTimeout(resolve, 2))
        log.error(`ended ${id}`)
      })
    await Promise.all([asked('one'), asked('two')])
    log.info('nobody')
    expect(lines).toHaveLength(5)
    for (const id of ['one', 'two'])
      for (const line of lines.filter((text) => text.includes(`begun ${id}`) || text.includes(`ended ${id}`)))
        expect(line).toMatch(new RegExp(`requestId"?[=:]"?${id}`))
    expect(lines[4]).not.toContain('requestId')
  })
})

describe('secrets', () => {
  it.each([
    ...[
      'password',
      'NEO4J_PASSWORD',
      'authorization',
      'Authorization',
      'cookie',
      'set-cookie',
      'key',
      'apiKey',
    ],
    ...['apikey', 'x-api-key', 'keys', 'token', 'accessToken', 'csrf_token', 'clientSecret', 'credentials'],
  ])('%s is a name of one', (name) => expect(isSecret(name)).toBe(true))
  it.each(['message', 'keyboard', 'path', 'cause', 'requestId', 'ms', 'authority'])('%s is not', (name) =>
    expect(isSecret(name)).toBe(false),
  )
  it.each(FORMS)('are left out at any depth, in addresses and in words: %s', (form) => {
    const [line] = linesOf(form, 'Cannot reach bolt+s://neo4j:hunter2@db:7687', {
      password: 'hunter2',
      headers: { Cookie: 'sid=hunter2', list: [{ apiKey: 'hunter2' }] },
      cause: new Error('neo4j://hunter2@db refused Authorization: Bearer hunter2hunter2'),
      a: { b: { c: { d: { e: { f: { password: 'hunter2' } } } } } },
    })
    expect(line).not.toContain('hunter2')
    expect(line).toContain('bolt+s://[redacted]@db:7687')
  })
  it.each(['a'.repeat(200_000), 'a://'.repeat(50_000), 'basic '.repeat(40_000)])(
    'are looked for in time that grows with the text',
    (text) => {
      const before = process.cpuUsage()
      linesOf('json', 'long', { text })
      expect(process.cpuUsage(before).user / 1_000).toBeLessThan(300 * pace())
    },
  )
})
