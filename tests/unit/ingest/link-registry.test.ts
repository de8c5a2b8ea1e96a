import { describe, expect, it } from 'vitest'
import { validateAll } from '../../../src/ingest/validate.ts'
import { REGISTRY, claimOn, factsOf, linked } from './world.ts'

describe('linking', () => {
  const report = `
report: talk
source: { publisher: The Herald }
meetings: [{ present: [آن نورث, { who: person:cem, at: paragraph 1 }] }]
`

  it('finds people by any registered spelling', () => {
    expect(factsOf(linked(report), 'Participation').map(({ id }) => id)).toEqual([
      'participation:talk-1/person:ann',
      'participation:talk-1/person:cem',
    ])
  })

  it('gives the same load for the same files, in whatever order', () => {
    const files = [
      { name: 'b.yaml', text: REGISTRY },
      { name: 'a.yaml', text: report },
    ]
    expect(validateAll(files.toReversed())).toEqual(validateAll(files))
  })

  it('makes another claim of whatever is said otherwise', () => {
    const id = (text: string) => claimOn(linked(text), 'participation:talk-1/person:cem').id
    expect(id(report)).toMatch(/^claim:talk\/[0-9a-f]{16}$/)
    expect(id(report)).toBe(id(report))
    expect(id(report)).not.toBe(id(report.replace('paragraph 1', 'paragraph 2')))
  })

  it('refers to what was loaded before, and not to names as written', () => {
    const eve = { id: 'person:eve', label: 'Person', properties: { nameEn: 'Eve West' } } as const
    const names = [{ text: 'Evelyn', kind: 'AS_WRITTEN' }] as const
    const known = { entities: [{ ...eve, names }] }
    const reading = (who: string) => `source: {}\nmeetings: [{ present: [${who}] }]`
    expect(factsOf(linked(reading('Eve West'), known), 'Participation')).toHaveLength(1)
    const { load, faults } = validateAll([{ name: 'a.yaml', text: reading('Evelyn') }], known)
    expect(load).toBeNull()
    expect(faults.map(({ code }) => code)).toEqual(['UNKNOWN_REFERENCE'])
  })

  it('takes an entry of the load before what was loaded before', () => {
    const old = { id: 'person:ann', label: 'Person', properties: { nameEn: 'Old Spelling' } } as const
    const text = 'source: {}\nmeetings: [{ present: [Old Spelling] }]'
    const { faults } = validateAll(
      [
        { name: 'registry.yaml', text: REGISTRY },
        { name: 'a.yaml', text },
      ],
      { entities: [old] },
    )
    expect(faults.map(({ code }) => code)).toEqual(['UNKNOWN_REFERENCE'])
  })
})

describe('a registry', () => {
  it('becomes entities with names, kinds and links', () => {
    const { load } = validateAll([
      {
        name: 'r.yaml',
        text: `
people: { ann: { en: Ann, ar: آن, also: [Anna, { text: أم خالد, kind: kunya }, Ann], note: x } }
institutions: { army: { en: Army, kind: armed-force, country: LY } }
publishers: { herald: { en: Herald } }
roles: { chief: { en: Chief, of: Army, exclusive: false } }
places: { libya: { en: Libya, country: LY }, tripoli: { en: Tripoli, in: libya } }
topics: { all: { en: All }, some: { en: Some, broader: all } }
`,
      },
    ])
    const byId = new Map(load?.entities.map((entity) => [entity.id, entity]))
    expect(byId.get('person:ann')).toEqual({
      id: 'person:ann',
      label: 'Person',
      properties: { nameEn: 'Ann', nameAr: 'آن', note: 'x' },
      names: [
        { text: 'Ann', kind: 'PRIMARY', lang: 'en', script: 'Latn' },
        { text: 'آن', kind: 'PRIMARY', lang: 'ar', script: 'Arab' },
        { text: 'Anna', kind: 'ALIAS', script: 'Latn' },
        { text: 'أم خالد', kind: 'KUNYA', lang: 'ar', script: 'Arab' },
      ],
      links: [],
    })
    expect(byId.get('institution:army')?.properties).toEqual({
      nameEn: 'Army',
      kind: 'ARMED_FORCE',
      country: 'LY',
    })
    expect(byId.get('institution:herald')?.properties['kind']).toBe('MEDIA')
    expect(byId.get('role:chief')).toMatchObject({
      properties: { exclusive: false },
      links: [{ type: 'OFFICE_IN', to: 'institution:army' }],
    })
    expect(byId.get('place:tripoli')).toMatchObject({
      names: [],
      links: [{ type: 'WITHIN', to: 'place:libya' }],
    })
    expect(byId.get('topic:some')?.links).toEqual([{ type: 'BROADER', to: 'topic:all' }])
  })
})
