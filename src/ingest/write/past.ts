/**
 * Stretches of record time. What stands now has `since`; what stood before is in the list `was`, each as
 * "<since>/<until>", two instants of 24 characters, and words that a space parts off (src/plan/lens.ts reads it).
 * Something that came and went at one instant was never held.
 */
export interface Stood {
  readonly since: string | undefined
  readonly was: readonly string[]
}

/** As a node's properties have it. */
export const stoodOf = ({ since, was }: Readonly<Record<string, unknown>>): Stood => ({
  since: typeof since === 'string' ? since : undefined,
  was: Array.isArray(was) ? was.map(String) : [],
})

/** It stands from `at`; nothing changes where it stood already. */
export const standing = ({ since, was }: Stood, at: string): Stood => ({ since: since ?? at, was })

/** It stood until `at`. */
export const ended = ({ since, was }: Stood, at: string, words: readonly string[] = []): Stood => ({
  since: undefined,
  was: since === undefined || since >= at ? was : [...was, [`${since}/${at}`, ...words].join(' ')],
})

/** For `SET n += row.stood`: an empty list is none. */
export const stoodProperties = ({ since, was }: Stood): Readonly<Record<string, unknown>> => ({
  since: since ?? null,
  was: was.length === 0 ? null : was,
})
