import { describe, expect, it } from 'vitest'
import { validateAll } from '../../../src/ingest/validate.ts'
import { dayOf } from '../../../src/model/dates/day.ts'
import { REGISTRY, claimOn, claimsOn, factsOf, linked } from './world.ts'

describe('tenures, ties, kin, ranks, labels', () => {
  const report = linked(`
report: dispatch
source: { published: 2024-07-20, publisher: herald, language: en }
tenures:
  - { who: ann, role: north-chief, from: 2021-02, to: 2023, state: acting, began: appointed, ended: replaced, by: ben, rank: General, name: Anne }
  - { who: cem, role: south-chief }
  - { who: cem, role: south-chief, term: 2, ended: dismissed }
ties:
  - { child: commission, under: role:north-chief, kind: funding, standing: claimed, on: { weekday: tuesday, date: 2024-07 } }
kin: [{ who: ann, is: sister, of: ben, denied: true }]
ranks: [{ who: cem, rank: Colonel, on: 2024-07-16 }]
labels: [{ of: south-army, text: so-called army, by: north-army }]
`)

  it('a tenure has four bounds, and no end that nobody states', () => {
    expect(claimOn(report, 'tenure:ann/north-chief/1')).toMatchObject({
      values: {
        from: '2021-02',
        to: '2023',
        startMin: dayOf('2021-02-01'),
        startMax: dayOf('2021-02-28'),
        endMin: dayOf('2023-01-01'),
        endMax: dayOf('2023-12-31'),
        state: 'ACTING',
        began: 'appointed',
        ended: 'replaced',
      },
      links: [{ type: 'BY_ACT_OF', to: 'person:ben' }],
    })
  })

  it('what is told in the present is seen on the day of publication', () => {
    const { basis, values, says } = claimOn(report, 'tenure:cem/south-chief/1')
    const day = dayOf('2024-07-20')
    expect({ basis, values, says }).toEqual({
      basis: 'STATED',
      values: { seenMin: day, seenMax: day, seenBasis: 'INFERRED' },
      says: [['date rule', 'publication-day']],
    })
  })

  it('what has ended is not seen then', () => {
    expect(claimOn(report, 'tenure:cem/south-chief/2').values).toEqual({ ended: 'dismissed' })
  })

  it('a tie stands under an office, and is seen on a weekday of a month', () => {
    expect(claimOn(report, 'tie:commission/FUNDING/CLAIMED/role:north-chief').values).toEqual({
      on: '[2024-07-02,2024-07-09,2024-07-16,2024-07-23,2024-07-30]',
      seenMin: dayOf('2024-07-02'),
      seenMax: dayOf('2024-07-30'),
      seenBasis: 'INFERRED',
    })
  })

  it('kin is one fact, denied or not', () => {
    expect(claimOn(report, 'kinship:ann/SISTER_OF/ben').stance).toBe('DENIES')
  })

  it('a rank is kept as written, with its day', () => {
    expect(claimOn(report, 'rank:cem/Colonel').values).toMatchObject({
      on: '2024-07-16',
      seenMin: dayOf('2024-07-16'),
    })
    expect(claimsOn(report, 'rank:ann/General')).toHaveLength(1)
  })

  it('a label belongs to the source and never becomes a name', () => {
    expect(claimOn(report, 'framing:dispatch/south-army/so-called army')).toMatchObject({
      attributedTo: 'institution:north-army',
    })
    expect(factsOf(report, 'Name').map(({ id }) => id)).toEqual(['name:person:ann/Anne'])
  })

  it('a name as written has its script, and the language of the source where the letters fit', () => {
    expect(factsOf(report, 'Name')[0]?.properties).toEqual({
      text: 'Anne',
      kind: 'AS_WRITTEN',
      script: 'Latn',
      lang: 'en',
    })
    const [foreign] = factsOf(
      linked('source: { language: en }\nmeetings: [{ present: [{ who: ann, name: آن }] }]'),
      'Name',
    )
    expect(foreign?.properties).toEqual({ text: 'آن', kind: 'AS_WRITTEN', script: 'Arab' })
  })
})

