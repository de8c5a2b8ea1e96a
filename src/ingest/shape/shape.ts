import type { Fault } from '../../model/fault.ts'
import type { Registry } from '../../model/registry.ts'
import type { Report } from '../../model/report.ts'
import type { SourceDocument } from '../read/source-document.ts'
import { faultAt } from '../read/source-document.ts'
import { didYouMean } from './nearest.ts'
import { reportSchema } from './schema.ts'
import { shapeFindings } from './shape-findings.ts'

/** A document that has the shape of a report or of a registry, or the faults that keep it from it. */
export type Shaped =
  | { readonly kind: 'report'; readonly document: SourceDocument; readonly report: Report }
  | { readonly kind: 'registry'; readonly document: SourceDocument; readonly registry: Registry }
  | { readonly kind: 'neither'; readonly document: SourceDocument; readonly faults: readonly Fault[] }

const keysOf = (definition: string): readonly string[] =>
  Object.keys(reportSchema.definitions[definition]?.['properties'] as object)

const REPORT_KEYS = keysOf('report')
const REGISTRY_KEYS = keysOf('registry')

/** Holds a document against schema/report.schema.json: the key `source`, or another key of reports, makes a report. */
export const shape = (document: SourceDocument): Shaped => {
  const { value } = document
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { kind: 'neither', document, faults: [noMap(document)] }
  const keys = Object.keys(value)
  const isReport = keys.some((key) => REPORT_KEYS.includes(key))
  if (!isReport && !keys.some((key) => REGISTRY_KEYS.includes(key)))
    return { kind: 'neither', document, faults: [unknownDocument(document, keys)] }
  const faults = shapeFindings(isReport ? 'report' : 'registry', value).map((finding) =>
    faultAt(document, finding),
  )
  if (faults.length > 0) return { kind: 'neither', document, faults }
  return isReport
    ? { kind: 'report', document, report: value as Report }
    : { kind: 'registry', document, registry: value }
}

const EXPECTED = `a report (${REPORT_KEYS.join(', ')}) or a registry (${REGISTRY_KEYS.join(', ')})`

const noMap = (document: SourceDocument): Fault =>
  faultAt(document, {
    code: 'UNKNOWN_DOCUMENT',
    path: [],
    message: 'The document is not a map of keys and values.',
    expected: EXPECTED,
  })

const unknownDocument = (document: SourceDocument, [first = '']: readonly string[]): Fault =>
  faultAt(document, {
    code: 'UNKNOWN_DOCUMENT',
    path: [],
    message: 'None of the keys at the top says whether this is a report or a registry.',
    expected: EXPECTED,
    hint: didYouMean(first, [...REPORT_KEYS, ...REGISTRY_KEYS]) ?? 'seed/README.md has an example to copy.',
  })

/** The entries of a document with faults that have the right shape themselves. */
export const salvagedRegistry = ({ value }: SourceDocument): Registry => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, unknown>>)
      .filter(([key]) => REGISTRY_KEYS.includes(key))
      .map(([key, entries]) => [key, salvagedEntries(key, entries)]),
  )
}

const salvagedEntries = (section: string, entries: unknown): Readonly<Record<string, unknown>> => {
  if (typeof entries !== 'object' || entries === null || Array.isArray(entries)) return {}
  return Object.fromEntries(
    Object.entries(entries as Readonly<Record<string, unknown>>).filter(
      ([key, entry]) => shapeFindings('registry', { [section]: { [key]: entry } }).length === 0,
    ),
  )
}
