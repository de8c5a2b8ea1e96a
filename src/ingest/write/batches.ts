/**
 * Reports to the graph, some dozens a transaction: a statement over 40 reports costs little more than one over one.
 * A report is written wholly or not at all, as it would be alone.
 */
import type { LinkedReport } from '../../model/graph.ts'
import type { Outcome, ReportsChange } from './report.ts'

const REPORTS = 40

/** A transaction of 10,000 claims fits the memory that Neo4j gives one here; 25,000 do not. */
const CLAIMS = 2_000

/** Parts reports, in their order; one that is larger than all limits is a batch of its own. */
export const batchesOf = (reports: readonly LinkedReport[]): readonly (readonly LinkedReport[])[] => {
  const batches: LinkedReport[][] = []
  let claims = 0
  for (const report of reports) {
    const last = batches.at(-1)
    claims += report.claims.length
    if (last !== undefined && last.length < REPORTS && claims <= CLAIMS) last.push(report)
    else {
      batches.push([report])
      claims = report.claims.length
    }
  }
  return batches
}

export interface BatchWriter {
  readonly write: (reports: readonly LinkedReport[]) => Promise<ReportsChange>
  /** Called for each report once it is written. */
  readonly wrote: (source: string, outcome: Outcome) => void
}

/**
 * Writes all reports in order. A batch that fails is written again report by report: what can be written is, and
 * the error names the report that cannot.
 */
export const writeInBatches = async (
  reports: readonly LinkedReport[],
  writer: BatchWriter,
): Promise<readonly ReportsChange[]> => {
  const changes: ReportsChange[] = []
  for (const batch of batchesOf(reports)) changes.push(...(await writeBatch(batch, writer)))
  return changes
}

const writeBatch = async (
  batch: readonly LinkedReport[],
  { write, wrote }: BatchWriter,
): Promise<readonly ReportsChange[]> => {
  try {
    const change = await write(batch)
    change.outcomes.forEach((outcome, n) => wrote(batch[n]?.source.id ?? '', outcome))
    return [change]
  } catch (error) {
    if (batch.length <= 1) throw failureOf(batch, error)
    const changes: ReportsChange[] = []
    for (const report of batch) changes.push(...(await writeBatch([report], { write, wrote })))
    return changes
  }
}

const failureOf = ([report]: readonly LinkedReport[], error: unknown): Error => {
  const reason = error instanceof Error ? error.message : String(error)
  return new Error(`${report?.source.id ?? 'Nothing'} was not written: ${reason}`, { cause: error })
}
