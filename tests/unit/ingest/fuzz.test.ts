import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatFaults } from '../../../src/ingest/format-faults.ts'
import { validateAll } from '../../../src/ingest/validate.ts'
import { inProject } from '../../../src/model/paths.ts'
import { sized } from '../../support/size.ts'

const page = readFileSync(inProject('seed', 'README.md'), 'utf8')
const [report = '', registry = ''] = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text)

const SNIPPETS = [
  '\n',
  '  ',
  '\t',
  ': ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '#',
  '&a ',
  '*a',
  '!x ',
  '|',
  '>',
  '---\n',
  '%',
  ',',
  '\u0000',
  '\u202e',
  '\ud800',
  '😀',
  'null',
  '~',
  'true',
  '-1',
  '1e9',
  '2024-02-30',
  '[..]',
  '/',
  'person:',
  'role:x',
  'source:',
  '__proto__: 1\n',
  '<<: *a\n',
  'john-brennan',
  'last friday',
  '\uFEFF',
  '\r',
]

interface Mutation {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(report.length),
  remove: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(400)),
  insert: fc.oneof(
    fc.constantFrom(...SNIPPETS),
    fc.string({ unit: 'binary', maxLength: 5 }),
    fc.constant(''),
  ),
})

const mutated = (mutations: readonly Mutation[]): string =>
  mutations.reduce(
    (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
    report,
  )

/** Any value in any place: what passes YAML and fails the shape. */
const anyDocument = fc.dictionary(
  fc.constantFrom(
    'source',
    'meetings',
    'tenures',
    'people',
    'delegations',
    'kin',
    'report',
    'roles',
    'labels',
  ),
  fc.anything({
    withBigInt: false,
    withDate: false,
    maxDepth: 4,
    key: fc.constantFrom('who', 'id', 'en', 'of', 'at', 'x'),
  }),
)

const holds = (text: string): void => {
  const files = [
    { name: 'registry.yaml', text: registry },
    { name: 'report.yaml', text },
  ]
  const { load, faults } = validateAll(files)
  const lines = text.split('\n').length
  expect(load === null).toBe(faults.length > 0)
  for (const { line, column, file, message, expected } of faults) {
    expect(line).toBeGreaterThanOrEqual(1)
    expect(column).toBeGreaterThanOrEqual(1)
    if (file === 'report.yaml')
      expect(line).toBeLessThanOrEqual(Math.max(lines, text.split(/\r\n|\n|\r/).length) + 1)
    expect(message).toMatch(/[.!?]$/)
    expect(expected).not.toBe('')
  }
  expect(formatFaults(faults)).toMatch(/\.$/)
}

const MUTATIONS = sized(2_000, 300, 2_000)
const DOCUMENTS = sized(300, 100, 300)

describe('the road in, on any text', () => {
  it(`never throws on ${MUTATIONS} mutations of a good report`, { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        holds(mutated(mutations))
      }),
      { numRuns: MUTATIONS, seed: 20240716 },
    )
  })

  it(`never throws on ${DOCUMENTS} documents of any shape`, { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyDocument, (value) => {
        holds(JSON.stringify(value))
      }),
      { numRuns: DOCUMENTS, seed: 20240716 },
    )
  })
})
