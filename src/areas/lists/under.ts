/** What stands under a body, for lists: any depth, by ties that are not denied, on the day asked or at some time. */
import type { Planning, Window } from '../../plan/block.ts'
import { isVisible } from '../../plan/visible.ts'
import { LINE_EDGES, LINE_KINDS } from '../../plan/lines.ts'
import { holds, spanClause, windowParameters } from '../../plan/time.ts'

/** Binds `body` to each, once, that stands under the body held by `top`; to that one too where `itself` says so. */
export const underClause = (
  planner: Planning,
  top: string,
  body: string,
  window: Window | null,
  itself: boolean,
): string => {
  const { lens } = planner
  const kinds = planner.parameter(LINE_KINDS)
  const days = window === null ? null : windowParameters(planner, window)
  const onTheDay = days === null ? 'true' : holds(lens.certain, 's', days)
  return `CALL (${top}) {
    ${itself ? `RETURN ${top} AS ${body}\n    UNION` : ''}
    MATCH path = (${top})<-[:PARENT|CHILD_IN|OFFICE_IN*2..${String(LINE_EDGES)}]-(b:Institution)
    WHERE b <> ${top} AND all(k IN nodes(path) WHERE NOT k:Tie OR (k.kind IN ${kinds} AND k.standing <> 'DENIED'))
    UNWIND [k IN nodes(path) WHERE k:Tie] AS k
    ${spanClause(lens, 'k', 's')}
    WITH b, path, min(${isVisible(lens, 'k')} AND coalesce(${onTheDay}, false)) AS holding
    WHERE holding
    RETURN DISTINCT b AS ${body}
  }`
}

/** Finds the one that an argument names, and binds it; nothing where none is named. */
export const anchor = (planner: Planning, name: string, id: string | undefined): string =>
  id === undefined
    ? ''
    : `MATCH (${name}:Actor {id: ${planner.parameter(id)}}) WHERE ${planner.lens.introduced(name)}`
