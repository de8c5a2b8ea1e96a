/** What is loaded. */
import type { Area } from '../plan/area.ts'
import type { FieldPlan } from '../plan/block.ts'
import { property } from '../plan/fields.ts'
import { record } from '../plan/root.ts'

const counted =
  (pattern: string): FieldPlan =>
  (at) => {
    const column = at.column(`COUNT { ${pattern} }`)
    return (row) => row[column]
  }

/** A fact counts while a source affirms it. */
const facts = (label: string): FieldPlan =>
  counted(`MATCH (n:${label}) WHERE EXISTS { (n)<-[:ABOUT]-(:Claim {stance: 'AFFIRMS'}) }`)

export const stats: Area = {
  schema: 'stats',
  types: {
    Stats: {
      people: counted('(:Person)'),
      institutions: counted('(:Institution)'),
      roles: counted('(:Role)'),
      meetings: counted('MATCH (n:Meeting) WHERE EXISTS { (n)<-[:ABOUT]-(:Claim) }'),
      participations: facts('Participation'),
      tenures: facts('Tenure'),
      ties: facts('Tie'),
      kinships: facts('Kinship'),
      sources: counted('MATCH (n:Source) WHERE n.digest IS NOT NULL'),
      claims: counted('MATCH (n:Claim) WHERE n.withdrawnAt IS NULL'),
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
