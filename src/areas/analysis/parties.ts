/** What the questions of this area share: who stands for whom, and which pairs met. */
import type { ActorType } from '../../plan/actor-ref.ts'
import type { Planning, Scope } from '../../plan/block.ts'
import type { Arguments } from '../../plan/selection.ts'
import { isVisible } from '../../plan/visible.ts'
import type { Lens } from '../../plan/lens.ts'
import { isStored, modesOf, pairClause, storedPairClause, wasPresent as wasThere } from '../../plan/pair.ts'
import type { Pair, PairNames } from '../../plan/pair.ts'
import { partyClause } from '../../plan/party.ts'
import type { Party } from '../../plan/party.ts'
import { inWindow, windowOf, windowParameters } from '../../plan/time.ts'

export const ANY: readonly ActorType[] = ['Person', 'Institution', 'Role']

export const THROUGH = ['SELF', 'OFFICERS', 'SUBORDINATES']

/** The same as `partyClause` for actors of all kinds in one list: the text does not depend on which there are. */
export const partyOfAny = (at: Scope, party: Party): string => {
  const { actor, participation, sure } = party
  const one = (type: ActorType): string =>
    `WITH ${actor} WHERE ${actor}:${type} ${partyClause(at, type, party)} RETURN ${participation}, ${sure}`
  return `CALL (${actor}) { ${ANY.map(one).join('\nUNION ')} }`
}

/** Whether a visible source has the actor there, and enough publishers that he took part. */
export const wasPresent = (lens: Lens, participation: string): string =>
  `${wasThere(lens, participation)}${lens.open ? '' : ` AND ${isVisible(lens, participation)}`}`

/** Whether a meeting with these bounds lies certainly in the window that is asked for. */
export const certainlyInside = (planner: Planning, bounds: string, during: unknown): string => {
  const window = windowOf(during)
  return window === null ? 'true' : inWindow(true, bounds, windowParameters(planner, window))
}

const PAIR: Pair = { p: 'p', q: 'q', kind: 'kind', actors: 'actorIds' }
const NAMES: PairNames = { mode: 'mode', stated: 'stated', counts: 'counts', against: 'against' }

/**
 * Keeps, of rows with participations `p` and `q` of a meeting `m` of kind `kind`, the encounters that `encounters`
 * finds by these modes and this lens, and binds `stated`. A participation's id ends in its actor's (model/graph.ts).
 */
export const metClause = (planner: Planning, args: Arguments): string => {
  const { lens } = planner
  const modes = modesOf(args)
  if (isStored(lens, modes)) return storedPairClause(planner, PAIR, NAMES)
  const seen = lens.open ? '' : ' AND counts[2] >= $lens.minPublishers AND ($lens.inferred OR stated)'
  return `WITH *, [substring(p.id, 7 + size(m.id)), substring(q.id, 7 + size(m.id))] AS actorIds
    ${pairClause(planner, PAIR, NAMES)}
    WITH * WHERE mode IN ${planner.parameter(modes)}${seen}`
}
