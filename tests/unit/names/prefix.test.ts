import { describe, expect, it } from 'vitest'
import { prefixKeys, rankPrefixed } from '../../../src/model/names/prefix.ts'

const named = (actor: string, text: string, weight = 0) => ({ actor, text, weight })
const CANDIDATES = [
  named('person:khalifa-haftar', 'Khalifa Haftar', 9),
  named('person:khalifa-haftar', 'خليفة حفتر', 9),
  named('person:saddam-haftar', 'Saddam Haftar', 4),
  named('person:al-haddad', 'محمد الحداد', 2),
  named('person:hafez', 'Hafez Kaddur'),
]
const ids = (text: string): readonly string[] => rankPrefixed(text, CANDIDATES).map(({ actor }) => actor)

describe('a text that somebody types', () => {
  it('asks for its whole words, and for what its last word may become', () => {
    const { whole, begun } = prefixKeys('Khalifa Haf')
    expect(whole).toHaveLength(1)
    expect(begun.every((key) => /^[A-Z0-9]+$/.test(key))).toBe(true)
  })

  it('asks for nothing as long as it has no consonant', () => {
    expect(prefixKeys('a')).toEqual({ whole: [], begun: [] })
    expect(prefixKeys(' ')).toEqual({ whole: [], begun: [] })
  })

  it('puts a name that begins so first, then words of names, by how often they took part', () => {
    expect(ids('haf')).toEqual(['person:hafez', 'person:khalifa-haftar', 'person:saddam-haftar'])
    expect(ids('حد')).toEqual(['person:al-haddad'])
  })

  it('hears the other script', () => {
    expect(ids('سدام')).toContain('person:saddam-haftar')
  })

  it('needs every word', () => {
    expect(ids('khalifa haf')).toEqual(['person:khalifa-haftar'])
    expect(ids('khalifa m')).toEqual([])
  })
})
