/**
 * A report after its shorthand is written out: lists are lists, defaults are filled in, each value knows its path.
 * Rules and the linker read this. References are still as written.
 */
import type {
  Delegation,
  JudgementStatement,
  Meeting,
  Outcome,
  Participant,
  Principal,
  Standing,
  TenureStatement,
  TieStatement,
  Weekday,
} from '../../model/report.ts'
import type { Path } from '../read/path.ts'
import type { SourceDocument } from '../read/source-document.ts'

/** A reference as written, and where. */
export interface Ref {
  readonly text: string
  readonly path: Path
}

/** A date as written, and where. */
export interface DateAt {
  readonly text: string
  readonly path: Path
}

/** A WHEN: EDTF or a phrase, with what stands behind it. */
export interface WhenAt {
  readonly date: string | undefined
  readonly words: string | undefined
  readonly weekday: Weekday | undefined
  readonly inferred: boolean
  readonly why: string | undefined
  readonly path: Path
}

/** What every statement of a source carries. Whose word it is comes from the nearest that says so. */
export interface Stated {
  readonly path: Path
  readonly denied: boolean
  readonly inferred: boolean
  readonly why: string | undefined
  readonly accordingTo: Ref | undefined
  readonly at: string | undefined
  readonly note: string | undefined
}

export interface CapacityAt {
  readonly role: Ref
  readonly inferred: boolean
}

export interface PrincipalAt {
  readonly who: Ref
  readonly mode: NonNullable<Principal['mode']>
  readonly inferred: boolean
}

export interface ParticipantAt extends Stated {
  readonly who: Ref
  readonly as: readonly CapacityAt[]
  readonly for: readonly PrincipalAt[]
  readonly name: string | undefined
  readonly rank: string | undefined
  readonly office: string | undefined
  readonly part: Participant['part'] | undefined
  readonly count: number | undefined
  readonly attendance: NonNullable<Participant['attendance']>
  readonly side: string | undefined
  /** The side is the editor's reading, not the source's. */
  readonly sideInferred: boolean
  readonly without: readonly Ref[]
}

export interface OutcomeAt extends Stated {
  readonly text: string
  readonly kind: NonNullable<Outcome['kind']>
  readonly by: Ref | undefined
  readonly to: readonly Ref[]
  readonly topics: readonly Ref[]
}

export interface MeetingAt extends Stated {
  /** "2024-07-16-brennan-dbeibah": without its kind. */
  readonly key: string
  readonly kind: NonNullable<Meeting['kind']>
  readonly status: NonNullable<Meeting['status']>
  readonly titleEn: string | undefined
  readonly titleAr: string | undefined
  readonly when: WhenAt | undefined
  readonly where: readonly Ref[]
  readonly partOf: Ref | undefined
  readonly topics: readonly Ref[]
  readonly outcomes: readonly OutcomeAt[]
  readonly participants: readonly ParticipantAt[]
  /** The report itself says who sat on which side. */
  readonly hasSides: boolean
}

export interface DelegationAt extends Stated {
  readonly key: string
  readonly en: string | undefined
  readonly ar: string | undefined
  readonly sentBy: Ref | undefined
  readonly standing: NonNullable<Delegation['standing']>
  readonly members: readonly ParticipantAt[]
}

export interface SpanAt {
  readonly from: DateAt | undefined
  readonly to: DateAt | undefined
  readonly on: WhenAt | undefined
}

export interface TenureAt extends Stated, SpanAt {
  readonly who: Ref
  readonly role: Ref
  readonly state: TenureStatement['state'] | undefined
  readonly began: TenureStatement['began'] | undefined
  readonly ended: TenureStatement['ended'] | undefined
  readonly by: Ref | undefined
  readonly term: number
  readonly rank: string | undefined
  readonly name: string | undefined
  readonly office: string | undefined
}

export interface TieAt extends Stated, SpanAt {
  readonly child: Ref
  readonly under: Ref
  readonly kind: TieStatement['kind']
  readonly standing: Standing
}

export interface KinAt extends Stated {
  readonly who: Ref
  readonly relation: string
  readonly of: Ref
}

export interface RankAt extends Stated {
  readonly who: Ref
  readonly rank: string
  readonly on: WhenAt | undefined
}

export interface LabelAt extends Stated {
  readonly of: Ref
  readonly text: string
  readonly lang: string | undefined
}

export interface JudgementAt extends Stated {
  /** A person, institution or role as written, or "meeting:<key>". */
  readonly one: Ref
  readonly other: Ref
  readonly verdict: JudgementStatement['verdict']
  readonly reason: string
}

export interface NameAt extends Stated {
  readonly of: Ref
  readonly text: string
  readonly on: DateAt | undefined
  readonly seat: Ref | undefined
}

export interface SourceAt {
  readonly path: Path
  readonly title: string | undefined
  readonly url: string | undefined
  readonly archived: string | undefined
  readonly language: string | undefined
  readonly publisher: Ref | undefined
  readonly published: (DateAt & { readonly inferred: boolean; readonly why: string | undefined }) | undefined
  readonly reprintOf:
    { readonly path: Path; readonly source: Ref | undefined; readonly publisher: Ref | undefined } | undefined
}

export interface ExpandedReport {
  readonly document: SourceDocument
  /** Key of the source. */
  readonly key: string
  readonly source: SourceAt
  readonly accordingTo: Ref | undefined
  readonly delegations: readonly DelegationAt[]
  readonly meetings: readonly MeetingAt[]
  readonly tenures: readonly TenureAt[]
  readonly ties: readonly TieAt[]
  readonly kin: readonly KinAt[]
  readonly ranks: readonly RankAt[]
  readonly labels: readonly LabelAt[]
  readonly names: readonly NameAt[]
  readonly judgements: readonly JudgementAt[]
}
