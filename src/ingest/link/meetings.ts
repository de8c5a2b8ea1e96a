import type { Link } from '../../model/graph.ts'
import type { MeetingAt, OutcomeAt } from '../shape/expanded.ts'
import { recordName, recordRank } from './as-written.ts'
import type { Attendee, DelegationParty } from './attendee.ts'
import { attendeesOf } from './attendee.ts'
import type { LinkContext } from './context.ts'
import { claimHead, resolveAll, resolveIf } from './context.ts'
import { delegationMembers } from './delegation-members.ts'
import { ACTOR_KINDS } from './directory.ts'
import { languageByScript } from './kin-and-labels.ts'
import { meetingParties } from './parties.ts'
import { recordParticipation } from './participations.ts'
import { defined, says } from './says.ts'
import { recordSeenInOffice } from './seen-in-office.ts'
import { inferSides } from './sides.ts'
import { upperSnake } from './spelling.ts'
import type { LinkedWhen } from './time.ts'
import { eventSays, eventValues, whenOf } from './time.ts'

/** A meeting with all that is said of it: who took part, stated and derived, and what came of it. */
export const recordMeeting = (
  context: LinkContext,
  meeting: MeetingAt,
  delegations: readonly DelegationParty[],
): void => {
  const stated = inferSides(meeting, attendeesOf(context, meeting.participants), delegations)
  const attendees = [...stated, ...delegationMembers(stated, delegations)]
  const parties = meetingParties(context.directory, attendees, delegations)
  const when = whenOf(meeting.when, context.published)
  recordEvent(context, meeting, when, parties)
  for (const outcome of meeting.outcomes) recordOutcome(context, meeting, outcome, parties)
  for (const attendee of attendees) {
    recordParticipation(context, meeting, attendee, parties)
    recordSeenInOffice(context, meeting, attendee, when?.edtf)
  }
  for (const attendee of stated) recordWriting(context, attendee)
}

/** Name and rank as the source writes them. */
export const recordWriting = (context: LinkContext, { actor, written }: Attendee): void => {
  recordName(context, actor, written.name, written)
  recordRank(context, actor, written.rank, { ...written, denied: false, inferred: false })
}

const recordEvent = (
  context: LinkContext,
  meeting: MeetingAt,
  when: LinkedWhen | undefined,
  parties: ReadonlySet<string>,
): void => {
  const places = resolveAll(context, meeting.where, ['place'])
  const topics = resolveAll(context, meeting.topics, ['topic'])
  const { kind, status, titleEn, titleAr, partOf } = meeting
  const links: readonly Link[] = [
    ...places.map((to) => ({ type: 'SAYS_PLACE', to })),
    ...topics.map((to) => ({ type: 'SAYS_TOPIC', to })),
    ...(partOf === undefined ? [] : [{ type: 'SAYS_PART_OF', to: `meeting:${partOf.text}` }]),
  ]
  const titles = [titleEn, titleAr].filter((title) => title !== undefined)
  context.recorder.record(
    { id: `meeting:${meeting.key}`, label: 'Meeting', properties: {}, links: [] },
    {
      ...claimHead(context, meeting, parties),
      says: [
        ...says({ kind, status, title: titles }),
        ...eventSays(when, meeting.when),
        ...says({
          place: places,
          topic: topics,
          'part of': partOf && `meeting:${partOf.text}`,
          why: meeting.why,
          note: meeting.note,
        }),
      ],
      values: {
        ...defined({ kind: upperSnake(kind), status: upperSnake(status), titleEn, titleAr }),
        ...eventValues(when),
        ...defined({ knownBy: knownBy(context, meeting) }),
      },
      links,
    },
  )
}

/** A report cannot tell that a meeting took place before it did. */
const knownBy = ({ source }: LinkContext, { status, denied }: MeetingAt): number | undefined =>
  status === 'held' && !denied ? source.publishedLatest : undefined

const recordOutcome = (
  context: LinkContext,
  meeting: MeetingAt,
  outcome: OutcomeAt,
  parties: ReadonlySet<string>,
): void => {
  const by = resolveIf(context, outcome.by, ACTOR_KINDS)
  const to = resolveAll(context, outcome.to, ACTOR_KINDS)
  const topics = resolveAll(context, outcome.topics, ['topic'])
  const kind = upperSnake(outcome.kind)
  const lang = languageByScript(outcome.text)
  context.recorder.record(
    {
      id: `outcome:${meeting.key}/${kind}/${outcome.text}`,
      label: 'Outcome',
      properties: { kind, text: outcome.text, ...(lang === undefined ? {} : { lang }) },
      links: [{ type: 'OUTCOME_OF', to: `meeting:${meeting.key}` }],
    },
    {
      ...claimHead(context, { ...outcome, denied: meeting.denied }, parties),
      says: says({ kind: outcome.kind, text: outcome.text, by, to, topic: topics }),
      values: {},
      links: [
        ...(by === undefined ? [] : [{ type: 'SAYS_BY', to: by }]),
        ...to.map((actor) => ({ type: 'SAYS_TO', to: actor })),
        ...topics.map((topic) => ({ type: 'SAYS_TOPIC', to: topic })),
      ],
    },
  )
}
