/** The same cases by other means: trigrams and naive letters in memory, Lucene's analyzers in the database. */
import type { Database } from '../../../src/database/run.ts'
import type { Case } from './cases.ts'
import { searchable } from './cases.ts'
import type { Ranked } from './measure.ts'
import { jaroWinkler, overlap, romanised, trigrams } from './naive.ts'
import type { Spelling } from './record.ts'

/** Place of the right actor when the names that may be found stand in order of a score; equals in order of the record. */
const rankBy = (
  record: readonly Spelling[],
  item: Case,
  score: (name: Spelling, place: number) => number,
): number => {
  const wanted = searchable(item)
  const best = new Map<string, number>()
  record.forEach((name, i) => {
    if (wanted(name)) best.set(name.actor, Math.max(best.get(name.actor) ?? 0, score(name, i)))
  })
  const own = best.get(item.query.actor) ?? 0
  if (own <= 0) return -1
  let before = 0
  for (const [actor, other] of best) if (other > own || (other === own && actor < item.query.actor)) before++
  return before
}

export const byTrigrams = (record: readonly Spelling[]): Ranked => {
  const sets = record.map(({ text }) => trigrams(text))
  return (item) => {
    const query = trigrams(item.query.text)
    return rankBy(record, item, (_, i) => overlap(query, sets[i] ?? new Set()))
  }
}

export const byNaiveLetters = (record: readonly Spelling[]): Ranked => {
  const written = record.map(({ text }) => romanised(text))
  return (item) => {
    const query = romanised(item.query.text)
    return rankBy(record, item, (_, i) => jaroWinkler(query, written[i] ?? ''))
  }
}

const HITS = 60
const LABEL = 'BenchSpelling'

/** One analyzer of Lucene through Neo4j's full-text index. The bench's nodes and the index are gone afterwards. */
export const byLucene = async (
  database: Database,
  analyzer: 'arabic' | 'standard',
  record: readonly Spelling[],
  cases: readonly Case[],
): Promise<readonly number[]> => {
  const run = (text: string, parameters = {}) => database.write({ text, parameters }, { timeoutMs: 300_000 })
  const index = `bench_${analyzer}`
  await run(`UNWIND $rows AS row CREATE (n:${LABEL}) SET n = row`, {
    rows: record.map(({ actor, norm, text, script }) => ({ actor, norm, text, script })),
  })
  await run(`CREATE FULLTEXT INDEX ${index} FOR (n:${LABEL}) ON EACH [n.text]
    OPTIONS { indexConfig: { \`fulltext.analyzer\`: '${analyzer}' } }`)
  await run('CALL db.awaitIndexes(120)')
  const rows = await run(
    `UNWIND range(0, size($cases) - 1) AS i WITH i, $cases[i] AS asked
    CALL (asked) { CALL db.index.fulltext.queryNodes('${index}', asked.text, {limit: 600}) YIELD node, score
      WHERE node.script = asked.into AND NOT (node.actor = asked.actor AND node.norm = asked.norm)
      RETURN node.actor AS actor, max(score) AS best ORDER BY best DESC, actor LIMIT ${HITS} }
    WITH i, asked, collect(actor) AS actors
    RETURN i, coalesce([place IN range(0, size(actors) - 1) WHERE actors[place] = asked.actor][0], -1) AS rank`,
    {
      cases: cases.map(({ query, into }) => ({
        text: query.text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').toLowerCase(),
        actor: query.actor,
        norm: query.norm,
        into,
      })),
    },
  )
  await run(`DROP INDEX ${index}`)
  await run(`MATCH (n:${LABEL}) DETACH DELETE n`)
  const ranks = new Map(rows.map(([i, rank]) => [i as number, rank as number]))
  return cases.map((_, i) => ranks.get(i) ?? -1)
}
