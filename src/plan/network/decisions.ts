/** What pairs of participants are to each other, decided where `encounters` decides it (plan/pair.ts). */
import type { Row } from '../block.ts'
import { pairClause } from '../pair.ts'
import type { Planner } from '../planner.ts'
import type { Gathering } from './surroundings.ts'

export type Mode = 'MET' | 'ALONGSIDE' | 'CO_PRESENT'

/** Null where the lens leaves no encounter of the two. */
export type Decision = { readonly mode: Mode; readonly stated: boolean } | null

export interface Pair {
  readonly meeting: Gathering
  readonly one: string
  readonly other: string
}

const participation = ({ id }: Gathering, actor: string): string =>
  `participation:${id.slice('meeting:'.length)}/${actor}`

const PAIR = { p: 'p', q: 'q', kind: 'kind', actors: 'actorIds' }
const NAMES = { mode: 'mode', stated: 'stated', counts: 'counts', against: 'against' }

export const decisionsText = (planner: Planner, pairs: readonly Pair[]): string => {
  const given = pairs.map(({ meeting, one, other }, index) => [
    index,
    ...[participation(meeting, one), participation(meeting, other), meeting.kind, one, other],
  ])
  const seen = planner.lens.open
    ? ''
    : 'WHERE counts[2] >= $lens.minPublishers AND ($lens.inferred OR stated)'
  return `UNWIND ${planner.parameter(given)} AS pair
MATCH (p:Participation {id: pair[1]}) MATCH (q:Participation {id: pair[2]})
WITH p, q, pair[0] AS i, pair[3] AS kind, [pair[4], pair[5]] AS actorIds
${pairClause(planner, PAIR, NAMES)}
WITH * ${seen}
RETURN [i, mode, stated] AS row`
}

/** One decision a pair, in their order. */
export const readDecisions = (pairs: readonly Pair[], rows: readonly Row[]): readonly Decision[] => {
  const known = new Map(
    rows.map(([index, mode, stated]) => [index, { mode: mode as Mode, stated: stated === true }]),
  )
  return pairs.map((_, index) => known.get(index) ?? null)
}
