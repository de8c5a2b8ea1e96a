import type { Attribution } from './attribution.ts'
import type { Ledger } from './ledger.ts'
import type { NotedEvent, NotedPlace } from './notes.ts'

/** What the conversion of one report looks things up in, and the books it keeps. */
export interface Context {
  /** Address of the report. */
  readonly where: string
  readonly ledger: Ledger
  readonly placesOf: (place: NotedPlace) => readonly string[]
  readonly attributionOf: (words: string | null) => Attribution
  /** Whether the registry has a spelling of a body, so that a page's words for it are a name of it. */
  readonly isSpelling: (institution: string, text: string) => boolean
  readonly eventOf: (id: string) => NotedEvent | undefined
}
