import type { NameAt } from '../shape/expanded.ts'
import { recordName } from './as-written.ts'
import type { LinkContext } from './context.ts'
import { resolveIf } from './context.ts'
import { says } from './says.ts'

/** How the source writes a name, and what it says of the body on the way: where it sits, on which day. */
export const recordNameStatement = (context: LinkContext, name: NameAt): void => {
  const actor = context.resolve(name.of, ['institution', 'person'])
  const seat = resolveIf(context, name.seat, ['place'])
  if (actor === undefined) return
  recordName(context, actor, name.text, name, {
    says: says({ on: name.on?.text, seat, note: name.note }),
    links: seat === undefined ? [] : [{ type: 'SAYS_PLACE', to: seat }],
  })
}
