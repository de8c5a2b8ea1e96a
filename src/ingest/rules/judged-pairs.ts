import { ACTOR_KINDS } from '../link/directory.ts'
import { isMeeting } from '../link/judgements.ts'
import { idOf } from '../link/resolve.ts'
import type { Finding } from '../read/source-document.ts'
import type { JudgementAt, Ref } from '../shape/expanded.ts'
import { shown } from '../shape/kinds-of-value.ts'
import { didYouMean } from '../shape/nearest.ts'
import type { LoadRule, ReportRule } from './rule.ts'

/** An editor judges two entries, both of one kind. What is of two kinds is two things without being judged. */
export const judgedPairs: ReportRule = ({ judgements }, { directory }) =>
  judgements.flatMap((judgement): readonly Finding[] => {
    const [one, other] = [judgement.one, judgement.other].map((ref) =>
      isMeeting(ref) ? ref.text : idOf(directory, ref, ACTOR_KINDS),
    )
    if (one === undefined || other === undefined) return []
    if (one === other) return [atOther(judgement, 'JUDGED_WITH_SELF', `Both are ${one}.`, 'two entries')]
    const kind = kindOf(one)
    return kind === kindOf(other)
      ? []
      : [atOther(judgement, 'WRONG_KIND', `${one} and ${other} are of two kinds.`, `another ${kind}`)]
  })

const kindOf = (id: string): string => id.slice(0, id.indexOf(':'))

const atOther = ({ other }: JudgementAt, code: string, message: string, expected: string): Finding => ({
  code,
  path: other.path,
  message,
  expected,
})

/** A meeting that is judged is told of, by a report of this load or by one that is loaded already. */
export const judgedMeetings: LoadRule = ({ reports, knownMeetings }) => {
  const keys = reports.flatMap(({ meetings }) => meetings.map(({ key }) => key))
  const ids = new Set([...keys.map((key) => `meeting:${key}`), ...knownMeetings])
  return reports.flatMap(({ document, judgements }) =>
    judgements
      .flatMap(({ one, other }) => [one, other])
      .filter((ref) => isMeeting(ref) && !ids.has(ref.text))
      .map((ref) => ({ document, finding: unknown(ref, keys) })),
  )
}

const unknown = ({ text, path }: Ref, keys: readonly string[]): Finding => ({
  code: 'UNKNOWN_REFERENCE',
  path,
  message: `No report tells of ${shown(text)}.`,
  expected: 'the id of a meeting that some report tells of',
  hint: didYouMean(text.slice('meeting:'.length), keys) ?? 'Load the report that tells of it too.',
})
