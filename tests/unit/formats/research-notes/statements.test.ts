import { describe, expect, it } from 'vitest'
import { attributionOf } from '../../../../src/formats/research-notes/attribution.ts'
import { whenOf } from '../../../../src/formats/research-notes/dates.ts'
import type { NotedTelling, NotedTenure, NotedTie } from '../../../../src/formats/research-notes/notes.ts'
import { createGazetteer } from '../../../../src/formats/research-notes/places.ts'
import { partsOf } from '../../../../src/formats/research-notes/publishers.ts'
import { kinOf, labelOf, tieOf } from '../../../../src/formats/research-notes/statements.ts'
import { officesOf } from '../../../../src/formats/research-notes/tenures.ts'

const telling = (date: string | null, date_basis: string | null, title = 'A meeting'): NotedTelling => ({
  ...{ event_id: 'a', kind: 'meeting', date, date_basis, place: null, title, part_of_id: null },
  ...{ participants: [], topics: [], outcomes: [], attributed_to: null },
})

describe('dates', () => {
  it('stand alone where the page states them, and say what they rest on where it does not', () => {
    expect(whenOf(telling('2024-07-16', 'stated'))).toBe('2024-07-16')
    expect(whenOf(telling('2024-07-16', 'weekday-resolved'))).toMatchObject({
      date: '2024-07-16',
      weekday: 'tuesday',
      basis: 'inferred',
    })
    expect(whenOf(telling('2024-07', 'publication-date'))).toMatchObject({
      date: '2024-07',
      basis: 'inferred',
    })
  })

  it('keep a weekday that nothing anchors, and the beginning of what has no end', () => {
    expect(whenOf(telling(null, null, 'A meeting (Sunday; statement Monday)'))).toEqual({ weekday: 'sunday' })
    expect(whenOf(telling(null, null, 'A Sunday meeting'))).toBeUndefined()
    expect(whenOf(telling('2024-06-25/..', 'stated'))).toBe('2024-06-25')
    const event = {
      id: '2024-07-a',
      kind: 'meeting',
      title: '',
      part_of: null,
      dates: {},
      possibly_same_as: [],
    }
    const undated = { ...telling(null, null, 'A meeting (Tuesday)'), event_id: '2024-07-a' }
    expect(whenOf(undated, event)).toMatchObject({ date: '2024-07', weekday: 'tuesday', basis: 'inferred' })
    expect(whenOf(undated, { ...event, dates: { '2024-07-02': 1 } })).toEqual({ weekday: 'tuesday' })
  })
})

describe('places', () => {
  it('lie in what is around them, under one id whatever their spelling', () => {
    const { find, entries } = createGazetteer()
    expect(find({ name: 'Bengasi', country: 'LY' })).toEqual(['benghazi'])
    expect(find({ name: 'Cairo (Ittihadiya Palace)', country: 'EG' })).toEqual(['ittihadiya-palace-cairo'])
    expect(find({ name: 'Sebha/Sirte', country: 'LY' })).toEqual(['sebha', 'sirte'])
    expect(entries()['ittihadiya-palace-cairo']).toEqual({
      en: 'Ittihadiya Palace, Cairo',
      in: 'cairo',
      country: 'EG',
    })
    expect(Object.keys(entries())).toContain('egypt')
  })
})

describe('publishers', () => {
  it.each([
    ['Libya Review', 'Libya Review', undefined],
    ['Alnnas (from Arabi21)', 'Alnnas', 'Arabi21'],
    ['Libya Herald (via Daily8)', 'Daily8', 'Libya Herald'],
    ['Al-Araby Al-Jadeed (mirror aajsa.com)', 'aajsa.com', 'Al-Araby Al-Jadeed'],
    ['Masrawy (dpa)', 'Masrawy', 'dpa'],
    ['Haberler / AA', 'Haberler', 'AA'],
    ['Minbar Libya / Tim Eaton', 'Minbar Libya', undefined],
    ['unknown (mirrored page)', 'a.example', undefined],
  ])('%s', (words, publisher, first) => {
    const parts = partsOf(words, 'https://www.a.example/b')
    expect([parts.publisher, parts.first]).toEqual([publisher, first])
  })
})

