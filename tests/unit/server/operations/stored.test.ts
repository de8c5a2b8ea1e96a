import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read, startTiny } from '../tiny-service.ts'
import type { TinyService } from '../tiny-service.ts'

const GREET = 'query Greet($name: String) {\n  hello(name: $name)\n}\n'
const DEEP = `{ person ${'{ friend '.repeat(20)}{ name }${' }'.repeat(20)} }`
const idOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`
const texts = new Map([
  ['greet', GREET],
  [idOf(GREET), GREET],
  ['shout', 'mutation { shout }'],
  ['deep', DEEP],
])

let free: TinyService
let locked: TinyService
beforeAll(async () => {
  free = await startTiny(500, true, true, undefined, { operations: { texts, only: false } })
  locked = await startTiny(500, true, true, undefined, { operations: { texts, only: true } })
})
afterAll(async () => {
  await Promise.all([free.service.stop(100), locked.service.stop(100)])
})

const post = (tiny: TinyService, body: unknown, search = ''): Promise<Response> =>
  fetch(`${tiny.url}/graphql${search}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

const get = (tiny: TinyService, parameters: readonly (readonly [string, string])[]): Promise<Response> =>
  fetch(
    `${tiny.url}/graphql?${new URLSearchParams(parameters.map(([name, value]): [string, string] => [name, value])).toString()}`,
    {
      headers: { 'apollo-require-preflight': '1' },
    },
  )

const hello = { status: 200, body: { data: { hello: 'hello you' } } }
const variables = { name: 'you' }
const shown = JSON.stringify(variables)

describe.each([
  ['where documents are taken too', () => free],
  ['where nothing else is taken', () => locked],
])('a stored operation, %s', (_where, tiny) => {
  it.each([
    ['its name', 'greet'],
    ['its id', idOf(GREET)],
  ])('is asked for by %s, in a body and in an address', async (_how, documentId) => {
    expect(await read(post(tiny(), { documentId, variables }))).toMatchObject(hello)
    expect(
      await read(post(tiny(), { documentId, variables, operationName: 'Greet', query: null })),
    ).toMatchObject(hello)
    expect(
      await read(
        get(tiny(), [
          ['documentId', documentId],
          ['variables', shown],
        ]),
      ),
    ).toMatchObject(hello)
    const named = [
      ['documentId', documentId],
      ['operationName', 'Greet'],
      ['variables', shown],
    ] as const
    expect(await read(get(tiny(), named))).toMatchObject(hello)
  })
  it.each<readonly [string, unknown, number, string]>([
    ['an unknown name', { documentId: 'nope' }, 404, 'UNKNOWN_OPERATION'],
    ['a name nearly right', { documentId: 'greet.graphql' }, 404, 'UNKNOWN_OPERATION'],
    ['an unknown hash', { documentId: `sha256:${'0'.repeat(64)}` }, 404, 'UNKNOWN_OPERATION'],
    ['a hash in capitals', { documentId: idOf(GREET).toUpperCase() }, 404, 'UNKNOWN_OPERATION'],
    ['a hash without its prefix', { documentId: idOf(GREET).slice(7) }, 404, 'UNKNOWN_OPERATION'],
    ['another prefix', { documentId: 'x-own:greet' }, 404, 'UNKNOWN_OPERATION'],
    ['a path', { documentId: '../operations/greet' }, 404, 'UNKNOWN_OPERATION'],
    ['nothing', { documentId: '' }, 404, 'UNKNOWN_OPERATION'],
    ['what every object has', { documentId: 'constructor' }, 404, 'UNKNOWN_OPERATION'],
    ['a number', { documentId: 7 }, 400, 'BAD_REQUEST'],
    ['a list', { documentId: ['greet'] }, 400, 'BAD_REQUEST'],
    ['a document beside it', { documentId: 'greet', query: '{ hello }' }, 400, 'BAD_REQUEST'],
    ['its own document beside it', { documentId: 'greet', query: GREET }, 400, 'BAD_REQUEST'],
    ['an empty document beside it', { documentId: 'greet', query: '' }, 400, 'BAD_REQUEST'],
    [
      'another operation of it',
      { documentId: 'greet', operationName: 'Nope' },
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['a variable of the wrong kind', { documentId: 'greet', variables: { name: 7 } }, 400, 'BAD_USER_INPUT'],
    ['one over a limit', { documentId: 'deep' }, 400, 'TOO_DEEP'],
  ])('%s is refused', async (_what, body, status, code) => {
    const answer = await read(post(tiny(), body))
    expect(answer).toMatchObject({ status, code })
    expect(answer.body.errors).toHaveLength(1)
    expect(answer.text).not.toContain('greet')
  })
  it('is given once, and no mutation by GET', async () => {
    const twice = [
      ['documentId', 'greet'],
      ['documentId', 'greet'],
    ] as const
    expect(await read(get(tiny(), twice))).toMatchObject({ status: 400, code: 'BAD_REQUEST' })
    const both = [
      ['documentId', 'greet'],
      ['query', '{ hello }'],
    ] as const
    expect(await read(get(tiny(), both))).toMatchObject({ status: 400, code: 'BAD_REQUEST' })
    const change = get(tiny(), [['documentId', 'shout']])
    expect(await read(change)).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' })
  })
  it('by GET needs the header that no foreign page can send', async () => {
    const response = fetch(`${tiny().url}/graphql?documentId=greet`)
    expect(await read(response)).toMatchObject({ status: 400, code: 'BAD_REQUEST' })
  })
})

describe('where nothing else is taken', () => {
  it.each<readonly [string, unknown]>([
    ['a document', { query: '{ hello }' }],
    ['the text of a stored one', { query: GREET }],
    ['the cheapest', { query: '{ __typename }' }],
    ['the schema', { query: '{ __schema { types { name } } }' }],
    ['a list of documents', [{ query: '{ hello }' }]],
    ['a list of stored ones', [{ documentId: 'greet' }]],
    ['no id', { documentId: null, query: '{ hello }' }],
    [
      'an automatic persisted query',
      { extensions: { persistedQuery: { version: 1, sha256Hash: idOf(GREET).slice(7) } } },
    ],
    ['a query that is no text', { query: { kind: 'Document' } }],
    ['nothing', {}],
    ['the id in the extensions', { query: '{ hello }', extensions: { documentId: 'greet' } }],
    ['the id with another sign', { query: '{ hello }', documentid: 'greet' }],
    ['the id in __proto__', JSON.parse('{"__proto__":{"documentId":"greet"},"query":"{ hello }"}')],
  ])('%s is refused', async (_what, body) => {
    for (const search of ['', '?documentId=greet'])
      expect(await read(post(locked, body, search))).toMatchObject({
        status: 403,
        code: 'STORED_OPERATIONS_ONLY',
      })
  })
  it.each([
    ['a document', [['query', '{ hello }']]],
    [
      'two',
      [
        ['query', '{ hello }'],
        ['query', GREET],
      ],
    ],
    ['nothing', []],
    [
      'the id with another sign',
      [
        ['query', '{ hello }'],
        ['DocumentId', 'greet'],
      ],
    ],
  ] as const)('%s by GET is refused', async (_what, parameters) => {
    expect(await read(get(locked, parameters))).toMatchObject({ status: 403, code: 'STORED_OPERATIONS_ONLY' })
  })
})
