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

/** Eight questions, each with five different things asked of what it finds: forty shapes. */
const QUESTIONS: readonly (readonly [string, (parts: Parts) => string, readonly (readonly string[])[]])[] = [
  [
    'encounters',
    (p) => `of: {id: "person:${p.who}"}, during: "${p.during}", first: ${String(p.first)}`,
    OF_ENCOUNTERS(),
  ],
  ['encounters', (p) => `of: {id: "institution:${p.who}"}, first: ${String(p.first)}`, OF_ENCOUNTERS()],
  [
    'encounters',
    (p) => `of: {id: "person:${p.who}"}, with: {id: "institution:${p.who}"}, modes: [MET, ALONGSIDE]`,
    OF_ENCOUNTERS(),
  ],
  ['person', (p) => `ref: {id: "person:${p.who}"}`, OF_PEOPLE()],
  [
    'person',
    (p) => `ref: {id: "person:${p.who}"}, lens: {sources: {only: ["source:${p.who}"]}}`,
    OF_PEOPLE(),
  ],
  ['meetings', (p) => `during: "${p.during}", first: ${String(p.first)}`, OF_MEETINGS()],
  ['meetings', (p) => `place: "place:${p.who}", first: ${String(p.first)}`, OF_MEETINGS()],
  [
    'institution',
    (p) => `ref: {id: "institution:${p.who}"}`,
    [
      ['above { id kind }', 'labels { text }'],
      ['name(lang: [AR])', 'id'],
      ['below { id }', 'id'],
      ['id', 'names { text lang }'],
      ['above { id }', 'below { id }'],
    ],
  ],
]

function OF_ENCOUNTERS(): readonly (readonly string[])[] {
  return [
    ['nodes { id mode }', 'totalCount'],
    ['nodes { id counterpart { actor { id } } }', 'pageInfo { endCursor }'],
    ['nodes { meeting { id period { edtf } } }', 'undatedCount'],
    ['nodes { support { sources } }', 'totalCount'],
    ['edges { cursor node { id } }', 'pageInfo { hasNextPage }'],
  ]
}

function OF_PEOPLE(): readonly (readonly string[])[] {
  return [
    ['tenures(first: 3) { nodes { id } }', 'name(lang: [AR])'],
    ['judgements { id }', 'id'],
    ['labels { text }', 'names { script }'],
    ['names { text }', 'tenures(asOf: "2020-01-01") { nodes { role { id } } }'],
    ['id', 'name'],
  ]
}

function OF_MEETINGS(): readonly (readonly string[])[] {
  return [
    ['nodes { id places { place { id } } }', 'undatedCount'],
    ['nodes { id kind }', 'undatedCount'],
    ['nodes { title participations { actor { id } } }', 'pageInfo { endCursor }'],
    ['nodes { period { edtf } }', 'pageInfo { endCursor }'],
    ['nodes { claims(first: 2) { nodes { id } } }', 'pageInfo { hasNextPage }'],
  ]
}

const shapes: readonly ((parts: Parts) => string)[] = QUESTIONS.flatMap(([name, args, all]) =>
  all.map((fields) => (parts: Parts) => field(parts, name, args(parts), fields)),
)

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
  it('are as many as shapes, whatever the literals, aliases, fragments and order of fields of 1,000 documents', async () => {
    const documents = fc.sample(fc.tuple(fc.integer({ min: 0, max: shapes.length - 1 }), parts), {
      numRuns: 1_000,
      seed: 20_260_724,
    })
    const texts = new Set<string>()
    for (const [shape, each] of documents) {
      const { statements, errors } = await compiled(shapes[shape]?.(each) ?? '')
      expect(errors).toEqual([])
      for (const { text } of statements) texts.add(text)
    }
    expect(new Set(documents.map(([shape]) => shape)).size).toBe(40)
    expect(texts.size).toBe(40)
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
