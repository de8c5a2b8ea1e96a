import type { ValidationRule } from 'graphql'
import { measurer } from './measure.ts'
import { refusal } from './refusal.ts'

/** Large enough to be over any limit, small enough to be added to itself. */
const MANY = 1_000_000_000

/**
 * Fields that the document selects in all, each as often as fragments bring it in. This is what fragment bombs blow
 * up, and what the specified check for overlapping fields pays for, so it is refused before that check runs.
 */
export const fields =
  (limit: number): ValidationRule =>
  (context) => {
    const document = context.getDocument()
    const count = measurer(document, {
      field: (_name, below) => Math.min(below + 1, MANY),
      sum: (left, right) => Math.min(left + right, MANY),
    })
    return {
      Document() {
        const found = document.definitions
          .map((definition) => ('selectionSet' in definition ? count(definition.selectionSet) : 0))
          .reduce((left, right) => Math.min(left + right, MANY), 0)
        const shown = found >= MANY ? `${MANY} or more` : String(found)
        if (found > limit)
          context.reportError(
            refusal(
              'TOO_MANY_FIELDS',
              `The document selects ${shown} fields; the limit is ${limit}.`,
              found,
              limit,
            ),
          )
        return false
      },
    }
  }
