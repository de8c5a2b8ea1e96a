import { SifaError } from '../../model/errors.ts'
import { MAX_TEXT } from '../../model/names/normalise.ts'

const MAX_HITS = 50

/** What is looked for, and how many hits are shown. Throws BAD_USER_INPUT where either is out of bounds. */
export const checked = (text: unknown, first: unknown): { readonly text: string; readonly first: number } => {
  const count = first as number
  if (count < 1 || count > MAX_HITS)
    throw new SifaError('BAD_USER_INPUT', `first is ${String(count)}; it can be 1 to ${String(MAX_HITS)}.`)
  if ((text as string).length > MAX_TEXT)
    throw new SifaError(
      'BAD_USER_INPUT',
      `The text has ${String((text as string).length)} characters; a name has ${String(MAX_TEXT)} at most.`,
    )
  return { text: text as string, first: count }
}
