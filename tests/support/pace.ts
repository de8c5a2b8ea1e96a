/**
 * How much slower this machine is now than the one on which limits of time were set, 1 at least: a limit is no stopwatch,
 * it is so many times a piece of work that is done beside it, in the same run.
 */
export const pace = (): number => Math.max(1, Math.min(...Array.from({ length: 5 }, work)) / REFERENCE_MS)

/** What {@link work} takes on that machine, in ms of processor time. */
const REFERENCE_MS = 4

/** Texts cut, counted and sorted: what the code under such limits does. */
const work = (): number => {
  const before = process.cpuUsage()
  const counts = new Map<string, number>()
  for (let n = 0; n < 10_000; n++)
    for (const word of `a${n % 97} b${n % 89} c${n % 83}`.split(' '))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  Array.from(counts.keys()).sort()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
