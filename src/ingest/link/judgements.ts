import type { JudgementAt, Ref } from '../shape/expanded.ts'
import type { LinkContext } from './context.ts'
import { claimHead } from './context.ts'
import { ACTOR_KINDS } from './directory.ts'
import { says } from './says.ts'
import { upperSnake } from './spelling.ts'

/** "meeting:2024-07-talks": the one kind of thing that has no entry in a registry. */
export const isMeeting = ({ text }: Ref): boolean => text.startsWith('meeting:')

/**
 * An editor holds two entries to be one, or two, or cannot tell. The pair is the fact, in order of id, so that editors
 * who differ speak of the same fact. Nothing is merged by it: questions read it beside the entries.
 */
export const recordJudgement = (context: LinkContext, judgement: JudgementAt): void => {
  const [one, other] = [idOf(context, judgement.one), idOf(context, judgement.other)].sort()
  if (one === undefined || other === undefined) return
  const verdict = upperSnake(judgement.verdict)
  context.recorder.record(
    {
      id: `judgement:${one}~${other}`,
      label: 'Judgement',
      properties: {},
      links: [
        { type: 'JUDGES', to: one },
        { type: 'JUDGES_WITH', to: other },
      ],
    },
    {
      ...claimHead(context, judgement, new Set()),
      says: says({ verdict: judgement.verdict, reason: judgement.reason }),
      values: { verdict, reason: judgement.reason },
      links: [],
    },
  )
}

const idOf = (context: LinkContext, ref: Ref): string | undefined =>
  isMeeting(ref) ? ref.text : context.resolve(ref, ACTOR_KINDS)
