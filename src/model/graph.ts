/**
 * What one linked report asks the graph to hold. The writer knows these shapes and nothing of report files; the
 * linker knows both. Every id is a readable string with its kind in front: "person:john-brennan".
 *
 * Nodes that the writer keeps (labels in brackets):
 *   (Actor:Person|Institution|Role) (Place) (Topic) (Source) (Name)   entities: thin, no dates
 *   (Fact:Meeting|Participation|Tenure|Tie|Kinship|RankHeld|Framing|Outcome|Judgement)   facts: an identity, no values
 *   (Claim)-[:ABOUT]->(Fact or Name)   what one source says of it: all values, all dates; (Claim)-[:FROM]->(Source)
 * A withdrawn claim keeps its node, with `withdrawnAt`, and its edge becomes :WAS_ABOUT: the present never meets it.
 */
import type { Day } from './dates/day.ts'

export type Scalar = string | number | boolean
/** Properties as stored: no nulls; a missing value is a missing property. */
export type Properties = Readonly<Record<string, Scalar | readonly string[]>>

export type EntityLabel = 'Person' | 'Institution' | 'Role' | 'Place' | 'Topic'

export interface NameRecord {
  readonly text: string
  /** BCP 47 primary tag where known: "ar", "en", "fr". */
  readonly lang?: string
  /** "Arab" or "Latn". */
  readonly script?: string
  readonly kind: 'PRIMARY' | 'ALIAS' | 'FULL' | 'KUNYA' | 'TRANSLITERATION' | 'ABBREVIATION' | 'AS_WRITTEN'
}

/**
 * A registry entry (or a delegation that a report introduces).
 * Person {nameEn, nameAr, note} · Institution {nameEn, nameAr, kind, country, note} · Role {nameEn, nameAr, exclusive,
 * note} · Place {nameEn, nameAr, country} · Topic {nameEn, nameAr}.
 */
export interface Entity {
  readonly id: string
  readonly label: EntityLabel
  readonly properties: Properties
  /** Empty for places and topics: those carry nameEn and nameAr only. */
  readonly names: readonly NameRecord[]
  /** Role -OFFICE_IN-> Institution, Place -WITHIN-> Place, Topic -BROADER-> Topic. */
  readonly links: readonly Link[]
}

export interface Link {
  readonly type: string
  readonly to: string
  readonly properties?: Properties
}

export type FactLabel =
  | 'Meeting'
  | 'Participation'
  | 'Tenure'
  | 'Tie'
  | 'Kinship'
  | 'RankHeld'
  | 'Framing'
  | 'Outcome'
  | 'Judgement'
  | 'Name'

/**
 * A fact's identity: what makes two claims speak of the same fact (domain.md). Ids and edges, by label:
 *   Meeting        meeting:<key>
 *   Participation  participation:<meeting key>/<actor id>          -IN-> Meeting, -BY-> Actor
 *   Tenure         tenure:<person key>/<role key>/<term>            -HOLDER-> Person, -OF_ROLE-> Role; {term}
 *   Tie            tie:<child key>/<KIND>/<STANDING>/<parent id>    <-CHILD_IN- Institution, -PARENT-> Institution|Role; {kind, standing}
 *   Kinship        kinship:<person key>/<RELATION>/<other key>      -KIN-> Person, -KIN_TO-> Person; {relation}
 *   RankHeld       rank:<person key>/<rank as written>              -RANK_OF-> Person; {rank}
 *   Framing        framing:<source key>/<institution key | person:key>/<text>  -FRAMES-> Institution|Person; {text, lang?}
 *   Outcome        outcome:<meeting key>/<KIND>/<text>              -OUTCOME_OF-> Meeting; {kind, text, lang}
 *   Judgement      judgement:<id>~<id>, in order of id               -JUDGES-> the first, -JUDGES_WITH-> the other: Actors or Meetings
 *   Name           name:<actor id>/<text>                           -NAMES-> Actor; {text, lang?, script?, kind: AS_WRITTEN}
 * What the loader stores of the claims together stands on the facts, and between participations as FACES
 * (src/database/folds.ts, facing.ts).
 * CHILD_IN is the one edge that points at the fact, so that every step upwards has one direction:
 * (child)-[:CHILD_IN]->(:Tie)-[:PARENT]->(parent), (:Role)-[:OFFICE_IN]->(:Institution).
 */
export interface Fact {
  readonly id: string
  readonly label: FactLabel
  readonly properties: Properties
  readonly links: readonly Link[]
  /** Only for a Tie: the id of the child institution. */
  readonly child?: string
}

