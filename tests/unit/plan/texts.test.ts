/** Few, stable texts: planning a new one is the dearest thing that the database does (architecture.md). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compiled } from '../../support/compiled.ts'

interface Parts {
  readonly alias: boolean
  readonly flip: boolean
  readonly fragment: boolean
  readonly who: string
  readonly during: string
  readonly first: number
}

const shapes: readonly ((parts: Parts) => string)[] = [
  (p) =>
    field(p, 'encounters', `of: {id: "person:${p.who}"}, during: "${p.during}", first: ${String(p.first)}`, [
      'nodes { id mode }',
      'totalCount',
    ]),
  (p) =>
    field(p, 'encounters', `of: {id: "institution:${p.who}"}, first: ${String(p.first)}`, [
      'nodes { id counterpart { actor { id } } }',
      'pageInfo { endCursor }',
    ]),
  (p) =>
    field(p, 'person', `ref: {id: "person:${p.who}"}`, [
      `tenures(asOf: "${p.during}", first: ${String(p.first)}) { nodes { id } }`,
      'name(lang: [AR])',
    ]),
  (p) =>
    field(p, 'meetings', `during: "${p.during}", first: ${String(p.first)}`, [
      'nodes { id places { place { id } } }',
      'undatedCount',
    ]),
  (p) =>
    field(
      p,
      'institution',
      `ref: {id: "institution:${p.who}"}, lens: {sources: {only: ["source:${p.who}"]}}`,
      ['above { id kind }', 'labels { text }'],
    ),
]

const field = (
  { alias, flip, fragment }: Parts,
  name: string,
  args: string,
  fields: readonly string[],
): string => {
  const inner = (flip ? [...fields].reverse() : fields).join(' ')
  return `{ ${alias ? 'asked: ' : ''}${name}(${args}) { ${fragment ? `... { ${inner} }` : inner} } }`
}

const parts = fc.record<Parts>({
  alias: fc.boolean(),
  flip: fc.boolean(),
  fragment: fc.boolean(),
  who: fc.stringMatching(/^[a-z]{1,12}$/),
  during: fc.constantFrom('2024', '2024-07', '2024-07-16', '2020/2024', '[2024-07-02,2024-07-09]'),
  first: fc.integer({ min: 1, max: 100 }),
})

describe('statement texts', () => {
  it('are as many as shapes, whatever the literals, aliases, fragments and order of fields of 200 documents', async () => {
    const documents = fc.sample(fc.tuple(fc.integer({ min: 0, max: shapes.length - 1 }), parts), {
      numRuns: 200,
      seed: 20_260_724,
    })
    const texts = new Set<string>()
    for (const [shape, each] of documents) {
      const { statements, errors } = await compiled(shapes[shape]?.(each) ?? '')
      expect(errors).toEqual([])
      for (const { text } of statements) texts.add(text)
    }
    expect(texts.size).toBe(new Set(documents.map(([shape]) => shape)).size)
  })

  it('hold no value of the asker', async () => {
    const { statements } = await compiled(
      `{ encounters(of: {id: "person:needle"}, place: "needle", about: ["needle"], lens: {sources: {only: ["needle"]}, publishers: {except: ["needle"]}}) { totalCount nodes { id } } }`,
    )
    expect(statements).toHaveLength(1)
    expect(statements[0]?.text).not.toContain('needle')
    expect(JSON.stringify(statements[0]?.parameters)).toContain('needle')
  })

  it('are one a root field', async () => {
    const { statements } = await compiled(
      '{ a: person(ref: {id: "person:a"}) { id } b: meetings { nodes { id } } c: stats { people } }',
    )
    expect(statements).toHaveLength(3)
  })
})

describe('a page', () => {
  it.each([0, -1, 101, 2_147_483_647])('of %i is refused before anything is sent', async (first) => {
    const { statements, errors } = await compiled(`{ meetings(first: ${String(first)}) { nodes { id } } }`)
    expect(statements).toHaveLength(0)
    expect(errors[0]).toContain('BAD_USER_INPUT')
  })

  it('after a cursor of another question is refused before anything is sent', async () => {
    const { encodeCursor } = await import('../../../src/plan/cursor.ts')
    const { statements, errors } = await compiled(
      `{ meetings(after: "${encodeCursor('x', [1, 'meeting:a'])}") { nodes { id } } }`,
    )
    expect(statements).toHaveLength(0)
    expect(errors[0]).toContain('BAD_CURSOR')
  })
})
