/** Writes one report, or takes one back: one transaction, all or nothing, the same again changes nothing. */
import type { Run } from '../../database/batch.ts'
import { refold } from '../../database/folds.ts'
import type { Database } from '../../database/run.ts'
import type { LinkedReport } from '../../model/graph.ts'
import { digestOf } from './canonical.ts'
import { compareClaims, heldClaims, putClaims } from './claims.ts'
import type { ClaimChanges } from './claims.ts'
import type { WriteOptions } from './entities.ts'
import { putFacts, putTargets } from './facts.ts'
import { heldDigest, putIntroduced, putSource, retireSource } from './source.ts'
import { inTurn } from './transaction.ts'
import type { Change, Stamp } from './transaction.ts'

export type Outcome = 'loaded' | 'changed' | 'unchanged' | 'withdrawn'

export interface ReportChange extends Change {
  readonly outcome: Outcome
  readonly claimsAdded: number
  readonly claimsWithdrawn: number
  /** Facts that the graph had not met before. */
  readonly factsAdded: number
  /** Facts that no live claim speaks of any more: gone from the present, kept in the record. */
  readonly factsGone: number
}

/**
 * Makes its source say what the report says, and nothing else. Claims that are said as before keep their record time;
 * others are withdrawn, new ones are recorded. The folds of every fact touched are computed again.
 *
 * Equal reports are known by the digest on the source, so the same again costs one read. Throws, with nothing
 * written, where the report breaks the shapes of src/model/graph.ts.
 */
export const writeReport = async (
  database: Database,
  report: LinkedReport,
  now: Date,
  { by = 'loader', dryRun = false }: WriteOptions = {},
): Promise<ReportChange> => {
  const digest = digestOf(report)
  const read: Run = (statement) => database.read(statement)
  if ((await heldDigest(read, report.source.id)) === digest) return NOTHING
  return inTurn(database, { now, by, dryRun }, (run, stamp) => replaceReport(run, report, digest, stamp))
}

const NOTHING: ReportChange = {
  changed: false,
  outcome: 'unchanged',
  claimsAdded: 0,
  claimsWithdrawn: 0,
  factsAdded: 0,
  factsGone: 0,
}

/** Another loader may have been quicker, so the digest is read again behind the lock. */
const replaceReport = async (
  run: Run,
  report: LinkedReport,
  digest: string,
  stamp: Stamp,
): Promise<ReportChange> => {
  const { source, facts } = report
  const before = await heldDigest(run, source.id)
  if (before === digest) return NOTHING
  const changes = compareClaims(report, before === null ? [] : await heldClaims(run, source.id))
  await putTargets(run, report)
  await putSource(run, source, digest, stamp.at)
  await putIntroduced(run, report, stamp.at)
  const factsAdded = await putFacts(run, facts)
  const factsGone = await applyClaims(run, source.id, changes, stamp)
  return {
    changed: true,
    outcome: before === null ? 'loaded' : 'changed',
    claimsAdded: changes.added.length,
    claimsWithdrawn: changes.withdrawn.length,
    factsAdded,
    factsGone,
  }
}

/** Returns how many facts lost their last claim. */
const applyClaims = async (
  run: Run,
  source: string,
  changes: ClaimChanges,
  stamp: Stamp,
): Promise<number> => {
  await putClaims(run, source, changes, stamp)
  const touched = [...changes.added, ...changes.withdrawn].map(({ fact }) => fact)
  return (await refold(run, [...new Set(touched)])).length
}

/**
 * Takes back everything that a source says. The record keeps it. A source that is not loaded: "unchanged".
 * `sourceId` is "source:<key>".
 */
export const withdrawReport = async (
  database: Database,
  sourceId: string,
  now: Date,
  { by = 'loader', dryRun = false }: WriteOptions = {},
): Promise<ReportChange> =>
  inTurn(database, { now, by, dryRun }, async (run, stamp) => {
    if ((await heldDigest(run, sourceId)) === null) return NOTHING
    const withdrawn = await heldClaims(run, sourceId)
    await putIntroduced(run, { source: { id: sourceId }, entities: [] }, stamp.at)
    const changes = { added: [], withdrawn, moved: [] }
    const factsGone = await applyClaims(run, sourceId, changes, stamp)
    await retireSource(run, sourceId, stamp.at)
    return {
      ...NOTHING,
      changed: true,
      outcome: 'withdrawn',
      claimsWithdrawn: withdrawn.length,
      factsGone,
    }
  })
