import { institutionOf } from '../link/directory.ts'
import { idOf } from '../link/resolve.ts'
import type { Finding } from '../read/source-document.ts'
import type { Ref } from '../shape/expanded.ts'
import type { ReportRule, RuleContext } from './rule.ts'

/** No institution stands under itself, under an office of its own, or sends itself. */
export const tieToSelf: ReportRule = ({ ties, delegations }, context) => [
  ...ties.flatMap(({ child, under }) => {
    const id = idOf(context.directory, child, ['institution'])
    return id === undefined ? [] : standsUnderSelf(context, id, under)
  }),
  ...delegations.flatMap(({ key, sentBy }) =>
    sentBy === undefined ? [] : standsUnderSelf(context, `institution:${key}`, sentBy),
  ),
]

const standsUnderSelf = ({ directory }: RuleContext, child: string, under: Ref): readonly Finding[] => {
  const parent = idOf(directory, under, ['institution', 'role'])
  const isOwn = parent !== undefined && (parent === child || institutionOf(directory, parent) === child)
  return isOwn
    ? [
        {
          code: 'TIE_TO_SELF',
          path: under.path,
          message: parent === child ? `Both are ${child}.` : `${parent} is an office of ${child} itself.`,
          expected: 'another institution, or an office of another',
        },
      ]
    : []
}
