/** Institutions and offices, by what they are and by what they stand under. */
import type { Scope } from '../../plan/block.ts'
import { rootConnection } from '../../plan/connection.ts'
import type { ConnectionSpec } from '../../plan/page.ts'
import { single } from '../../plan/facets.ts'
import type { Ids, RootPlan } from '../../plan/root.ts'
import type { Arguments } from '../../plan/selection.ts'
import { windowOf } from '../../plan/time.ts'
import { anchor, underClause } from './under.ts'
import { among, and } from './values.ts'

const keys: ConnectionSpec['keys'] = (node) => [{ by: `${node}.id`, kind: 'string' }]

const institutionsMatch =
  (ids: Ids) =>
  (at: Scope, body: string, args: Arguments): string => {
    const { planner } = at
    const found =
      ids['under'] === undefined
        ? `MATCH (${body}:Institution) WHERE ${body}.id IS NOT NULL`
        : `${underClause(planner, 'under', body, windowOf(args['asOf']), false)} WITH * WHERE true`
    const conditions = [
      planner.lens.introduced(body),
      ...among(planner, `${body}.kind`, args, 'kinds'),
      ...among(planner, `${body}.country`, args, 'countries'),
    ]
    return `${found}${and(conditions)}`
  }

export const institutions: RootPlan = {
  actors: { under: ['Institution'] },
  plan: rootConnection(
    (ids) => ({
      match: institutionsMatch(ids),
      keys,
      facets: {
        KIND: { values: (_, body) => single(`${body}.kind`) },
        COUNTRY: { values: (_, body) => single(`${body}.country`) },
      },
    }),
    (planner, ids) => anchor(planner, 'under', ids['under']),
  ),
}

/** The role's own body is `i_<role>`. */
const rolesMatch =
  (ids: Ids) =>
  (at: Scope, role: string, args: Arguments): string => {
    const { planner } = at
    const body = `i_${role}`
    const above = [
      ...(ids['under'] === undefined
        ? []
        : [underClause(planner, 'under', body, windowOf(args['asOf']), true)]),
      ...(ids['of'] === undefined ? [] : [`MATCH (of)<-[:OFFICE_IN]-(${role}:Role)`]),
    ]
    const exclusive =
      typeof args['exclusive'] === 'boolean'
        ? [`coalesce(${role}.exclusive, true) = ${planner.parameter(args['exclusive'])}`]
        : []
    const conditions = [
      planner.lens.introduced(role),
      ...exclusive,
      ...among(planner, `${body}.country`, args, 'countries'),
    ]
    return `${above.join('\n')}
      MATCH (${role}:Role)-[:OFFICE_IN]->(${body}:Institution) WHERE ${role}.id IS NOT NULL${and(conditions)}`
  }

export const roles: RootPlan = {
  actors: { of: ['Institution'], under: ['Institution'] },
  plan: rootConnection(
    (ids) => ({
      match: rolesMatch(ids),
      keys,
      facets: {
        KIND: { values: (_, role) => single(`i_${role}.kind`) },
        COUNTRY: { values: (_, role) => single(`i_${role}.country`) },
        INSTITUTION: { values: (_, role) => single(`i_${role}.id`) },
      },
    }),
    (planner, ids) =>
      ['of', 'under']
        .map((name) => anchor(planner, name, ids[name]))
        .filter((clause) => clause !== '')
        .join('\n'),
  ),
}
