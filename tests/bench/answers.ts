/** Answers in one form, so that peers that order or page otherwise can be compared. */
import { createHash } from 'node:crypto'

/** Keys in order, so that equal values have equal texts. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )

/** 12 hex digits over an answer. */
export const digestOf = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('hex').slice(0, 12)

/** Where a page ended is every peer's own affair. */
export const withoutCursors = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === 'endCursor' ? undefined : each)))

/** The first place at which two answers differ, for people. */
export const difference = (ours: unknown, theirs: unknown, path = ''): string | null => {
  if (canonical(ours) === canonical(theirs)) return null
  if (!isTree(ours) || !isTree(theirs) || Array.isArray(ours) !== Array.isArray(theirs))
    return `${path || 'answer'}: ${short(ours)} and ${short(theirs)}`
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const found = difference(ours[key], theirs[key], `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object'

const short = (value: unknown): string =>
  (value === undefined ? 'nothing' : JSON.stringify(value)).slice(0, 120)
