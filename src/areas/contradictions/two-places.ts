/**
 * One person took part in two held meetings that every source has on one and the same day, in different towns: none of the
 * places is, contains or lies in the other, or is in one town with it. What is only about that day is not on it. A call or a statement is nowhere; what is part of the other is where that is. CERTAIN
 * where sources state both presences: what remains possible is that he travelled that day. POSSIBLE where one of them
 * only follows by a rule, through a delegation for instance.
 */
import { kindOf, meetingDays, wasHeld } from '../../plan/meeting.ts'
import { firmlyDated } from './firm.ts'
import { textOf, townsApart, wholesOf } from './places.ts'
import { itself } from './rule.ts'
import type { Rule } from './rule.ts'

export const twoPlacesRule: Rule = {
  kind: 'TWO_PLACES',
  label: 'Person',
  from: {
    Person: itself,
    Participation: () => '(a)-[:BY]->(subject:Person)',
    Meeting: () => '(a)<-[:IN]-(:Participation)-[:BY]->(subject:Person)',
    Source: (edge) => `(a)<-[:FROM]-(:Claim)-[${edge}]->(:Participation)-[:BY]->(subject:Person)`,
  },
  only: {
    Participation: (ids) => `any(side IN sides WHERE any(fact IN side.facts WHERE fact.id IN ${ids}))`,
    Meeting: (ids) =>
      `any(side IN sides WHERE any(fact IN side.facts WHERE EXISTS { MATCH (fact)-[:IN]->(m:Meeting) WHERE m.id IN ${ids} }))`,
  },
  seed: (key) => `person:${key.slice(0, key.indexOf('/'))}`,
  body: ({ lens }) => {
    const days = meetingDays(lens, 'm')
    const said = (edge: string, to: string): string =>
      `MATCH (c:Claim)-[${lens.about}]->(m) WHERE c.stance = 'AFFIRMS'${lens.and('c')} MATCH (c)-[:${edge}]->(${to})`
    return `WITH subject WHERE COUNT { (subject)<-[:BY]-(:Participation) } > 1
    MATCH (subject)<-[:BY]-(p:Participation)-[:IN]->(m:Meeting)
    ${days.clause}
    WITH subject, p, m, ${days.bounds} AS days WHERE days[0] = days[1]
    WITH subject, days[0] AS day, collect({p: p, m: m}) AS there WHERE size(there) > 1
    UNWIND there AS each
    WITH subject, day, each.p AS p, each.m AS m
    WHERE ${wasHeld(lens, 'm')} AND ${firmlyDated(lens, 'm')} AND NOT coalesce(${kindOf(lens, 'm')} IN ['CALL', 'STATEMENT'], false)
    WITH subject, day, p, m, COLLECT { ${said('SAYS_PLACE', 'place:Place')} WITH DISTINCT place RETURN place ORDER BY place.id } AS places,
      COLLECT { MATCH (c:Claim)-[${lens.about}]->(p) WHERE c.stance = 'AFFIRMS' AND coalesce(c.attendance, 'PRESENT') = 'PRESENT'${lens.and('c')} RETURN c } AS claims
    WHERE size(places) > 0 AND size(claims) > 0
    WITH subject, day, collect({says: ${textOf('places')}, fact: p, claims: claims, within: ${wholesOf('places')},
      id: m.id, wholes: COLLECT { ${said('SAYS_PART_OF', 'whole:Meeting')} RETURN whole.id }, stated: any(c IN claims WHERE c.basis = 'STATED')}) AS there
    WITH subject, day, there, [x IN there WHERE any(y IN there WHERE ${APART})] AS clashing WHERE size(clashing) > 1
    WITH subject, day, clashing, any(x IN clashing WHERE any(y IN clashing WHERE x.stated AND y.stated AND ${APART})) AS certain
    UNWIND clashing AS each
    WITH subject, day, certain, each.says AS says, collect(each.fact) AS facts, reduce(all = [], claims IN collect(each.claims) | all + claims) AS claims
    WITH subject AS about, substring(subject.id, 7) + '/' + toString(date('1970-01-01') + duration({days: day})) AS key, certain, collect({says: says, facts: facts, claims: claims}) AS sides`
  },
}

const APART = `NOT x.id IN y.wholes AND NOT y.id IN x.wholes AND ${townsApart('x.within', 'y.within')}`