describe('a first party', () => {
  const firstParty = (report: string, fact: string) => claimOn(linked(report), fact).firstParty
  const meeting = (publisher: string, rest: string, who = 'ann') =>
    firstParty(
      `source: { publisher: ${publisher} }\n${rest}\nmeetings: [{ according to: commission, present: [${who}, cem] }]`,
      'meeting:talk-1',
    )

  it('is a body in whose office somebody took part', () => {
    expect(meeting('north-army', '', '{ who: ann, as: north-chief }')).toBe(true)
    expect(meeting('north-army', '')).toBe(false)
  })

  it('is a principal', () => {
    expect(meeting('north-embassy', '', '{ who: ann, for: north-embassy }')).toBe(true)
  })

  it('is who takes part, or whose word is relayed', () => {
    expect(meeting('herald', '', 'commission')).toBe(true)
    expect(meeting('herald', '', 'south-army')).toBe(false)
  })

  it('is who sent a delegation that took part', () => {
    const delegation = 'delegations: [{ id: mission, en: Mission, sent by: north-embassy, members: [ben] }]'
    expect(meeting('north-embassy', delegation, 'mission')).toBe(true)
    expect(meeting('north-embassy', delegation)).toBe(false)
  })

  it('is the body of an office, or an end of a tie', () => {
    const tenure = (publisher: string) =>
      firstParty(
        `source: { publisher: ${publisher} }\ntenures: [{ who: ann, role: north-chief }]`,
        'tenure:ann/north-chief/1',
      )
    expect([tenure('north-army'), tenure('herald')]).toEqual([true, false])
    expect(
      firstParty(
        'source: { publisher: south-army }\nties: [{ child: south-army, under: north-army, kind: command, denied: true }]',
        'tie:south-army/COMMAND/DE_FACTO/institution:north-army',
      ),
    ).toBe(true)
  })
})

describe('a witness', () => {
  const witness = (...sources: readonly string[]) =>
    validateAll([
      { name: 'registry.yaml', text: REGISTRY },
      ...sources.map((source, index) => ({ name: `s${index}.yaml`, text: `source: ${source}` })),
    ]).load?.reports.map((report) => report.source.witness)

  it('is the publisher, or the source where none is named', () => {
    expect(witness('{ publisher: herald }', '{}')).toEqual(['institution:herald', 'source:s1'])
  })

  it('of a reprint is the first publisher', () => {
    expect(witness('{ publisher: herald, reprint of: { publisher: north-embassy } }')).toEqual([
      'institution:north-embassy',
    ])
  })

  it('of a reprint of a reprint is that of the original', () => {
    expect(
      witness(
        '{ publisher: herald, reprint of: { source: s1 } }',
        '{ reprint of: { source: s2 } }',
        '{ publisher: north-army }',
      ),
    ).toEqual(['institution:north-army', 'institution:north-army', 'institution:north-army'])
  })

  it('of a reprint of what was loaded before is known', () => {
    const known = { entities: [], sources: [{ id: 'source:old', witness: 'institution:north-army' }] }
    expect(linked('source: { reprint of: { source: old } }', known).source).toMatchObject({
      reprintOf: 'source:old',
      witness: 'institution:north-army',
    })
  })
})

describe('names as statements', () => {
  it('are claims about a name of a body or a person, with what is said beside it', () => {
    const report = linked(`
source: { publisher: herald, language: en }
names:
  - { of: north-army, text: Northern Host, on: 2024-07, seat: river, note: a remark }
  - { of: ann, text: Ann N. }
`)
    const claim = claimOn(report, 'name:institution:north-army/Northern Host')
    expect(claim.says).toEqual([
      ['name', 'Northern Host'],
      ['on', '2024-07'],
      ['seat', 'place:river'],
      ['note', 'a remark'],
    ])
    expect(claim.links).toEqual([{ type: 'SAYS_PLACE', to: 'place:river' }])
    expect(claimOn(report, 'name:person:ann/Ann N.').basis).toBe('STATED')
  })
})

describe('what an editor adds', () => {
  it('is said as a remark, an office as written, a label of a person, and sides that are a reading', () => {
    const report = linked(`
source: { publisher: herald }
meetings: [{ note: one, sides basis: inferred, sides: { a: [{ who: ann, note: two }], b: [ben] } }]
tenures: [{ who: ann, role: north-chief, office: Chief, note: three }]
ties: [{ child: north-army, under: commission, kind: part-of, note: four }]
kin: [{ who: ann, is: sister, of: ben, note: five }]
labels: [{ of: ann, text: strongwoman }]
`)
    const said = report.claims.flatMap(({ says }) =>
      says.filter(([field]) => field === 'note' || field === 'office'),
    )
    expect(said.map(([, value]) => value).sort()).toEqual(['Chief', 'five', 'four', 'one', 'three', 'two'])
    expect(claimOn(report, 'participation:talk-1/person:ann')).toMatchObject({
      values: { side: 'a', sideBasis: 'INFERRED' },
    })
    expect(claimOn(report, 'framing:talk/person:ann/strongwoman').says).toEqual([['label', 'strongwoman']])
  })
})
