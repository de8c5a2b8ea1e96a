/** A registry as people write it: whom and what reports refer to. The TypeScript face of schema/report.schema.json. */
import type { INSTITUTION_KINDS, NAME_KINDS } from './report-words.ts'

/** An id ("john-brennan"), an id with its kind ("person:john-brennan") or any registered spelling of a name. */
export type Reference = string

export interface NameEntry {
  readonly text: string
  readonly lang?: string
  readonly kind?: (typeof NAME_KINDS)[number]
}

export interface PersonEntry {
  readonly en?: string
  readonly ar?: string
  readonly also?: readonly (string | NameEntry)[]
  readonly note?: string
}

export interface InstitutionEntry {
  readonly en?: string
  readonly ar?: string
  readonly kind?: (typeof INSTITUTION_KINDS)[number]
  readonly country?: string
  readonly also?: readonly (string | NameEntry)[]
  readonly note?: string
}

export interface RoleEntry {
  readonly en?: string
  readonly ar?: string
  readonly of: Reference
  readonly exclusive?: boolean
  readonly also?: readonly (string | NameEntry)[]
  readonly note?: string
}

export interface PlaceEntry {
  readonly en?: string
  readonly ar?: string
  readonly in?: Reference
  readonly country?: string
}

export interface TopicEntry {
  readonly en?: string
  readonly ar?: string
  readonly broader?: Reference
}

export interface PublisherEntry {
  readonly en?: string
  readonly ar?: string
  readonly country?: string
  readonly also?: readonly (string | NameEntry)[]
  readonly note?: string
}

export interface Registry {
  readonly people?: Readonly<Record<string, PersonEntry>>
  readonly institutions?: Readonly<Record<string, InstitutionEntry>>
  readonly roles?: Readonly<Record<string, RoleEntry>>
  readonly places?: Readonly<Record<string, PlaceEntry>>
  readonly topics?: Readonly<Record<string, TopicEntry>>
  readonly publishers?: Readonly<Record<string, PublisherEntry>>
}
