/** Two copies of graphql in one process refuse each other. Under test there is one, as there is in the service. */
import { ApolloServer } from '@apollo/server'
import { buildSchema, execute, GraphQLError, isSchema, parse, validate } from 'graphql'
import type * as graphql from 'graphql'
import { gql } from 'graphql-tag'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'

type Graphql = typeof graphql

const SDL = 'type Query { ready: Boolean fails: Boolean }'

const refuse = (): never => {
  throw new GraphQLError('no', { extensions: { code: 'OURS' } })
}

const copyOfNode = createRequire(import.meta.url)('graphql') as Graphql

describe('graphql', () => {
  it('is the copy that Node gives to the packages', () => {
    expect(buildSchema(SDL)).toBeInstanceOf(copyOfNode.GraphQLSchema)
    expect(isSchema(buildSchema(SDL))).toBe(true)
  })

  it('lets Apollo Server run a schema that we built', async () => {
    const server = new ApolloServer({ schema: buildSchema(SDL), rootValue: { ready: true } })
    const { body } = await server.executeOperation({ query: '{ ready __typename }' })
    await server.stop()
    expect(body).toMatchObject({ kind: 'single', singleResult: { data: { __typename: 'Query' } } })
    expect(body).toHaveProperty('singleResult.errors', undefined)
  })

  it('keeps the code of an error that we threw', async () => {
    const server = new ApolloServer({
      typeDefs: gql(SDL),
      resolvers: { Query: { ready: () => true, fails: refuse } },
    })
    const { body } = await server.executeOperation({ query: '{ ready fails }' })
    await server.stop()
    expect(body).toMatchObject({ singleResult: { data: { ready: true, fails: null } } })
    expect(body).toHaveProperty('singleResult.errors.0.extensions.code', 'OURS')
  })

  it('validates and runs a document that graphql-tag parsed', () => {
    const schema = buildSchema(SDL)
    expect(validate(schema, gql('{ ready }'))).toEqual([])
    expect(execute({ schema, document: parse('{ ready }'), rootValue: { ready: true } })).toMatchObject({
      data: { ready: true },
    })
  })
})
