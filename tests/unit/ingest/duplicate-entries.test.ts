import { describe, expect, it } from 'vitest'
import { validateAll } from '../../../src/ingest/validate.ts'

const ENTRY = "people:\n  ann: { en: Ann North, also: [{ text: Annie, lang: en }, 'آن'] }\n"
const load = (other: string) =>
  validateAll([
    { name: 'one/people.yaml', text: ENTRY },
    { name: 'two/people.yaml', text: other },
  ])

describe('an entry in two files', () => {
  it('is one entry where both say the same, in whatever order and shorthand', () => {
    const { load: loaded, faults } = load(
      "people:\n  ann: { also: [{ text: 'آن', lang: ar, kind: alias }, { text: Annie, lang: en }], en: Ann  North }\n",
    )
    expect(faults).toEqual([])
    expect(loaded?.entities.map(({ id }) => id)).toEqual(['person:ann'])
  })

  it('is a fault where they differ, which names the keys', () => {
    const { faults } = load('people:\n  ann: { en: Ann South, also: [Annie], note: A note. }\n')
    expect(faults.map(({ code }) => code)).toEqual(['DUPLICATE_ID'])
    expect(faults[0]?.message).toContain('something else there: note, en, also.')
  })
})
