import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

/**
 * Packages outside the tree load graphql by Node's own rule, so everything inside it has to take that same file:
 * two copies refuse each other's schemas ("from another module or realm").
 */
const graphql = createRequire(import.meta.url).resolve('graphql')

const size = process.env['TEST_SIZE'] ?? 'sample'
const isWhole = size === 'whole'
const isSample = size === 'sample'

/** Two opinions or two graphs compared over random questions: `npm run test:wide`, which .ci/run runs too, and test:truth. */
const TRUTH = [
  'tests/flows/interpreter.test.ts',
  'tests/areas/laws.test.ts',
  'tests/areas/analysis-law.test.ts',
]

/** As many servers as processes; a server that is given is one. Unit tests go on where the others end. */
const WORKERS = process.env['NEO4J_TEST_URI'] ? 1 : 2

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    allowOnly: false,
    passWithNoTests: false,
    teardownTimeout: 30_000,
    reporters: ['default'],
    projects: [
      {
        extends: true,
        // Unit tests keep no state between files: without a process for each, a third of their time goes.
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // Generous: a machine that does other work too is ten times slower.
          testTimeout: 60_000,
          isolate: false,
          pool: 'forks',
          maxWorkers: WORKERS,
        },
      },
      {
        extends: true,
        test: {
          name: 'real',
          include: ['tests/{areas,flows,contract}/**/*.test.ts'],
          exclude: isSample ? TRUTH : [],
          globalSetup: ['tests/support/database.ts'],
          maxWorkers: WORKERS,
          // One process for all: each file empties the database itself, and the code is loaded and compiled once.
          isolate: false,
          pool: 'forks',
          // Planning is most of their time: a busy machine takes many times as long.
          testTimeout: 180_000,
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        // A sample in a wide run, or all with TEST_SIZE=whole. One file at a time: they measure.
        test: {
          name: 'battery',
          // The others measure a service under load, on a machine that does nothing else, or load the whole record.
          include: [`tests/battery/${isWhole ? '' : '{01,02,03,04,05,06,13,23,26}-'}*.test.ts`],
          exclude: isSample ? ['tests/battery/**'] : [],
          globalSetup: ['tests/battery/support/results.ts', 'tests/battery/support/neo4j-on-demand.ts'],
          sequence: { groupOrder: 1 },
          maxWorkers: 1,
          isolate: false,
          pool: 'forks',
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
