// P2: Apollo Server, graphql-js and a DataLoader a level, over Sifa's own schema, as most people would write the service.
import { readdirSync, readFileSync } from 'node:fs'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { startStandaloneServer } from '@apollo/server/standalone'
import { buildSchema, isObjectType } from 'graphql'
import { open } from './neo4j.mjs'
import { loaders } from './p2-loaders.mjs'
import { resolvers } from './p2-resolvers.mjs'

const folder = new URL('../../../schema/', import.meta.url)
const schema = buildSchema(
  readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n'),
)

const TYPES = {
  person: 'Person',
  institution: 'Institution',
  role: 'Role',
  meeting: 'Meeting',
  participation: 'Participation',
  tenure: 'Tenure',
  tie: 'Tie',
}

for (const type of Object.values(schema.getTypeMap())) {
  if ('resolveType' in type) type.resolveType = ({ id }) => TYPES[id.slice(0, id.indexOf(':'))]
  if (!isObjectType(type)) continue
  for (const [name, resolve] of Object.entries(resolvers[type.name] ?? {}))
    type.getFields()[name].resolve = resolve
}

const { read, close } = open()
const server = new ApolloServer({ schema, plugins: [ApolloServerPluginCacheControlDisabled()] })
const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: 0 },
  context: async () => ({ read, load: loaders(read) }),
})
process.stdout.write(`READY ${new URL(url).port}\n`)
process.once(
  'SIGTERM',
  () =>
    void server
      .stop()
      .then(close)
      .then(() => process.exit(0)),
)
