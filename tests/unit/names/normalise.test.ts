import { describe, expect, it } from 'vitest'
import { normalise, scriptOf } from '../../../src/model/names/normalise.ts'

describe('normalise', () => {
  it.each([
    ['case', 'JOHN Brennan', 'john brennan'],
    ['accents', 'Güven Begeç', 'guven begec'],
    ['dotted and dotless i', 'İbrahim KALIN Kalın', 'ibrahim kalin kalin'],
    ['tashkeel', 'مُحَمَّد', 'محمد'],
    ['tatweel', 'حفـــتر', 'حفتر'],
    ['forms of alef', 'أحمد إبراهيم آدم', 'احمد ابراهيم ادم'],
    ['hamza on a carrier', 'عبد الرؤوف فائز', 'عبد الرووف فايز'],
    ['yaa and taa marbuta', 'مصطفى عطية', 'مصطفي عطيه'],
    ['Persian letters', 'علی کمال', 'علي كمال'],
    ['presentation forms', 'ﻣﺤﻤﺪ ﻻ', 'محمد لا'],
    ['direction marks', '\u200f\u202bصدام\u202c حفتر\u200e', 'صدام حفتر'],
    ['apostrophes', "Clinton O’Neill, ʿAli, Sana'a", 'clinton oneill ali sanaa'],
    ['hyphens of every kind', 'al-Haddad al‑Haddad al–Haddad', 'al haddad al haddad al haddad'],
    ['space', '  Saddam\u00a0\u3000\t Haftar\n', 'saddam haftar'],
    ['punctuation', 'J.T. Anderson (AFRICOM)', 'j t anderson africom'],
    ['digits', 'اللواء ٥٣ / ۵۳', 'اللوا 53 53'],
    ['full width', 'ＡＦＲＩＣＯＭ', 'africom'],
  ])('%s', (_, text, expected) => {
    expect(normalise(text)).toBe(expected)
    expect(normalise(expected)).toBe(expected)
  })

  it('leaves nothing of a text without letters and digits', () => {
    for (const text of ['', ' ', '\u064b\u0651', '👍🏽', '\u0000', '\ud800', '-–—', '...'])
      expect(normalise(text)).toBe('')
  })
})

describe('scriptOf', () => {
  it.each([
    ['صدام حفتر', 'Arab'],
    ['Saddam Haftar', 'Latn'],
    ['Саддам Хафтар', 'Cyrl'],
    ['Σαντάμ Χαφτάρ', 'Grek'],
    ['שלום', 'Zzzz'],
    ['53', 'Zyyy'],
    ['', 'Zyyy'],
    ['AFRICOM القيادة الأمريكية', 'Arab'],
  ])('%s is in %s', (text, script) => {
    expect(scriptOf(text)).toBe(script)
  })
})
