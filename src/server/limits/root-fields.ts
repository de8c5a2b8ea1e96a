import type { ValidationRule } from 'graphql'
import { measurer } from './measure.ts'
import { refusal } from './refusal.ts'

/** Questions that one operation asks: each root field is a statement of its own. */
export const rootFields =
  (limit: number): ValidationRule =>
  (context) => {
    const count = measurer(context.getDocument(), { field: () => 1, sum: (left, right) => left + right })
    return {
      OperationDefinition(operation) {
        const found = count(operation.selectionSet)
        if (found > limit)
          context.reportError(
            refusal(
              'TOO_MANY_ROOT_FIELDS',
              `The operation asks ${found} questions at once; the limit is ${limit}.`,
              found,
              limit,
              operation,
            ),
          )
        return false
      },
    }
  }
