import type { CapacityAt, DelegationAt, ParticipantAt, PrincipalAt } from '../shape/expanded.ts'
import { ACTOR_KINDS } from './directory.ts'
import type { LinkContext } from './context.ts'
import { EDITOR } from './context.ts'

/** A participant whose references are resolved, with what a derivation adds. */
export interface Attendee {
  readonly actor: string
  readonly written: ParticipantAt
  readonly capacities: readonly (Pick<CapacityAt, 'inferred'> & { readonly role: string })[]
  readonly principals: readonly (Pick<PrincipalAt, 'inferred' | 'mode'> & { readonly who: string })[]
  /** Ids of the delegation's members who were not there. */
  readonly without: readonly string[]
  readonly side?: string
  readonly sideBasis?: 'STATED' | 'INFERRED'
  /** What inferred the side. */
  readonly sideRule?: string
  /** Id of the delegation whose presence this one follows from. */
  readonly via?: string
}

/** A delegation of the report: its sender, and its members as the report lists them. */
export interface DelegationParty {
  readonly id: string
  readonly written: DelegationAt
  readonly sentBy: string | undefined
  readonly members: readonly Attendee[]
}

/** Undefined where nobody goes by the reference: that is noted. */
export const attendeeOf = (context: LinkContext, written: ParticipantAt): Attendee | undefined => {
  const actor = context.resolve(written.who, ACTOR_KINDS)
  const capacities = written.as.flatMap(({ role, inferred }) => {
    const id = context.resolve(role, ['role'])
    return id === undefined ? [] : [{ role: id, inferred }]
  })
  const principals = written.for.flatMap(({ who, mode, inferred }) => {
    const id = context.resolve(who, ACTOR_KINDS)
    return id === undefined ? [] : [{ who: id, mode, inferred }]
  })
  const without = written.without
    .map((ref) => context.resolve(ref, ACTOR_KINDS))
    .filter((id) => id !== undefined)
  if (actor === undefined) return undefined
  return { actor, written, capacities, principals, without, ...sideOf(written) }
}

/** A side of the report's own: the source's, or the editor's reading of it. */
const sideOf = ({ side, sideInferred }: ParticipantAt): Pick<Attendee, 'side' | 'sideBasis' | 'sideRule'> => {
  if (side === undefined) return {}
  return sideInferred ? { side, sideBasis: 'INFERRED', sideRule: EDITOR } : { side, sideBasis: 'STATED' }
}

export const attendeesOf = (
  context: LinkContext,
  participants: readonly ParticipantAt[],
): readonly Attendee[] =>
  participants.map((written) => attendeeOf(context, written)).filter((attendee) => attendee !== undefined)

/** The source says that they were there. */
export const isPresent = ({ written }: Attendee): boolean =>
  written.attendance === 'present' && !written.denied
