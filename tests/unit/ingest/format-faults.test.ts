import { describe, expect, it } from 'vitest'
import stringWidth from 'string-width'
import { formatFaults } from '../../../src/ingest/format-faults.ts'
import type { Fault } from '../../../src/model/fault.ts'

const fault = (line: number): Fault => ({
  code: 'UNKNOWN_REFERENCE',
  file: 'a.yaml',
  line,
  column: 3,
  path: 'meetings[0].where',
  message: 'No entry goes by "a place with a long name that goes on and on and on and on and on".',
  expected: 'a place of a registry, by id or by a registered name',
  hint: 'Near: place:tripoli (طرابلس). If none is meant, add an entry to a registry file.',
})

describe('faults as text', () => {
  it('says where, what, what was expected and what to do, in 80 columns', () => {
    const text = formatFaults([fault(7)])
    expect(text.split('\n').every((line) => stringWidth(line) <= 80)).toBe(true)
    expect(text).toContain('a.yaml:7:3  meetings[0].where\n')
    expect(text).toContain('(UNKNOWN_REFERENCE)')
    expect(text).toContain('\n  expected: a place of')
    expect(text).toContain('\n  hint: Near:')
    expect(text).toMatch(/1 fault in 1 file\.$/)
  })

  it('stops at the limit and says how many there are', () => {
    const text = formatFaults(
      Array.from({ length: 250 }, (_, index) => fault(index + 1)),
      { limit: 100 },
    )
    expect(text.match(/UNKNOWN_REFERENCE/g)).toHaveLength(100)
    expect(text).toMatch(/250 faults in 1 file; the first 100 are shown\.$/)
  })

  it('writes invisible characters out', () => {
    expect(formatFaults([{ ...fault(1), file: 'a\u202eb\u001b[2J.yaml' }])).toContain(
      'a<U+202E>b<U+001B>[2J.yaml',
    )
  })

  it('says so when there are none', () => {
    expect(formatFaults([])).toBe('No faults.')
  })
})
