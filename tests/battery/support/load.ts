/** What honest clients got: which answers are right, which are refusals with a code, and which are neither. */
import { isErrorCode } from '../../../src/model/errors.ts'
import type { Asked, Outcome } from '../../support/open-loop.ts'
import type { Service } from './service.ts'

/** Questions of a few shapes that any graph can answer. */
export const QUESTIONS: readonly Asked[] = [
  { query: '{ stats { people meetings claims } }' },
  { query: '{ meetings(first: 5, during: "2024-07") { totalCount nodes { id title kind } } }' },
  { query: '{ person(ref: {id: "person:john-brennan"}) { id name } }' },
  { query: '{ encounters(of: {id: "person:john-brennan"}, first: 5) { nodes { id mode } } }' },
  { query: '{ institution(ref: {id: "institution:lna"}) { id name labels { text } } }' },
]

/** Of a statement that a busy machine has to plan first. */
const TRIES = 5

/** Each question's right answer, asked while nothing is wrong; its statements are known from then on. */
export const rightAnswers = async (
  { ask }: Pick<Service, 'ask'>,
  questions: readonly Asked[] = QUESTIONS,
): Promise<readonly string[]> => {
  const answers: string[] = []
  for (const { query, variables } of questions) {
    let answer = await ask(query, variables)
    for (let n = 1; n < TRIES && answer.status === 504; n += 1) answer = await ask(query, variables)
    if (answer.status !== 200) throw new Error(`${query}: ${answer.status} ${answer.text}`)
    answers.push(answer.text)
  }
  return answers
}

/** Not an answer as it was before, and not a refusal by service or database with a code. */
export const wrongOnes = (
  outcomes: readonly Outcome[],
  right: readonly string[],
): readonly (readonly [number, string])[] =>
  outcomes
    .filter(
      ({ status, text, question }) =>
        !(status === 200 && text === right[question]) && !isRefusal(status, text),
    )
    .map(({ status, text, fault }) => [status, fault ?? text.slice(0, 300)])

const isRefusal = (status: number, text: string): boolean =>
  (status === 503 || status === 504) && isErrorCode(/"code":"([A-Z_]+)"/.exec(text)?.[1])
