import type { Claim, Link } from '../../model/graph.ts'
import type { MeetingAt } from '../shape/expanded.ts'
import type { Attendee } from './attendee.ts'
import type { ClaimHead, LinkContext } from './context.ts'
import { claimHead } from './context.ts'
import { DELEGATION_MEMBER } from './delegation-members.ts'
import type { Says } from './says.ts'
import { defined, says } from './says.ts'
import { upperSnake } from './spelling.ts'

/** One who took part: stated, or following from their delegation. A denied meeting denies who was in it. */
export const recordParticipation = (
  context: LinkContext,
  meeting: MeetingAt,
  attendee: Attendee,
  parties: ReadonlySet<string>,
): void => {
  context.recorder.record(
    {
      id: `participation:${meeting.key}/${attendee.actor}`,
      label: 'Participation',
      properties: {},
      links: [
        { type: 'IN', to: `meeting:${meeting.key}` },
        { type: 'BY', to: attendee.actor },
      ],
    },
    {
      ...participationHead(context, meeting, attendee, parties),
      says: saidOf(attendee),
      values: valuesOf(attendee),
      links: linksOf(attendee),
    },
  )
}

export const participationHead = (
  context: LinkContext,
  meeting: MeetingAt,
  { written, via }: Attendee,
  parties: ReadonlySet<string>,
): ClaimHead => {
  const head = claimHead(context, { ...written, denied: written.denied || meeting.denied }, parties)
  return via === undefined ? head : { ...head, basis: 'INFERRED', rule: DELEGATION_MEMBER }
}

const valuesOf = ({ written, side, sideBasis, via }: Attendee): Claim['values'] =>
  defined({
    part: written.part && upperSnake(written.part),
    side,
    sideBasis,
    attendance: upperSnake(written.attendance),
    name: written.name,
    rank: written.rank,
    office: written.office,
    count: written.count,
    via,
  })

const linksOf = ({ capacities, principals }: Attendee): readonly Link[] => [
  ...capacities.map(({ role, inferred }) => ({
    type: 'CAPACITY',
    to: role,
    properties: { basis: inferred ? 'INFERRED' : 'STATED' },
  })),
  ...principals.map(({ who, mode, inferred }) => ({
    type: 'PRINCIPAL',
    to: who,
    properties: { mode: upperSnake(mode), basis: inferred ? 'INFERRED' : 'STATED' },
  })),
]

/** An inferred side is told by its rule only: its name is nobody's statement. */
const saidOf = ({ written, capacities, principals, side, sideBasis, sideRule }: Attendee): Says =>
  says({
    attendance: written.attendance,
    part: written.part,
    side: sideBasis === 'STATED' ? side : undefined,
    'side rule': sideRule,
    capacity: capacities.map(({ role }) => role),
    principal: principals.map(({ who }) => who),
    name: written.name,
    rank: written.rank,
    office: written.office,
    count: written.count,
    why: written.why,
    note: written.note,
  })

/** "person:john-brennan" takes part as a human being: only those hold offices and ranks. */
export const isPerson = ({ actor }: Attendee): boolean => actor.startsWith('person:')
