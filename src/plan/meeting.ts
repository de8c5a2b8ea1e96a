/** What several areas ask of a meeting: its days under the lens, its status and kind, and filters over them. */
import { heldTold, kindTold } from '../model/tellings.ts'
import type { Planning, Scope, Window } from './block.ts'
import type { Lens } from './lens.ts'
import type { Arguments } from './selection.ts'
import { inWindow, isDated, windowOf, windowParameters } from './time.ts'

/** Sorts behind every day: no source dates it, nor was it reported by a known day. */
export const NO_DAY = 2_147_483_647

export interface MeetingDays {
  /** Binds the two below; empty where the meeting's own properties hold them. */
  readonly clause: string
  /** [earliest, latest], both null where no source dates it. */
  readonly bounds: string
  /** The latest possible day; of an undated one the day by which it was reported. */
  readonly order: string
}

/** Open questions read the folds that the loader stores; a lens folds the visible claims. The rules are the same. */
export const meetingDays = (lens: Lens, meeting: string): MeetingDays => {
  if (lens.open)
    return { clause: '', bounds: `[${meeting}.earliest, ${meeting}.latest]`, order: `${meeting}.orderDay` }
  const [bounds, known] = [`b_${meeting}`, `k_${meeting}`]
  const claims = `MATCH (c:Claim)-[${lens.about}]->(${meeting}) WHERE c.stance = 'AFFIRMS'${lens.and('c')}`
  return {
    clause: `CALL (${meeting}) { ${claims} RETURN [min(${lens.dated('c', 'startMin')}), max(${lens.dated('c', 'endMax')})] AS ${bounds}, min(c.knownBy) AS ${known} }`,
    bounds,
    order: `CASE WHEN ${isDated(bounds)} THEN coalesce(${bounds}[1], ${String(NO_DAY)}) ELSE coalesce(${known}, ${String(NO_DAY)}) END`,
  }
}

/** The condition that `during` puts on a meeting with these bounds; `undated` lets in those without a date. */
export const duringCondition = (
  planner: Planning,
  bounds: string,
  during: unknown,
  undated: boolean,
): string => {
  const window = windowOf(during)
  if (window === null) return 'true'
  const inside = inWindow(planner.lens.certain, bounds, windowParameters(planner, window))
  return undated ? `(NOT ${isDated(bounds)} OR (${inside}))` : inside
}

/** Lets the index give all meetings in their order (schema/neo4j.cypher, meeting_window). */
export const everyMeeting = (meeting: string): string =>
  ['orderDay', 'id', 'firstDay'].map((key) => `${meeting}.${key} IS NOT NULL`).join(' AND ')

/**
 * Lets the index find the meetings of a window: stored bounds are never narrower than those under a lens, but for one
 * on the past, which knows withdrawn claims.
 */
export const windowSeek = (planner: Planning, meeting: string, window: Window): string => {
  if (planner.lens.past) return everyMeeting(meeting)
  const { from, to } = windowParameters(planner, window)
  return `${meeting}.orderDay >= ${from} AND ${meeting}.id IS NOT NULL AND ${meeting}.firstDay <= ${to}`
}

/** The kind that the earliest source gives. */
export const kindOf = (lens: Lens, meeting: string): string =>
  lens.open ? `${meeting}.kind` : kindTold(lens, meeting)

/** One visible source reports it held. */
export const wasHeld = (lens: Lens, meeting: string): string =>
  lens.open ? `${meeting}.held` : heldTold(lens, meeting)

/** Conditions that `about` and `place` put on a meeting: what is narrower or lies within counts. */
export const subjectConditions = (
  at: Scope,
  meeting: string,
  { about, place }: Arguments,
): readonly string[] => {
  const said = `MATCH (c:Claim)-[${at.planner.lens.about}]->(${meeting}) WHERE c.stance = 'AFFIRMS'${at.planner.lens.and('c')}`
  const topics = Array.isArray(about)
    ? [
        `EXISTS { ${said} MATCH (c)-[:SAYS_TOPIC]->(:Topic)-[:BROADER]->{0,8}(t:Topic) WHERE t.id IN ${at.planner.parameter(about)} }`,
      ]
    : []
  const places =
    typeof place === 'string'
      ? [
          `EXISTS { ${said} MATCH (c)-[:SAYS_PLACE]->(:Place)-[:WITHIN]->{0,8}(:Place {id: ${at.planner.parameter(place)}}) }`,
        ]
      : []
  return [...topics, ...places]
}
