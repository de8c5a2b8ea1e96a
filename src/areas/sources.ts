/** Documents: who published what, when. Claims and support, which every fact has, are in plan/facts.ts. */
import type { Area } from '../plan/area.ts'
import type { FieldPlan } from '../plan/block.ts'
import { claimMapping } from '../plan/facts.ts'
import { one, property } from '../plan/fields.ts'
import { record } from '../plan/root.ts'
import { foldMoments } from '../model/dates/period.ts'

const published: FieldPlan = (at) => {
  const column = at.column(`${at.node}.published`)
  return (row) =>
    typeof row[column] === 'string' ? (foldMoments([{ edtf: row[column] }])?.start ?? null) : null
}

export const sources: Area = {
  schema: 'sources',
  types: {
    ...claimMapping,
    Source: {
      id: property('id'),
      title: property('title'),
      publisher: one((source, publisher) => `(${source})-[:PUBLISHED_BY]->(${publisher}:Institution)`),
      url: property('url'),
      archivedUrl: property('archivedUrl'),
      language: property('language'),
      published,
      publishedBasis: property('publishedBasis'),
      publishedWhy: property('publishedWhy'),
      reprintOf: one((source, first) => `(${source})-[:REPRINT_OF]->(${first}:Source)`),
    },
  },
  values: ['Statement', 'Support', 'ClaimConnection', 'ClaimEdge'],
  roots: {
    source: {
      plan: record((at, selection) => {
        const node = at.planner.variable()
        at.block.clause(
          `MATCH (${node}:Source {id: ${at.planner.parameter(selection.args['id'])}}) WHERE ${at.planner.lens.loaded(node)}`,
        )
        return at.planner.object(at.on(node), selection)
      }),
    },
  },
}
