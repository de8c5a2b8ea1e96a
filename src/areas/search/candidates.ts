/** Which names the index brings for a text. */
import type { Lens } from '../../plan/lens.ts'
import { meetingDays } from '../../plan/meeting.ts'
import type { Arguments } from '../../plan/selection.ts'
import { inWindow, spanClause, windowOf } from '../../plan/time.ts'
import { keysOf } from '../../model/names/keys.ts'
import { normalise } from '../../model/names/normalise.ts'
import { plannedOnce } from '../../model/statement.ts'
import type { Statement } from '../../model/statement.ts'
import { FULL_TEXT, labelsOf, LIMIT, namedActors } from './named.ts'

/** Took part in a meeting of the window; or an office that is known to have begun by then, and not to have ended before. */
const active = (lens: Lens): string => {
  const window = { from: '$look.from', to: '$look.to' }
  const days = meetingDays(lens, 'm')
  const held = (path: string): string =>
    `MATCH ${path} ${spanClause(lens, 't', 'span')} WITH * WHERE span[1] <= $look.to AND coalesce(span[3], $look.to) >= $look.from RETURN 1 AS one LIMIT 1`
  return `CALL (a) { CALL (a) {
      MATCH (a)<-[:BY]-(:Participation)-[:IN]->(m:Meeting) ${days.clause} WITH *, ${days.bounds} AS bounds WHERE ${inWindow(lens.certain, 'bounds', window)} RETURN 1 AS one LIMIT 1
      UNION ${held('(a)<-[:HOLDER|OF_ROLE]-(t:Tenure)')}
      UNION ${held('(a)<-[:OFFICE_IN]-(:Role)<-[:OF_ROLE]-(t:Tenure)')}
    } RETURN count(*) > 0 AS active }
    WITH * WHERE active`
}

const FOUND = `MATCH (n:Name {norm: $look.norm}) RETURN n UNION ${FULL_TEXT('$look')}`
const IN_LANGUAGE = ' AND ($look.lang IS NULL OR n.lang = $look.lang OR n.script = $look.script)'

const textFor = (lens: Lens, { during }: Arguments): string =>
  plannedOnce(`${namedActors(FOUND, '$look', lens, IN_LANGUAGE)}
${typeof during === 'string' ? active(lens) : ''}
RETURN a.id AS actor, n.id AS name, n.text AS text ORDER BY actor, name`)

/** Null where the text has no letter and no digit: nobody is like it. */
export const searchCandidates = (text: string, args: Arguments, lens: Lens): Statement | null => {
  const query = keysOf(text).join(' ')
  if (query === '') return null
  const window = windowOf(args['during'])
  const look = {
    query,
    norm: normalise(text),
    labels: labelsOf(args),
    lang: args['lang'] === 'AR' ? 'ar' : args['lang'] === 'EN' ? 'en' : null,
    script: args['lang'] === 'AR' ? 'Arab' : null,
    limit: LIMIT,
    from: window?.earliest ?? -2_000_000_000,
    to: window?.latest ?? 2_000_000_000,
  }
  return { text: textFor(lens, args), parameters: { ...lens.parameters, look } }
}
