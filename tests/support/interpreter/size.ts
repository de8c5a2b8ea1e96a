/**
 * How much the property tests ask. TEST_QUESTIONS=2000 asks the interpreter and the service 2,000 questions and
 * tries each law with 500 cases; without it they ask as much as a quick run bears.
 */
const given = process.env['TEST_QUESTIONS']

export const QUESTIONS = given === undefined ? 300 : Number(given)
export const CASES = given === undefined ? 25 : Math.ceil(QUESTIONS / 4)
export const IS_LONG = QUESTIONS >= 1_000
