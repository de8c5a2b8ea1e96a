import { ACTOR_KINDS } from '../link/directory.ts'
import { idOf } from '../link/resolve.ts'
import type { Finding } from '../read/source-document.ts'
import type { ExpandedReport, ParticipantAt, Ref } from '../shape/expanded.ts'
import { shown } from '../shape/kinds-of-value.ts'
import type { ReportRule, RuleContext } from './rule.ts'
import { participationsOf } from './walk.ts'

/** `without` excepts members of a delegation that this report tells of, and only those. */
export const withoutMembers: ReportRule = (report, context) =>
  participationsOf(report).flatMap(([, participant]) => problemsOf(participant, report, context))

const problemsOf = (
  { who, without, path }: ParticipantAt,
  { delegations }: ExpandedReport,
  { directory }: RuleContext,
): readonly Finding[] => {
  if (without.length === 0) return []
  const actor = idOf(directory, who, ACTOR_KINDS)
  const delegation = delegations.find(({ key }) => actor === `institution:${key}`)
  if (delegation === undefined) return actor === undefined ? [] : [noDelegation(who, path)]
  const members = new Set(delegation.members.map((member) => idOf(directory, member.who, ACTOR_KINDS)))
  return without
    .filter((ref) => {
      const id = idOf(directory, ref, ACTOR_KINDS)
      return id !== undefined && !members.has(id)
    })
    .map((ref) => noMember(ref, delegation.key))
}

const noDelegation = ({ text }: Ref, path: Finding['path']): Finding => ({
  code: 'NOT_A_DELEGATION',
  path: [...path, 'without'],
  message: `${shown(text)} is no delegation of this report, so nobody can be missing from it.`,
  expected: 'without beside a delegation that this report lists under delegations',
  hint: 'To say that somebody was not there, list them with attendance: absent.',
})

const noMember = ({ text, path }: Ref, delegation: string): Finding => ({
  code: 'NOT_A_MEMBER',
  path,
  message: `${shown(text)} is no member of ${delegation}.`,
  expected: 'a member as the delegation lists them',
})
