import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keysOf } from '../../../src/model/names/keys.ts'

const LUCENE_WORDS = ['AND', 'OR', 'NOT', 'TO']

describe('keysOf', () => {
  it.each([
    ['Saddam Haftar', 'صدام حفتر'],
    ['Abdul Hamid al-Dbeibah', 'عبدالحميد الدبيبه'],
    ['John Brennan', 'جون برينان'],
    ['Abdul-Razek al-Nadoori', 'عبد الرازق الناظوري'],
    ['Ahmed Hashem', 'أحمد هاشم'],
    ['Halit', 'خالد'],
    ['Gamal', 'جمال'],
    ['Larayedh', 'العريض'],
    ['Аюб аль-Фарджани', 'أيوب الفرجاني'],
    ['Χαλίφα Χαφτάρ', 'خليفة حفتر'],
  ])('%s and %s share a key for every word', (one, other) => {
    const shared = keysOf(one).filter((key) => keysOf(other).includes(key))
    expect(shared.length).toBeGreaterThanOrEqual(Math.min(one.split(' ').length, 2))
  })

  it.each(['53 Brigade', '٥٣', '53rd', 'اللواء 53', '53e brigade', "53'ncı Tugay", '(053)'])(
    '%s has its number',
    (text) => {
      expect(keysOf(text)).toContain('53')
    },
  )

  it('knows words of bodies by their meaning', () => {
    expect(keysOf('53rd Infantry Brigade')).toEqual(['53', 'QINFANTRY', 'QBRIGADE', 'YBI'])
    expect(keysOf('اللواء 53 مشاة')).toEqual(['QBRIGADE', '53', 'QINFANTRY'])
  })

  it.each([
    ['LAAF', 'Libyan Arab Armed Forces'],
    ['LAAF', 'القوات المسلحة العربية الليبية'],
    ['SSA', 'جهاز دعم الاستقرار'],
    ['gns', 'Government of National Stability'],
    ['NA', 'Libyan National Army'],
    ['HoR', 'House of Representatives'],
    ['MoD', 'Ministry of Defence'],
    ['GUN', 'Gouvernement d’union nationale'],
    ['AISE', 'Agenzia informazioni e sicurezza esterna'],
    ['SSA', 'Head of the Stability Support Apparatus'],
  ])('%s and %s share the key of the initials', (letters, name) => {
    const key = `Y${[...letters.toUpperCase()].sort().join('')}`
    const keys = keysOf(letters)
    expect(keys).toContain(key)
    expect(keysOf(name)).toContain(key)
  })

  it('gives no initials to the names of people', () => {
    for (const text of ['Saddam Khalifa Haftar', 'خليفة حفتر', 'Haftar', 'Ali'])
      expect(keysOf(text).filter((key) => key.startsWith('Y'))).toEqual([])
  })

  it('gives words of scripts without sounds a key of their own', () => {
    expect(keysOf('שלום')).toEqual(keysOf('  שלום!'))
    expect(keysOf('שלום')).not.toEqual(keysOf('שרון'))
  })

  it('is empty when there is nothing to search', () => {
    for (const text of ['', ' - ', '\u064b'.repeat(50), '👍', '\u0000', '\ud800', '…'])
      expect(keysOf(text)).toEqual([])
  })

  it('never says a word of the syntax of Lucene', () => {
    const syntax = fc.constantFrom(
      ...Array.from('+-&|!(){}[]^"~*?:\\/<>=@#'),
      'AND ',
      'OR ',
      'NOT ',
      ' TO ',
      'and',
      'haftar',
      'ح',
      'ف',
      '٥',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(syntax).map((parts) => parts.join('')),
      fc.string(),
    )
    fc.assert(
      fc.property(text, (any) => {
        for (const key of keysOf(any)) {
          expect(key).toMatch(/^[A-Z0-9]{1,24}$/)
          expect(LUCENE_WORDS).not.toContain(key)
        }
      }),
      { numRuns: 300 },
    )
  })
})
