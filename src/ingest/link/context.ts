import type { Edtf } from '../../model/dates/edtf.ts'
import type { Claim, SourceRecord } from '../../model/graph.ts'
import type { ExpandedReport, Ref, Stated } from '../shape/expanded.ts'
import type { Directory, ReferenceKind } from './directory.ts'
import { ACTOR_KINDS } from './directory.ts'
import type { Recorder } from './recorder.ts'

/** What the linker of one report works with. */
export interface LinkContext {
  readonly report: ExpandedReport
  /** The directory of the load, with the report's own delegations in front. */
  readonly directory: Directory
  readonly source: SourceRecord
  readonly published: Edtf | null
  readonly recorder: Recorder
  /** The id that a reference means. Where it means none or several that is noted as a fault, once. */
  readonly resolve: (ref: Ref, kinds: readonly ReferenceKind[]) => string | undefined
}

/** Ids of the references that mean something. */
export const resolveAll = (
  { resolve }: LinkContext,
  refs: readonly Ref[],
  kinds: readonly ReferenceKind[],
): readonly string[] => [...new Set(refs.map((ref) => resolve(ref, kinds)).filter((id) => id !== undefined))]

export const resolveIf = (
  { resolve }: LinkContext,
  ref: Ref | undefined,
  kinds: readonly ReferenceKind[],
): string | undefined => (ref === undefined ? undefined : resolve(ref, kinds))

/** What every claim of a statement carries. */
export type ClaimHead = Pick<Claim, 'stance' | 'basis' | 'firstParty'> &
  Partial<Pick<Claim, 'rule' | 'attributedTo' | 'locator'>>

/** The rule of a conclusion that an editor drew by hand: `basis: inferred` in the report. */
export const EDITOR = 'editor'

/**
 * Stance, basis, whose word it is and where it stands. `parties` are the ids that the fact is about: it is a first
 * party's word if the publisher, or the one it is attributed to, is among them.
 */
export const claimHead = (context: LinkContext, stated: Stated, parties: ReadonlySet<string>): ClaimHead => {
  const attributedTo = resolveIf(context, stated.accordingTo, ACTOR_KINDS)
  return {
    stance: stated.denied ? 'DENIES' : 'AFFIRMS',
    ...(stated.inferred ? { basis: 'INFERRED', rule: EDITOR } : { basis: 'STATED' }),
    firstParty: [attributedTo, context.source.publisher].some((id) => id !== undefined && parties.has(id)),
    ...(attributedTo === undefined ? {} : { attributedTo }),
    ...(stated.at === undefined ? {} : { locator: stated.at }),
  }
}
