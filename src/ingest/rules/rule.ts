import type { Directory } from '../link/directory.ts'
import type { RegistryEntry } from '../link/entities.ts'
import type { Finding, SourceDocument } from '../read/source-document.ts'
import type { ExpandedReport } from '../shape/expanded.ts'

/** What a rule may look at besides the report itself. */
export interface RuleContext {
  /** Registries of the load and what is known already; with the report's own delegations where a report is judged. */
  readonly directory: Directory
}

/** One rule about one report. It collects what it finds and never throws. */
export type ReportRule = (report: ExpandedReport, context: RuleContext) => readonly Finding[]

/** A finding in one of several documents. */
export interface PlacedFinding {
  readonly document: SourceDocument
  readonly finding: Finding
}

/** Everything that one load brings. */
export interface LoadView {
  readonly entries: readonly RegistryEntry[]
  readonly reports: readonly ExpandedReport[]
  readonly directory: Directory
  /** Ids of sources that the graph holds already. */
  readonly knownSources: ReadonlySet<string>
  /** Ids of meetings that the graph holds already. */
  readonly knownMeetings: ReadonlySet<string>
}

/** One rule about a whole load: what must be so between its files, or in its registries. */
export type LoadRule = (load: LoadView) => readonly PlacedFinding[]
