/**
 * Who stands for whom in a meeting. A person stands for himself; an office for whoever took part in it, or for it; an
 * institution for those that `through` lists, subordinate bodies as far as their ties may hold on the meeting's day.
 */
import type { Scope } from './block.ts'
import { isVisible } from './visible.ts'
import { LINE_EDGES, LINE_KINDS } from './lines.ts'
import { meetingDays } from './meeting.ts'
import { isDated, spanClause, windowOf, windowParameters } from './time.ts'
import type { WindowNames } from './time.ts'
import type { ActorType } from './actor-ref.ts'

const FIRST = -2_000_000_000
const LAST = 2_000_000_000
const ALWAYS = `[${String(FIRST)}, ${String(LAST)}, ${String(FIRST)}, ${String(LAST)}]`

/** What a party's clauses are about: variables of the statement, and the days that count. */
export interface Party {
  /** Holds the actor. */
  readonly actor: string
  /** Holds the ways to stand for a body. */
  readonly through: string
  /** Is bound to each participation that stands for the actor, once. */
  readonly participation: string
  /** Is bound to whether it certainly does. */
  readonly sure: string
  /** Leaves out what is certainly at another time: there may be much of it. What is undated stays. */
  readonly during?: unknown
}

/** Clauses that bind who stands for an actor. */
export const partyClause = (at: Scope, type: ActorType, party: Party): string => {
  const { actor, participation, sure } = party
  if (type === 'Person')
    return `MATCH (${actor})<-[:BY]-(${participation}:Participation) WITH *, true AS ${sure}`
  const body = type === 'Role' ? role(at, actor) : institution(at, party)
  return `CALL (${actor}) { ${body} RETURN p AS ${participation}, max(sure) AS ${sure} }`
}

/**
 * The same for whom somebody acted. Nobody is taken to act for himself: for a person are those of whom a source says
 * so (domain.md, rule 3).
 */
export const principalClause = (at: Scope, type: ActorType, party: Party): string => {
  const { actor, participation, sure } = party
  if (type !== 'Person') return partyClause(at, type, party)
  const { lens } = at.planner
  return `MATCH (${actor})<-[e:PRINCIPAL]-(c:Claim)-[${lens.about}]->(${participation}:Participation) WHERE c.stance = 'AFFIRMS'${lens.and('c')}${lens.edge('e')}
    WITH DISTINCT ${participation}, true AS ${sure}`
}

const role = (at: Scope, actor: string): string => {
  const said = `c.stance = 'AFFIRMS'${at.planner.lens.and('c')}${at.planner.lens.edge('e')}`
  return `CALL (${actor}) {
    MATCH (${actor})<-[:BY]-(p:Participation) RETURN p
    UNION MATCH (${actor})<-[e:CAPACITY|PRINCIPAL]-(c:Claim)-[${at.planner.lens.about}]->(p:Participation) WHERE ${said} RETURN p
  } WITH p, true AS sure`
}

const institution = (at: Scope, { actor, through, during }: Party): string => {
  const days = meetingDays(at.planner.lens, 'm')
  const window = windowOf(during)
  const inside = window === null ? '' : mayBeIn(windowParameters(at.planner, window))
  return `CALL (${actor}) { ${bodies(at, actor, through)} }
    CALL (${actor}, b) { ${participants(at, actor, through)} }
    MATCH (p)-[:IN]->(m:Meeting)
    ${days.clause}
    WITH p, w, v, ${days.bounds} AS d${inside}
    WITH p, d, [
      CASE WHEN w[0] > v[0] THEN w[0] ELSE v[0] END, CASE WHEN w[1] < v[1] THEN w[1] ELSE v[1] END,
      CASE WHEN w[2] > v[2] THEN w[2] ELSE v[2] END, CASE WHEN w[3] < v[3] THEN w[3] ELSE v[3] END] AS held
    WITH p, held, ${isDated('d')} AS dated, coalesce(d[0], ${String(FIRST)}) AS first, coalesce(d[1], ${String(LAST)}) AS last
    WHERE held[0] <= held[1] AND (NOT dated OR (held[0] <= last AND held[1] >= first))
    WITH p, CASE WHEN dated THEN held[2] <= first AND held[3] >= last ELSE held = ${ALWAYS} END AS sure`
}

/** " WHERE ..." that leaves what has no date, and what may be in the window. */
const mayBeIn = ({ from, to }: WindowNames): string =>
  ` WHERE coalesce(d[0], ${String(FIRST)}) <= ${to} AND coalesce(d[1], ${String(LAST)}) >= ${from}`

/** The body itself, and those under it: each with the days on which all ties between may, and certainly do, hold. */
const bodies = (at: Scope, actor: string, through: string): string => {
  const kinds = at.planner.parameter(LINE_KINDS)
  return `RETURN ${actor} AS b, ${ALWAYS} AS w
    UNION
    MATCH path = (${actor})<-[:PARENT|CHILD_IN|OFFICE_IN*2..${String(LINE_EDGES)}]-(b:Institution)
    WHERE 'SUBORDINATES' IN ${through}
      AND all(k IN nodes(path) WHERE NOT k:Tie OR (k.kind IN ${kinds} AND k.standing <> 'DENIED'))
    UNWIND [k IN nodes(path) WHERE k:Tie] AS k
    ${spanClause(at.planner.lens, 'k', 's')}
    WITH b, path, [max(coalesce(s[0], ${String(FIRST)})), min(coalesce(s[3], ${String(LAST)})),
      max(coalesce(s[1], ${String(LAST)})), min(coalesce(s[2], ${String(FIRST)}))] AS w, min(${isVisible(at.planner.lens, 'k')}) AS seen
    WHERE seen AND b <> ${actor}
    RETURN b, w`
}

/** By itself or by one of its offices; in an office, or on behalf of it or of the body; by whoever holds an office. */
const participants = (at: Scope, actor: string, through: string): string => {
  const own = `MATCH (b)<-[:OFFICE_IN]-{0,1}(x) WHERE b <> ${actor} OR CASE WHEN x = b THEN 'SELF' ELSE 'OFFICERS' END IN ${through}`
  const said = `<-[e:CAPACITY|PRINCIPAL]-(c:Claim)-[${at.planner.lens.about}]->(p:Participation) WHERE c.stance = 'AFFIRMS'${at.planner.lens.and('c')}${at.planner.lens.edge('e')}`
  return `${own} MATCH (x)<-[:BY]-(p:Participation) RETURN p, ${ALWAYS} AS v
    UNION ${own} MATCH (x)${said} RETURN p, ${ALWAYS} AS v
    UNION MATCH (b)<-[:OFFICE_IN]-(:Role)<-[:OF_ROLE]-(t:Tenure)-[:HOLDER]->(:Person)<-[:BY]-(p:Participation)
      WHERE 'MEMBERS' IN ${through} AND ${isVisible(at.planner.lens, 't')}
      ${spanClause(at.planner.lens, 't', 's')}
      RETURN p, [coalesce(s[0], ${String(FIRST)}), coalesce(s[3], ${String(LAST)}), coalesce(s[1], ${String(LAST)}), coalesce(s[2], ${String(FIRST)})] AS v`
}
