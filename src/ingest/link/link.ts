import type { Fault } from '../../model/fault.ts'
import type { LinkedReport } from '../../model/graph.ts'
import type { Finding } from '../read/source-document.ts'
import { faultAt } from '../read/source-document.ts'
import { pathText } from '../read/path.ts'
import type { ExpandedReport, Ref } from '../shape/expanded.ts'
import { recordRank } from './as-written.ts'
import type { LinkContext } from './context.ts'
import { delegationEntities, delegationParties, recordDelegation } from './delegations.ts'
import type { Directory, ReferenceKind } from './directory.ts'
import { createDirectory } from './directory.ts'
import { recordJudgement } from './judgements.ts'
import { recordKinship, recordLabel } from './kin-and-labels.ts'
import { recordMeeting, recordWriting } from './meetings.ts'
import { recordNameStatement } from './name-statements.ts'
import { createRecorder } from './recorder.ts'
import { resolve } from './resolve.ts'
import { sourceRecord } from './source.ts'
import { recordTenure } from './tenures.ts'
import { recordStatedTie } from './ties.ts'
import { edtfOf } from './time.ts'

export interface LinkResult {
  /** Whole only where there are no faults: what could not be resolved is left out. */
  readonly linked: LinkedReport
  readonly faults: readonly Fault[]
}

/**
 * From names to ids, and from what one report states to what follows from it. Computed from this report and the
 * registries alone, so that the graph of some reports is what a lens on those reports shows. `witnesses` says whose
 * word other sources are (id of the source → witness), for reprints.
 */
export const linkReport = (
  report: ExpandedReport,
  directory: Directory,
  witnesses: ReadonlyMap<string, string>,
): LinkResult => {
  const findings = new Map<string, Finding>()
  const entities = delegationEntities(report)
  const own = createDirectory(entities, directory)
  const resolveHere = (ref: Ref, kinds: readonly ReferenceKind[]): string | undefined => {
    const resolution = resolve(own, ref, kinds)
    if (resolution.ok) return resolution.id
    findings.set(pathText(ref.path), resolution.finding)
    return undefined
  }
  const published = edtfOf(report.source.published) ?? null
  const source = sourceRecord(report, published, resolveHere, witnesses)
  const recorder = createRecorder(source.id)
  recordAll({ report, directory: own, source, published, recorder, resolve: resolveHere })
  return {
    linked: { source, entities, facts: recorder.facts, claims: recorder.claims },
    faults: [...findings.values()].map((finding) => faultAt(report.document, finding)),
  }
}

const recordAll = (context: LinkContext): void => {
  const { report } = context
  const delegations = delegationParties(context)
  for (const delegation of delegations) {
    recordDelegation(context, delegation)
    for (const member of delegation.members) recordWriting(context, member)
  }
  for (const meeting of report.meetings) recordMeeting(context, meeting, delegations)
  for (const tenure of report.tenures) recordTenure(context, tenure)
  for (const tie of report.ties) recordStatedTie(context, tie)
  for (const kin of report.kin) recordKinship(context, kin)
  for (const rank of report.ranks) {
    const person = context.resolve(rank.who, ['person'])
    if (person !== undefined) recordRank(context, person, rank.rank, rank, rank.on)
  }
  for (const label of report.labels) recordLabel(context, label)
  for (const name of report.names) recordNameStatement(context, name)
  for (const judgement of report.judgements) recordJudgement(context, judgement)
}
