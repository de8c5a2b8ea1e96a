/** Stored folds against the same folds computed again, page by page. */
import { plannedOnce } from '../../model/statement.ts'
import { STALE_FACING } from '../facing.ts'
import { DATED_CLAIMS, FOLDED_LABELS, datedClaims, foldOf } from '../folds.ts'
import type { FoldedLabel } from '../folds.ts'
import type { Database } from '../run.ts'
import type { Finding } from './rule.ts'
import { FIRST } from './rule.ts'

const PAGE = 2_000

export const foldFindings = async (database: Database): Promise<readonly Finding[]> => {
  const findings: Finding[] = []
  for (const label of FOLDED_LABELS) {
    const ids = await stale(database, label)
    const message = `a ${label} whose stored bounds are other than its claims give`
    if (ids.length > 0)
      findings.push({ rule: 'stored-fold', message, count: ids.length, ids: ids.slice(0, FIRST) })
  }
  const ids = await staleFacing(database)
  const message = 'a Meeting whose stored pairs are other than its claims give'
  return ids.length === 0
    ? findings
    : [...findings, { rule: 'stored-fold', message, count: ids.length, ids: ids.slice(0, FIRST) }]
}

const staleFacing = async (database: Database): Promise<readonly string[]> => {
  const ids: string[] = []
  for (let after = ''; ;) {
    const parameters = { after, page: BigInt(PAGE) }
    const rows = await database.read({ text: plannedOnce(STALE_FACING), parameters }, { timeoutMs: 60_000 })
    for (const [id, same] of rows) if (same !== true) ids.push(String(id))
    if (rows.length < PAGE) return ids
    after = String(rows.at(-1)?.[0])
  }
}

const page = (label: FoldedLabel): string => `MATCH (f:${label}) WHERE f.id > $after
WITH f ORDER BY f.id LIMIT ${PAGE}
RETURN f.id, properties(f), ${DATED_CLAIMS} ORDER BY f.id`

const stale = async (database: Database, label: FoldedLabel): Promise<readonly string[]> => {
  const ids: string[] = []
  for (let after = ''; ;) {
    const rows = await database.read(
      { text: plannedOnce(page(label)), parameters: { after } },
      { timeoutMs: 60_000 },
    )
    for (const [id, properties, claims] of rows) {
      if (differs(label, properties as Readonly<Record<string, unknown>>, claims)) ids.push(String(id))
    }
    if (rows.length < PAGE) return ids
    after = String(rows.at(-1)?.[0])
  }
}

const differs = (label: FoldedLabel, held: Readonly<Record<string, unknown>>, claims: unknown): boolean =>
  Object.entries(foldOf(label, datedClaims(claims))).some(([key, day]) => (held[key] ?? null) !== day)
