import { plannedOnce } from '../../model/statement.ts'
import type { Database } from '../run.ts'

/** Something that no load leaves behind. */
export interface Finding {
  /** Stable, for machines: "live-count", "claim-without-source". */
  readonly rule: string
  /** What is wrong, in words. */
  readonly message: string
  /** How many nodes it is true of. */
  readonly count: number
  /** Ids of the first ten of them, in order. */
  readonly ids: readonly string[]
}

/** One rule that every node of a label keeps. */
export interface Rule {
  readonly name: string
  readonly label: string
  /** What is wrong with a node that breaks it: "a Claim that ...". */
  readonly message: string
  /** Cypher condition on `n` that is true of a node that breaks it. Its text holds no value of a user's. */
  readonly broken: string
}

export const FIRST = 10
const TIMEOUT_MS = 120_000

/** All rules of one label in one statement: a text that the server has not planned yet is what costs time. */
export const findings = async (
  database: Database,
  label: string,
  rules: readonly Rule[],
): Promise<readonly Finding[]> => {
  const text = statement(label, rules)
  const rows = await database.read({ text, parameters: {} }, { timeoutMs: TIMEOUT_MS })
  return rows.flatMap(([at, count, ids]) => {
    const rule = rules[Number(at)]
    if (rule === undefined) return []
    return [
      {
        rule: rule.name,
        message: rule.message,
        count: Number(count),
        ids: (ids as readonly string[]).map(String),
      },
    ]
  })
}

const statement = (label: string, rules: readonly Rule[]): string => {
  const cases = rules.map(({ broken }, at) => `CASE WHEN ${broken} THEN ${at} END`)
  return plannedOnce(`MATCH (n:${label})
WITH coalesce(n.id, 'no id') AS id, [at IN [
${cases.join(',\n')}
] WHERE at IS NOT NULL] AS broken
UNWIND broken AS at
WITH at, id ORDER BY id
RETURN at, count(*), collect(id)[..${FIRST}] ORDER BY at`)
}
