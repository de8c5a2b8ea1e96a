/**
 * One kind of disagreement. Its rule binds `about` (the node that a contradiction is of), `key` (its id without the kind),
 * `certain`, and `sides`: maps {says, facts, claims} of what cannot all be true.
 */
import type { Rule as AnyRule } from '../../plan/rules.ts'

export { itself, ofSource } from '../../plan/rules.ts'

export interface Rule extends AnyRule {
  /** The thing to start at, from the key. */
  readonly seed: (key: string) => string
}

/** Contradictions of a source are those in which it has its word. */
export const withSource = (rule: Rule): Rule => ({
  ...rule,
  only: {
    ...rule.only,
    Source: (ids) => `any(side IN sides WHERE any(claim IN side.claims WHERE claim.source IN ${ids}))`,
  },
})
