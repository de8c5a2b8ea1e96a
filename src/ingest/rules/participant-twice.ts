import { ACTOR_KINDS } from '../link/directory.ts'
import { idOf } from '../link/resolve.ts'
import type { Finding } from '../read/source-document.ts'
import type { MeetingAt, ParticipantAt } from '../shape/expanded.ts'
import type { ReportRule, RuleContext } from './rule.ts'

/**
 * In one meeting an actor is listed once and sits on one side, by whatever two spellings. Several whose word the
 * source relays (`according to`) may each list them.
 */
export const participantTwice: ReportRule = ({ meetings }, context) =>
  meetings.flatMap((meeting) => repeatsIn(meeting, context))

const repeatsIn = ({ participants }: MeetingAt, { directory }: RuleContext): readonly Finding[] => {
  const seen = new Map<string, ParticipantAt>()
  return participants.flatMap((participant): readonly Finding[] => {
    const actor = idOf(directory, participant.who, ACTOR_KINDS)
    if (actor === undefined) return []
    const { accordingTo } = participant
    const key = `${actor} ${(accordingTo && idOf(directory, accordingTo, ACTOR_KINDS)) ?? ''}`
    const before = seen.get(key)
    seen.set(key, before ?? participant)
    return before === undefined ? [] : [repeat(actor, before, participant)]
  })
}

const repeat = (actor: string, before: ParticipantAt, { side, who }: ParticipantAt): Finding =>
  before.side === side
    ? {
        code: 'PARTICIPANT_TWICE',
        path: who.path,
        message: `${actor} is listed twice in this meeting.`,
        expected: 'each participant once',
        hint: 'Put several offices into one list: as: [one, other].',
      }
    : {
        code: 'PARTICIPANT_ON_TWO_SIDES',
        path: who.path,
        message: `${actor} sits on two sides of this meeting: ${side ?? 'no side'} and ${before.side ?? 'no side'}.`,
        expected: 'each participant on one side',
        hint: 'Where two relayed parties contradict each other, say whose word each is: according to.',
      }
