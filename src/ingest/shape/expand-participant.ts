import type { Reference } from '../../model/registry.ts'
import type { Capacity, Participant, Principal } from '../../model/report.ts'
import type { Path } from '../read/path.ts'
import { each, refAt, statedAt, tidyIf } from './expand-parts.ts'
import type { CapacityAt, ParticipantAt, PrincipalAt, Ref } from './expanded.ts'

/** Where a participant stands and what holds for all around them. */
export interface Around {
  readonly path: Path
  readonly accordingTo: Ref | undefined
  readonly at: string | undefined
  readonly side?: string
  readonly sideInferred?: boolean
}

export const expandParticipant = (written: Reference | Participant, around: Around): ParticipantAt => {
  const { path } = around
  const full: Participant = typeof written === 'string' ? { who: written } : written
  const stated = statedAt(full, path, around.accordingTo)
  return {
    ...stated,
    at: stated.at ?? around.at,
    who: refAt(full.who, typeof written === 'string' ? path : [...path, 'who']),
    as: each(full.as, [...path, 'as'], capacityAt),
    for: each(full.for, [...path, 'for'], principalAt),
    name: tidyIf(full.name),
    rank: tidyIf(full.rank),
    office: tidyIf(full.office),
    part: full.part,
    count: full.count,
    attendance: full.attendance ?? 'present',
    side: around.side,
    sideInferred: around.sideInferred ?? false,
    without: each(full.without, [...path, 'without'], refAt),
  }
}

const capacityAt = (written: Reference | Capacity, path: Path): CapacityAt =>
  typeof written === 'string'
    ? { role: refAt(written, path), inferred: false }
    : { role: refAt(written.role, [...path, 'role']), inferred: written.basis === 'inferred' }

const principalAt = (written: Reference | Principal, path: Path): PrincipalAt =>
  typeof written === 'string'
    ? { who: refAt(written, path), mode: 'represents', inferred: false }
    : {
        who: refAt(written.who, [...path, 'who']),
        mode: written.mode ?? 'represents',
        inferred: written.basis === 'inferred',
      }