export interface Claim {
  /** "claim:<source key>/<16 hex of a hash over the fact and every value>": a changed claim is another claim. */
  readonly id: string
  readonly fact: string
  readonly stance: 'AFFIRMS' | 'DENIES'
  readonly basis: 'STATED' | 'INFERRED'
  /** The rule that inferred it: "delegation-member", "seen-in-office", "weekday-anchor", ... */
  readonly rule?: string
  /** True when the publisher or the party it is attributed to is itself a party of the fact. */
  readonly firstParty: boolean
  readonly attributedTo?: string
  /** Where in the source: "paragraph 4". */
  readonly locator?: string
  /** The values as this source has them, for people: [["date", "2024-07-16"], ...]. */
  readonly says: readonly (readonly [field: string, value: string])[]
  /** The values for questions; see ClaimValues. */
  readonly values: ClaimValues
  /**
   * Participation: CAPACITY {basis} -> Role, PRINCIPAL {mode, basis} -> Actor.
   * Meeting: SAYS_PLACE -> Place, SAYS_TOPIC -> Topic, SAYS_PART_OF -> Meeting.
   * Outcome: SAYS_BY -> Actor, SAYS_TO -> Actor, SAYS_TOPIC -> Topic. Tenure: BY_ACT_OF -> Actor.
   */
  readonly links: readonly Link[]
}

/** Every property is optional; days are days since 1970-01-01. Which belong to which fact stands behind each. */
export interface ClaimValues {
  readonly kind?: string // Meeting
  readonly status?: string // Meeting: PLANNED HELD CANCELLED FAILED DENIED
  readonly titleEn?: string // Meeting
  readonly titleAr?: string // Meeting
  /** EDTF of the event (Meeting), as resolved; absent when the source does not date it. */
  readonly when?: string
  /** The date in the source's own words: "last Tuesday". */
  readonly whenText?: string
  /** "Tuesday": when the source names a weekday. */
  readonly weekday?: string
  /** Meeting: where an editor or a rule found the days, and the source does not write them. */
  readonly whenBasis?: 'INFERRED'
  /** Meeting, Tenure, Tie: the four bounds that this claim states. */
  readonly startMin?: Day
  readonly startMax?: Day
  readonly endMin?: Day
  readonly endMax?: Day
  /** Tenure, Tie: EDTF as written, and the day (bounds) on which the source saw it hold. */
  readonly from?: string
  readonly to?: string
  readonly on?: string
  readonly seenMin?: Day
  readonly seenMax?: Day
  /** Where the day of the sighting is inferred: from the day of publication, say. */
  readonly seenBasis?: 'INFERRED'
  /** Meeting: latest day of publication, by which a past event had happened. Only where status is HELD. */
  readonly knownBy?: Day
  readonly verdict?: string // Judgement: SAME DIFFERENT UNSURE
  readonly reason?: string // Judgement
  readonly state?: string // Tenure: SUBSTANTIVE ACTING DESIGNATE SUSPENDED DISPUTED CLAIMED
  readonly began?: string // Tenure: "appointed", ...
  readonly ended?: string // Tenure
  readonly part?: string // Participation: HOST GUEST HEAD_OF_DELEGATION DELEGATE MEDIATOR ATTENDEE SIGNATORY
  /** Participation: a name that means something only inside this report's telling of this meeting. */
  readonly side?: string
  readonly sideBasis?: 'STATED' | 'INFERRED'
  readonly attendance?: string // Participation: PRESENT INVITED ABSENT
  readonly name?: string // Participation, as written
  readonly rank?: string // Participation, as written
  readonly office?: string // Participation, as written
  readonly count?: number // Participation: "five members of the commission"
  /** Participation: id of the delegation whose presence this one follows from. */
  readonly via?: string
}

export interface SourceRecord {
  /** "source:<key>" */
  readonly id: string
  readonly title?: string
  readonly url?: string
  readonly archivedUrl?: string
  readonly language?: string
  /** Institution id. */
  readonly publisher?: string
  /** EDTF, with its bounds, and whether the source itself states it. */
  readonly published?: string
  readonly publishedEarliest?: Day
  readonly publishedLatest?: Day
  readonly publishedBasis?: 'STATED' | 'INFERRED'
  /** Why an editor infers it. */
  readonly publishedWhy?: string
  /** The source that this one repeats. A reprint is no second witness. */
  readonly reprintOf?: string
  /** Whose word it is when witnesses are counted: the first publisher, or the source itself where none is named. */
  readonly witness: string
}

/** One report, linked: nothing in it is a name any more. */
export interface LinkedReport {
  readonly source: SourceRecord
  /** Entities that only this report introduces: its delegations and their two roles. */
  readonly entities: readonly Entity[]
  readonly facts: readonly Fact[]
  readonly claims: readonly Claim[]
}

/** Everything that one load brings. */
export interface LinkedLoad {
  readonly entities: readonly Entity[]
  readonly reports: readonly LinkedReport[]
}
