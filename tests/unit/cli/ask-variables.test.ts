import { describe, expect, it } from 'vitest'
import { parseDocument, variablesOf } from '../../../src/cli/ask-variables.ts'

const document = parseDocument(
  'query ($name: String!, $during: EDTF, $first: Int, $ids: [ID!], $mode: Mode, $lens: Lens) { a }',
  'q.graphql',
)

describe('variables', () => {
  it('are read by the type that the document declares', () => {
    const pairs = [
      'name=جون = برننان',
      'during=2024',
      'first=5',
      'ids=["a","b"]',
      'mode=MET',
      'lens={"minPublishers":2}',
    ]
    expect(variablesOf(document, pairs)).toEqual({
      name: 'جون = برننان',
      during: '2024',
      first: 5,
      ids: ['a', 'b'],
      mode: 'MET',
      lens: { minPublishers: 2 },
    })
  })
  it('bring all their faults at once', () => {
    const wrong = (): unknown => variablesOf(document, ['name', 'nobody=1', 'lens={x}'])
    expect(wrong).toThrow(
      /--var name: write it as[^]*--var nobody: [^]*name, during[^]*--var lens: [^]*is not JSON/,
    )
  })
})

it('a document that does not parse says where', () => {
  expect(() => parseDocument('{ a', 'q.graphql')).toThrow(/^q\.graphql:1:4: Syntax Error/)
})
