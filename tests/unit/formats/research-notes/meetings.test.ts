import { describe, expect, it } from 'vitest'
import type { Context } from '../../../../src/formats/research-notes/context.ts'
import { createLedger } from '../../../../src/formats/research-notes/ledger.ts'
import { meetingOf, surroundingOf } from '../../../../src/formats/research-notes/meetings.ts'
import type { NotedParticipant, NotedTelling } from '../../../../src/formats/research-notes/notes.ts'

const context: Context = {
  where: 'https://a.example',
  ledger: createLedger(),
  placesOf: ({ name }) => [name.toLowerCase()],
  attributionOf: () => ({}),
  isSpelling: () => false,
  eventOf: (id) => ({ id, kind: 'visit', title: 'A visit', part_of: null, dates: {}, possibly_same_as: [] }),
}

const somebody = (
  person_id: string,
  side: string,
  over: Partial<NotedParticipant> = {},
): NotedParticipant => ({
  ...{
    person_id,
    as_written: person_id.toUpperCase(),
    rank: null,
    role: null,
    role_id: null,
    institution: null,
  },
  ...{ institution_id: null, institution_as_written: null, on_behalf_of: null, on_behalf_of_id: null },
  ...{ basis: 'stated', part: 'attendee', delegation: null, side, ...over },
})

const telling = (over: Partial<NotedTelling>): NotedTelling => ({
  ...{ event_id: 'e', kind: 'meeting', date: null, date_basis: null, place: null, title: 'A meets B' },
  ...{ part_of_id: null, participants: [], topics: [], outcomes: [], attributed_to: null, ...over },
})

describe('a telling of an event', () => {
  it('has the sides of the camps, as inferred, and by its delegation where all of a side are in one', () => {
    const participants = [
      somebody('a', 'US delegation', { delegation: 'US military delegation', part: 'guest' }),
      somebody('b', 'LNA'),
    ]
    const meeting = meetingOf(telling({ participants }), context)
    expect(meeting['sides basis']).toBe('inferred')
    expect(Object.keys(meeting.sides ?? {})).toEqual(['US military delegation', 'LNA'])
  })

  it('has no sides where all are of one camp', () => {
    const meeting = meetingOf(
      telling({ participants: [somebody('a', 'LNA'), somebody('b', 'LNA')] }),
      context,
    )
    expect(meeting.sides).toBeUndefined()
    expect(meeting.present).toHaveLength(2)
  })

  it('marks offices that the page does not give, and says how somebody acts for another', () => {
    const participants = [
      somebody('a', 'X', { role_id: 'chief', basis: 'inferred' }),
      somebody('b', 'X', { on_behalf_of: 'C (message)', on_behalf_of_id: 'c' }),
      somebody('d', 'X', {
        role_id: 'chief',
        also_role_ids: ['minister'],
        institution_as_written: 'the Body',
      }),
    ]
    expect(meetingOf(telling({ participants }), context).present).toEqual([
      { who: 'a', as: { role: 'chief', basis: 'inferred' }, name: 'A', part: 'attendee' },
      {
        who: 'b',
        for: { who: 'c', mode: 'conveys-message' },
        name: 'B',
        part: 'attendee',
        note: 'For C (message).',
      },
      {
        who: 'd',
        as: ['chief', 'minister'],
        name: 'D',
        part: 'attendee',
        note: 'Body as written: the Body.',
      },
    ])
  })

  it('reads from the title what was still to come, came to nothing, or was no meeting', () => {
    expect(meetingOf(telling({ title: 'Premier due to meet A' }), context).status).toBe('planned')
    expect(meetingOf(telling({ title: 'Mission turned back at the airport' }), context).status).toBe('failed')
    expect(meetingOf(telling({ title: 'Indirect talks' }), context).kind).toBe('proximity-talks')
    expect(meetingOf(telling({ kind: 'phone-call' }), context)).toMatchObject({ kind: 'call' })
    expect(meetingOf(telling({}), context)).not.toHaveProperty('status')
  })

  it('makes a remark of what is no outcome', () => {
    const outcomes = [
      'agreed to train',
      'page gives another date',
      'one two three four five six seven eight nine ten eleven twelve thirteen',
    ]
    const meeting = meetingOf(telling({ outcomes }), context)
    expect(meeting.outcomes).toEqual([{ text: 'agreed to train', kind: 'agreed' }])
    expect(meeting.note).toContain('Page gives another date.')
  })

  it('names the visit around it', () => {
    expect(surroundingOf('v', context)).toEqual({ id: 'v', kind: 'visit', title: 'A visit' })
  })
})
