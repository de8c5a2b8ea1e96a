/**
 * How much the tests that ask at random, and those that measure, ask. `npm test` asks a sample; TEST_SIZE=whole
 * (`npm run test:truth`, `npm run battery`) asks 2,000 questions of each world, tries each law 500 times, and so on.
 */
export const IS_WHOLE = process.env['TEST_SIZE'] === 'whole'

/** The one in a whole run, the other in a sample. */
export const sized = <T>(whole: T, sample: T): T => (IS_WHOLE ? whole : sample)

/** All of a whole run; in a sample every so manieth, so that there are `sample` of them. */
export const sampled = <T>(all: readonly T[], sample: number): readonly T[] => {
  if (IS_WHOLE || all.length <= sample) return all
  const step = all.length / sample
  return Array.from({ length: sample }, (_, n) => all[Math.floor(n * step)] as T)
}

export const QUESTIONS = sized(2_000, 80)
export const CASES = sized(500, 6)
