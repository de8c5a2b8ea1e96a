import type { Finding } from '../read/source-document.ts'
import type { ExpandedReport } from '../shape/expanded.ts'
import { shown } from '../shape/kinds-of-value.ts'
import { didYouMean } from '../shape/nearest.ts'
import { onCycles } from './cycles.ts'
import type { LoadRule, LoadView } from './rule.ts'

/**
 * A reprint says what it repeats: a source that is known, or a publisher; and no source repeats itself, by whatever
 * steps. An original that is not loaded is fine where its publisher is named: then it is clear whose word it is.
 */
export const reprints: LoadRule = (load) => {
  const keys = load.reports.map(({ key }) => key)
  const originals = new Map(load.reports.map(({ key, source }) => [key, source.reprintOf?.source?.text]))
  const circular = onCycles(keys, (key) => [originals.get(key) ?? []].flat())
  return load.reports.flatMap((report) =>
    problemsOf(report, load, circular).map((finding) => ({ document: report.document, finding })),
  )
}

const problemsOf = (
  { key, source: { reprintOf } }: ExpandedReport,
  { reports, knownSources }: LoadView,
  circular: ReadonlySet<string>,
): readonly Finding[] => {
  if (reprintOf === undefined) return []
  const { source, publisher, path } = reprintOf
  if (source === undefined)
    return publisher === undefined
      ? [
          {
            code: 'MISSING_KEY',
            path,
            message: 'Nothing says what is repeated.',
            expected: 'source, publisher, or both',
          },
        ]
      : []
  if (circular.has(key) && circular.has(source.text))
    return [
      {
        code: 'CYCLE',
        path: source.path,
        message: `${shown(key)} repeats itself, over ${shown(source.text)}.`,
        expected: 'the report that was there first',
      },
    ]
  const keys = reports.map((report) => report.key)
  if (publisher !== undefined || keys.includes(source.text) || knownSources.has(`source:${source.text}`))
    return []
  return [
    {
      code: 'UNKNOWN_REFERENCE',
      path: source.path,
      message: `No report has the key ${shown(source.text)}.`,
      expected: 'the key of a report that is loaded, or publisher beside it',
      hint: didYouMean(source.text, keys) ?? 'Name the publisher who was first: publisher: <institution>.',
    },
  ]
}
