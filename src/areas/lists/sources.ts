/** Documents, by who published them, when and in which language. */
import type { Scope } from '../../plan/block.ts'
import { rootConnection } from '../../plan/connection.ts'
import { single, yearOf } from '../../plan/facets.ts'
import { duringCondition } from '../../plan/meeting.ts'
import type { RootPlan } from '../../plan/root.ts'
import type { Arguments } from '../../plan/selection.ts'
import { isDated } from '../../plan/time.ts'
import { among, and } from './values.ts'

const match = (at: Scope, source: string, args: Arguments, undated: boolean): string => {
  const { planner } = at
  const { lens } = planner
  const own = `EXISTS { MATCH (${source})<-[:FROM]-(c:Claim)-[${lens.about}]->() WHERE c.firstParty = true${lens.and('c')} }`
  const firstParty =
    typeof args['firstParty'] === 'boolean' ? [`${own} = ${planner.parameter(args['firstParty'])}`] : []
  const conditions = [
    lens.loaded(source),
    duringCondition(planner, days(source), args['published'], undated),
    ...among(planner, `${source}.publisher`, args, 'publishers'),
    ...among(planner, `${source}.language`, args, 'languages'),
    ...firstParty,
  ]
  return `MATCH (${source}:Source) WHERE ${source}.id IS NOT NULL${and(conditions)}`
}

const days = (source: string): string => `[${source}.publishedEarliest, ${source}.publishedLatest]`

const country = (source: string): string =>
  `COLLECT { MATCH (${source})-[:PUBLISHED_BY]->(p:Institution) WHERE p.country IS NOT NULL RETURN p.country LIMIT 1 }`

export const sources: RootPlan = {
  plan: rootConnection(() => ({
    match,
    keys: (source) => [{ by: `${source}.id`, kind: 'string' }],
    isDated: (source) => isDated(days(source)),
    window: 'published',
    facets: {
      PUBLISHER: { values: (_, source) => single(`${source}.publisher`) },
      COUNTRY: { values: (_, source) => country(source) },
      LANGUAGE: { values: (_, source) => single(`${source}.language`) },
      YEAR: { values: (_, source) => yearOf(days(source)) },
    },
  })),
}
