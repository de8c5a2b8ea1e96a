/** What a request's Accept headers ask for: RFC 9110, 12.5. */

/** Weight of each name in `header`, in lower case. */
const weightsOf = (header: string): ReadonlyMap<string, number> =>
  new Map(
    header.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
      const weight = Number(parameters.find((text) => text.startsWith('q='))?.slice(2) ?? 1)
      return [name, Number.isNaN(weight) ? 0 : weight]
    }),
  )

/**
 * Whether `name` is asked for by its own name, and `other` not more than it. A wildcard asks for nothing by name: it is
 * what a tool sends that takes anything.
 */
export const prefers = (header: string | undefined, name: string, other: string): boolean => {
  const weights = weightsOf(header ?? '')
  const weight = weights.get(name) ?? 0
  return weight > 0 && weight >= (weights.get(other) ?? 0)
}
