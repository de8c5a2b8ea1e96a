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

/** One rule as a question for the nodes that break it. */
export interface Rule {
  readonly name: string
  /** What is wrong with those that are found, as the predicate of "3 nodes: ...". */
  readonly message: string
  /** Cypher that binds `id`, once for each node that breaks the rule. Its text holds no value of a user's. */
  readonly broken: string
}

const FIRST = 10
const TIMEOUT_MS = 120_000

export const apply = async (
  database: Database,
  { name, message, broken }: Rule,
): Promise<readonly Finding[]> => {
  const text = `${broken}
WITH DISTINCT id ORDER BY id
WITH count(*) AS total, collect(id) AS ids
RETURN total, ids[..${FIRST}]`
  const [row] = await database.read({ text, parameters: {} }, { timeoutMs: TIMEOUT_MS })
  const count = Number(row?.[0] ?? 0)
  return count === 0
    ? []
    : [{ rule: name, message, count, ids: (row?.[1] as readonly unknown[]).map(String) }]
}
