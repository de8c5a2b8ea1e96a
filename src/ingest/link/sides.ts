import { keyOfId } from '../../model/ids.ts'
import type { MeetingAt } from '../shape/expanded.ts'
import type { Attendee, DelegationParty } from './attendee.ts'
import { isPresent } from './attendee.ts'

/** Sides of a meeting by actor, and the rule that gave them. */
interface Division {
  readonly rule: 'two-parties' | 'host-guest' | 'delegations'
  readonly sideOf: (attendee: Attendee) => string | undefined
}

/**
 * Sides that the report does not name. Only for a meeting or a call: at a conference or a ceremony people are in one
 * room, which does not make them meet (domain.md, "What met means"). Two parties are two sides; otherwise hosts face
 * guests; otherwise delegations face each other and everybody else. Where nothing divides them there are no sides.
 */
export const inferSides = (
  meeting: MeetingAt,
  attendees: readonly Attendee[],
  delegations: readonly DelegationParty[],
): readonly Attendee[] => {
  if (meeting.hasSides || !['meeting', 'call'].includes(meeting.kind)) return attendees
  const here = attendees.filter(isPresent)
  const partyOf = partyIn(here, delegations)
  const division = [twoParties(here, partyOf), hostGuest(), byDelegation(here, delegations, partyOf)].find(
    (candidate) => candidate !== undefined && divides(candidate, here),
  )
  if (division === undefined) return attendees
  return attendees.map((attendee) => {
    const side = isPresent(attendee) ? division.sideOf(attendee) : undefined
    return side === undefined
      ? attendee
      : { ...attendee, side, sideBasis: 'INFERRED', sideRule: division.rule }
  })
}

type PartyOf = (attendee: Attendee) => string

/** A member who is named beside the delegation belongs to its party. */
const partyIn = (here: readonly Attendee[], delegations: readonly DelegationParty[]): PartyOf => {
  const present = delegations.filter(({ id }) => here.some(({ actor }) => actor === id))
  return ({ actor }) =>
    present.find(({ members }) => members.some((member) => member.actor === actor))?.id ?? actor
}

const divides = ({ sideOf }: Division, here: readonly Attendee[]): boolean =>
  new Set(here.map(sideOf).filter((side) => side !== undefined)).size > 1

const twoParties = (here: readonly Attendee[], partyOf: PartyOf): Division | undefined => {
  if (new Set(here.map(partyOf)).size !== 2) return undefined
  return { rule: 'two-parties', sideOf: (attendee) => keyOfId(partyOf(attendee)) }
}

const hostGuest = (): Division => ({
  rule: 'host-guest',
  sideOf: ({ written: { part } }) => (part === 'host' || part === 'guest' ? part : undefined),
})

const byDelegation = (
  here: readonly Attendee[],
  delegations: readonly DelegationParty[],
  partyOf: PartyOf,
): Division => {
  const present = new Set(
    delegations.map(({ id }) => id).filter((id) => here.some(({ actor }) => actor === id)),
  )
  return {
    rule: 'delegations',
    sideOf: (attendee) => {
      const party = partyOf(attendee)
      if (present.size === 0) return undefined
      return present.has(party) ? keyOfId(party) : 'others'
    },
  }
}
