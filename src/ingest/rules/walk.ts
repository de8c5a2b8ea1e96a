import type {
  DateAt,
  ExpandedReport,
  MeetingAt,
  ParticipantAt,
  SpanAt,
  Stated,
  WhenAt,
} from '../shape/expanded.ts'

/** Everything of a report that lasts from one day to another. */
export const spansOf = ({ tenures, ties }: ExpandedReport): readonly (SpanAt & Stated)[] => [
  ...tenures,
  ...ties,
]

/** Dates that have to be EDTF. */
export const datesOf = (report: ExpandedReport): readonly DateAt[] =>
  [
    report.source.published,
    ...spansOf(report).flatMap(({ from, to }) => [from, to]),
    ...report.names.map(({ on }) => on),
  ].filter((date) => date !== undefined)

/** Dates that may be phrases. */
export const whensOf = (report: ExpandedReport): readonly WhenAt[] =>
  [
    ...report.meetings.map(({ when }) => when),
    ...spansOf(report).map(({ on }) => on),
    ...report.ranks.map(({ on }) => on),
  ].filter((when) => when !== undefined)

/** Participants of meetings and members of delegations. */
export const peopleOf = ({ delegations, meetings }: ExpandedReport): readonly ParticipantAt[] => [
  ...delegations.flatMap(({ members }) => members),
  ...meetings.flatMap(({ participants }) => participants),
]

/** Each participant with the meeting that they are in. */
export const participationsOf = ({
  meetings,
}: ExpandedReport): readonly (readonly [MeetingAt, ParticipantAt])[] =>
  meetings.flatMap((meeting) => meeting.participants.map((participant) => [meeting, participant] as const))
