import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSchema } from 'graphql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inProject } from '../../../../src/model/paths.ts'
import { readOperations } from '../../../../src/server/operations/read-operations.ts'
import type { FoundOperations } from '../../../../src/server/operations/read-operations.ts'
import { createSchema } from '../../../../src/server/schema.ts'

const schema = buildSchema(
  'type Query { hello(name: String, times: Int!): String person: Person } type Person { friend: Person name: String }',
)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sifa-operations-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (name: string, text: string | Buffer): void => writeFileSync(join(folder, name), text)
const readAll = (isWanted = true, introspection = true): Promise<FoundOperations> =>
  readOperations({ path: folder, isWanted }, schema, introspection)

describe('a folder', () => {
  it('gives each file by its name and by the hash of its bytes', async () => {
    const text = 'query Greet($n: Int!) {\n  hello(times: $n)\n}\n'
    write('greet.graphql', text)
    write('with-BOM_1.2~x.graphql', `\uFEFF{ person { name } }`)
    const { texts, faults } = await readAll()
    expect(faults).toEqual([])
    const sha256 = createHash('sha256').update(text).digest('hex')
    expect([...texts.keys()].slice(0, 2)).toEqual([`sha256:${sha256}`, 'greet'])
    expect(texts.get('greet')).toBe(text)
    expect(texts.get(`sha256:${sha256}`)).toBe(text)
    expect(texts.get('with-BOM_1.2~x')).toBe('\uFEFF{ person { name } }')
  })
  it('has the id of the draft’s own example', async () => {
    write('user.graphql', 'query ($id: ID!) {\n  user(id: $id) {\n    name\n  }\n}')
    const user = buildSchema('type Query { user(id: ID!): User } type User { name: String }')
    const { texts } = await readOperations({ path: folder, isWanted: true }, user, true)
    expect(texts.has('sha256:7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e')).toBe(true)
  })
  it('passes over other files, hidden ones and folders', async () => {
    for (const name of ['README.md', '.hidden.graphql', 'x.graphql.bak', 'x.gql']) write(name, '{ nope }')
    mkdirSync(join(folder, 'inner.graphql'))
    expect(await readAll(false)).toEqual({ texts: new Map(), faults: [] })
  })
  it('is a fault where it is asked for and is empty or not there, and nothing otherwise', async () => {
    const none = { path: join(folder, 'nope'), isWanted: false }
    expect(await readOperations(none, schema, true)).toEqual({ texts: new Map(), faults: [] })
    const wanted = await readOperations({ ...none, isWanted: true }, schema, true)
    expect(wanted.faults.map(({ code, file }) => [code, file])).toEqual([['NO_SUCH_FOLDER', none.path]])
    expect((await readAll()).faults.map(({ code }) => code)).toEqual(['EMPTY_FOLDER'])
  })
})

const deep = `{ person ${'{ friend '.repeat(12)}{ name }${' }'.repeat(12)} }`

describe('faults', () => {
  it.each<readonly [string, string | Buffer, readonly string[]]>([
    ['no GraphQL', '{ hello(', ['1:9 BAD_OPERATION']],
    ['nothing', '', ['1:1 BAD_OPERATION']],
    ['a field that is not there', '{\n  person {\n    nope\n  }\n}', ['3:5 BAD_OPERATION']],
    ['several at once', '{\n  nope\n  hello\n}', ['2:3 BAD_OPERATION', '3:3 BAD_OPERATION']],
    ['two operations', 'query A { person { name } }\nquery B { person { name } }', ['2:1 BAD_OPERATION']],
    ['no operation', 'fragment F on Person { name }', ['1:1 BAD_OPERATION', '1:1 BAD_OPERATION']],
    ['a type', 'type T { a: Int }', ['1:1 BAD_OPERATION', '1:1 BAD_OPERATION']],
    ['a mutation that the schema has not', 'mutation { shout }', ['1:1 GRAPHQL_VALIDATION_FAILED']],
    ['too deep', deep, ['1:1 TOO_DEEP']],
    ['brackets beyond measure', '{a'.repeat(5_000), ['1:1 TOO_DEEP']],
    [
      'too many aliases',
      `{ person { ${Array.from({ length: 31 }, (_, n) => `a${n}: name`).join(' ')} } }`,
      ['1:1 TOO_MANY_ALIASES'],
    ],
    ['too many tokens', `{ ${'hello '.repeat(2_000)} }`, ['1:11997 BAD_OPERATION']],
    [
      'a circle of fragments',
      '{ person { ...A } } fragment A on Person { friend { ...A } }',
      ['1:53 BAD_OPERATION'],
    ],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), ['1:1 UNREADABLE']],
  ])('%s', async (_what, text, expected) => {
    write('x.graphql', text)
    const { faults } = await readAll()
    expect(faults.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(expected)
    expect(faults.every(({ file }) => file === join(folder, 'x.graphql'))).toBe(true)
  })
  it('of every file come at once, in order of names', async () => {
    write('b.graphql', '{ nope }')
    write('a.graphql', '{ person')
    write('c.graphql', '{ person { name } }')
    write('a:b c.graphql', '{ person { name } }')
    const { faults } = await readAll()
    expect(faults.map(({ file, code }) => `${file.slice(folder.length + 1)} ${code}`)).toEqual([
      'a.graphql BAD_OPERATION',
      'a:b c.graphql BAD_OPERATION_NAME',
      'b.graphql BAD_OPERATION',
    ])
  })
  it('are asking for the schema, where that is not answered', async () => {
    write('x.graphql', '{ __schema { types { name } } }')
    expect((await readAll(true, true)).faults).toEqual([])
    expect((await readAll(true, false)).faults.length).toBeGreaterThan(0)
  })
  it('are none in the example of the README', async () => {
    const readme = readFileSync(inProject('README.md'), 'utf8')
    const example = /```graphql\n(query MetIn[^]*?)```/.exec(readme)?.[1] ?? ''
    write('met-in.graphql', example)
    const found = await readOperations({ path: folder, isWanted: true }, createSchema(), true)
    expect(found.faults).toEqual([])
    expect(found.texts.get('met-in')).toContain('encounters')
  })
})
