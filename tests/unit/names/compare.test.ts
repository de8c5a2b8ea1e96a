import { describe, expect, it } from 'vitest'
import { compareNames, prepareName } from '../../../src/model/names/compare.ts'

describe('compareNames', () => {
  it.each([
    ['Saddam Haftar', 'saddam  HAFTAR', 'same spelling'],
    ['الحداد', 'Haddad', 'same consonants: الحداد ~ Haddad'],
    ['Heftar Khalifa', 'Khalifa Haftar', 'order changed'],
    ['Haftar', 'Saddam Haftar', 'part of the name only (without Saddam)'],
    ['Saddam Khalifa Haftar', 'Saddam Haftar', 'not in the name: Khalifa'],
    ['Khalid Haftar', 'Khalifa Haftar', 'near names: Khalid ~ Khalifa'],
    ['اللواء 53', '53rd Infantry Brigade', 'same meaning: اللواء ~ Brigade'],
    ['Boulos', 'Haftar', 'nothing in common'],
    ['LAAF', 'Libyan Arab Armed Forces', 'initials: LAAF ~ Libyan Arab Armed Forces'],
    ['SSA', 'جهاز دعم الاستقرار', 'initials: SSA ~ جهاز دعم الاستقرار'],
    ['Nawasi Brigade', 'Nawasi Force', 'near meaning: Brigade ~ Force'],
  ])('%s against %s: %s', (query, candidate, how) => {
    expect(compareNames(query, candidate).how).toContain(how)
  })

  it.each([
    ['the same spelling', 'Saddam Haftar', 'SADDAM HAFTAR', 1, 1],
    ['a title in front', 'المشير خليفة حفتر', 'خليفة حفتر', 0.99, 0.99],
    ['compounds apart or joined', 'عبدالحميد الدبيبة', 'عبد الحميد الدبيبه', 0.99, 0.99],
    ['the other script', 'خليفة حفتر', 'Khalifa Hifter', 0.85, 0.99],
    ['Turkish', 'Halife Hafter', 'خليفة حفتر', 0.8, 0.99],
    ['Russian', 'Халифа Хафтар', 'Khalifa Haftar', 0.85, 0.99],
    ['French', 'Salah Eddine al-Namrouch', 'صلاح الدين النمروش', 0.85, 0.99],
    ['two people of one family', 'Khalid Hifter', 'Khalifa Hifter', 0.5, 0.85],
    ['father and son', 'Saddam Haftar', 'Khalifa Haftar', 0.3, 0.65],
    ['two of one first name', 'John Brown', 'John Brennan', 0.3, 0.65],
    ['another number', '52 Brigade', '53 Brigade', 0, 0.4],
    ['initials', 'LAAF', 'Libyan Arab Armed Forces', 0.75, 0.85],
    ['initials of the translation', 'SSA', 'جهاز دعم الاستقرار', 0.65, 0.75],
    ['initials that the name has itself', 'SSA', 'Stability Support Apparatus (SSA)', 0.95, 0.99],
    ['other initials', 'GNA', 'GNU', 0, 0.2],
    ['initials in capitals are hardly a name', 'GNU', 'غنيوة', 0, 0.65],
    ['the editor’s brackets', 'Ministry of Defence', 'Ministry of Defence (GNU)', 0.8, 0.99],
    ['a body whose words say no kind', 'Judicial Police', 'الشرطة القضائية', 0.99, 0.99],
    ['an office of an abbreviation', 'Prime Minister (GNU)', 'GNU', 0, 0.75],
    ['a commander of a brigade', 'قائد لواء الحلبوص', 'Commander of the Halbous Brigade', 0.85, 0.99],
    ['an elision', 'Comando dell’Africa', 'Africa Command', 0.9, 0.99],
    ['U.S. and US', 'U.S. Sixth Fleet', 'US Sixth Fleet', 0.99, 0.99],
    ['nobody', 'Nobody Atall', 'Saddam Haftar', 0, 0.2],
  ])('%s: %s, %s', (_, query, candidate, least, most) => {
    const { score } = compareNames(query, candidate)
    expect(score).toBeGreaterThanOrEqual(least)
    expect(score).toBeLessThanOrEqual(most)
  })

  it('takes a prepared name for a text', () => {
    const query = prepareName('صدام حفتر')
    expect(compareNames(query, prepareName('Saddam Hafter'))).toEqual(
      compareNames('صدام حفتر', 'Saddam Hafter'),
    )
  })

  it('finds nothing in a text without words', () => {
    expect(compareNames('', '')).toEqual({ score: 0, how: 'nothing in common' })
    expect(compareNames('...', 'Haftar').score).toBe(0)
  })
})
