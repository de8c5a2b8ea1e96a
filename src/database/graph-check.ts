/**
 * Re-checks on the stored graph what Neo4j Community cannot enforce: existence, types, kinds of ends, rings, and that
 * what is computed once is still true. `sifa doctor --graph` prints what it finds. It reads only.
 */
import { entityRules } from './graph-check/entity-rules.ts'
import { factRules } from './graph-check/fact-rules.ts'
import { foldFindings } from './graph-check/folds.ts'
import { propertyRules } from './graph-check/property-rules.ts'
import { recordRules } from './graph-check/record-rules.ts'
import { ringRules } from './graph-check/ring-rules.ts'
import type { Finding } from './graph-check/rule.ts'
import { findings } from './graph-check/rule.ts'
import type { Database } from './run.ts'

export type { Finding } from './graph-check/rule.ts'

const RULES = [...entityRules, ...propertyRules, ...factRules, ...recordRules, ...ringRules]

/**
 * Everything that is wrong with the graph; empty where nothing is. Each finding has up to ten ids and the full count.
 * Run it while no loader runs. Fails only where the database does.
 */
export const checkGraph = async (database: Database): Promise<readonly Finding[]> => {
  const found: Finding[] = [...(await graphNode(database))]
  for (const label of new Set(RULES.map((rule) => rule.label))) {
    found.push(
      ...(await findings(
        database,
        label,
        RULES.filter((rule) => rule.label === label),
      )),
    )
  }
  return [...found, ...(await foldFindings(database))]
}

const GRAPH_NODE = 'MATCH (g:Graph) RETURN g.id, g.revision IS :: INTEGER NOT NULL'

const graphNode = async (database: Database): Promise<readonly Finding[]> => {
  const rows = await database.read({ text: GRAPH_NODE, parameters: {} })
  const [id, whole] = rows[0] ?? []
  if (rows.length === 1 && id === 'graph' && whole === true) return []
  const message = 'the node that holds the revision is missing, doubled, or without a whole-numbered revision'
  return [{ rule: 'graph-node', message, count: 1, ids: ['graph'] }]
}
