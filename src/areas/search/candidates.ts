/** Which names the index brings for a text. Only keys made of A to Z and 0 to 9 ever reach it (model/names/keys.ts). */
import type { Lens } from '../../plan/lens.ts'
import { meetingDays } from '../../plan/meeting.ts'
import type { Arguments } from '../../plan/selection.ts'
import { inWindow, spanClause, windowOf } from '../../plan/time.ts'
import { keysOf } from '../../model/names/keys.ts'
import { normalise } from '../../model/names/normalise.ts'
import { prefixKeys } from '../../model/names/prefix.ts'
import type { Statement } from '../../model/statement.ts'

/** Names that the index is asked for: a true one is far in front of the last (measured: bench of names). */
export const LIMIT = 400

const LABELS = { PERSON: 'Person', INSTITUTION: 'Institution', ROLE: 'Role' } as const

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

/** How often somebody took part: what `suggest` sorts equals by. */
const weight = (lens: Lens): string =>
  lens.open
    ? `COUNT { (a)<-[:BY]-(p:Participation) WHERE p.live > 0 }`
    : `COUNT { (a)<-[:BY]-(p:Participation) WHERE EXISTS { MATCH (c:Claim)-[${lens.about}]->(p)${lens.where('c')} } }`

const textFor = (found: string, lens: Lens, args: Arguments, weighed: boolean): string => {
  const windowed = typeof args['during'] === 'string'
  const visible = `${lens.introduced('a')} AND (${lens.spelling('n')} <> 'AS_WRITTEN' OR EXISTS { MATCH (c:Claim)-[${lens.about}]->(n)${lens.where('c')} })`
  return `CYPHER replan=skip
CALL () { ${found} }
MATCH (n)-[:NAMES]->(a:Actor)
WHERE ($look.labels IS NULL OR any(label IN labels(a) WHERE label IN $look.labels)) AND ($look.lang IS NULL OR n.lang = $look.lang OR n.script = $look.script) AND ${visible}
${windowed ? active(lens) : ''}
RETURN a.id AS actor, n.id AS name, n.text AS text, ${weighed ? weight(lens) : '0'} AS weight ORDER BY actor, name`
}

const parametersFor = (
  args: Arguments,
  lens: Lens,
  text: { readonly norm: string; readonly query: string },
): Readonly<Record<string, unknown>> => {
  const kinds = args['kinds'] as readonly (keyof typeof LABELS)[] | null | undefined
  const window = windowOf(args['during'])
  const look = {
    ...text,
    labels: kinds?.map((kind) => LABELS[kind]) ?? null,
    lang: args['lang'] === 'AR' ? 'ar' : args['lang'] === 'EN' ? 'en' : null,
    script: args['lang'] === 'AR' ? 'Arab' : null,
    limit: LIMIT,
    from: window?.earliest ?? -2_000_000_000,
    to: window?.latest ?? 2_000_000_000,
  }
  return { ...lens.parameters, look }
}

const FULL_TEXT = `CALL db.index.fulltext.queryNodes('name_keys', $look.query, {limit: $look.limit}) YIELD node AS n RETURN n`

/** Null where the text has no letter and no digit: nobody is like it. */
export const searchCandidates = (text: string, args: Arguments, lens: Lens): Statement | null => {
  const query = keysOf(text).join(' ')
  if (query === '') return null
  return {
    text: textFor(`MATCH (n:Name {norm: $look.norm}) RETURN n UNION ${FULL_TEXT}`, lens, args, false),
    parameters: parametersFor(args, lens, { query, norm: normalise(text) }),
  }
}

/** The same for a text whose last word is not whole yet. */
export const prefixCandidates = (text: string, args: Arguments, lens: Lens): Statement | null => {
  const norm = normalise(text)
  if (norm === '') return null
  const begun = `MATCH (n:Name) WHERE n.norm STARTS WITH $look.norm RETURN n ORDER BY n.norm LIMIT $look.limit`
  return {
    text: textFor(`${begun} UNION ${FULL_TEXT}`, lens, args, true),
    parameters: parametersFor(args, lens, { norm, query: queryOf(text) }),
  }
}

/** Every whole word, and one that begins so: "+(HLF) +(HFT* HFD*)". */
const queryOf = (text: string): string => {
  const { whole, begun } = prefixKeys(text)
  const clauses = [...whole.map((keys) => keys.join(' ')), begun.map((key) => `${key}*`).join(' ')]
  const query = clauses.filter((clause) => clause !== '').map((clause) => `+(${clause})`)
  return query.length === 0 ? 'NOTHING' : query.join(' ')
}
