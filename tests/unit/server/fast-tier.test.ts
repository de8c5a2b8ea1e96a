/**
 * Two tiers, one answer: graphql-js and the fast tier give the same bytes for the same document, whatever it asks for
 * and whatever is shaped for it. For how many: tests/support/size.ts.
 */
import { ApolloServer, HeaderMap } from '@apollo/server'
import type { ApolloServerPlugin } from '@apollo/server'
import { describe, expect, it } from 'vitest'
import { SifaError } from '../../../src/model/errors.ts'
import type { GraphContext } from '../../../src/plan/context.ts'
import { answererOf, rootResolver } from '../../../src/plan/root.ts'
import type { RootPlan } from '../../../src/plan/root.ts'
import { canonical } from '../../../src/plan/selection.ts'
import { createFormatError } from '../../../src/server/error-map.ts'
import { fastTier } from '../../../src/server/fast.ts'
import { outcome } from '../../../src/server/outcome.ts'
import { createSchema, roots } from '../../../src/server/schema.ts'
import { chanceOf } from '../../support/interpreter/random.ts'
import { randomDocument } from '../../support/random-documents.ts'
import type { RandomDocument } from '../../support/random-documents.ts'
import { shapes } from '../../support/random-shapes.ts'
import { sized } from '../../support/size.ts'

const DOCUMENTS = sized(5_000, 200)
const LOG = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** Names mean nobody; every question is answered by chance, the same for the same question. */
const context: GraphContext = {
  database: { read: () => Promise.resolve([]) },
  now: () => new Date(0),
}

const schema = createSchema()

const seedOf = (text: string): number =>
  [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7)

const byChance = (name: string, root: RootPlan, faults: number): RootPlan => ({
  ...(root.actors && { actors: root.actors }),
  plan: (_, selection) => {
    const seed = seedOf(`${name}${canonical(selection)}`)
    if (chanceOf(seed).percent(faults)) throw new SifaError('BAD_USER_INPUT', 'Fate is against it.')
    const type = schema.getQueryType()?.getFields()[name]?.type
    if (type === undefined) throw new Error(name)
    return { text: '', read: () => shapes(schema, chanceOf(seed), faults).value(type, selection) }
  },
})

const serversOf = async (faults: number) => {
  const plans = Object.entries(roots).map(([name, root]) => [name, byChance(name, root, faults)] as const)
  const fields = schema.getQueryType()?.getFields() ?? {}
  for (const [name, plan] of plans) {
    const field = fields[name]
    if (field !== undefined) field.resolve = rootResolver(plan, {})
  }
  const answerers = Object.fromEntries(plans.map(([name, plan]) => [name, answererOf(plan, {})]))
  const fast = fastTier({ answerers, log: LOG })
  return { safe: await serverWith([]), fast: await serverWith([fast, counting]) }
}

const executed = { count: 0 }
/** Counts what the fast tier leaves to graphql-js. */
const counting: ApolloServerPlugin<GraphContext> = {
  requestDidStart: () =>
    Promise.resolve({
      executionDidStart: () => {
        executed.count += 1
        return Promise.resolve()
      },
    }),
}

const serverWith = async (plugins: ApolloServerPlugin<GraphContext>[]) => {
  const server = new ApolloServer<GraphContext>({
    schema,
    plugins: [...plugins, outcome()],
    nodeEnv: 'production',
    includeStacktraceInErrorResponses: false,
    formatError: createFormatError(LOG),
    logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  })
  await server.start()
  return server
}

const ask = async (
  server: ApolloServer<GraphContext>,
  { query, variables, operationName }: RandomDocument & { readonly operationName?: string },
): Promise<string> => {
  const answer = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: new HeaderMap([['content-type', 'application/json']]),
      search: '',
      body: { query, variables, ...(operationName !== undefined && { operationName }) },
    },
    context: () => Promise.resolve(context),
  })
  return `${String(answer.status ?? 200)} ${answer.body.kind === 'complete' ? answer.body.string : ''}`
}

describe('the fast tier', () => {
  it.each([
    ['that fit the schema', 0],
    ['some of which do not fit it', 20],
  ])(
    'gives the bytes of the safe one for values %s',
    async (_, faults) => {
      const { safe, fast } = await serversOf(faults)
      executed.count = 0
      const chance = chanceOf(20_261_128 + faults)
      let answered = 0
      for (let i = 0; i < DOCUMENTS; i++) {
        const document = randomDocument(schema, chance)
        const expected = await ask(safe, document)
        expect(await ask(fast, document), document.query).toBe(expected)
        expect(await ask(fast, document), `again: ${document.query}`).toBe(expected)
        if (!expected.startsWith('400 ')) answered += 1
      }
      expect(answered).toBe(DOCUMENTS)
      if (faults === 0) expect(executed.count).toBe(0)
      else expect(executed.count).toBeLessThan(DOCUMENTS)
    },
    DOCUMENTS * 500,
  )

  it.each([
    ['of another name than is asked for', { query: 'query A { stats { people } }', operationName: 'B' }],
    ['of which none is asked for', { query: 'query A { __typename } query B { __typename }' }],
  ])('leaves a document %s to the safe one', async (_, document) => {
    const { safe, fast } = await serversOf(0)
    const expected = await ask(safe, { ...document, variables: {} })
    expect(expected).toMatch(/^400 /)
    expect(await ask(fast, { ...document, variables: {} })).toBe(expected)
  })
})
