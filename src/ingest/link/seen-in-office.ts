import type { Edtf } from '../../model/dates/edtf.ts'
import type { MeetingAt } from '../shape/expanded.ts'
import type { Attendee } from './attendee.ts'
import { isPresent } from './attendee.ts'
import type { LinkContext } from './context.ts'
import { claimHead } from './context.ts'
import { partiesOf } from './parties.ts'
import { isPerson } from './participations.ts'
import { defined, says } from './says.ts'
import { tenureFact } from './tenures.ts'
import { seen } from './time.ts'

/** The name of the derivation, as claims carry it. */
const SEEN_IN_OFFICE = 'seen-in-office'

/**
 * Who takes part in a meeting in a capacity holds that office on its day: it began by then and did not end before.
 * Only where the meeting took place and they were there. A meeting without a date gives a sighting without one.
 */
export const recordSeenInOffice = (
  context: LinkContext,
  meeting: MeetingAt,
  attendee: Attendee,
  date: Edtf | undefined,
): void => {
  const tookPlace = meeting.status === 'held' && !meeting.denied
  if (!tookPlace || !isPerson(attendee) || !isPresent(attendee)) return
  for (const { role } of attendee.capacities) {
    const parties = partiesOf(context.directory, [attendee.actor, role])
    context.recorder.record(tenureFact(attendee.actor, role, 1), {
      ...claimHead(context, attendee.written, parties),
      basis: 'INFERRED',
      rule: SEEN_IN_OFFICE,
      says: says({ on: date?.text, meeting: `meeting:${meeting.key}` }),
      values: defined({ on: date?.text, ...seen(date) }),
      links: [],
    })
  }
}
