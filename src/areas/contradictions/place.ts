/**
 * Claims of one meeting name places none of which contains, or is, one that the other names. Where somebody meets, signs
 * or celebrates is in one town (CERTAIN). POSSIBLE within one town, and for visits, conferences and calls: it may have been
 * at both.
 */
import { kindOf } from '../../plan/meeting.ts'
import { placesApart, textOf, townsApart, wholesOf } from './places.ts'
import { itself, ofSource } from './rule.ts'
import type { Rule } from './rule.ts'

export const placeRule: Rule = {
  kind: 'PLACE',
  label: 'Meeting',
  from: {
    Meeting: itself,
    Person: () => '(a)<-[:BY]-(:Participation)-[:IN]->(subject)',
    Institution: () => '(a)<-[:BY]-(:Participation)-[:IN]->(subject)',
    Role: () => '(a)<-[:BY]-(:Participation)-[:IN]->(subject)',
    Source: ofSource('(subject:Meeting)'),
  },
  seed: (key) => `meeting:${key}`,
  body: ({ lens }) => `MATCH (c:Claim)-[${lens.about}]->(subject) WHERE c.stance = 'AFFIRMS'${lens.and('c')}
    MATCH (c)-[:SAYS_PLACE]->(place:Place)
    WITH subject, c, place ORDER BY place.id
    WITH subject, c, collect(place) AS places
    WITH subject, places, coalesce(c.status, 'HELD') AS status, collect(c) AS claims
    WITH subject, collect({places: places, claims: claims, status: status}) AS told WHERE size(told) > 1
    WITH subject, [x IN told | {says: ${textOf('x.places')}, claims: x.claims, status: x.status, within: ${wholesOf('x.places')}}] AS told
    WITH subject, [x IN told WHERE any(y IN told WHERE x.status = y.status AND ${placesApart('x.within', 'y.within')})] AS clashing
    WHERE size(clashing) > 1
    WITH subject AS about, substring(subject.id, 8) AS key, any(x IN clashing WHERE any(y IN clashing WHERE x.status = y.status AND ${townsApart('x.within', 'y.within')})) AND coalesce(${kindOf(lens, 'subject')} IN ['MEETING', 'SIGNING', 'CEREMONY'], true) AS certain,
      [x IN clashing | {says: x.says, facts: [subject], claims: x.claims}] AS sides`,
}
