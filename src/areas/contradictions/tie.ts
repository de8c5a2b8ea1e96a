/**
 * One source has a body under another by a kind of tie, another source denies that: by a tie that is told as denied, or
 * by a denial. CERTAIN where both speak of one day; POSSIBLE where times are not known, or differ and may overlap: what
 * ended before the denial's time is no disagreement.
 */
import { isVisible } from '../../plan/visible.ts'
import type { Lens } from '../../plan/lens.ts'
import { ofSource } from './rule.ts'
import type { Rule } from './rule.ts'

/** Of two claims x and y: one had ended before the other's time begins; and both have a certain day in common. */
const times = (lens: Lens): { readonly apart: string; readonly onOneDay: string } => {
  const day = (name: 'x' | 'y', ...properties: readonly string[]): string =>
    `coalesce(${properties.map((property) => lens.dated(`${name}.claim`, property)).join(', ')})`
  const before = (one: 'x' | 'y', other: 'x' | 'y'): string =>
    `coalesce(${day(one, 'endMax')} < ${day(other, 'startMin', 'seenMin')}, false)`
  const meets = (one: 'x' | 'y', other: 'x' | 'y'): string =>
    `${day(one, 'startMax', 'seenMax')} <= ${day(other, 'endMin', 'seenMin', 'startMax')}`
  const all = [meets('x', 'y'), meets('y', 'x'), meets('x', 'x'), meets('y', 'y')]
  return {
    apart: `(${before('x', 'y')} OR ${before('y', 'x')})`,
    onOneDay: `coalesce(${all.join(' AND ')}, false)`,
  }
}

export const tieRule: Rule = {
  kind: 'TIE',
  label: 'Institution',
  from: {
    Institution: () => '(a)<-[:OFFICE_IN]-{0,1}()<-[:PARENT]-{0,1}()<-[:CHILD_IN]-{0,1}(subject:Institution)',
    Role: () => '(a)<-[:PARENT]-(:Tie)<-[:CHILD_IN]-(subject:Institution)',
    Tie: () => '(a)<-[:CHILD_IN]-(subject:Institution)',
    Source: ofSource('(:Tie)<-[:CHILD_IN]-(subject:Institution)'),
  },
  only: {
    Institution: (ids) =>
      `about.id IN ${ids} OR parent.id IN ${ids} OR EXISTS { MATCH (parent)-[:OFFICE_IN]->(body) WHERE body.id IN ${ids} }`,
    Role: (ids) => `parent.id IN ${ids}`,
    Tie: (ids) => `any(side IN sides WHERE any(fact IN side.facts WHERE fact.id IN ${ids}))`,
  },
  seed: (key) => `institution:${key.slice(0, key.indexOf('/'))}`,
  body: ({ lens }) => {
    const { apart, onOneDay } = times(lens)
    return `MATCH (subject)-[:CHILD_IN]->(t:Tie)-[:PARENT]->(parent:Actor)
    WITH subject, parent, t.kind AS kind, collect(t) AS ties
    WHERE any(t IN ties WHERE t.standing = 'DENIED') OR EXISTS { UNWIND ties AS t MATCH (d:Claim)-[${lens.about}]->(t) WHERE d.stance = 'DENIES' RETURN d }
    WITH subject, parent, kind, COLLECT { UNWIND ties AS t MATCH (c:Claim)-[${lens.about}]->(t) WHERE (c.stance = 'DENIES' OR ${isVisible(lens, 't')})${lens.and('c')}
      RETURN {says: CASE WHEN (c.stance = 'DENIES') <> (t.standing = 'DENIED') THEN 'denied' WHEN t.standing = 'DENIED' THEN 'not denied' ELSE toLower(replace(t.standing, '_', ' ')) END, claim: c, fact: t} } AS told
    WITH *, [x IN told WHERE any(y IN told WHERE (x.says = 'denied') <> (y.says = 'denied') AND NOT ${apart})] AS clashing
    WHERE size(clashing) > 1
    UNWIND clashing AS each
    WITH subject, parent, kind, clashing, each.says AS says, collect(each.claim) AS claims, collect(DISTINCT each.fact) AS facts
    WITH subject AS about, parent, substring(subject.id, 12) + '/' + kind + '/' + parent.id AS key,
      any(x IN clashing WHERE any(y IN clashing WHERE (x.says = 'denied') <> (y.says = 'denied') AND ${onOneDay})) AS certain,
      collect({says: says, facts: facts, claims: claims}) AS sides`
  },
}
