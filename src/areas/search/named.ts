/** The names that an index brings, and which of them a question is about. */
import type { Lens } from '../../plan/lens.ts'
import type { Arguments } from '../../plan/selection.ts'

/** Names that the index is asked for: a true one is far in front of the last (measured: bench of names). */
export const LIMIT = 400

/** Names under `look.query`, in keys. Only A to Z, 0 to 9 and what joins them reach the index (model/names/keys.ts). */
export const FULL_TEXT = (look: string): string =>
  `CALL db.index.fulltext.queryNodes('name_keys', ${look}.query, {limit: ${look}.limit}) YIELD node AS n RETURN n`

const LABELS = { PERSON: 'Person', INSTITUTION: 'Institution', ROLE: 'Role' } as const

/** Of `kinds`, the labels that one of an actor's must be in; null for any. */
export const labelsOf = ({ kinds }: Arguments): readonly string[] | null =>
  (kinds as readonly (keyof typeof LABELS)[] | null | undefined)?.map((kind) => LABELS[kind]) ?? null

/** From names `n` to their actors `a`, of the kinds in `look`, where a visible source has both. */
export const namedActors = (found: string, look: string, lens: Lens, more = ''): string =>
  `CALL () { ${found} }
MATCH (n)-[:NAMES]->(a:Actor)
WHERE (${look}.labels IS NULL OR any(label IN labels(a) WHERE label IN ${look}.labels))${more} AND ${lens.introduced('a')} AND (${lens.spelling('n')} <> 'AS_WRITTEN' OR EXISTS { MATCH (c:Claim)-[${lens.about}]->(n)${lens.where('c')} })`
