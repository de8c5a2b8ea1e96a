/** Row 2: what real analysts ask passes every limit. */
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rowOf } from './support/figures.ts'
import { honestQuestions } from './support/honest.ts'
import { startOnStub } from './support/service.ts'
import type { StubService } from './support/service.ts'

let service: StubService
beforeAll(async () => {
  service = await startOnStub()
})
afterAll(() => service.stop())

/** On an empty graph nobody goes by any name: that is an answer, not a refusal of the document. */
const ANSWERS: readonly unknown[] = [undefined, 'UNKNOWN_NAME']

it('accepts every question of the golden set and of the README, and the usual introspection', async () => {
  const row = rowOf(2, 'stub')
  const questions = honestQuestions()
  const all = [...questions, { name: 'introspection', query: getIntrospectionQuery(), variables: {} }]
  const refused: unknown[] = []
  for (const { name, query, variables } of all) {
    const { status, code, text } = await service.ask(query, variables)
    if (status !== 200 || !ANSWERS.includes(code)) refused.push([name, status, text.slice(0, 300)])
  }
  expect(refused).toEqual([])
  row.atLeast('honest questions', questions.length, 40)
  row.exactly('accepted at the default limits, introspection too', all.length - refused.length, all.length)
})
