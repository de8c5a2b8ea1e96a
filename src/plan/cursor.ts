/** A cursor is where a page ended: the sort keys of its last row, and the question that it belongs to. */
import { createHash } from 'node:crypto'
import { SifaError } from '../model/errors.ts'
import { remembering } from '../model/memo.ts'

export type SortKey = string | number

/** A short name for a question: cursors of another are refused. */
export const questionMark: (question: string) => string = remembering(
  256,
  (question) => createHash('sha256').update(question).digest('base64url').slice(0, 11),
  2_000,
)

export const encodeCursor = (question: string, keys: readonly SortKey[]): string =>
  Buffer.from(JSON.stringify([questionMark(question), ...keys])).toString('base64url')

/** The sort keys; BAD_CURSOR when it is damaged or of another question. `kinds` says what each key must be. */
export const decodeCursor = (
  question: string,
  cursor: string,
  kinds: readonly ('string' | 'number')[],
): readonly SortKey[] => {
  const [mark, ...keys] = parse(cursor)
  const fits = keys.length === kinds.length && keys.every((key, index) => typeof key === kinds[index])
  if (!fits)
    throw new SifaError('BAD_CURSOR', 'The cursor is damaged. Send one that an answer gave, or none.')
  if (mark !== questionMark(question))
    throw new SifaError(
      'BAD_CURSOR',
      'The cursor belongs to another question. Ask from the start, without `after`.',
    )
  return keys as SortKey[]
}

const parse = (cursor: string): readonly unknown[] => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(parts) ? parts : []
  } catch {
    return []
  }
}
