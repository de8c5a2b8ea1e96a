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
