import { describe, expect, it } from 'vitest'
import { claimOn, claimsOn, factsOf, linked } from './world.ts'

const DELEGATION = `
delegations:
  - id: mission
    en: Mission of the North
    sent by: north-army
    members:
      - { who: ann, part: head-of-delegation, as: north-chief, name: A. North, rank: General }
      - ben
`

const part = (actor: string) => `participation:talk-1/${actor}`

describe('a delegation', () => {
  const report = linked(`
source: {}
${DELEGATION}
meetings:
  - sides: { north: [mission], south: [cem] }
  - sides: { north: [{ who: mission, without: [ben] }, { who: ann, office: the chief }], south: [cem] }
  - present: [{ who: mission, attendance: absent }]
  - present: [{ who: mission, denied: true }]
`)

  it('is an institution with two offices that only this report introduces', () => {
    expect(report.entities.map(({ id, links }) => [id, links[0]?.to])).toEqual([
      ['institution:mission', undefined],
      ['role:mission-head', 'institution:mission'],
      ['role:mission-member', 'institution:mission'],
    ])
    expect(report.entities.map(({ properties }) => properties['nameEn'])).toEqual([
      'Mission of the North',
      'Head of Mission of the North',
      'Member of Mission of the North',
    ])
  })

  it('is sent by somebody', () => {
    const [tie] = factsOf(report, 'Tie')
    expect(tie).toMatchObject({
      id: 'tie:mission/SENT_BY/DE_FACTO/institution:north-army',
      child: 'institution:mission',
      links: [{ type: 'PARENT', to: 'institution:north-army' }],
    })
  })

  it('has its members in office, as stated', () => {
    expect(claimOn(report, 'tenure:ann/mission-head/1')).toMatchObject({ basis: 'STATED', values: {} })
    expect(claimOn(report, 'tenure:ben/mission-member/1')).toMatchObject({ basis: 'STATED' })
  })

  it('brings its members into a meeting, on its side, in the capacity of the list', () => {
    expect(claimOn(report, part('person:ann'))).toMatchObject({
      basis: 'INFERRED',
      rule: 'delegation-member',
      values: {
        via: 'institution:mission',
        side: 'north',
        sideBasis: 'STATED',
        attendance: 'PRESENT',
        part: 'HEAD_OF_DELEGATION',
        name: 'A. North',
        rank: 'General',
      },
      links: [{ type: 'CAPACITY', to: 'role:north-chief', properties: { basis: 'STATED' } }],
    })
    expect(claimOn(report, part('person:ben')).values).toMatchObject({ part: 'DELEGATE' })
  })

  it('leaves out whom the report excepts, and does not repeat whom it names', () => {
    expect(claimsOn(report, 'participation:talk-2/person:ben')).toEqual([])
    expect(claimOn(report, 'participation:talk-2/person:ann')).toMatchObject({
      basis: 'STATED',
      values: { office: 'the chief' },
    })
  })

  it('brings its absence too, and nothing where it is denied', () => {
    expect(claimOn(report, 'participation:talk-3/person:ben').values.attendance).toBe('ABSENT')
    expect(claimsOn(report, 'participation:talk-4/person:ben')).toEqual([])
    expect(claimOn(report, 'participation:talk-4/institution:mission').stance).toBe('DENIES')
  })

  it('counts names and ranks of its list once', () => {
    expect(claimsOn(report, 'rank:ann/General')).toHaveLength(1)
    expect(claimsOn(report, 'name:person:ann/A. North')).toHaveLength(1)
  })
})

describe('sides that follow', () => {
  const sides = (meeting: string, delegation = '') => {
    const report = linked(`source: {}\n${delegation}\nmeetings:\n  - ${meeting}`)
    return Object.fromEntries(
      report.claims
        .filter(({ fact }) => fact.startsWith('participation:'))
        .map(({ fact, values, says }) => [
          fact.slice(fact.lastIndexOf(':') + 1),
          [values.side, values.sideBasis, says.find(([field]) => field === 'side rule')?.[1]],
        ]),
    )
  }
  const NONE = [undefined, undefined, undefined]

  it('two parties of a meeting are two sides', () => {
    expect(sides('present: [ann, cem]')).toEqual({
      ann: ['ann', 'INFERRED', 'two-parties'],
      cem: ['cem', 'INFERRED', 'two-parties'],
    })
  })

  it('of three they are not, and who is absent does not count', () => {
    expect(sides('present: [ann, cem, dia]')['ann']).toEqual(NONE)
    expect(sides('present: [ann, cem, { who: dia, attendance: absent }]')).toEqual({
      ann: ['ann', 'INFERRED', 'two-parties'],
      cem: ['cem', 'INFERRED', 'two-parties'],
      dia: NONE,
    })
  })

  it('hosts face guests, and the others have no side', () => {
    expect(sides('present: [{ who: ann, part: host }, { who: cem, part: guest }, dia]')).toEqual({
      ann: ['host', 'INFERRED', 'host-guest'],
      cem: ['guest', 'INFERRED', 'host-guest'],
      dia: NONE,
    })
  })

  it('a delegation faces the others, with those of its members who are named', () => {
    expect(sides('present: [mission, { who: ann, rank: General }, cem, dia]', DELEGATION)).toEqual({
      mission: ['mission', 'INFERRED', 'delegations'],
      ann: ['mission', 'INFERRED', 'delegations'],
      ben: ['mission', 'INFERRED', 'delegations'],
      cem: ['others', 'INFERRED', 'delegations'],
      dia: ['others', 'INFERRED', 'delegations'],
    })
  })

  it('a delegation and one person are two parties', () => {
    expect(sides('present: [mission, cem]', DELEGATION)).toMatchObject({
      ben: ['mission', 'INFERRED', 'two-parties'],
      cem: ['cem', 'INFERRED', 'two-parties'],
    })
  })

  it('a delegation and its own member are one party', () => {
    expect(sides('present: [mission, ann]', DELEGATION)['ann']).toEqual(NONE)
  })

  it.each(['visit', 'conference', 'ceremony', 'proximity-talks'])('none at a %s', (kind) => {
    expect(sides(`{ kind: ${kind}, present: [ann, cem] }`)['ann']).toEqual(NONE)
  })
})
