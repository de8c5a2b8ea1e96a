/** A service over a schema of a few fields, so that its door can be tried without a database. */
import { buildSchema } from 'graphql'
import type { Caller } from '../../../src/model/caller.ts'
import { SifaError } from '../../../src/model/errors.ts'
import type { BrowserConsole } from '../../../src/server/console.ts'
import type { Door } from '../../../src/server/door.ts'
import { createServer } from '../../../src/server/http.ts'
import type { Service } from '../../../src/server/http.ts'
import { createLog } from '../../../src/server/log.ts'
import { createReadiness } from '../../../src/server/readiness.ts'
import type { Readiness } from '../../../src/server/readiness.ts'

export interface TinyContext {
  readonly signal: AbortSignal
  readonly caller: Caller
}

const SDL = `
  type Query {
    hello(name: String = "world", times: Int! = 1): String
    person: Person
    refused: String
    broken: String
    must: String!
    slow(ms: Int!): String
    caller: String
  }
  type Mutation { shout: String }
  type Person { name: String, friend: Person }
`

const PERSON: object = {
  name: 'n',
  get friend() {
    return PERSON
  },
}

export interface TinyService {
  readonly url: string
  readonly lines: string[]
  readonly readiness: Readiness
  readonly service: Service
  readonly aborted: () => number
  readonly post: (query: string, more?: object) => Promise<Response>
}

const fail = (error: Error) => () => {
  throw error
}

/** Listens on a free port; ready unless told otherwise. */
export const startTiny = async (
  deadlineMs = 500,
  ready = true,
  introspection = true,
  browserConsole?: BrowserConsole,
  door: Partial<Door> = {},
): Promise<TinyService> => {
  const lines: string[] = []
  const state = { aborted: 0 }
  const readiness = createReadiness()
  const schema = buildSchema(SDL)
  const query = schema.getQueryType()?.getFields() ?? {}
  const set = (
    name: string,
    resolve: (source: unknown, args: Record<string, unknown>, context: TinyContext) => unknown,
  ): void => {
    const field = query[name]
    if (field) field.resolve = resolve as never
  }
  set('hello', (_source, { name, times }) => `hello ${String(name)}`.repeat(Number(times)))
  set('person', () => PERSON)
  set('refused', fail(new SifaError('UNKNOWN_NAME', 'Nobody is called "x".', { candidates: ['y'] })))
  set('broken', fail(new TypeError('secret detail of the inside')))
  set('must', () => null)
  set('slow', (_source, { ms }, { signal }) => {
    signal.addEventListener('abort', () => (state.aborted += 1))
    return new Promise((resolve) => setTimeout(() => resolve('late'), Number(ms)))
  })
  set('caller', (_source, _args, { caller }) => `${caller.class} ${caller.name ?? ''}`.trim())
  const service = await createServer<TinyContext>({
    ...door,
    schema,
    context: (signal, caller) => ({ signal, caller }),
    readiness,
    introspection,
    console: browserConsole,
    deadlineMs,
    log: createLog('json', (line) => lines.push(line)),
  })
  if (ready) {
    readiness.watch(() => Promise.resolve())
    for (const step of ['schema', 'seed', 'statements'] as const)
      readiness.set(step, { ok: true, detail: 'done' })
  }
  const url = await service.listen(0, '127.0.0.1')
  const post = (document: string, more: object = {}): Promise<Response> =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, ...more }),
    })
  return { url, lines, readiness, service, aborted: () => state.aborted, post }
}

export interface Answer {
  readonly data?: Record<string, unknown> | null
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[]
}

/** Status, first code and whole body of an answer. */
export const read = async (
  response: Response | Promise<Response>,
): Promise<{ status: number; code: unknown; body: Answer; text: string }> => {
  const { status, text } = await Promise.resolve(response).then(async (r) => ({
    status: r.status,
    text: await r.text(),
  }))
  const body = JSON.parse(text) as Answer
  return { status, code: body.errors?.[0]?.extensions.code, body, text }
}
