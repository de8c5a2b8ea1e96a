/** What of a world its seed decides, in one number. */
import { createHash } from 'node:crypto'
import type { World } from './made.ts'

export interface Counts {
  readonly entities: number
  readonly people: number
  readonly bodies: number
  readonly sources: number
  readonly meetings: number
  readonly participations: number
  readonly tenures: number
  readonly ties: number
  readonly claims: number
}

export interface Measured {
  /** 16 hex digits over everything that would be loaded. */
  readonly digest: string
  readonly counts: Counts
}

/** Runs through a world once. */
export const measured = ({ entities, reports }: World): Measured => {
  const hash = createHash('sha256').update(JSON.stringify(entities))
  const facts = new Map<string, Set<string>>()
  let [sources, claims] = [0, 0]
  for (const report of reports()) {
    hash.update(JSON.stringify(report))
    sources += 1
    claims += report.claims.length
    for (const { id, label } of report.facts) {
      const ids = facts.get(label) ?? new Set<string>()
      facts.set(label, ids.add(id))
    }
  }
  const of = (label: string): number => facts.get(label)?.size ?? 0
  return {
    digest: hash.digest('hex').slice(0, 16),
    counts: {
      entities: entities.length,
      people: entities.filter(({ label }) => label === 'Person').length,
      bodies: entities.filter(({ label }) => label === 'Institution').length,
      sources,
      ...{ meetings: of('Meeting'), participations: of('Participation') },
      ...{ tenures: of('Tenure'), ties: of('Tie') },
      claims,
    },
  }
}
