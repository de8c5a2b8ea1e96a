/**
 * A source has somebody at a held meeting in an office that no tenure covers on its day. CERTAIN: sources date his
 * tenures of the office, and all of them exclude every possible day of the meeting; an acting term that ended excludes
 * nothing, for a full one may have followed. POSSIBLE: nobody states a tenure of his, and of an office for one at a time
 * another's certainly held on and around those days; or no source dates the meeting firmly. Being seen in office is what is
 * in question: it covers nothing. An office of which no tenure is stated gives no contradiction.
 */
import { isVisible } from '../../plan/visible.ts'
import { meetingDays, wasHeld } from '../../plan/meeting.ts'
import { spanClause } from '../../plan/time.ts'
import { firmlyDated } from './firm.ts'
import { itself } from './rule.ts'
import type { Rule } from './rule.ts'

/** From when until when all sources together have it at most: "2018-01-01/2020-12-31". */
const day = (at: number): string =>
  `CASE WHEN x.held[${String(at)}] IS NULL THEN '' ELSE toString(date('1970-01-01') + duration({days: x.held[${String(at)}]})) END`
const SPAN_TEXT = `', ' + ${day(0)} + '/' + ${day(3)}`

/** A tenure excludes the days of the meeting, and some claim that is not of an acting term alone does. */
const OUTSIDE = `coalesce(act.days[1] < x.held[0] OR act.days[0] > x.held[3], false)
  AND any(bound IN x.bounds WHERE coalesce(bound[1] < act.days[0], false) OR coalesce(bound[0] > act.days[1], false))`

export const capacityRule: Rule = {
  kind: 'CAPACITY',
  label: 'Participation',
  from: {
    Participation: itself,
    Meeting: () => '(a)<-[:IN]-(subject:Participation)',
    Person: () => '(a)<-[:BY]-(subject:Participation)',
    Role: (edge) => `(a)<-[:CAPACITY]-(:Claim)-[${edge}]->(subject:Participation)`,
    Institution: (edge) =>
      `(a)<-[:OFFICE_IN]-(:Role)<-[:CAPACITY]-(:Claim)-[${edge}]->(subject:Participation)`,
    Tenure: (edge) => `(a)-[:OF_ROLE]->(:Role)<-[:CAPACITY]-(:Claim)-[${edge}]->(subject:Participation)`,
    Source: (edge) => `(a)<-[:FROM]-(:Claim)-[${edge}]->(subject:Participation)`,
  },
  only: {
    Role: (ids) => `role.id IN ${ids}`,
    Institution: (ids) => `EXISTS { MATCH (role)-[:OFFICE_IN]->(body) WHERE body.id IN ${ids} }`,
    Tenure: (ids) => `any(side IN sides WHERE any(fact IN side.facts WHERE fact.id IN ${ids}))`,
  },
  seed: (key) => `participation:${key.slice(0, key.lastIndexOf('/'))}`,
  body: ({ lens }) => {
    const days = meetingDays(lens, 'm')
    const stated = `MATCH (c:Claim)-[${lens.about}]->(t) WHERE c.stance = 'AFFIRMS' AND coalesce(c.rule, '') <> 'seen-in-office'${lens.and('c')}`
    return `MATCH (person:Person)<-[:BY]-(subject)-[:IN]->(m:Meeting)
    ${days.clause}
    WITH subject, person, m, ${days.bounds} AS days WHERE days[0] IS NOT NULL AND days[1] IS NOT NULL AND ${wasHeld(lens, 'm')}
    MATCH (c:Claim)-[${lens.about}]->(subject) WHERE c.stance = 'AFFIRMS' AND coalesce(c.attendance, 'PRESENT') = 'PRESENT'${lens.and('c')}
    MATCH (c)-[e:CAPACITY]->(role:Role) WHERE e.basis = 'STATED'
    WITH subject, person, m, days, role, collect(c) AS claims
    WITH role, collect({subject: subject, person: person, meeting: m, days: days, claims: claims}) AS acts
    CALL (role) {
      MATCH (role)<-[:OF_ROLE]-(t:Tenure)-[:HOLDER]->(holder:Person) WHERE ${isVisible(lens, 't')} AND EXISTS { ${stated} }
      ${spanClause(lens, 't', 'held')}
      RETURN collect({fact: t, holder: holder, held: held, bounds: COLLECT { ${stated} AND coalesce(c.state, '') <> 'ACTING' RETURN [c.startMin, c.endMax] }}) AS tenures
    }
    UNWIND acts AS act
    WITH role, act, tenures, [x IN tenures WHERE x.holder = act.person] AS his
    WITH role, act, size(his) > 0 AS dated, CASE
      WHEN size(his) > 0 THEN CASE WHEN all(x IN his WHERE ${OUTSIDE}) THEN his ELSE [] END
      WHEN role.exclusive THEN [x IN tenures WHERE x.held[1] < act.days[0] AND act.days[1] < x.held[2]] ELSE [] END AS against
    WHERE size(against) > 0
    WITH role, act, against, dated, act.meeting AS m
    WITH act.subject AS about, role, dated AND ${firmlyDated(lens, 'm')} AS certain, substring(act.subject.id, 14) + '/' + substring(role.id, 5) AS key,
      [{holder: act.person, facts: [act.subject], claims: act.claims, tenure: false}] + [x IN against | {holder: x.holder, held: x.held, facts: [x.fact],
        claims: COLLECT { WITH x.fact AS t ${stated} RETURN c }, tenure: true}] AS told
    WITH about, role, certain, key, [x IN told | {says: coalesce(x.holder.nameEn, x.holder.nameAr) + ', ' + coalesce(role.nameEn, role.nameAr) +
      CASE WHEN x.tenure THEN ${SPAN_TEXT} ELSE '' END, facts: x.facts, claims: x.claims}] AS sides`
  },
}
