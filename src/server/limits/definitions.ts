import type { ValidationRule } from 'graphql'
import { refusal } from './refusal.ts'

/** Operations and fragments of one document. */
export const definitions =
  (limit: number): ValidationRule =>
  (context) => ({
    Document({ definitions: { length: found } }) {
      if (found > limit)
        context.reportError(
          refusal(
            'TOO_MANY_OPERATIONS',
            `The document has ${found} operations and fragments; the limit is ${limit}.`,
            found,
            limit,
          ),
        )
      return false
    },
  })
