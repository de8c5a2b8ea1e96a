/**
 * Re-checks on the stored graph what Neo4j Community cannot enforce: existence, types, kinds of ends, rings, and that
 * what is computed once is still true. `sifa doctor --graph` prints what it finds. It reads only.
 */
import type { Database } from './run.ts'
import { factRules } from './graph-check/fact-rules.ts'
import { foldFindings } from './graph-check/folds.ts'
import { identityRules } from './graph-check/identity-rules.ts'
import { propertyRules } from './graph-check/property-rules.ts'
import { recordRules } from './graph-check/record-rules.ts'
import { ringRules } from './graph-check/ring-rules.ts'
import type { Finding, Rule } from './graph-check/rule.ts'
import { apply } from './graph-check/rule.ts'

export type { Finding } from './graph-check/rule.ts'

const RULES: readonly Rule[] = [
  ...identityRules,
  ...propertyRules,
  ...factRules,
  ...recordRules,
  ...ringRules,
]

/**
 * Everything that is wrong with the graph; empty where nothing is. Each finding has up to ten ids and the full count.
 * Run it while no loader runs. Fails only where the database does.
 */
export const checkGraph = async (database: Database): Promise<readonly Finding[]> => {
  const findings: Finding[] = []
  for (const rule of RULES) findings.push(...(await apply(database, rule)))
  return [...findings, ...(await foldFindings(database))]
}

/** How many rules `checkGraph` holds the graph to, the recomputed folds included. */
export const RULE_COUNT = RULES.length + 3
