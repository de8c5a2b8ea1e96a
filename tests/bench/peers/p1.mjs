// P1: @neo4j/graphql on Apollo Server. With --sdl it prints the schema that it makes, and ends: all of it, or the least.
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { startStandaloneServer } from '@apollo/server/standalone'
import { Neo4jGraphQL } from '@neo4j/graphql'
import { printSchema } from 'graphql'
import { driverOf } from './neo4j.mjs'
import { READ_ONLY, typeDefs } from './p1-schema.mjs'

const sdlOnly = process.argv.includes('--sdl')
const driver = sdlOnly ? undefined : driverOf()
// What is deprecated makes the schema three times as large, and nothing better.
const features = {
  excludeDeprecatedFields: {
    mutationOperations: true,
    aggregationFilters: true,
    aggregationFiltersOutsideConnection: true,
    relationshipFilters: true,
    attributeFilters: true,
  },
}
const whole = process.argv.includes('all')
const schema = await new Neo4jGraphQL(
  whole ? { typeDefs, driver } : { typeDefs: `${typeDefs}\n${READ_ONLY}`, driver, features },
).getSchema()
if (sdlOnly) process.stdout.write(printSchema(schema))
else {
  const server = new ApolloServer({ schema, plugins: [ApolloServerPluginCacheControlDisabled()] })
  const context = async () => ({ sessionConfig: { database: 'neo4j' } })
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 }, context })
  process.stdout.write(`READY ${new URL(url).port}\n`)
  process.once(
    'SIGTERM',
    () =>
      void server
        .stop()
        .then(() => driver.close())
        .then(() => process.exit(0)),
  )
}
