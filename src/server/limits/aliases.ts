import type { ValidationRule } from 'graphql'
import { refusal } from './refusal.ts'

/** Names given to fields, in the whole document. */
export const aliases =
  (limit: number): ValidationRule =>
  (context) => {
    let found = 0
    return {
      Field(node) {
        if (node.alias) found += 1
      },
      Document: {
        leave() {
          if (found > limit)
            context.reportError(
              refusal(
                'TOO_MANY_ALIASES',
                `The document has ${found} aliases; the limit is ${limit}.`,
                found,
                limit,
              ),
            )
        },
      },
    }
  }
