/** What is loaded. */
import type { Area } from '../plan/area.ts'
import type { FieldPlan } from '../plan/block.ts'
import { property } from '../plan/fields.ts'
import type { Lens } from '../plan/lens.ts'
import { isTakenPart, isVisible } from '../plan/visible.ts'
import { record } from '../plan/root.ts'

const counted =
  (label: string, seen: (lens: Lens) => string): FieldPlan =>
  (at) => {
    const column = at.column(`COUNT { MATCH (n:${label}) WHERE ${seen(at.planner.lens)} }`)
    return (row) => row[column]
  }

const introduced = (label: string): FieldPlan => counted(label, (lens) => lens.introduced('n'))

/** A fact counts while a source affirms it. */
const facts = (label: string): FieldPlan => counted(label, (lens) => isVisible(lens, 'n'))

export const stats: Area = {
  schema: 'stats',
  types: {
    Stats: {
      people: introduced('Person'),
      institutions: introduced('Institution'),
      roles: introduced('Role'),
      meetings: counted('Meeting', (lens) => isVisible(lens, 'n', { affirmed: false })),
      participations: counted(
        'Participation',
        (lens) => `${isVisible(lens, 'n')} AND ${isTakenPart(lens, 'n')}`,
      ),
      tenures: facts('Tenure'),
      ties: facts('Tie'),
      kinships: facts('Kinship'),
      sources: counted('Source', (lens) => lens.loaded('n')),
      claims: counted('Claim', (lens) => `${lens.past ? 'true' : 'n.withdrawnAt IS NULL'}${lens.and('n')}`),
      revision: property('revision'),
      loadedAt: property('loadedAt'),
    },
  },
  roots: {
    stats: {
      plan: record((at, selection) => {
        at.block.clause(`OPTIONAL MATCH (g:Graph {id: 'graph'})`)
        const read = at.planner.object(at.on('g'), selection)
        return (row) => {
          const counts = read(row)
          return { ...counts, revision: counts['revision'] ?? 0 }
        }
      }),
    },
  },
}
