import { parseEdtf } from '../../model/dates/edtf.ts'
import type { Finding } from '../read/source-document.ts'
import type { DateAt } from '../shape/expanded.ts'
import type { ReportRule } from './rule.ts'
import { datesOf, spansOf } from './walk.ts'

const EXPECTED = 'EDTF: 2024-07-16, 2024-07, 2024, 2024-07?, 2024~ or [2024-07-09,2024-07-16]'

/** Dates of publication, beginnings and ends are EDTF; a beginning or an end is one date, not a span. */
export const datesParse: ReportRule = (report) => [
  ...datesOf(report).flatMap(unreadable),
  ...spansOf(report)
    .flatMap(({ from, to }) => [from, to])
    .filter((date) => date !== undefined)
    .flatMap(spanForPoint),
]

const unreadable = ({ text, path }: DateAt): readonly Finding[] => {
  const parsed = parseEdtf(text)
  return parsed.ok ? [] : [{ code: 'BAD_DATE', path, message: `${parsed.problem}.`, expected: EXPECTED }]
}

const spanForPoint = ({ text, path }: DateAt): readonly Finding[] => {
  const parsed = parseEdtf(text)
  if (!parsed.ok || parsed.value.form !== 'interval') return []
  return [
    {
      code: 'BAD_DATE',
      path,
      message: `"${text}" is a span of time, not one date.`,
      expected: 'one date: 2024-07-16, 2024-07, or [2024-07-01..2024-07-09] for one day between',
      hint: 'Write from and to as two keys.',
    },
  ]
}
