/**
 * An office for one at a time was held by two. CERTAIN: what all sources together say leaves no other way; a handover on
 * one day is none. POSSIBLE: a source of the one and a source of the other have them in office at once, though others may
 * not. Ends that nobody states are no evidence: whoever was last seen in office long ago rivals nobody.
 * Designate and suspended holders rival nobody; an acting one at most possibly.
 */
import { isVisible } from '../../plan/visible.ts'
import type { Lens } from '../../plan/lens.ts'
import { spanClause } from '../../plan/time.ts'
import { itself, ofSource } from './rule.ts'
import type { Rule } from './rule.ts'

const later = (a: string, b: string): string =>
  `CASE WHEN ${b} IS NULL OR ${a} > ${b} THEN ${a} ELSE ${b} END`
const earlier = (a: string, b: string): string =>
  `CASE WHEN ${b} IS NULL OR ${a} < ${b} THEN ${a} ELSE ${b} END`

/** [first, last] day on which one claim has its man in office for certain: not the days on which he came and went. */
const core = (lens: Lens): string => {
  const [start, end, from, to] = ['startMax', 'endMin', 'seenMax', 'seenMin'].map((name) =>
    lens.dated('c', name),
  )
  return `[${earlier(`${start ?? ''} + 1`, from ?? '')}, ${later(`${end ?? ''} - 1`, to ?? '')}]`
}

const FIRST = later('x.held[1]', 'y.held[1]')
const LAST = earlier('x.held[2]', 'y.held[2]')
const within = (span: string): string => `(${span}.held[1] < ${FIRST} AND ${FIRST} < ${span}.held[2])`
const SEEN = 'x.held[1] = x.held[2] AND y.held[1] = y.held[2]'

/** Both for certain on more days than the one of a handover; one seen while the other held it; or both seen on one day. */
const AT_ONCE = `coalesce(x.held[1] <= x.held[2] AND y.held[1] <= y.held[2] AND (${FIRST} < ${LAST} OR (${FIRST} = ${LAST} AND (${within('x')} OR ${within('y')} OR (${SEEN})))), false)`
const BY_SOME = `any(i IN x.cores WHERE any(j IN y.cores WHERE i[0] <= i[1] AND j[0] <= j[1] AND ${later('i[0]', 'j[0]')} <= ${earlier('i[1]', 'j[1]')}))`

export const officeRule: Rule = {
  kind: 'OFFICE',
  label: 'Role',
  from: {
    Role: itself,
    Institution: () => '(a)<-[:OFFICE_IN]-(subject:Role)',
    Person: () => '(a)<-[:HOLDER]-(:Tenure)-[:OF_ROLE]->(subject:Role)',
    Tenure: () => '(a)-[:OF_ROLE]->(subject:Role)',
    Source: ofSource('(:Tenure)-[:OF_ROLE]->(subject:Role)'),
  },
  only: {
    Person: (ids) => `one.id IN ${ids} OR other.id IN ${ids}`,
    Tenure: (ids) => `any(side IN sides WHERE any(fact IN side.facts WHERE fact.id IN ${ids}))`,
  },
  seed: (key) => `role:${key.slice(0, key.indexOf('/'))}`,
  body: ({ lens }) => {
    const said = (fact: string): string =>
      `MATCH (c:Claim)-[${lens.about}]->(${fact}) WHERE c.stance = 'AFFIRMS'${lens.and('c')}`
    return `WITH subject WHERE subject.exclusive AND COUNT { (subject)<-[:OF_ROLE]-(:Tenure) } > 1
    MATCH (subject)<-[:OF_ROLE]-(t:Tenure)-[:HOLDER]->(holder:Person) WHERE ${isVisible(lens, 't')}
    WITH subject, t, holder, coalesce(COLLECT { ${said('t')} AND c.state IS NOT NULL RETURN c.state ORDER BY c.order, c.id LIMIT 1 }[0], 'SUBSTANTIVE') AS state
    WHERE NOT state IN ['DESIGNATE', 'SUSPENDED']
    ${spanClause(lens, 't', 'held')}
    WITH subject, collect({fact: t, holder: holder, held: held, cores: COLLECT { ${said('t')} RETURN ${core(lens)} }, state: state}) AS tenures
    UNWIND tenures AS x UNWIND tenures AS y
    WITH subject, x, y WHERE x.holder.id < y.holder.id
    WITH subject, x, y, ${AT_ONCE} AS sure WHERE sure OR ${BY_SOME}
    WITH subject, x.holder AS one, y.holder AS other, max(sure AND x.state <> 'ACTING' AND y.state <> 'ACTING') AS certain, collect(DISTINCT x.fact) AS ones, collect(DISTINCT y.fact) AS others
    WITH subject AS about, one, other, substring(subject.id, 5) + '/' + substring(one.id, 7) + '~' + substring(other.id, 7) AS key, certain,
      [side IN [{holder: one, facts: ones}, {holder: other, facts: others}] | {says: coalesce(side.holder.nameEn, side.holder.nameAr), facts: side.facts, claims: COLLECT { UNWIND side.facts AS fact ${said('fact')} RETURN c }}] AS sides`
  },
}
