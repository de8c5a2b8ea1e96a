/**
 * How much the tests that ask at random, compare two graphs, or measure, ask. `npm test` asks a sample of a few
 * minutes. TEST_SIZE=wide (`npm run test:wide`, which .ci/run runs as well) asks each question that a law has, and
 * more cases of each. TEST_SIZE=whole (`npm run test:truth`, `npm run battery`) asks 2,000 questions of each world,
 * tries each law 500 times, and so on. What a test asserts is the same in each.
 */
const SIZE = process.env['TEST_SIZE'] ?? 'sample'
if (!['sample', 'wide', 'whole'].includes(SIZE))
  throw new Error(`TEST_SIZE is "${SIZE}"; it can be sample, wide or whole.`)

export const IS_WHOLE = SIZE === 'whole'

/** Most of what a sample costs is statements that the server has not planned yet: it asks fewer texts rather than less often. */
export const IS_SAMPLE = SIZE === 'sample'

/** How much of it in each; in a wide run as much as in a sample, unless told. */
export const sized = <T>(whole: T, sample: T, wide: T = sample): T =>
  IS_WHOLE ? whole : IS_SAMPLE ? sample : wide

/** All of a whole run; in a sample every so manieth, so that there are `sample` of them. */
export const sampled = <T>(all: readonly T[], sample: number): readonly T[] => {
  if (IS_WHOLE || all.length <= sample) return all
  const step = all.length / sample
  return Array.from({ length: sample }, (_, n) => all[Math.floor(n * step)] as T)
}

export const QUESTIONS = sized(2_000, 80)
export const CASES = sized(500, 6)
