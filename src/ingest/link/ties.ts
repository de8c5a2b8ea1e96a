import { keyOfId } from '../../model/ids.ts'
import type { TieAt } from '../shape/expanded.ts'
import type { LinkContext } from './context.ts'
import { claimHead } from './context.ts'
import { partiesOf } from './parties.ts'
import { publicationDay } from './publication-day.ts'
import { says } from './says.ts'
import { upperSnake } from './spelling.ts'
import { spanSays, spanValues } from './time.ts'

/** The two ends of a tie. */
export interface TieEnds {
  readonly child: string
  readonly parent: string
  /** Whether a tie told in the present is seen on the day of publication. */
  readonly dated: boolean
}

export const recordStatedTie = (context: LinkContext, tie: TieAt): void => {
  const child = context.resolve(tie.child, ['institution'])
  const parent = context.resolve(tie.under, ['institution', 'role'])
  if (child !== undefined && parent !== undefined) recordTie(context, tie, { child, parent, dated: true })
}

/** An institution stands under another, or under an office. */
export const recordTie = (
  context: LinkContext,
  tie: Omit<TieAt, 'child' | 'under'>,
  { child, parent, dated }: TieEnds,
): void => {
  const [kind, standing] = [upperSnake(tie.kind), upperSnake(tie.standing)]
  const sighting = publicationDay(tie, dated ? context.published : null)
  context.recorder.record(
    {
      id: `tie:${keyOfId(child)}/${kind}/${standing}/${parent}`,
      label: 'Tie',
      properties: { kind, standing },
      links: [{ type: 'PARENT', to: parent }],
      child,
    },
    {
      ...claimHead(context, tie, partiesOf(context.directory, [child, parent])),
      says: [
        ...says({ kind: tie.kind, standing: tie.standing }),
        ...spanSays(tie, context.published),
        ...sighting.says,
        ...says({ note: tie.note }),
      ],
      values: { ...spanValues(tie, context.published), ...sighting.values },
      links: [],
    },
  )
}
