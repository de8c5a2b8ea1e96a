import type { Attendee, DelegationParty } from './attendee.ts'

/** The name of the derivation, as claims carry it. */
export const DELEGATION_MEMBER = 'delegation-member'

/**
 * Where a delegation took part, so did its members, on its side and as present as it was. Not those whom the report
 * excepts (`without`), nor those whom it lists by name, nor those whose membership it denies.
 */
export const delegationMembers = (
  attendees: readonly Attendee[],
  delegations: readonly DelegationParty[],
): readonly Attendee[] => {
  const named = new Set(attendees.map(({ actor }) => actor))
  const derived = attendees
    .filter(({ written }) => !written.denied)
    .flatMap((attendee) => membersOf(attendee, delegations))
    .filter(({ actor }) => !named.has(actor))
  // A delegation that two relayed parties list brings its members once.
  return derived.filter(
    ({ actor, via }, index) =>
      derived.findIndex((other) => other.actor === actor && other.via === via) === index,
  )
}

type DerivedMember = Attendee & { readonly via: string }

const membersOf = (
  { actor, written, without, side, sideBasis, sideRule }: Attendee,
  delegations: readonly DelegationParty[],
): readonly DerivedMember[] => {
  const delegation = delegations.find(({ id }) => id === actor)
  if (delegation === undefined) return []
  return delegation.members
    .filter((member) => !member.written.denied && !without.includes(member.actor))
    .map((member) => ({
      ...member,
      written: {
        ...member.written,
        path: written.path,
        attendance: written.attendance,
        accordingTo: written.accordingTo,
        at: written.at,
      },
      via: delegation.id,
      ...(side === undefined ? {} : { side }),
      ...(sideBasis === undefined ? {} : { sideBasis }),
      ...(sideRule === undefined ? {} : { sideRule }),
    }))
}
