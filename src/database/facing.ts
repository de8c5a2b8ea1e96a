/**
 * Who faced whom: of each meeting, the pairs of participations that met or may have, as all live claims tell it.
 *   (Participation)-[:FACES {rank, stated, claims, sources, publishers, others, against}]->(Participation)
 * From the lesser id to the greater (src/model/tellings.ts says what the values are). Two on one side, and two at a
 * gathering, face nobody: questions that ask for them too read the claims.
 */
import { ALL, tellings, WIDE } from '../model/tellings.ts'
import { overIds } from './batch.ts'
import type { Run } from './batch.ts'

const PAIR = { p: 'p', q: 'q', kind: 'kind', actors: 'actors', side: (claim: string) => `${claim}.side` }

/** Clauses that bind, for a meeting `m`, every pair `p`, `q` of it that faces each other, with `best` and `against`. */
const FACING = `MATCH (m)<-[:IN]-(p:Participation) WHERE NOT m.kind IN ${WIDE}
MATCH (m)<-[:IN]-(q:Participation) WHERE p.id < q.id
WITH m, p, q, m.kind AS kind, [substring(p.id, 7 + size(m.id)), substring(q.id, 7 + size(m.id))] AS actors
${tellings(ALL, PAIR, 'against')}
WITH m, p, q, best, against WHERE best[0] <> 1`

/** Computes the pairs again of every meeting among these facts, and of those whose participations are. */
export const refoldFacing = async (run: Run, ids: readonly string[]): Promise<void> => {
  const meetings = [...new Set(ids.flatMap((id) => meetingOf(id) ?? []))]
  await overIds(run, FORGET, meetings)
  await overIds(run, STORE, meetings)
}

/** A participation's id begins with its meeting's key (src/model/graph.ts). */
const meetingOf = (id: string): string | undefined => {
  const [, kind, key] = /^(meeting|participation):([^/]+)/u.exec(id) ?? []
  return kind === undefined || key === undefined ? undefined : `meeting:${key}`
}

const FORGET = `UNWIND $batch.ids AS id
MATCH (:Meeting {id: id})<-[:IN]-(:Participation)-[f:FACES]->() DELETE f`

const STORE = `UNWIND $batch.ids AS id MATCH (m:Meeting {id: id})
${FACING}
CREATE (p)-[f:FACES]->(q)
SET f.rank = best[0], f.stated = best[1], f.claims = best[2][0], f.sources = best[2][1], f.publishers = best[2][2], f.others = best[2][3],
  f.against = against`

/** The meetings of a page, in order of id, whose stored pairs are other than their claims give; and the last of them. */
export const STALE_FACING = `MATCH (m:Meeting) WHERE m.id > $after WITH m ORDER BY m.id LIMIT $page
CALL (m) {
  ${FACING}
  WITH p.id AS one, q.id AS other, best, against ORDER BY one, other
  RETURN collect([one, other, best[0], best[1]] + best[2] + [against]) AS told
}
CALL (m) {
  MATCH (m)<-[:IN]-(p:Participation)-[f:FACES]->(q)
  WITH p, f, q ORDER BY p.id, q.id
  RETURN collect([p.id, q.id, f.rank, f.stated, f.claims, f.sources, f.publishers, f.others, f.against]) AS stored
}
RETURN m.id, told = stored ORDER BY m.id`
