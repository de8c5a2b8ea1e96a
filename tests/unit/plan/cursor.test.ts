import { describe, expect, it } from 'vitest'
import { decodeCursor, encodeCursor } from '../../../src/plan/cursor.ts'

const refusal = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'accepted'
}

describe('cursors', () => {
  const cursor = encodeCursor('people', [42, 'person:a'])

  it('come back as the sort keys that they hold', () => {
    expect(decodeCursor('people', cursor, ['number', 'string'])).toEqual([42, 'person:a'])
  })

  it('keep keys in any script', () => {
    expect(decodeCursor('q', encodeCursor('q', ['صدام']), ['string'])).toEqual(['صدام'])
  })

  it('of another question are refused', () => {
    expect(refusal(() => decodeCursor('roles', cursor, ['number', 'string']))).toBe('BAD_CURSOR')
  })

  it.each([
    '',
    'x',
    '====',
    Buffer.from('{}').toString('base64url'),
    Buffer.from('[1').toString('base64url'),
    cursor.slice(0, -4),
  ])('refuse %j as damaged', (damaged) => {
    expect(refusal(() => decodeCursor('people', damaged, ['number', 'string']))).toBe('BAD_CURSOR')
  })

  it('refuse keys of another kind', () => {
    expect(
      refusal(() => decodeCursor('people', encodeCursor('people', ['a', 1]), ['number', 'string'])),
    ).toBe('BAD_CURSOR')
  })
})
