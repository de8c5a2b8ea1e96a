import type { Delegation, Meeting, Outcome } from '../../model/report.ts'
import type { Path } from '../read/path.ts'
import type { Around } from './expand-participant.ts'
import { expandParticipant } from './expand-participant.ts'
import { each, refAt, refIf, statedAt, tidy, tidyIf, whenIf } from './expand-parts.ts'
import type { DelegationAt, MeetingAt, OutcomeAt, ParticipantAt, Ref } from './expanded.ts'

export const expandMeeting = (
  meeting: Meeting,
  path: Path,
  defaultKey: string,
  accordingTo: Ref | undefined,
): MeetingAt => {
  const stated = statedAt(meeting, path, accordingTo)
  const around: Around = { ...stated }
  return {
    ...stated,
    key: meeting.id ?? defaultKey,
    kind: meeting.kind ?? 'meeting',
    status: meeting.status ?? 'held',
    ...titlesOf(meeting),
    when: whenIf(meeting.when, [...path, 'when']),
    where: each(meeting.where, [...path, 'where'], refAt),
    partOf: refIf(meeting.in, [...path, 'in']),
    topics: each(meeting.topics, [...path, 'topics'], refAt),
    outcomes: each(meeting.outcomes, [...path, 'outcomes'], (outcome, at) => outcomeAt(outcome, at, around)),
    participants: participantsOf(meeting, path, around),
    hasSides: meeting.sides !== undefined,
  }
}

/** A title without a language is Arabic where it holds an Arabic letter. */
const titlesOf = ({ title }: Meeting): Pick<MeetingAt, 'titleEn' | 'titleAr'> => {
  if (typeof title === 'object') return { titleEn: tidyIf(title.en), titleAr: tidyIf(title.ar) }
  const isArabic = title !== undefined && /\p{Script=Arabic}/u.test(title)
  return { titleEn: isArabic ? undefined : tidyIf(title), titleAr: isArabic ? tidyIf(title) : undefined }
}

const participantsOf = (meeting: Meeting, path: Path, around: Around): readonly ParticipantAt[] => [
  ...Object.entries(meeting.sides ?? {}).flatMap(([side, participants]) =>
    participants.map((written, index) =>
      expandParticipant(written, {
        ...around,
        path: [...path, 'sides', side, index],
        side: tidy(side),
        sideInferred: meeting['sides basis'] === 'inferred',
      }),
    ),
  ),
  ...(meeting.present ?? []).map((written, index) =>
    expandParticipant(written, { ...around, path: [...path, 'present', index] }),
  ),
]

const outcomeAt = (written: string | Outcome, path: Path, around: Around): OutcomeAt => {
  const full: Outcome = typeof written === 'string' ? { text: written } : written
  const stated = statedAt(full, path, around.accordingTo)
  return {
    ...stated,
    at: stated.at ?? around.at,
    text: tidy(full.text),
    kind: full.kind ?? 'agreed',
    by: refIf(full.by, [...path, 'by']),
    to: each(full.to, [...path, 'to'], refAt),
    topics: each(full.topics, [...path, 'topics'], refAt),
  }
}

export const expandDelegation = (
  delegation: Delegation,
  path: Path,
  accordingTo: Ref | undefined,
): DelegationAt => {
  const stated = statedAt(delegation, path, accordingTo)
  return {
    ...stated,
    key: delegation.id,
    en: tidyIf(delegation.en),
    ar: tidyIf(delegation.ar),
    sentBy: refIf(delegation['sent by'], [...path, 'sent by']),
    standing: delegation.standing ?? 'de-facto',
    members: (delegation.members ?? []).map((member, index) => {
      const expanded = expandParticipant(member, { ...stated, path: [...path, 'members', index] })
      return { ...expanded, part: expanded.part ?? 'delegate' }
    }),
  }
}