describe('whose word it is', () => {
  const known = { named: (name: string) => (name === 'UNSMIL' ? 'unsmil' : undefined), exists: () => true }
  it('is an actor where one is named, and always the words of the notes', () => {
    expect(attributionOf('UNSMIL', known)).toEqual({ 'according to': 'unsmil' })
    expect(attributionOf('LNA (statement); AFP', known)).toEqual({
      'according to': 'lna',
      at: 'according to LNA (statement); AFP',
    })
    expect(attributionOf('informed sources', known)).toEqual({ at: 'according to informed sources' })
    expect(attributionOf(null, known)).toEqual({})
  })
})

describe('tenures', () => {
  const tenure = (over: Partial<NotedTenure>): NotedTenure => ({
    ...{ person_id: 'a', as_written: 'A', rank: null, role: 'chief', role_id: 'chief', institution_id: null },
    ...{ from: null, to: null, status_on: null, how: 'incumbent', ...over },
  })

  it('are seen on the day of which the page speaks, unless they are over by then', () => {
    expect(officesOf(tenure({ status_on: '2024-07-16' }), null).tenures[0]).toMatchObject({
      on: '2024-07-16',
    })
    expect(officesOf(tenure({ how: 'died', status_on: '2024-07-16' }), null).tenures[0]).toMatchObject({
      ended: 'died',
      to: '[..2024-07-16]',
    })
    expect(
      officesOf(tenure({ to: '2024-07-01', status_on: '2024-07-16' }), null).tenures[0],
    ).not.toHaveProperty('on')
    expect(officesOf(tenure({ role: 'former chief' }), '2024-08').tenures[0]).toMatchObject({
      to: '[..2024-08]',
    })
  })

  it('are one for every office, and a rank where there is none', () => {
    expect(officesOf(tenure({ also_role_ids: ['minister'] }), null).tenures).toHaveLength(2)
    expect(officesOf(tenure({ role_id: null, how: 'promoted', rank: 'General' }), null)).toEqual({
      tenures: [],
      ranks: [{ who: 'a', rank: 'General' }],
    })
  })
})

describe('ties, kin and labels', () => {
  const tie: NotedTie = {
    ...{ child: 'a', parent: 'b', kind: 'command', standing: 'unclear', from: null, to: '2021-03' },
    ...{ reports: [], basis: 'name', note: 'from the name' },
  }

  it('a standing without a word of ours is claimed; what follows from a name is inferred', () => {
    expect(tieOf(tie)).toEqual({
      ...{ child: 'a', under: 'b', kind: 'command', standing: 'claimed', to: '2021-03' },
      ...{ basis: 'inferred', note: 'from the name' },
    })
    expect(tieOf({ ...tie, kind: 'friendship' })).toBeUndefined()
  })

  it('kin keeps the remark of the notes; a tribe has members', () => {
    const kin = { person_id: 'a', other_id: 'b', other_kind: 'person' }
    expect(kinOf({ ...kin, relation: 'nephew of (sic, page error)' })).toEqual({
      kin: { who: 'a', is: 'nephew', of: 'b', note: 'sic, page error' },
    })
    expect(kinOf({ ...kin, relation: 'youngest son of' })).toMatchObject({
      kin: { is: 'son', note: 'youngest' },
    })
    expect(kinOf({ ...kin, relation: 'friend of' })).toBeUndefined()
    expect(kinOf({ ...kin, other_kind: 'institution', relation: "member of tribe (father's side)" })).toEqual(
      {
        tenure: { who: 'a', role: 'b-member', note: "On the father's side." },
      },
    )
  })

  it('a label has five words at most, and says where it is a quotation', () => {
    const label = { institution_id: 'lna', person_id: null, by: 'publisher' }
    expect(labelOf({ ...label, label: 'militia' })).toEqual({ of: 'lna', text: 'militia' })
    expect(labelOf({ ...label, label: 'one two three four five six' })).toBeUndefined()
    expect(labelOf({ ...label, label: 'militia', by: 'quoted party' })).toHaveProperty(
      'at',
      'word of a quoted party',
    )
  })
})
