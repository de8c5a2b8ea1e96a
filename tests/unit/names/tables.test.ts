import { describe, expect, it } from 'vitest'
import { compareNames, prepareName } from '../../../src/model/names/compare.ts'
import { keysOf } from '../../../src/model/names/keys.ts'
import { normalise } from '../../../src/model/names/normalise.ts'
import { similarity, soundOf } from '../../../src/model/names/phones.ts'
import { heard, phonesOf } from '../../../src/model/names/sounds.ts'
import { ARABIC_FORMS } from '../../../src/model/names/tables/arabic-forms.ts'
import { ARABIC_GROUPS, ARABIC_SOUNDS } from '../../../src/model/names/tables/arabic-sounds.ts'
import { LANDS } from '../../../src/model/names/tables/body-countries.ts'
import { BODY_KIN, BODY_PHRASES } from '../../../src/model/names/tables/body-phrases.ts'
import { BODY_WORDS } from '../../../src/model/names/tables/body-words.ts'
import { CYRILLIC } from '../../../src/model/names/tables/cyrillic.ts'
import { DIGIT_ROWS } from '../../../src/model/names/tables/digits.ts'
import { GREEK } from '../../../src/model/names/tables/greek.ts'
import { ARABIC_JOINED, LATIN_JOINED } from '../../../src/model/names/tables/joined-forms.ts'
import { LATIN_FORMS } from '../../../src/model/names/tables/latin-forms.ts'
import { LATIN_SOUNDS } from '../../../src/model/names/tables/latin-sounds.ts'
import { NEAR_NAMES } from '../../../src/model/names/tables/near-names.ts'
import { PARTICLES } from '../../../src/model/names/tables/particles.ts'
import { PHONE_CLASSES } from '../../../src/model/names/tables/phone-classes.ts'
import { DROPS, MASSES, SWAPS } from '../../../src/model/names/tables/phone-costs.ts'
import { TITLES } from '../../../src/model/names/tables/titles.ts'

const score = ([one, other]: readonly [string, string]): number => compareNames(one, other).score
const heardOf = (text: string): string =>
  prepareName(text)
    .words.map((word) => word.heard)
    .join(' ')
const phonesOfText = (text: string): string =>
  prepareName(text)
    .words.map((word) => word.sound.phones)
    .join('')
const list = (words: string): string[] => words.split(' ')
const shareKey = (one: string, other: string): boolean =>
  keysOf(one).some((key) => keysOf(other).includes(key))

describe('spelling tables', () => {
  it.each(ARABIC_FORMS)('$form ($note) is read as "$base"', ({ form, base, example: [one, other] }) => {
    expect(normalise(form)).toBe(base)
    expect(one).toContain(form)
    expect(normalise(one)).toBe(normalise(other))
  })

  it.each(DIGIT_ROWS)('$script digits are digits', ({ digits }) => {
    expect(normalise(digits)).toBe('0123456789')
    expect(keysOf(`اللواء ${[...digits][5]}${[...digits][3]}`)).toContain('53')
  })

  it.each(LATIN_FORMS)(
    '$letter ($note) is $plain, and sounds $sound',
    ({ letter, plain, sound, example: [one, other] }) => {
      expect(normalise(letter)).toBe(plain)
      expect(one.toLowerCase()).toContain(letter)
      expect(heard(letter)).toBe(sound)
      expect(heard(one)).toBe(heard(other))
    },
  )

  it.each([...CYRILLIC, ...GREEK])('$letter is $latin', ({ letter, latin, example: [one, other] }) => {
    expect(heard(letter)).toBe(latin)
    expect(
      one
        .normalize('NFD')
        .replace(/[\u0300\u0301\u0308]/g, '')
        .normalize()
        .toLowerCase() + one.toLowerCase(),
    ).toContain(letter)
    expect(heardOf(one)).toBe(heardOf(other))
  })
})

describe('sound tables', () => {
  it.each(ARABIC_SOUNDS)('$letter is heard as $phone', ({ letter, phone, example }) => {
    expect(phonesOf(letter)).toBe(phone)
    expect(normalise(example[0])).toContain(letter)
    expect(shareKey(...example)).toBe(true)
    expect(score(example)).toBeGreaterThanOrEqual(0.75)
  })

  it.each(ARABIC_GROUPS)('$letter is heard as $phone', ({ letter, phone, example }) => {
    expect(example[0]).toMatch(new RegExp(letter))
    expect(phonesOfText(example[0])).toContain(phone)
    expect(score(example)).toBeGreaterThanOrEqual(0.75)
  })

  it.each(LATIN_SOUNDS)('$letters is heard as $phone', ({ letters, phone, example }) => {
    expect(example[0].toLowerCase()).toMatch(new RegExp(letters))
    expect(phonesOfText(example[0])).toContain(phone)
    expect(score(example)).toBeGreaterThanOrEqual(0.75)
  })

  it.each(PHONE_CLASSES)('$phone is of class $classes', ({ phone, example }) => {
    expect(phonesOfText(example[0]) + phonesOfText(example[1])).toContain(phone)
    expect(shareKey(...example)).toBe(true)
  })

  it.each(SWAPS)('$pairs cost $cost', ({ cost, pairs }) => {
    for (const pair of list(pairs)) {
      const [one, other] = [...pair].map((phone) => soundOf(`bb${phone}bb`))
      if (one === undefined || other === undefined) throw new Error(`not a pair: ${pair}`)
      const size = ((one.mass + other.mass) / 2) * 0.8
      expect(similarity(one, other, false)).toBeGreaterThanOrEqual(1 - cost / size - 1e-9)
      expect(similarity(one, other, false)).toBe(similarity(other, one, false))
    }
  })

  it('lists no pair of phones twice', () => {
    const pairs = SWAPS.flatMap((row) => list(row.pairs)).map((pair) => [...pair].sort().join(''))
    expect(pairs.filter((pair, i) => pairs.indexOf(pair) !== i)).toEqual([])
  })

  it.each(DROPS)('leaving out one of $phones costs $cost', ({ phones, cost }) => {
    const whole = soundOf('bdbd')
    for (const phone of phones) {
      const more = soundOf(`bd${phone}bd`)
      expect(similarity(whole, more, false)).toBeCloseTo(1 - cost / (((whole.mass + more.mass) / 2) * 0.8), 6)
    }
  })

  it.each(MASSES)('$phones weigh $mass', ({ phones, mass }) => {
    for (const phone of phones) expect(soundOf(`bd${phone}`).mass).toBeCloseTo(2 + mass, 9)
  })
})

