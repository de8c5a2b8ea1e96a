// npm run bench:names: a bench is no test of `npm test`, so it is started by itself. `npm run bench:names -- recall` runs one part.
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { startVitest } from 'vitest/node'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const graphql = createRequire(import.meta.url).resolve('graphql')

const vitest = await startVitest(
  'test',
  process.argv.slice(2),
  {
    root,
    config: false,
    watch: false,
    include: ['tests/bench/names/*.bench.ts'],
    globalSetup: ['tests/bench/names/database.ts'],
    reporters: ['default'],
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
    teardownTimeout: 30_000,
  },
  { resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] } },
)
await vitest.close()
