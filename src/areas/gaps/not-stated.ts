/** Somebody was present at a held meeting, and no visible source says as what, or for whom. */
import type { Lens } from '../../plan/lens.ts'
import { wasHeld } from '../../plan/meeting.ts'
import { itself } from './rule.ts'
import type { Rule } from './rule.ts'

const notStated = (kind: string, stated: (lens: Lens) => string): Rule => ({
  kind,
  label: 'Participation',
  from: {
    Participation: itself,
    Meeting: () => '(a)<-[:IN]-(subject:Participation)',
    Person: () => '(a)<-[:BY]-(subject:Participation)',
    Source: (edge) => `(a)<-[:FROM]-(:Claim)-[${edge}]->(subject:Participation)`,
  },
  only: { Source: (ids) => `any(claim IN claims WHERE claim.source IN ${ids})` },
  body: ({ lens }) => `MATCH (m:Meeting)<-[:IN]-(subject)-[:BY]->(person:Person)
    WHERE NOT EXISTS { MATCH (c:Claim)-[${lens.about}]->(subject) WHERE c.stance = 'AFFIRMS'${lens.and('c')} AND ${stated(lens)} } AND ${wasHeld(lens, 'm')}
    WITH subject, m, person, COLLECT { MATCH (c:Claim)-[${lens.about}]->(subject) WHERE c.stance = 'AFFIRMS' AND coalesce(c.attendance, 'PRESENT') = 'PRESENT'${lens.and('c')} RETURN c } AS claims
    WHERE size(claims) > 0${lens.open ? '' : ' AND ($lens.minPublishers <= 1 OR COUNT { UNWIND claims AS c RETURN DISTINCT c.witness AS w } >= $lens.minPublishers)'}
    WITH subject AS about, substring(subject.id, 14) AS key, m AS meeting, subject AS fact, null AS days, coalesce(person.nameEn, person.nameAr) AS who, claims`,
})

export const capacityNotStated = notStated(
  'CAPACITY_NOT_STATED',
  () => `EXISTS { (c)-[:CAPACITY {basis: 'STATED'}]->() }`,
)

/** A member of a delegation is there for whoever sent it. */
export const principalNotStated = notStated(
  'PRINCIPAL_NOT_STATED',
  () => `(c.via IS NOT NULL OR EXISTS { (c)-[:PRINCIPAL {basis: 'STATED'}]->() })`,
)
