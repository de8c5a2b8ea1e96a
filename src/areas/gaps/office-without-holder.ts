/**
 * An office for one at a time, and no visible tenure that held, or may have held, on the day. Whoever is seen in office
 * after he is said to have left may hold it still.
 */
import { isVisible } from '../../plan/visible.ts'
import { holds, spanClause } from '../../plan/time.ts'
import { itself, ofSource } from './rule.ts'
import type { Rule } from './rule.ts'

export const officeWithoutHolder: Rule = {
  kind: 'OFFICE_WITHOUT_HOLDER',
  label: 'Role',
  from: {
    Role: itself,
    Institution: () => '(a)<-[:OFFICE_IN]-(subject:Role)',
    Person: () => '(a)<-[:HOLDER]-(:Tenure)-[:OF_ROLE]->(subject:Role)',
    Tenure: () => '(a)-[:OF_ROLE]->(subject:Role)',
    Source: ofSource('(:Tenure)-[:OF_ROLE]->(subject:Role)'),
  },
  only: {
    Person: (ids) => `EXISTS { MATCH (fact)-[:HOLDER]->(holder) WHERE holder.id IN ${ids} }`,
    Tenure: (ids) => `fact.id IN ${ids}`,
    Source: (ids) => `any(claim IN claims WHERE claim.source IN ${ids})`,
  },
  body: ({ lens }) => {
    const said = `MATCH (c:Claim)-[${lens.about}]->(t) WHERE c.stance = 'AFFIRMS'${lens.and('c')}`
    const seen = lens.dated('c', 'seenMin')
    return `WITH subject WHERE subject.exclusive AND dayFrom IS NOT NULL AND ${lens.introduced('subject')}
    CALL (subject) {
      OPTIONAL MATCH (subject)<-[:OF_ROLE]-(t:Tenure) WHERE ${isVisible(lens, 't')}
      ${spanClause(lens, 't', 'held')}
      WITH t, held ORDER BY held[3] DESC, t.id
      WITH collect({fact: t, held: held}) AS tenures
      RETURN [x IN tenures WHERE x.fact IS NOT NULL] AS tenures
    }
    WITH subject, tenures WHERE none(x IN tenures WHERE ${holds(false, 'x.held', { from: 'dayFrom', to: 'dayTo' })}
      OR EXISTS { WITH x.fact AS t, x.held[3] AS end ${said} AND ${seen} > end RETURN c })
    WITH subject, [x IN tenures WHERE x.held[3] < dayFrom][0] AS ended
    WITH subject AS about, substring(subject.id, 5) AS key, null AS meeting, ended.fact AS fact, [ended.held[2], ended.held[3]] AS days,
      COLLECT { WITH ended.fact AS t MATCH (t)-[:HOLDER]->(holder) RETURN coalesce(holder.nameEn, holder.nameAr) }[0] AS who,
      COLLECT { WITH ended.fact AS t ${said} RETURN c } AS claims`
  },
}
