/** Whatever is selected, a root field is a statement that the server can read. */
import { getNamedType, graphql, isNonNullType, isObjectType } from 'graphql'
import { expect, it } from 'vitest'
import type { Statement } from '../../../src/model/statement.ts'
import { createSchema } from '../../../src/server/schema.ts'

const schema = createSchema()
const roots = Object.values(schema.getQueryType()?.getFields() ?? {})
/** Root fields without arguments that have to be given, whose type is a connection. */
const connections = roots.filter(
  ({ type, args }) =>
    getNamedType(type).name.endsWith('Connection') &&
    args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined),
)

const statementsOf = async (source: string): Promise<readonly string[]> => {
  const asked: string[] = []
  const read = (statement: Statement): Promise<readonly []> => {
    asked.push(statement.text)
    return Promise.resolve([])
  }
  const contextValue = { database: { read }, now: () => new Date(0) }
  const { errors } = await graphql({ schema, source, contextValue })
  expect(errors).toBeUndefined()
  return asked
}

it('finds lists to ask', () => {
  expect(connections.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['meetings', 'judgements', 'people']),
  )
})

it.each(connections.map(({ name }) => name))('%s of which only the type is asked', async (name) => {
  const [text = ''] = await statementsOf(`{ ${name} { __typename } }`)
  expect(text).toContain('RETURN')
})

it.each(
  connections.filter(({ type }) => {
    const named = getNamedType(type)
    return isObjectType(named) && 'undatedCount' in named.getFields()
  }),
)('$name of which the undated are counted where no time is asked about', async ({ name }) => {
  const [text = ''] = await statementsOf(`{ ${name} { undatedCount } }`)
  expect(text).toContain('RETURN')
})
