import { edtfOf, whenOf } from '../link/time.ts'
import type { Finding } from '../read/source-document.ts'
import type { ReportRule } from './rule.ts'

/** Publication and event may be a day apart by their time zones. */
const TOLERANCE_DAYS = 1

/** A report cannot tell that a meeting took place before it did. A doubtful date (?, ~) may contradict. */
export const heldAfterPublication: ReportRule = ({ source, meetings }) => {
  const published = edtfOf(source.published) ?? null
  const latest = published?.end.latest ?? null
  if (latest === null) return []
  return meetings.flatMap(({ when, status, denied }): readonly Finding[] => {
    const edtf = whenOf(when, published)?.edtf
    const earliest = edtf?.start.earliest ?? null
    if (when === undefined || edtf === undefined || earliest === null || status !== 'held' || denied)
      return []
    if (edtf.approximate || edtf.uncertain || earliest <= latest + TOLERANCE_DAYS) return []
    return [
      {
        code: 'HELD_AFTER_PUBLICATION',
        path: when.path,
        message: `The meeting (${edtf.text}) comes after the day of publication (${published?.text ?? ''}).`,
        expected: 'a day up to the day of publication',
        hint: 'If it was still to come, write status: planned.',
      },
    ]
  })
}
