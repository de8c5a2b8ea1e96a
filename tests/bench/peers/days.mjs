// Days since 1970-01-01, and the windows that the bench's questions name: a day, a month, a year, or two years.
const DAY_MS = 86_400_000

const dayOf = (year, month, day) => Date.UTC(year, month - 1, day) / DAY_MS

export const textOf = (day) => (day === null ? null : new Date(day * DAY_MS).toISOString().slice(0, 10))

const bounds = (text) => {
  const [year, month, day] = text.split('-').map(Number)
  if (day !== undefined) return [dayOf(year, month, day), dayOf(year, month, day)]
  if (month !== undefined) return [dayOf(year, month, 1), dayOf(year, month + 1, 0)]
  return [dayOf(year, 1, 1), dayOf(year, 12, 31)]
}

/** First and last day of a window; without one, all days. */
export const windowOf = (text) => {
  if (text === undefined || text === null) return [-2_000_000_000, 2_000_000_000]
  const [from, to = from] = text.split('/')
  return [bounds(from)[0], bounds(to)[1]]
}

export const certainty = (sure) => (sure ? 'CERTAIN' : 'POSSIBLE')

/** Of a span on a day, given that it may hold. */
export const certainOn = (day, startMax, endMin) =>
  certainty(startMax !== null && endMin !== null && startMax <= day && endMin >= day)