describe('name tables', () => {
  it.each(TITLES.flatMap((row) => list(row.words).map((word) => ({ ...row, word }))))(
    '$word is taken off ($kind)',
    ({ word }) => {
      expect(heardOf(`${word} Khalifa Haftar`)).toBe('khalifa haftar')
      expect(heardOf(word)).not.toBe('')
    },
  )

  it.each(PARTICLES)('$kind: $words', ({ kind, words, example }) => {
    expect(score(example)).toBeGreaterThanOrEqual(0.9)
    for (const word of list(words)) {
      const particle = prepareName(`Karim ${word}-Namroush Rashad`).words
      if (kind === 'son' || kind === 'generation') expect(particle.map((each) => each.kind)).toContain(kind)
      else expect(particle).toHaveLength(3)
    }
  })

  it.each([...ARABIC_JOINED, ...LATIN_JOINED])('$pattern', ({ pattern, example: [one, other] }) => {
    expect(heard(one)).toMatch(pattern)
    expect(phonesOfText(one)).toBe(phonesOfText(other))
  })

  it.each(BODY_WORDS)('$concept: $words', ({ concept, kind, words }) => {
    const [first = '', ...others] = list(words).map((word) => `${word} 53 Sumood`)
    for (const other of others) expect(compareNames(first, other).score).toBeGreaterThanOrEqual(0.97)
    expect(keysOf(first).includes(`Q${concept}`)).toBe(kind !== 'link')
  })

  it('has no word of bodies in two rows, and begins each row in English', () => {
    const words = BODY_WORDS.flatMap((row) => list(row.words)).map(normalise)
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
    for (const row of BODY_WORDS) expect(row.words).toMatch(/^[a-z]/)
  })

  it.each(list(LANDS))('%s alone is the name of a country', (land) => {
    expect(prepareName(land)).toMatchObject({ body: true, words: [{ meaning: { kind: 'country' } }] })
  })

  it.each(BODY_PHRASES)('$concepts together say $says', ({ concepts: [one, two], says, example }) => {
    expect(score(example)).toBeGreaterThanOrEqual(0.85)
    const wordsOf = (wanted: string): string[] =>
      list(BODY_WORDS.find(({ concept }) => concept === wanted)?.words ?? '')
    const [whole = ''] = wordsOf(says)
    for (const first of wordsOf(one)) {
      for (const second of wordsOf(two)) {
        expect(
          compareNames(`${first} ${second} 53 Sumood`, `${whole} 53 Sumood`).score,
        ).toBeGreaterThanOrEqual(0.97)
        expect(keysOf(`53 Sumood ${second} ${first}`)).toContain(`Q${says}`)
      }
    }
  })

  it.each(BODY_KIN)('$concepts may be one body', ({ concepts, alike, example }) => {
    expect(score(example)).toBeGreaterThanOrEqual(0.6)
    const [first = '', ...others] = list(concepts).map(
      (concept) => BODY_WORDS.find((row) => row.concept === concept)?.words.split(' ')[0] ?? '',
    )
    for (const other of others) {
      const kin = score([`${first} 53 Sumood`, `${other} 53 Sumood`])
      expect(kin).toBeLessThanOrEqual(0.99)
      expect(kin).toBeGreaterThan(0.6 + alike / 5)
    }
  })

  const near = NEAR_NAMES.flatMap((row) => row.map((name) => ({ ...name, row })))
  it.each(near)('$arabic is $latin, and none of its near names', ({ arabic, latin, row }) => {
    for (const spelling of list(latin)) {
      expect(score([`${arabic} Haftar`, `${spelling} Haftar`])).toBeGreaterThanOrEqual(0.7)
      for (const other of row
        .filter((each) => each.arabic !== arabic)
        .flatMap((each) => [each.arabic, ...list(each.latin)])) {
        expect(score([`${spelling} Haftar`, `${other} Haftar`])).toBeLessThan(0.96)
      }
    }
  })
})
