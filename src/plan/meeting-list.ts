/** What lists of meetings filter by beside their days, subjects and kinds, and what they are counted by. */
import type { Scope } from './block.ts'
import { single, yearOf } from './facets.ts'
import { isVisible } from './visible.ts'
import type { Lens } from './lens.ts'
import { kindOf, wasHeld } from './meeting.ts'
import type { ConnectionSpec } from './page.ts'
import { wasPresent } from './pair.ts'
import type { Arguments } from './selection.ts'

const affirmed = (lens: Lens, meeting: string): string => `MATCH (${meeting})<-[${lens.about}]-(c:Claim)`

/** HELD as soon as one source reports it held; else the latest source's word; DENIED where sources only deny it. */
export const statusOf = (lens: Lens, meeting: string): string => {
  const last = `COLLECT { ${affirmed(lens, meeting)} WHERE c.stance = 'AFFIRMS'${lens.and('c')} RETURN coalesce(c.status, 'HELD') AS s ORDER BY c.order DESC, c.id DESC LIMIT 1 }[0]`
  return `CASE WHEN ${wasHeld(lens, meeting)} THEN 'HELD' ELSE coalesce(${last}, 'DENIED') END`
}

/** Countries of the places that visible sources give, and of what those lie in. */
const countries = (lens: Lens, meeting: string): string =>
  `COLLECT { ${affirmed(lens, meeting)}-[:SAYS_PLACE]->(:Place)-[:WITHIN]->{0,8}(w:Place) WHERE c.stance = 'AFFIRMS' AND w.country IS NOT NULL${lens.and('c')} RETURN DISTINCT w.country AS v ORDER BY v }`

const publishers = (lens: Lens, meeting: string): string =>
  `COLLECT { ${affirmed(lens, meeting)} WHERE c.publisher IS NOT NULL${lens.and('c')} RETURN DISTINCT c.publisher AS v ORDER BY v }`

const topics = (lens: Lens, meeting: string): string =>
  `COLLECT { ${affirmed(lens, meeting)}-[:SAYS_TOPIC]->(t:Topic) WHERE c.stance = 'AFFIRMS'${lens.and('c')} RETURN DISTINCT t.id AS v ORDER BY v }`

/** Clauses that bind `meeting` to each in which the actor held by `actor` was present himself. */
export const attendedBy = (lens: Lens, actor: string, meeting: string): string =>
  `MATCH (${actor})<-[:BY]-(p_${meeting}:Participation)-[:IN]->(${meeting}:Meeting) WHERE ${isVisible(lens, `p_${meeting}`)}
    AND ${wasPresent(lens, `p_${meeting}`)}`

/** Conditions that `statuses`, `countries` and `publishers` put on a meeting. */
export const listConditions = ({ planner }: Scope, meeting: string, args: Arguments): readonly string[] => {
  const { lens } = planner
  const given = (name: string, condition: (allowed: string) => string): readonly string[] =>
    Array.isArray(args[name]) ? [condition(planner.parameter(args[name]))] : []
  const some = (values: string) => (allowed: string) => `any(v IN ${values} WHERE v IN ${allowed})`
  return [
    ...given('statuses', (allowed) => `${statusOf(lens, meeting)} IN ${allowed}`),
    ...given('countries', some(countries(lens, meeting))),
    ...given('publishers', some(publishers(lens, meeting))),
  ]
}

/** `bounds` names the list of a meeting's first and last possible day, as its match binds it. */
export const meetingFacets = (
  bounds: (meeting: string) => string,
): NonNullable<ConnectionSpec['facets']> => ({
  KIND: { values: ({ planner }, meeting) => single(kindOf(planner.lens, meeting)) },
  COUNTRY: { values: ({ planner }, meeting) => countries(planner.lens, meeting) },
  PUBLISHER: { values: ({ planner }, meeting) => publishers(planner.lens, meeting) },
  TOPIC: { values: ({ planner }, meeting) => topics(planner.lens, meeting) },
  YEAR: { values: (_, meeting) => yearOf(bounds(meeting)) },
})
