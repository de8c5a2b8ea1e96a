/** Writes reports, or takes one back: one transaction, all or nothing, the same again changes nothing. */
import type { Run } from '../../database/batch.ts'
import { refold } from '../../database/folds.ts'
import type { Database } from '../../database/run.ts'
import type { LinkedReport } from '../../model/graph.ts'
import { digestOf } from './canonical.ts'
import { compareClaims, heldClaims, putClaims } from './claims.ts'
import type { ClaimChanges } from './claims.ts'
import type { WriteOptions } from './entities.ts'
import { putFacts, putTargets } from './facts.ts'
import { keysOfTexts } from './names.ts'
import { heldDigests, putIntroduced, putSources, retireSource } from './source.ts'
import { inTurn } from './transaction.ts'
import type { Change, Stamp } from './transaction.ts'

export type Outcome = 'loaded' | 'changed' | 'unchanged' | 'withdrawn'

export interface ReportsChange extends Change {
  /** One a report, in the order given. */
  readonly outcomes: readonly Outcome[]
  readonly claimsAdded: number
  readonly claimsWithdrawn: number
  /** Facts that the graph had not met before. */
  readonly factsAdded: number
  /** Facts that no live claim speaks of any more: gone from the present, kept in the record. */
  readonly factsGone: number
}

/**
 * Makes each report's source say what the report says, and nothing else, all in one transaction. Claims that are said
 * as before keep their record time; others are withdrawn, new ones are recorded. The folds of every fact touched are
 * computed again.
 *
 * Equal reports are known by the digest on the source, so the same again costs one read. Throws, with nothing
 * written, where a report breaks the shapes of src/model/graph.ts.
 */
export const writeReports = async (
  database: Database,
  reports: readonly LinkedReport[],
  now: Date,
  { by = 'loader', dryRun = false }: WriteOptions = {},
): Promise<ReportsChange> => {
  const given = reports.map((report) => ({ report, source: report.source, digest: reportDigest(report) }))
  const ids = given.map(({ source }) => source.id)
  const unlocked: Run = (statement) => database.read(statement)
  const before = await heldDigests(unlocked, ids)
  if (given.every(({ source, digest }) => before.get(source.id) === digest)) return nothing(reports)
  return inTurn(database, { now, by, dryRun }, (run, stamp) => replaceReports(run, given, stamp))
}

const reportDigest = (report: LinkedReport): string => {
  const texts = [
    ...report.entities.flatMap(({ names }) => names.map(({ text }) => text)),
    ...report.facts.filter(({ label }) => label === 'Name').map(({ properties }) => String(properties.text)),
  ]
  return digestOf({ report, keys: keysOfTexts(texts) })
}

/** `writeReports` of one. */
export const writeReport = (
  database: Database,
  report: LinkedReport,
  now: Date,
  options: WriteOptions = {},
): Promise<ReportsChange> => writeReports(database, [report], now, options)

const nothing = (reports: readonly unknown[]): ReportsChange => ({
  changed: false,
  outcomes: reports.map(() => 'unchanged'),
  claimsAdded: 0,
  claimsWithdrawn: 0,
  factsAdded: 0,
  factsGone: 0,
})

interface GivenReport {
  readonly report: LinkedReport
  readonly source: LinkedReport['source']
  readonly digest: string
}

/** Another loader may have been quicker, so the digests are read again behind the lock. */
const replaceReports = async (
  run: Run,
  given: readonly GivenReport[],
  stamp: Stamp,
): Promise<ReportsChange> => {
  const before = await heldDigests(
    run,
    given.map(({ source }) => source.id),
  )
  const outcomes = given.map(({ source, digest }) => outcomeOf(before.get(source.id), digest))
  const differ = given.filter((_, n) => outcomes[n] !== 'unchanged')
  if (differ.length === 0) return nothing(given)
  const changes = await claimChanges(run, differ, before)
  const reports = differ.map(({ report }) => report)
  await putTargets(run, reports)
  await putSources(run, differ, stamp.at)
  await putIntroduced(run, reports, stamp.at)
  const factsAdded = await putFacts(
    run,
    reports.flatMap(({ facts }) => facts),
  )
  return { outcomes, factsAdded, ...(await applyClaims(run, changes, stamp)) }
}

const outcomeOf = (before: string | undefined, digest: string): Outcome => {
  if (before === undefined) return 'loaded'
  return before === digest ? 'unchanged' : 'changed'
}

const claimChanges = async (
  run: Run,
  given: readonly GivenReport[],
  before: ReadonlyMap<string, string>,
): Promise<ClaimChanges> => {
  const loaded = given.map(({ source }) => source.id).filter((id) => before.has(id))
  const held = await heldClaims(run, loaded)
  const changes = given.map(({ report, source }) => compareClaims(report, held.get(source.id) ?? []))
  return {
    added: changes.flatMap(({ added }) => added),
    withdrawn: changes.flatMap(({ withdrawn }) => withdrawn),
    moved: changes.flatMap(({ moved }) => moved),
  }
}

const applyClaims = async (run: Run, changes: ClaimChanges, stamp: Stamp) => {
  await putClaims(run, changes, stamp)
  const { added, withdrawn } = changes
  const touched = [...added, ...withdrawn].map(({ fact }) => fact)
  const gone = await refold(run, [...new Set(touched)])
  return {
    changed: true,
    claimsAdded: added.length,
    claimsWithdrawn: withdrawn.length,
    factsGone: gone.length,
  }
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
): Promise<ReportsChange> =>
  inTurn(database, { now, by, dryRun }, async (run, stamp) => {
    const loaded = await heldDigests(run, [sourceId])
    if (loaded.size === 0) return nothing([sourceId])
    const withdrawn = (await heldClaims(run, [sourceId])).get(sourceId) ?? []
    await putIntroduced(run, [{ source: { id: sourceId }, entities: [] }], stamp.at)
    const applied = await applyClaims(run, { added: [], withdrawn, moved: [] }, stamp)
    await retireSource(run, sourceId, stamp.at)
    return { ...applied, outcomes: ['withdrawn'], factsAdded: 0 }
  })
