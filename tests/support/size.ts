/**
 * How much the tests that ask at random ask. `npm test` asks as much as five minutes bear; TEST_SIZE=whole
 * (`npm run test:truth`) asks 2,000 questions of each world, tries each law 500 times, and so on.
 */
export const IS_WHOLE = process.env['TEST_SIZE'] === 'whole'

/** One number for `npm test`, another for the whole. */
export const sized = (quick: number, whole: number): number => (IS_WHOLE ? whole : quick)

export const QUESTIONS = sized(80, 2_000)
export const CASES = sized(8, 500)
