/** Who holds which office, and since when. */
import type { Area } from '../plan/area.ts'
import type { FieldPlan } from '../plan/block.ts'
import { connection } from '../plan/connection.ts'
import { factFields, spanCertainty, spanPeriod } from '../plan/facts.ts'
import { firstOf, folded, many, one } from '../plan/fields.ts'
import { isVisible } from '../plan/lens.ts'
import { asOfClause, windowOf } from '../plan/time.ts'

const first = (name: string, otherwise: string | null = null): FieldPlan =>
  folded<Record<string, unknown>>([name], (claims) => firstOf(claims, name) ?? otherwise)

export const offices: Area = {
  schema: 'offices',
  types: {
    Tenure: {
      ...factFields,
      holder: one((tenure, person) => `(${tenure})-[:HOLDER]->(${person}:Person)`),
      role: one((tenure, role) => `(${tenure})-[:OF_ROLE]->(${role}:Role)`),
      period: spanPeriod,
      state: first('state', 'SUBSTANTIVE'),
      began: first('began'),
      ended: first('ended'),
      certainty: spanCertainty,
    },
    Person: {
      tenures: connection({
        match: (at, tenure, { asOf }) =>
          `MATCH (${tenure}:Tenure)-[:HOLDER]->(${at.node}) WHERE ${isVisible(at.planner.lens, tenure)}
           ${asOfClause(at.planner, tenure, windowOf(asOf))}`,
        keys: (tenure) => [{ by: `${tenure}.id`, kind: 'string' }],
        inner: (inner, { asOf }) => inner.during(windowOf(asOf)),
      }),
    },
    Role: {
      holders: many({
        match: (at, tenure, { asOf }) =>
          `MATCH (${tenure}:Tenure)-[:OF_ROLE]->(${at.node}) WHERE ${isVisible(at.planner.lens, tenure)}
           ${asOfClause(at.planner, tenure, windowOf(asOf))}`,
        order: (tenure) => [`${tenure}.id`],
        inner: (inner, { asOf }) => inner.during(windowOf(asOf)),
      }),
    },
  },
  values: ['TenureConnection', 'TenureEdge'],
  roots: {},
}
