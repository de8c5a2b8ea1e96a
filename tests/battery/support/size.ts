/** How much of the battery runs: all of it with TEST_BATTERY=whole, a sample otherwise. */
export const WHOLE = process.env['TEST_BATTERY'] === 'whole'

/** The one in a whole run, the other in a sample. */
export const sized = <T>(whole: T, sample: T): T => (WHOLE ? whole : sample)

/** All of a whole run; in a sample every so manieth, so that there are `sample` of them. */
export const sampled = <T>(all: readonly T[], sample: number): readonly T[] => {
  if (WHOLE || all.length <= sample) return all
  const step = all.length / sample
  return Array.from({ length: sample }, (_, n) => all[Math.floor(n * step)] as T)
}
