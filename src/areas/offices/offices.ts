/** Who holds which office, and since when. */
import type { Area } from '../../plan/area.ts'
import type { FieldPlan, Row } from '../../plan/block.ts'
import { connection } from '../../plan/connection.ts'
import { factFields } from '../../plan/facts.ts'
import { readSpan, spanCertainty, spanPeriod } from '../../plan/span.ts'
import { firstOf, folded, many, one } from '../../plan/fields.ts'
import { isVisible } from '../../plan/visible.ts'
import { asOfClause, windowOf } from '../../plan/time.ts'
import { predecessors, successors } from './succession.ts'

const first = (name: string, otherwise: string | null = null): FieldPlan =>
  folded<Record<string, unknown>>([name], (claims) => firstOf(claims, name) ?? otherwise)

/**
 * The neighbours of a tenure among all that the lens shows of its office. An office that several hold at a time has no
 * line of holders.
 */
const neighbours =
  (rule: typeof predecessors): FieldPlan =>
  (at, selection) => {
    const { planner } = at
    const tenure = planner.variable()
    const role = `r_${tenure}`
    const block = planner.block()
    block.clause(`MATCH (${at.node})-[:OF_ROLE]->(${role}:Role)<-[:OF_ROLE]-(${tenure}:Tenure)
      WHERE coalesce(${role}.exclusive, true) AND ${isVisible(planner.lens, tenure)}`)
    const scope = block.scope(tenure).during(at.window)
    const id = block.column(`${tenure}.id`)
    const span = readSpan(scope)
    const asked = selection.fields.filter(({ name }) => name === 'tenure')
    const shown = planner.object(scope, {
      ...{ on: '', name: 'tenure', type: 'Tenure', args: {}, key: 'tenure' },
      fields: asked.flatMap(({ fields }) => fields),
    })
    const own = { id: at.column(`${at.node}.id`), span: readSpan(at) }
    const column = at.block.list(block, [`${tenure}.id`])
    return (row) => {
      const terms = (row[column] as readonly Row[]).map((each) => ({
        ...{ id: each[id] as string, span: span(each), row: each },
      }))
      return rule({ id: row[own.id] as string, span: own.span(row) }, terms).map(
        ({ term, certainty, handover }) => ({ tenure: shown(term.row), certainty, handover }),
      )
    }
  }

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
      predecessors: neighbours(predecessors),
      successors: neighbours(successors),
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
  values: ['TenureConnection', 'TenureEdge', 'TenureNeighbour'],
  roots: {},
}
