/**
 * One thing that is wrong with something a person wrote. Faults are collected, never thrown, so that all of them
 * can be shown at once.
 */
export interface Fault {
  /** Stable, for machines: "UNKNOWN_NAME", "BAD_DATE", ... */
  readonly code: string
  /** The file as the user named it. */
  readonly file: string
  /** 1-based. */
  readonly line: number
  /** 1-based, in characters. */
  readonly column: number
  /** Where in the document: "meetings[2].sides.us[0].as". Empty for the document as a whole. */
  readonly path: string
  /** What is wrong, in one sentence. */
  readonly message: string
  /** What would have been right. */
  readonly expected: string
  /** What to do about it. */
  readonly hint?: string
}
