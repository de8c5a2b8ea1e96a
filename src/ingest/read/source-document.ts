import type { Fault } from '../../model/fault.ts'
import type { Path } from './path.ts'
import { pathText } from './path.ts'

/** 1-based. Columns count characters (code points), not UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** One YAML or JSON document with the way back to its text. */
export interface SourceDocument {
  /** The file as the user named it. */
  readonly file: string
  /** 0 for the first document of a file. */
  readonly index: number
  /** Plain data: maps, lists, strings, numbers, booleans, null. Dates are strings. */
  readonly value: unknown
  /** Where a value stands, or its key. What is missing stands where its nearest container begins. */
  position(path: Path, of?: 'value' | 'key'): Position
}

/** What a rule or a stage says about one place of a document. */
export interface Finding {
  readonly code: string
  readonly path: Path
  readonly message: string
  readonly expected: string
  readonly hint?: string | undefined
  /** Point at the key in front of the value. */
  readonly atKey?: boolean
}

/** A finding with the file, line and column that it belongs to. */
export const faultAt = (document: SourceDocument, finding: Finding): Fault => {
  const { code, path, message, expected, hint } = finding
  return {
    code,
    file: document.file,
    ...document.position(path, finding.atKey === true ? 'key' : 'value'),
    path: pathText(path),
    message,
    expected,
    ...(hint === undefined ? {} : { hint }),
  }
}
