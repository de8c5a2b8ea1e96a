/** A service over the whole schema and its cost gate, on any database or none. */
import type { Reads } from '../../src/model/statement.ts'
import { createCosts } from '../../src/plan/cost/costs.ts'
import type { CostLimits } from '../../src/plan/cost/costs.ts'
import { createServer } from '../../src/server/http.ts'
import type { Service } from '../../src/server/http.ts'
import { createLog } from '../../src/server/log.ts'
import { createReadiness } from '../../src/server/readiness.ts'
import { LIMITS, schema } from './weighed.ts'

export interface CostService {
  readonly url: string
  readonly service: Service
  /** How often an answer was read. */
  readonly asked: () => number
  readonly post: (body: object) => Promise<CostAnswer>
  readonly get: (parameters: Readonly<Record<string, string>>) => Promise<CostAnswer>
}

export interface CostAnswer {
  readonly status: number
  readonly code: unknown
  readonly message: string | undefined
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly cost: unknown
}

interface Body {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[]
  readonly extensions?: Readonly<Record<string, unknown>>
}

interface Options {
  readonly limits?: CostLimits
  readonly caller?: string
}

export const startCostService = async (
  database: Reads,
  { limits = LIMITS, caller = 'anybody' }: Options = {},
): Promise<CostService> => {
  const readiness = createReadiness()
  readiness.watch(() => Promise.resolve())
  for (const step of ['schema', 'seed', 'statements'] as const) readiness.set(step, { ok: true, detail: '' })
  let asked = 0
  const service = await createServer({
    schema,
    context: (signal) => ({ database, signal, now: () => new Date(0), caller: { class: caller } }),
    readiness,
    introspection: true,
    cost: { costs: createCosts(schema, limits), asked: () => (asked += 1) },
    deadlineMs: 5_000,
    log: createLog('json', () => undefined),
  })
  const url = await service.listen(0, '127.0.0.1')
  const post = (body: object): Promise<CostAnswer> =>
    answerOf(fetch(`${url}/graphql`, { method: 'POST', headers: JSON_BODY, body: JSON.stringify(body) }))
  const get = (parameters: Readonly<Record<string, string>>): Promise<CostAnswer> =>
    answerOf(fetch(`${url}/graphql?${new URLSearchParams(parameters).toString()}`, { headers: FROM_A_TOOL }))
  return { url, service, asked: () => asked, post, get }
}

const ACCEPT = { accept: 'application/graphql-response+json' }
const JSON_BODY = { ...ACCEPT, 'content-type': 'application/json' }
const FROM_A_TOOL = { ...ACCEPT, 'apollo-require-preflight': '1' }

const answerOf = async (response: Promise<Response>): Promise<CostAnswer> => {
  const { status, ...rest } = await response.then(async (got) => ({
    status: got.status,
    body: (await got.json()) as Body,
  }))
  const { data, errors = [], extensions } = rest.body
  const [first] = errors
  return {
    ...{ status, code: first?.extensions['code'], message: first?.message, cost: extensions?.['cost'] },
    ...(data !== undefined && { data }),
  }
}
