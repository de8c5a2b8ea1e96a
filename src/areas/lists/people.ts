/** People, by the offices that they hold. */
import type { Planning, Scope } from '../../plan/block.ts'
import { rootConnection } from '../../plan/connection.ts'
import { isVisible } from '../../plan/visible.ts'
import type { Ids, RootPlan } from '../../plan/root.ts'
import type { Arguments } from '../../plan/selection.ts'
import { asOfClause, windowOf } from '../../plan/time.ts'
import { anchor, underClause } from './under.ts'
import { among } from './values.ts'

const given = (value: unknown): boolean => value !== undefined && value !== null

const byOffice = (ids: Ids, { countries, asOf }: Arguments): boolean =>
  ids['holding'] !== undefined || ids['ofInstitution'] !== undefined || given(countries) || given(asOf)

/** Where offices are asked for, `r_<person>` holds those by which a person matches. */
const match =
  (ids: Ids) =>
  (at: Scope, person: string, args: Arguments): string => {
    const { planner } = at
    if (!byOffice(ids, args))
      return `MATCH (${person}:Person) WHERE ${person}.id IS NOT NULL AND ${planner.lens.introduced(person)}`
    const window = windowOf(args['asOf'])
    const bodies =
      ids['ofInstitution'] === undefined
        ? `MATCH (body:Institution)<-[:OFFICE_IN]-(r:Role)`
        : `${underClause(planner, 'ofInstitution', 'body', window, true)} MATCH (body)<-[:OFFICE_IN]-(r:Role)`
    const held = ids['holding'] === undefined ? '' : `MATCH (holding)<-[:OFFICE_IN]-{0,1}(r)`
    const conditions = [...among(planner, 'body.country', args, 'countries'), isVisible(planner.lens, 't')]
    return `${bodies} ${held}
      MATCH (r)<-[:OF_ROLE]-(t:Tenure)-[:HOLDER]->(${person}:Person) WHERE ${conditions.join(' AND ')}
      ${asOfClause(planner, 't', window)}
      WITH ${person}, collect(DISTINCT r) AS r_${person}`
  }

/** Something of each body whose office the person matches by. */
const ofBodies =
  (ids: Ids, property: string) =>
  (at: Scope, person: string, args: Arguments): string => {
    const offices = byOffice(ids, args)
      ? `UNWIND r_${person} AS r MATCH (r)-[:OFFICE_IN]->(b:Institution) WHERE`
      : `MATCH (${person})<-[:HOLDER]-(t:Tenure)-[:OF_ROLE]->(r:Role)-[:OFFICE_IN]->(b:Institution) WHERE ${isVisible(at.planner.lens, 't')} AND`
    return `COLLECT { ${offices} b.${property} IS NOT NULL RETURN DISTINCT b.${property} AS v ORDER BY v }`
  }

export const people: RootPlan = {
  actors: { holding: ['Role', 'Institution'], ofInstitution: ['Institution'] },
  plan: rootConnection(
    (ids) => ({
      match: match(ids),
      keys: (person) => [{ by: `${person}.id`, kind: 'string' }],
      facets: {
        COUNTRY: { values: ofBodies(ids, 'country') },
        INSTITUTION: { values: ofBodies(ids, 'id') },
      },
    }),
    (planner: Planning, ids) =>
      ['holding', 'ofInstitution']
        .map((name) => anchor(planner, name, ids[name]))
        .filter((clause) => clause !== '')
        .join('\n'),
  ),
}
