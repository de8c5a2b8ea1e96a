import type { Attendee, DelegationParty } from './attendee.ts'
import type { Directory } from './directory.ts'
import { institutionOf } from './directory.ts'

/** The institutions that offices among these ids are in. */
export const roleInstitutions = (directory: Directory, ids: readonly string[]): readonly string[] =>
  ids
    .filter((id) => id.startsWith('role:'))
    .map((id) => institutionOf(directory, id))
    .filter((id) => id !== undefined)

/**
 * Everybody whose own affair a meeting is, as this report tells it: those who took part, the offices in which they
 * did, the bodies of those offices, those they acted for, and those who sent a delegation.
 */
export const meetingParties = (
  directory: Directory,
  attendees: readonly Attendee[],
  delegations: readonly DelegationParty[],
): ReadonlySet<string> => {
  const actors = attendees.map(({ actor }) => actor)
  const ids = [
    ...actors,
    ...attendees.flatMap(({ capacities }) => capacities.map(({ role }) => role)),
    ...attendees.flatMap(({ principals }) => principals.map(({ who }) => who)),
    ...delegations
      .filter(({ id }) => actors.includes(id))
      .map(({ sentBy }) => sentBy)
      .filter((id) => id !== undefined),
  ]
  return new Set([...ids, ...roleInstitutions(directory, ids)])
}

/** A person, an office and its institution; a body and what it stands under. */
export const partiesOf = (directory: Directory, ids: readonly string[]): ReadonlySet<string> =>
  new Set([...ids, ...roleInstitutions(directory, ids)])
