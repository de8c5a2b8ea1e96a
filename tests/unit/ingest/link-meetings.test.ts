import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../src/model/dates/day.ts'
import { claimOn, claimsOn, linked } from './world.ts'

describe('a meeting', () => {
  const report = linked(`
source: { published: 2024-07-20, publisher: herald }
meetings:
  - id: tour
    kind: visit
  - id: talks
    title: { en: Talks, ar: محادثات }
    when: { date: last tuesday, text: on Tuesday }
    where: River Town
    in: tour
    according to: north-embassy
    at: paragraph 2
    topics: [borders]
    outcomes: [{ text: one army, kind: requested, by: ann, to: cem, topics: [borders], at: paragraph 3 }]
    sides:
      one: [{ who: ann, for: [{ who: north-army, mode: conveys-message }] }]
      two: [{ who: cem, as: { role: south-chief, basis: inferred } }]
`)

  it('carries what the source says of it', () => {
    expect(claimOn(report, 'meeting:talks')).toMatchObject({
      stance: 'AFFIRMS',
      basis: 'STATED',
      attributedTo: 'institution:north-embassy',
      locator: 'paragraph 2',
      values: {
        kind: 'MEETING',
        status: 'HELD',
        titleEn: 'Talks',
        titleAr: 'محادثات',
        when: '2024-07-16',
        whenText: 'on Tuesday',
        weekday: 'Tuesday',
        startMin: dayOf('2024-07-16'),
        endMax: dayOf('2024-07-16'),
        knownBy: dayOf('2024-07-20'),
      },
      links: [
        { type: 'SAYS_PLACE', to: 'place:river' },
        { type: 'SAYS_TOPIC', to: 'topic:borders' },
        { type: 'SAYS_PART_OF', to: 'meeting:tour' },
      ],
    })
    expect(claimOn(report, 'meeting:talks').says).toEqual([
      ['kind', 'meeting'],
      ['status', 'held'],
      ['title', 'Talks'],
      ['title', 'محادثات'],
      ['date', '2024-07-16'],
      ['date as written', 'on Tuesday'],
      ['weekday', 'Tuesday'],
      ['date rule', 'weekday-anchor'],
      ['place', 'place:river'],
      ['topic', 'topic:borders'],
      ['part of', 'meeting:tour'],
    ])
  })

  it('carries outcomes, with who said what to whom', () => {
    const claim = claimOn(report, 'outcome:talks/REQUESTED/one army')
    expect(claim.links).toEqual([
      { type: 'SAYS_BY', to: 'person:ann' },
      { type: 'SAYS_TO', to: 'person:cem' },
      { type: 'SAYS_TOPIC', to: 'topic:borders' },
    ])
    expect(claim.says).toContainEqual(['to', 'person:cem'])
    expect(claim.locator).toBe('paragraph 3')
    expect(claim.attributedTo).toBe('institution:north-embassy')
  })

  it('keeps capacity and principal, each with its own basis', () => {
    expect(claimOn(report, 'participation:talks/person:ann').links).toEqual([
      {
        type: 'PRINCIPAL',
        to: 'institution:north-army',
        properties: { mode: 'CONVEYS_MESSAGE', basis: 'STATED' },
      },
    ])
    expect(claimOn(report, 'participation:talks/person:cem').links).toEqual([
      { type: 'CAPACITY', to: 'role:south-chief', properties: { basis: 'INFERRED' } },
    ])
  })

  it('keeps the sides that the report names as stated', () => {
    expect(claimOn(report, 'participation:talks/person:ann').values).toMatchObject({
      side: 'one',
      sideBasis: 'STATED',
      attendance: 'PRESENT',
    })
  })
})

describe('dates', () => {
  it('stay a set where the day of publication is one', () => {
    const report = linked(`
source: { published: { date: '[2024-07-13,2024-07-20]', basis: inferred, why: two Saturdays } }
meetings: [{ when: last tuesday, present: [ann, cem] }]`)
    expect(report.source).toMatchObject({
      publishedBasis: 'INFERRED',
      publishedWhy: 'two Saturdays',
      publishedEarliest: dayOf('2024-07-13'),
      publishedLatest: dayOf('2024-07-20'),
    })
    expect(claimOn(report, 'meeting:talk-1').values).toMatchObject({
      when: '[2024-07-09,2024-07-16]',
      startMin: dayOf('2024-07-09'),
      startMax: dayOf('2024-07-16'),
    })
  })

  it('keep the weekday alone where nothing anchors it', () => {
    const { values } = claimOn(
      linked('source: {}\nmeetings: [{ when: tuesday, present: [ann] }]'),
      'meeting:talk-1',
    )
    expect(values).toEqual({ kind: 'MEETING', status: 'HELD', whenText: 'tuesday', weekday: 'Tuesday' })
  })

  it('give no day by which it was known to what was only planned, or is denied', () => {
    for (const line of ['status: planned', 'denied: true']) {
      const report = linked(`source: { published: 2024-07-20 }\nmeetings: [{ ${line}, present: [ann] }]`)
      expect(claimOn(report, 'meeting:talk-1').values.knownBy).toBeUndefined()
    }
  })
})

describe('seen in office', () => {
  const tenure = 'tenure:ann/north-chief/1'
  const seenAt = (meeting: string) =>
    claimsOn(linked(`source: { published: 2024-07-20 }\nmeetings:\n  - ${meeting}`), tenure)

  it('who takes part in a capacity holds the office on the day', () => {
    expect(seenAt('{ when: 2024-07, present: [{ who: ann, as: north-chief }] }')).toMatchObject([
      {
        basis: 'INFERRED',
        rule: 'seen-in-office',
        values: { on: '2024-07', seenMin: dayOf('2024-07-01'), seenMax: dayOf('2024-07-31') },
      },
    ])
  })

  it('on an unknown day where the meeting has none', () => {
    expect(seenAt('{ present: [{ who: ann, as: north-chief }] }')).toMatchObject([{ values: {} }])
  })

  it.each([
    ['{ status: planned, present: [{ who: ann, as: north-chief }] }'],
    ['{ denied: true, present: [{ who: ann, as: north-chief }] }'],
    ['{ present: [{ who: ann, as: north-chief, attendance: absent }] }'],
    ['{ present: [{ who: ann, as: north-chief, denied: true }] }'],
    ['{ present: [{ who: north-army, as: north-chief }] }'],
  ])('not for %s', (meeting) => {
    expect(seenAt(meeting)).toEqual([])
  })
})

describe('denials', () => {
  it('of a meeting deny who was in it', () => {
    const report = linked('source: {}\nmeetings: [{ denied: true, present: [ann, cem] }]')
    expect(report.claims.map(({ stance }) => stance)).toEqual(['DENIES', 'DENIES', 'DENIES'])
  })
})
