import { describe, expect, it } from 'vitest'
import { institutionEntry } from '../../../../src/formats/research-notes/institutions.ts'
import { reportKeys } from '../../../../src/formats/research-notes/keys.ts'
import type {
  NotedInstitution,
  NotedReport,
  NotedRole,
} from '../../../../src/formats/research-notes/notes.ts'
import { personEntry } from '../../../../src/formats/research-notes/people.ts'
import { Line, printYaml } from '../../../../src/formats/research-notes/print.ts'
import { repeatedBy } from '../../../../src/formats/research-notes/reprints.ts'
import { distinctiveIn, roleEntry } from '../../../../src/formats/research-notes/roles.ts'

describe('people', () => {
  const spellings = [
    { text: 'Ann North', lang: 'en', form: 'full' },
    { text: 'آن نورث', lang: 'ar', form: 'full' },
    { text: 'Anne North', lang: 'en', form: 'full' },
    { text: 'North', lang: 'en', form: 'partial' },
    { text: 'the General', lang: 'en', form: 'description' },
  ] as const
  const ann = { id: 'ann', name: { en: 'Ann North', ar: 'آن نورث' }, spellings, note: null }

  it('go by full names; a bare family name is none of theirs', () => {
    expect(personEntry(ann)).toEqual({
      ...{ en: 'Ann North', ar: 'آن نورث' },
      also: [{ text: 'Anne North', lang: 'en' }],
    })
  })

  it('keep what an entry has already, and gain what it has not', () => {
    const base = { en: 'Anna North', ar: 'آنا', also: ['Annie North'], note: 'Known.' }
    expect(personEntry(ann, base)).toEqual({
      ...base,
      also: ['Annie North', { text: 'Ann North', lang: 'en' }, 'آن نورث', { text: 'Anne North', lang: 'en' }],
    })
  })
})

const army: NotedInstitution = {
  ...{ id: 'army', name: { en: 'Army of the North', ar: null }, kind: 'other', country: 'LY', note: null },
  spellings: [
    { text: 'AON', lang: 'en' },
    { text: 'North militia', lang: 'en' },
  ],
}

it('labels are no names of a body', () => {
  expect(institutionEntry(army)).toEqual({
    ...{ en: 'Army of the North', country: 'LY' },
    also: [{ text: 'AON', lang: 'en', kind: 'abbreviation' }],
  })
})

it('titles are names of an office where they name its body', () => {
  const role = (id: string, titles_as_written: readonly string[]): NotedRole => ({
    ...{ id, title: { en: `Title of ${id}`, ar: null }, institution: 'army', exclusive: false, note: null },
    titles_as_written,
  })
  const chief = role('chief', [
    'commander',
    'Commander of the AON',
    'Commander of armed forces',
    'head of the AON (acting)',
  ])
  const roles = [chief, role('other', ['commander'])]
  expect(roleEntry(chief, distinctiveIn(roles, [army], []))).toEqual({
    ...{ en: 'Title of chief', of: 'army', exclusive: false },
    also: ['Commander of the AON'],
  })
})

const report = (url: string, title: string | null, published: string | null = null): NotedReport => ({
  source: { url, title, publisher: 'The Herald', language: 'en', published },
  ...{ events: [], tenures: [], institutions: [], kin: [], framing: [] },
})

describe('reports', () => {
  const title = 'Talks on training open in Tripoli today'
  it('have readable keys, apart where two would share one, and the old one where they had one', () => {
    const reports = [
      report('https://a.example', title, '2024-07-16'),
      report('https://b.example', 'آن'),
      report('https://c.example', title),
      report('https://d.example', title),
    ]
    const keys = reportKeys(reports, () => 'the-herald', new Map([['https://b.example', 'herald-old']]))
    expect(keys.get('https://a.example')).toBe(
      'the-herald-2024-07-16-talks-on-training-open-in-tripoli-today',
    )
    expect(keys.get('https://b.example')).toBe('herald-old')
    expect(keys.get('https://c.example')).toMatch(
      /^the-herald-talks-on-training-open-in-tripoli-today-[0-9a-f]{6}$/,
    )
    expect(new Set(keys.values()).size).toBe(4)
  })

  it('repeat each other where publishers differ and the headline does not', () => {
    const reports = [
      report('https://a.example', title),
      report('https://b.example', title, '2024'),
      report('https://c.example', 'Short'),
    ]
    expect([
      ...repeatedBy(
        reports,
        ({ source }) => source.url,
        () => false,
      ),
    ]).toEqual([['https://a.example', 'https://b.example']])
    expect(
      repeatedBy(
        reports,
        () => 'one',
        () => false,
      ).size,
    ).toBe(0)
  })
})

it('prints lines in one line each', () => {
  expect(printYaml({ a: [new Line({ b: 1, c: 'two' })], d: { e: 'f' } }, ['Head.'])).toBe(
    '# Head.\na:\n  - { b: 1, c: two }\nd:\n  e: f\n',
  )
})
