import type { ValidationRule } from 'graphql'
import { refusal } from './refusal.ts'

/** Uses of directives, in the whole document. */
export const directives =
  (limit: number): ValidationRule =>
  (context) => {
    let found = 0
    return {
      Directive() {
        found += 1
      },
      Document: {
        leave() {
          if (found > limit)
            context.reportError(
              refusal(
                'TOO_MANY_DIRECTIVES',
                `The document has ${found} directives; the limit is ${limit}.`,
                found,
                limit,
              ),
            )
        },
      },
    }
  }
