import type { ValidationRule } from 'graphql'
import { isIntrospection, measurer } from './measure.ts'
import { refusal } from './refusal.ts'

/**
 * Fields nested in fields, fragments followed. What is under `__schema` and `__type` has a limit of its own: the
 * usual introspection document is 14 deep and asks the database nothing.
 */
export const depth =
  (limit: number, introspectionLimit: number): ValidationRule =>
  (context) => {
    const under = (counts: (name: string) => boolean) =>
      measurer(context.getDocument(), {
        field: (name, below) => (counts(name) ? below + 1 : 0),
        sum: (left, right) => Math.max(left, right),
      })
    const ofData = under((name) => !isIntrospection(name))
    const ofAll = under(() => true)
    return {
      OperationDefinition(operation) {
        const found = ofData(operation.selectionSet)
        const all = ofAll(operation.selectionSet)
        if (found > limit)
          context.reportError(
            refusal(
              'TOO_DEEP',
              `Fields are nested ${found} deep; the limit is ${limit}.`,
              found,
              limit,
              operation,
            ),
          )
        else if (all > introspectionLimit)
          context.reportError(
            refusal(
              'TOO_DEEP',
              `Introspection is nested ${all} deep; the limit is ${introspectionLimit}.`,
              all,
              introspectionLimit,
              operation,
            ),
          )
        return false
      },
    }
  }
