/** The research notes as they lie in their folder: one JSON object a line, one file a kind. */

export interface NotedSpelling {
  readonly text: string
  readonly lang: string
  /** Only of people. */
  readonly form?: 'full' | 'partial' | 'alias' | 'description'
}

export interface NotedNames {
  readonly en: string
  readonly ar: string | null
}

export interface NotedPerson {
  readonly id: string
  readonly name: NotedNames
  readonly spellings: readonly NotedSpelling[]
  readonly note: string | null
}

export interface NotedInstitution extends NotedPerson {
  readonly kind: string
  readonly country: string | null
}

export interface NotedRole {
  readonly id: string
  readonly title: NotedNames
  readonly institution: string
  readonly exclusive: boolean
  readonly titles_as_written: readonly string[]
  readonly note: string | null
}

export interface NotedTie {
  readonly child: string
  readonly parent: string
  readonly kind: string
  readonly standing: string
  readonly from: string | null
  readonly to: string | null
  /** Addresses of the reports that state it. */
  readonly reports: readonly string[]
  readonly basis: string
  readonly note: string | null
}

/** An event over all reports. */
export interface NotedEvent {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly part_of: string | null
  /** Dates that reports give it, with how many do. */
  readonly dates: Readonly<Record<string, number>>
  readonly possibly_same_as: readonly string[]
}

export interface NotedPlace {
  readonly name: string
  readonly country: string
}

/** What another reading of the same page noted otherwise. */
export type AlsoNoted = Readonly<Record<string, unknown>>

export interface NotedParticipant {
  readonly person_id: string
  readonly as_written: string
  readonly rank: string | null
  readonly role: string | null
  readonly role_id: string | null
  readonly also_role_ids?: readonly string[]
  readonly institution: string | null
  readonly institution_id: string | null
  readonly institution_as_written: string | null
  readonly on_behalf_of: string | null
  readonly on_behalf_of_id: string | null
  readonly on_behalf_of_kind?: string | null
  readonly basis: string
  readonly part: string
  readonly delegation: string | null
  readonly side: string | null
  readonly also_noted?: readonly AlsoNoted[]
}

/** One report's telling of an event. */
export interface NotedTelling {
  readonly event_id: string
  readonly kind: string
  readonly date: string | null
  readonly date_basis: string | null
  readonly place: NotedPlace | null
  readonly title: string
  readonly part_of_id: string | null
  readonly participants: readonly NotedParticipant[]
  readonly topics: readonly string[]
  readonly outcomes: readonly string[]
  readonly attributed_to: string | null
  readonly also_noted?: readonly AlsoNoted[]
}

export interface NotedTenure {
  readonly person_id: string
  readonly as_written: string
  readonly rank: string | null
  readonly role: string
  readonly role_id: string | null
  readonly also_role_ids?: readonly string[]
  readonly institution_id: string | null
  readonly from: string | null
  readonly to: string | null
  readonly status_on: string | null
  readonly how: string | null
  readonly also_noted?: readonly AlsoNoted[]
}

/** What a page says of a body, besides the ties. */
export interface NotedBody {
  readonly institution_id: string
  readonly name: string
  readonly as_written: readonly string[]
  readonly seat: string | null
  readonly status_on: string | null
  readonly note: string | null
}

export interface NotedKin {
  readonly person_id: string
  readonly relation: string
  readonly other_id: string
  readonly other_kind: string
}

export interface NotedFraming {
  readonly institution_id: string | null
  readonly person_id: string | null
  readonly label: string
  readonly by: string
}

export interface NotedReport {
  readonly source: {
    readonly url: string
    readonly title: string | null
    readonly publisher: string
    readonly language: string | null
    readonly published: string | null
    readonly also?: Readonly<Record<string, readonly string[]>>
  }
  readonly events: readonly NotedTelling[]
  readonly tenures: readonly NotedTenure[]
  readonly institutions: readonly NotedBody[]
  readonly kin: readonly NotedKin[]
  readonly framing: readonly NotedFraming[]
}

export interface Notes {
  readonly people: readonly NotedPerson[]
  readonly institutions: readonly NotedInstitution[]
  readonly roles: readonly NotedRole[]
  readonly ties: readonly NotedTie[]
  readonly events: readonly NotedEvent[]
  readonly reports: readonly NotedReport[]
}
