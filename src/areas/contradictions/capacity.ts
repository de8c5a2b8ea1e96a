/**
 * A source has somebody at a held meeting in an office that no tenure covers on its day. CERTAIN: sources date his
 * tenures of the office, and all of them exclude every possible day of the meeting; an acting term that ended excludes
 * nothing, for a full one may have followed. POSSIBLE: nobody states a tenure of his, and of an office for one at a time
 * another's certainly held on and around those days; or no source dates the meeting firmly. Being seen in office is what is
 * in question: it covers nothing. An office of which no tenure is stated gives no contradiction.
 */
import { isVisible } from '../../plan/lens.ts'
import { meetingDays, wasHeld } from '../../plan/meeting.ts'
import { spanClause } from '../../plan/time.ts'
import { firmlyDated } from './firm.ts'
import { itself } from './rule.ts'
import type { Rule } from './rule.ts'

/** From when until when all sources together have it at most: "2018-01-01/2020-12-31". */
const day = (at: number): string =>
  `CASE WHEN x.held[${String(at)}] IS NULL THEN '' ELSE toString(date('1970-01-01') + duration({days: x.held[${String(at)}]})) END`
const SPAN_TEXT = `', ' + ${day(0)} + '/' + ${day(3)}`

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
    CALL (person, role, days) {
      MATCH (role)<-[:OF_ROLE]-(t:Tenure)-[:HOLDER]->(holder:Person) WHERE (holder = person OR role.exclusive) AND ${isVisible(lens, 't')} AND EXISTS { ${stated} }
      ${spanClause(lens, 't', 'held')}
      WITH t, holder, held, holder = person AS own, coalesce(days[1] < held[0] OR days[0] > held[3], false)
          AND EXISTS { ${stated} AND coalesce(c.state, '') <> 'ACTING' AND (c.endMax < days[0] OR c.startMin > days[1]) } AS outside,
        coalesce(held[1] < days[0] AND days[1] < held[2], false) AS sure
      WITH collect({fact: t, holder: holder, held: held, own: own, outside: outside, sure: sure}) AS tenures
      WITH [x IN tenures WHERE x.own] AS his, [x IN tenures WHERE NOT x.own AND x.sure] AS others
      RETURN CASE WHEN size(his) > 0 THEN CASE WHEN all(x IN his WHERE x.outside) THEN his ELSE [] END ELSE others END AS against, size(his) > 0 AS dated
    }
    WITH * WHERE size(against) > 0
    WITH subject AS about, role, dated AND ${firmlyDated(lens, 'm')} AS certain, substring(subject.id, 14) + '/' + substring(role.id, 5) AS key,
      [{holder: person, facts: [subject], claims: claims, tenure: false}] + [x IN against | {holder: x.holder, held: x.held, facts: [x.fact], claims: COLLECT { WITH x.fact AS t ${stated} RETURN c }, tenure: true}] AS told
    WITH about, role, certain, key, [x IN told | {says: coalesce(x.holder.nameEn, x.holder.nameAr) + ', ' + coalesce(role.nameEn, role.nameAr) +
      CASE WHEN x.tenure THEN ${SPAN_TEXT} ELSE '' END, facts: x.facts, claims: x.claims}] AS sides`
  },
}
