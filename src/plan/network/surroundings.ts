/**
 * What surrounds some actors, in one statement: the meetings that they were at and everybody there, their kin, and the
 * offices of the bodies in which they hold one, with the ties of those bodies. Who met whom is not decided here where
 * the claims have to be asked (decisions.ts): pairs are many, and a question needs few of them.
 */
import type { Row, Window } from '../block.ts'
import type { Planner } from '../planner.ts'
import { isVisible } from '../visible.ts'
import type { Lens } from '../lens.ts'
import { kindOf, meetingDays, wasHeld } from '../meeting.ts'
import { wasPresent } from '../pair.ts'
import { inWindow, spanClause, windowParameters } from '../time.ts'
import type { SpanBounds } from '../../model/dates/certainty.ts'

/** Which relations are asked for. */
export interface Wanted {
  readonly meetings: boolean
  readonly kin: boolean
  readonly offices: boolean
  /** Ties of the bodies, and the offices of those at the other end. */
  readonly ties: boolean
}

interface Common {
  readonly id: string
  readonly stated: boolean
  /** How many sources affirm it. */
  readonly told: number
}

/** A meeting that was held. */
export interface Gathering {
  readonly id: string
  readonly kind: string | null
  readonly earliest: number | null
  readonly latest: number | null
  /** The one whose surroundings these are, where the row is about him alone; null: about everybody there. */
  readonly of: string | null
  /** Those of whom it has to be decided what they were to each other: that a visible source saw there. */
  readonly present: readonly string[]
  /** Those whom `of` met, as the loader stored it. */
  readonly met: readonly Met[]
}

export interface Met {
  readonly actor: string
  readonly stated: boolean
}

export interface KinRow extends Common {
  readonly person: string
  readonly other: string
}

export interface TenureRow extends Common {
  readonly holder: string
  readonly role: string
  readonly body: string
  readonly exclusive: boolean
  readonly span: SpanBounds
}

export interface TieRow extends Common {
  readonly child: string
  readonly parent: string
  /** The office under which the child stands, where it is one. */
  readonly office: string | null
  readonly kind: string
  readonly span: SpanBounds
}

export interface Surroundings {
  readonly actors: readonly string[]
  readonly gatherings: readonly Gathering[]
  readonly kin: readonly KinRow[]
  readonly tenures: readonly TenureRow[]
  readonly ties: readonly TieRow[]
}

const gatherings = (planner: Planner, window: Window | null, stored: boolean): string => {
  const { lens } = planner
  const days = meetingDays(lens, 'm')
  const inside = inWindow(
    lens.certain,
    'd',
    windowParameters(planner, window ?? { earliest: null, latest: null }),
  )
  return `MATCH (a)<-[:BY]-(x:Participation)-[:IN]->(m:Meeting) WHERE ${wasPresent(lens, 'x')}
    WITH DISTINCT m${stored ? ', a, x' : ''}
    ${days.clause}
    WITH *, ${days.bounds} AS d WHERE (${planner.parameter(window === null)} OR (${inside})) AND ${wasHeld(lens, 'm')}
    RETURN ['gatherings', [m.id, ${kindOf(lens, 'm')}, d[0], d[1], ${stored ? FACING : everybody(lens)}]] AS row`
}

/** Whom the one faced, and how: src/model/tellings.ts. A participation's id ends in its actor's. */
const FACING =
  'a.id, COLLECT { MATCH (x)-[f:FACES]-(y:Participation) RETURN [substring(y.id, 7 + size(m.id)), f.rank, f.stated] AS faced }'

const everybody = (lens: Lens): string =>
  `null, COLLECT { MATCH (m)<-[:IN]-(p:Participation)-[:BY]->(y) WHERE ${wasPresent(lens, 'p')} RETURN [y.id, 2, false] AS faced ORDER BY y.id }`

type Faced = readonly [actor: string, rank: number, stated: boolean]

const readGathering = (row: unknown): Gathering => {
  const [id, kind, earliest, latest, of, faced] = row as readonly [
    ...[string, string | null, number | null, number | null, string | null],
    readonly Faced[],
  ]
  const [present, met] = [[] as string[], [] as Met[]]
  for (const [actor, rank, stated] of faced) {
    if (rank === 0) met.push({ actor, stated })
    else present.push(actor)
  }
  return { id, kind, earliest, latest, of, present, met }
}

/** What `Common` holds of a fact, for a map. */
const common = ({ lens }: Planner, fact: string): string => {
  const claims = `MATCH (c:Claim)-[${lens.about}]->(${fact}) WHERE c.stance = 'AFFIRMS'${lens.and('c')}`
  return `id: ${fact}.id, stated: EXISTS { ${claims} AND c.basis = 'STATED' }, told: COUNT { ${claims} RETURN DISTINCT c.source AS teller }`
}

