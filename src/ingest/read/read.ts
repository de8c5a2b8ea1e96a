import type { Document, ParseOptions, DocumentOptions, SchemaOptions } from 'yaml'
import { Composer, LineCounter, Parser, isScalar } from 'yaml'
import type { Fault } from '../../model/fault.ts'
import { MAX_DEPTH, nestsTooDeep, valueTooDeep } from './depth.ts'
import { offsetOf, positionAt } from './positions.ts'
import type { SourceDocument } from './source-document.ts'
import { faultAt } from './source-document.ts'
import { stringFaults } from './string-faults.ts'
import type { TextFinding } from './text-faults.ts'
import { controlCharacter, decode } from './text-faults.ts'
import { parseFindings } from './yaml-faults.ts'

/** A file as it came: UTF-8 bytes, or text that somebody decoded already. */
export interface InputFile {
  /** As the user named it; faults repeat it. */
  readonly name: string
  readonly text: string | Uint8Array
}

export interface ReadResult {
  /** Documents that could be read, also when others of the file could not. */
  readonly documents: readonly SourceDocument[]
  readonly faults: readonly Fault[]
}

/** How often the nodes behind aliases may be repeated: enough for a shared list, too little for a bomb. */
const MAX_ALIAS_COUNT = 100

/** YAML 1.2 core: `no` is text, 2024-07-16 is text, `<<` is an ordinary key. */
const OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.2',
  schema: 'core',
  merge: false,
  stringKeys: true,
  uniqueKeys: true,
  prettyErrors: false,
  logLevel: 'silent',
}

/**
 * Reads one file of YAML 1.2 or JSON (the same road: JSON is YAML). Never throws: what cannot be read is a fault
 * with line and column. Refused: other encodings than UTF-8, control characters, duplicate keys, tags of the
 * user's own, files over 4 MiB, aliases that would blow the document up.
 */
export const read = (file: InputFile): ReadResult => {
  const decoded = decode(file.text)
  const finding = decoded.ok ? controlCharacter(decoded.text) : decoded.finding
  if (finding !== undefined) return { documents: [], faults: [textFault(file.name, decoded.text, finding)] }
  if (decoded.text.trim() === '') return { documents: [], faults: [emptyFault(file.name, 0, 1)] }
  return readText(file.name, decoded.text)
}

const readText = (name: string, text: string): ReadResult => {
  const lineCounter = new LineCounter()
  const tokens = [...new Parser(lineCounter.addNewLine).parse(text)]
  if (tokens.some(nestsTooDeep)) return { documents: [], faults: [textFault(name, text, tooDeep())] }
  const parsed = [...new Composer(OPTIONS).compose(tokens)]
  const at = (offset: number) => positionAt(text, lineCounter, offset)
  const results = parsed.map((document, index) => readDocument({ name, document, index, at }))
  if (results.length === 0) return { documents: [], faults: [emptyFault(name, 0, 1)] }
  return {
    documents: results.flatMap(({ documents }) => documents),
    faults: results.flatMap(({ faults }) => faults),
  }
}

interface ParsedDocument {
  readonly name: string
  readonly document: Document.Parsed
  readonly index: number
  readonly at: (offset: number) => { line: number; column: number }
}

const readDocument = ({ name, document, index, at }: ParsedDocument): ReadResult => {
  const findings = parseFindings(document)
  const faults = findings.map(({ offset, ...finding }) => located(name, at(offset), finding))
  if (faults.length > 0) return { documents: [], faults }
  if (isEmpty(document))
    return { documents: [], faults: [emptyFault(name, index, at(document.range[0]).line)] }
  const plain = plainValue(document)
  if (!plain.ok) return { documents: [], faults: [located(name, at(document.range[0]), plain.finding)] }
  const source: SourceDocument = {
    file: name,
    index,
    value: plain.value,
    position: (path, of = 'value') => at(offsetOf(document, path, of)),
  }
  const inStrings = stringFaults(plain.value).map((finding) => faultAt(source, finding))
  return { documents: inStrings.length > 0 ? [] : [source], faults: inStrings }
}

const isEmpty = (document: Document.Parsed): boolean =>
  document.contents === null || (isScalar(document.contents) && document.contents.value === null)

type Plain =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly finding: Omit<TextFinding, 'offset'> }

const plainValue = (document: Document.Parsed): Plain => {
  try {
    const value = document.toJS({ maxAliasCount: MAX_ALIAS_COUNT }) as unknown
    return valueTooDeep(value) ? { ok: false, finding: badAlias() } : { ok: true, value }
  } catch {
    return { ok: false, finding: badAlias() }
  }
}

const badAlias = (): Omit<TextFinding, 'offset'> => ({
  code: 'TOO_MANY_ALIASES',
  message: 'The aliases (*name) of this document repeat too much, or point at themselves.',
  expected: `at most ${MAX_ALIAS_COUNT} repeated values`,
  hint: 'Write the values out.',
})

const tooDeep = (): TextFinding => ({
  code: 'BAD_YAML',
  offset: 0,
  message: `The file nests maps and lists more than ${MAX_DEPTH} deep.`,
  expected: 'a report or a registry as seed/README.md describes it',
})

const emptyFault = (file: string, index: number, line: number): Fault => ({
  code: 'EMPTY_DOCUMENT',
  file,
  line,
  column: 1,
  path: '',
  message: index === 0 ? 'The file holds nothing.' : 'Nothing follows this ---.',
  expected:
    'a report (with the key source) or a registry (people, institutions, roles, places, topics, publishers)',
  hint: 'seed/README.md has an example to copy.',
})

const textFault = (file: string, text: string, { offset, ...finding }: TextFinding): Fault => {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/)
  const column = Array.from(before.at(-1) ?? '').length + 1
  return located(file, { line: before.length, column }, finding)
}

const located = (
  file: string,
  position: { readonly line: number; readonly column: number },
  { code, message, expected, hint }: Omit<TextFinding, 'offset'>,
): Fault => ({
  code,
  file,
  ...position,
  path: '',
  message,
  expected,
  ...(hint === undefined ? {} : { hint }),
})
