import type { Edtf } from '../../model/dates/edtf.ts'
import { parsePhrase } from '../../model/dates/phrases.ts'
import { resolveWhen } from '../../model/dates/when.ts'
import { edtfOf } from '../link/time.ts'
import type { Finding } from '../read/source-document.ts'
import type { WhenAt } from '../shape/expanded.ts'
import type { ReportRule } from './rule.ts'
import { whensOf } from './walk.ts'

/** A WHEN is EDTF or a known phrase, says something, and its weekday fits its date. */
export const whenResolves: ReportRule = (report) => {
  const published = edtfOf(report.source.published) ?? null
  return whensOf(report).flatMap((when) => problemOf(when, published))
}

const problemOf = (when: WhenAt, published: Edtf | null): readonly Finding[] => {
  const { date, weekday, words, path } = when
  const resolved = resolveWhen({ date, weekday, text: words }, published)
  if (resolved.ok) return []
  return [
    {
      ...adviceFor(when, published),
      path,
      message: `${resolved.problem}.`,
    },
  ]
}

const adviceFor = (
  { date, weekday }: WhenAt,
  published: Edtf | null,
): Pick<Finding, 'code' | 'expected' | 'hint'> => {
  if (date === undefined) return { code: 'BAD_DATE', expected: 'date, or weekday' }
  if (weekday !== undefined && resolveWhen({ date }, published).ok)
    return { code: 'WEEKDAY_CONTRADICTS_DATE', expected: 'the weekday on which the date falls' }
  if (parsePhrase(date) !== null)
    return { code: 'WEEKDAY_CONTRADICTS_DATE', expected: 'a phrase that fits the day of publication' }
  if (/^\p{L}/u.test(date))
    return {
      code: 'UNKNOWN_PHRASE',
      expected:
        'EDTF, or: today, yesterday, tuesday, last tuesday, tuesday of the week before, tuesday in 2024-07',
      hint: "Keep the source's own words in text, and leave date out where they say no more.",
    }
  return { code: 'BAD_DATE', expected: 'EDTF: 2024-07-16, 2024-07, 2024, 2024-06-24/2024-06-26' }
}
