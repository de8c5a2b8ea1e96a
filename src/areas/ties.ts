/** What stands under what, by which kind of tie, and who says so. */
import type { Area } from '../plan/area.ts'
import { factFields } from '../plan/facts.ts'
import { spanCertainty, spanPeriod } from '../plan/span.ts'
import { many, one, property } from '../plan/fields.ts'
import type { ManySpec } from '../plan/fields.ts'
import { isVisible } from '../plan/visible.ts'
import { asOfClause, windowOf } from '../plan/time.ts'

const ties = (path: (institution: string, tie: string) => string): ManySpec => ({
  match: (at, tie, { asOf }) =>
    `MATCH ${path(at.node, tie)} WHERE ${isVisible(at.planner.lens, tie)}
     ${asOfClause(at.planner, tie, windowOf(asOf))}`,
  order: (tie) => [`${tie}.id`],
  inner: (inner, { asOf }) => inner.during(windowOf(asOf)),
})

export const tiesArea: Area = {
  schema: 'ties',
  types: {
    Tie: {
      ...factFields,
      child: one((tie, child) => `(${tie})<-[:CHILD_IN]-(${child}:Institution)`),
      parent: one((tie, parent) => `(${tie})-[:PARENT]->(${parent}:Actor)`),
      kind: property('kind'),
      standing: property('standing'),
      period: spanPeriod,
      certainty: spanCertainty,
    },
    Institution: {
      above: many(ties((institution, tie) => `(${institution})-[:CHILD_IN]->(${tie}:Tie)`)),
      below: many(
        ties((institution, tie) => `(${institution})<-[:OFFICE_IN]-{0,1}()<-[:PARENT]-(${tie}:Tie)`),
      ),
    },
  },
  roots: {},
}
