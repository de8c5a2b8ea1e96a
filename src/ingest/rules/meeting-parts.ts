import type { Finding } from '../read/source-document.ts'
import { shown } from '../shape/kinds-of-value.ts'
import { didYouMean } from '../shape/nearest.ts'
import { onCycles } from './cycles.ts'
import type { ReportRule } from './rule.ts'

/**
 * `in` names a meeting that this same report tells of, so that the report stands on its own; and no meeting is, by
 * whatever steps, part of itself.
 */
export const meetingParts: ReportRule = ({ meetings }) => {
  const keys = meetings.map(({ key }) => key)
  const parents = new Map(meetings.map(({ key, partOf }) => [key, partOf?.text]))
  const circular = onCycles(keys, (key) => [parents.get(key) ?? []].flat())
  return meetings.flatMap(({ key, partOf }): readonly Finding[] => {
    if (partOf === undefined) return []
    if (!parents.has(partOf.text)) return [unknownMeeting(partOf.text, partOf.path, keys)]
    if (!circular.has(key)) return []
    return [
      {
        code: 'CYCLE',
        path: partOf.path,
        message: `${shown(key)} is part of itself, over ${shown(partOf.text)}.`,
        expected: 'meetings inside visits or conferences, without a ring',
      },
    ]
  })
}

const unknownMeeting = (text: string, path: Finding['path'], keys: readonly string[]): Finding => ({
  code: 'UNKNOWN_REFERENCE',
  path,
  message: `This report tells of no meeting ${shown(text)}.`,
  expected: 'the id of a meeting of this report',
  hint: didYouMean(text, keys) ?? 'Add a short entry for it (id and kind) to meetings.',
})
