/** What the questions of this area share: who stands for whom, and which pairs met. */
import type { ActorType } from '../../plan/actor-ref.ts'
import type { Planning, Scope } from '../../plan/block.ts'
import { isVisible } from '../../plan/lens.ts'
import type { Lens } from '../../plan/lens.ts'
import { pairClause } from '../../plan/pair.ts'
import type { PairNames } from '../../plan/pair.ts'
import { partyClause } from '../../plan/party.ts'
import { inWindow, windowOf, windowParameters } from '../../plan/time.ts'

export const ANY: readonly ActorType[] = ['Person', 'Institution', 'Role']

export const THROUGH = ['SELF', 'OFFICERS', 'SUBORDINATES']

/** The same as `partyClause` for actors of all kinds in one list: the text does not depend on which there are. */
export const partyOfAny = (
  at: Scope,
  actor: string,
  through: string,
  participation: string,
  sure: string,
): string => {
  const one = (type: ActorType): string =>
    `WITH ${actor} WHERE ${actor}:${type} ${partyClause(at, type, actor, through, participation, sure)} RETURN ${participation}, ${sure}`
  return `CALL (${actor}) { ${ANY.map(one).join('\nUNION ')} }`
}

/** Whether a visible source has the actor there, and enough publishers that he took part. */
export const wasPresent = (lens: Lens, participation: string): string =>
  `EXISTS { MATCH (c:Claim)-[${lens.about}]->(${participation}) WHERE c.stance = 'AFFIRMS' AND coalesce(c.attendance, 'PRESENT') = 'PRESENT'${lens.and('c')} }${lens.open ? '' : ` AND ${isVisible(lens, participation)}`}`

/** Whether a meeting with these bounds lies certainly in the window that is asked for. */
export const certainlyInside = (planner: Planning, bounds: string, during: unknown): string => {
  const window = windowOf(during)
  return window === null ? 'true' : inWindow(true, bounds, windowParameters(planner, window))
}

const NAMES: PairNames = { mode: 'mode', stated: 'stated', counts: 'counts', against: 'against' }

/**
 * Keeps, of rows with participations `p` and `q` of a meeting `m` of kind `kind`, the encounters that `encounters`
 * finds by these modes and this lens, and binds `stated`. A participation's id ends in its actor's (model/graph.ts).
 */
export const metClause = (planner: Planning, modes: unknown): string => {
  const { lens } = planner
  const seen = lens.open ? '' : ' AND counts[2] >= $lens.minPublishers AND ($lens.inferred OR stated)'
  return `WITH *, [substring(p.id, 7 + size(m.id)), substring(q.id, 7 + size(m.id))] AS actorIds
    ${pairClause(planner, 'p', 'q', 'kind', 'actorIds', NAMES)}
    WITH * WHERE mode IN ${planner.parameter(modes ?? ['MET'])}${seen}`
}
