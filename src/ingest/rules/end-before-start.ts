import type { Edtf } from '../../model/dates/edtf.ts'
import { edtfOf, whenOf } from '../link/time.ts'
import type { Finding } from '../read/source-document.ts'
import type { SpanAt, Stated } from '../shape/expanded.ts'
import type { ReportRule } from './rule.ts'
import { spansOf } from './walk.ts'

/** Nothing ends before it begins, and nothing is seen before it began or after it ended. */
export const endBeforeStart: ReportRule = (report) => {
  const published = edtfOf(report.source.published) ?? null
  return spansOf(report).flatMap((span) => problemOf(span, published))
}

const problemOf = (span: SpanAt & Stated, published: Edtf | null): readonly Finding[] => {
  const [from, to] = [edtfOf(span.from), edtfOf(span.to)]
  const on = whenOf(span.on, published)?.edtf
  if (isBefore(to, from))
    return [
      finding(
        span.to?.path ?? span.path,
        'END_BEFORE_START',
        `It ends (${to?.text ?? ''}) before it begins (${from?.text ?? ''})`,
        'to on or after from',
      ),
    ]
  if (isBefore(on, from) || isBefore(to, on))
    return [
      finding(
        span.on?.path ?? span.path,
        'SEEN_OUTSIDE',
        `It is seen (${on?.text ?? ''}) when it did not hold`,
        'on between from and to',
      ),
    ]
  return []
}

/** The last day of the one lies before the first day of the other. */
const isBefore = (one: Edtf | undefined, other: Edtf | undefined): boolean => {
  const last = one?.end.latest ?? null
  const first = other?.start.earliest ?? null
  return last !== null && first !== null && last < first
}

const finding = (path: Finding['path'], code: string, what: string, expected: string): Finding => ({
  code,
  path,
  message: `${what}.`,
  expected,
  hint: 'Where the source itself says so, give what you are sure of and leave the other out.',
})
