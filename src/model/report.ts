/**
 * A report as people write it: the TypeScript face of schema/report.schema.json. A test holds the two together: an
 * interface here or in registry.ts is a definition there, with the same properties and the same words.
 */
import type { Reference } from './registry.ts'
import type {
  ATTENDANCES,
  BASES,
  KIN_RELATIONS,
  MEETING_KINDS,
  MEETING_STATUSES,
  OUTCOME_KINDS,
  PARTS,
  PRINCIPAL_MODES,
  STANDINGS,
  TENURE_BEGINNINGS,
  TENURE_ENDINGS,
  TENURE_STATES,
  TIE_KINDS,
  VERDICTS,
  WEEKDAYS,
} from './report-words.ts'

export type Basis = (typeof BASES)[number]
export type Weekday = (typeof WEEKDAYS)[number]
export type TieKind = (typeof TIE_KINDS)[number]
export type Standing = (typeof STANDINGS)[number]

/** An EDTF text. A bare year may be written as a number. */
export type DateText = string | number
/** One or a list of them: written without brackets when there is one. */
export type OneOrMore<T> = T | readonly T[]

export interface Published {
  readonly date: DateText
  readonly basis?: Basis
  readonly why?: string
}

export interface ReprintOf {
  readonly source?: string
  readonly publisher?: Reference
}

export interface Source {
  readonly title?: string
  readonly url?: string
  readonly archived?: string
  readonly language?: string
  readonly publisher?: Reference
  readonly published?: DateText | Published
  readonly 'reprint of'?: ReprintOf
}

export interface Title {
  readonly en?: string
  readonly ar?: string
}

export interface When {
  readonly date?: DateText
  readonly text?: string
  readonly weekday?: Weekday
  readonly basis?: Basis
  readonly why?: string
}

export interface Capacity {
  readonly role: Reference
  readonly basis?: Basis
}

export interface Principal {
  readonly who: Reference
  readonly mode?: (typeof PRINCIPAL_MODES)[number]
  readonly basis?: Basis
}

/** Someone in a delegation. Attendance and side are the delegation's, meeting by meeting. */
export interface Member {
  readonly who: Reference
  readonly as?: OneOrMore<Reference | Capacity>
  readonly for?: OneOrMore<Reference | Principal>
  readonly name?: string
  readonly rank?: string
  readonly office?: string
  readonly part?: (typeof PARTS)[number]
  readonly count?: number
  readonly denied?: boolean
  readonly basis?: Basis
  readonly why?: string
  readonly 'according to'?: Reference
  readonly at?: string
  readonly note?: string
}

export interface Participant extends Member {
  readonly attendance?: (typeof ATTENDANCES)[number]
  readonly without?: readonly Reference[]
}

export interface Delegation {
  readonly id: string
  readonly en?: string
  readonly ar?: string
  readonly 'sent by'?: Reference
  readonly standing?: Standing
  readonly members?: readonly (Reference | Member)[]
  readonly 'according to'?: Reference
  readonly at?: string
}

export interface Outcome {
  readonly text: string
  readonly kind?: (typeof OUTCOME_KINDS)[number]
  readonly by?: Reference
  readonly to?: OneOrMore<Reference>
  readonly topics?: readonly Reference[]
  readonly 'according to'?: Reference
  readonly at?: string
}

export interface Meeting {
  readonly id?: string
  readonly kind?: (typeof MEETING_KINDS)[number]
  readonly status?: (typeof MEETING_STATUSES)[number]
  readonly title?: string | Title
  readonly when?: DateText | When
  readonly where?: OneOrMore<Reference>
  readonly in?: string
  readonly 'according to'?: Reference
  readonly at?: string
  readonly topics?: readonly Reference[]
  readonly outcomes?: readonly (string | Outcome)[]
  readonly sides?: Readonly<Record<string, readonly (Reference | Participant)[]>>
  readonly 'sides basis'?: Basis
  readonly present?: readonly (Reference | Participant)[]
  readonly denied?: boolean
  readonly note?: string
}

export interface TenureStatement {
  readonly who: Reference
  readonly role: Reference
  readonly from?: DateText
  readonly to?: DateText
  readonly on?: DateText | When
  readonly state?: (typeof TENURE_STATES)[number]
  readonly began?: (typeof TENURE_BEGINNINGS)[number]
  readonly ended?: (typeof TENURE_ENDINGS)[number]
  readonly by?: Reference
  readonly term?: number
  readonly rank?: string
  readonly name?: string
  readonly office?: string
  readonly denied?: boolean
  readonly basis?: Basis
  readonly 'according to'?: Reference
  readonly at?: string
  readonly note?: string
}

export interface TieStatement {
  readonly child: Reference
  readonly under: Reference
  readonly kind: TieKind
  readonly standing?: Standing
  readonly from?: DateText
  readonly to?: DateText
  readonly on?: DateText | When
  readonly denied?: boolean
  readonly basis?: Basis
  readonly 'according to'?: Reference
  readonly at?: string
  readonly note?: string
}

export interface KinStatement {
  readonly who: Reference
  readonly is: (typeof KIN_RELATIONS)[number]
  readonly of: Reference
  readonly denied?: boolean
  readonly basis?: Basis
  readonly 'according to'?: Reference
  readonly at?: string
  readonly note?: string
}

export interface RankStatement {
  readonly who: Reference
  readonly rank: string
  readonly on?: DateText | When
  readonly denied?: boolean
  readonly basis?: Basis
  readonly 'according to'?: Reference
  readonly at?: string
}

export interface LabelStatement {
  readonly of: Reference
  readonly text: string
  readonly lang?: string
  readonly by?: Reference
  readonly at?: string
}

/** How the source writes the name of a person or a body, where nothing else of it tells. */
export interface NameStatement {
  readonly of: Reference
  readonly text: string
  readonly on?: DateText
  readonly seat?: Reference
  readonly 'according to'?: Reference
  readonly at?: string
  readonly note?: string
}

/** An editor's decision on whether two entries are one. */
export interface JudgementStatement {
  readonly one: Reference
  readonly other: Reference
  readonly verdict: (typeof VERDICTS)[number]
  readonly why: string
  readonly at?: string
}

export interface Report {
  readonly report?: string
  readonly source: Source
  readonly 'according to'?: Reference
  readonly delegations?: readonly Delegation[]
  readonly meetings?: readonly Meeting[]
  readonly tenures?: readonly TenureStatement[]
  readonly ties?: readonly TieStatement[]
  readonly kin?: readonly KinStatement[]
  readonly ranks?: readonly RankStatement[]
  readonly labels?: readonly LabelStatement[]
  readonly names?: readonly NameStatement[]
  readonly judgements?: readonly JudgementStatement[]
}
