/** Values on their way into the graph. */

/**
 * The driver sends a JavaScript number as a FLOAT. Days and counts are INTEGER in the graph, and a bigint is sent as
 * one. Missing values are left out.
 */
export const stored = (properties: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([key, value]) => [key, integer(value)]),
  )

const integer = (value: unknown): unknown => {
  if (typeof value !== 'number') return value
  if (!Number.isSafeInteger(value)) throw new Error(`Only whole numbers are stored, not ${value}.`)
  return BigInt(value)
}