const kin = (planner: Planner): string => `MATCH (a)<-[:KIN|KIN_TO]-(k:Kinship)
    WITH DISTINCT k WHERE ${isVisible(planner.lens, 'k')}
    MATCH (x)<-[:KIN]-(k)-[:KIN_TO]->(y)
    RETURN ['kin', {${common(planner, 'k')}, person: x.id, other: y.id}] AS row`

/** The actor itself where it is a body, its body where it is an office, the bodies of his offices where it is a person. */
const bodies = (planner: Planner): string => `CALL (a) {
      WITH a WHERE a:Institution RETURN a AS b
      UNION MATCH (a)-[:OFFICE_IN]->(b:Institution) RETURN b
      UNION MATCH (a)<-[:HOLDER]-(h:Tenure)-[:OF_ROLE]->(:Role)-[:OFFICE_IN]->(b:Institution) WHERE ${isVisible(planner.lens, 'h')} RETURN b
    }
    WITH DISTINCT b`

const SPAN = '{startMin: s[0], startMax: s[1], endMin: s[2], endMax: s[3]}'

const tied = (planner: Planner, ties: string): string =>
  `MATCH (b)-[:CHILD_IN]-(t:Tie) WHERE ${ties} AND t.standing <> 'DENIED' AND ${isVisible(planner.lens, 't')} RETURN t
      UNION MATCH (b)<-[:OFFICE_IN]-{0,1}()<-[:PARENT]-(t:Tie) WHERE ${ties} AND t.standing <> 'DENIED' AND ${isVisible(planner.lens, 't')} RETURN t`

const ties = (planner: Planner, wanted: string): string => `${bodies(planner)}
    CALL (b) { ${tied(planner, wanted)} }
    WITH DISTINCT t
    ${spanClause(planner.lens, 't', 's')}
    MATCH (x:Institution)-[:CHILD_IN]->(t)-[:PARENT]->(y)-[:OFFICE_IN]->{0,1}(z:Institution)
    RETURN ['ties', {${common(planner, 't')}, child: x.id, parent: z.id, office: CASE WHEN y:Role THEN y.id END, kind: t.kind, span: ${SPAN}}] AS row`

const tenures = (planner: Planner, wanted: string): string => `${bodies(planner)}
    CALL (b) {
      RETURN b AS z
      UNION CALL (b) { ${tied(planner, wanted)} } MATCH (z:Institution)-[:CHILD_IN]->(t) RETURN z
      UNION CALL (b) { ${tied(planner, wanted)} } MATCH (t)-[:PARENT]->()-[:OFFICE_IN]->{0,1}(z:Institution) RETURN z
    }
    WITH DISTINCT z AS i
    MATCH (i)<-[:OFFICE_IN]-(r:Role)<-[:OF_ROLE]-(u:Tenure)-[:HOLDER]->(x:Person) WHERE ${isVisible(planner.lens, 'u')}
    ${spanClause(planner.lens, 'u', 's')}
    RETURN ['tenures', {${common(planner, 'u')}, holder: x.id, role: r.id, body: i.id, exclusive: coalesce(r.exclusive, true), span: ${SPAN}}] AS row`

/**
 * The statement, for the actors of these ids that the lens shows. `stored`: of meetings only whom they faced, as the
 * loader stored it.
 */
export const surroundingsText = (
  planner: Planner,
  ids: readonly string[],
  wanted: Wanted,
  window: Window | null,
  stored: boolean,
): string => {
  const all = planner.parameter(ids)
  const asked = (name: keyof Wanted): string => planner.parameter(wanted[name])
  const from = (when: string): string => `UNWIND them AS a WITH a WHERE ${when}`
  const linked = asked('ties')
  return `CALL () { UNWIND ${all} AS id MATCH (a:Actor {id: id}) WHERE ${planner.lens.introduced('a')} RETURN collect(a) AS them }
CALL (them) {
    RETURN ['actors', [a IN them | a.id]] AS row
  UNION ALL
    ${from(asked('meetings'))}
    ${gatherings(planner, window, stored)}
  UNION ALL
    ${from(asked('kin'))}
    ${kin(planner)}
  UNION ALL
    ${from(linked)}
    ${ties(planner, linked)}
  UNION ALL
    ${from(asked('offices'))}
    ${tenures(planner, linked)}
}
RETURN row`
}

/** What the statement's rows say: each is a tag and a value. */
export const readSurroundings = (rows: readonly Row[]): Surroundings => {
  const tagged = (tag: keyof Surroundings): readonly unknown[] =>
    rows.filter((row) => row[0] === tag).map((row) => row[1])
  return {
    actors: tagged('actors').flat() as readonly string[],
    gatherings: tagged('gatherings').map(readGathering),
    kin: tagged('kin') as readonly KinRow[],
    tenures: tagged('tenures') as readonly TenureRow[],
    ties: tagged('ties') as readonly TieRow[],
  }
}
