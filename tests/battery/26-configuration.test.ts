/** Row 26: settings that cannot be used end the start at once, and all their faults are named together. */
import { expect, it } from 'vitest'
import { settingsTable } from '../../src/config.ts'
import { sifa } from '../support/sifa-process.ts'
import type { Environment } from '../support/sifa-process.ts'
import { watchSlowness } from '../support/slowness.ts'
import { rowOf, typical } from './support/figures.ts'
import { sampled } from '../support/size.ts'

interface Case {
  readonly env: Environment
  /** The settings that the words have to name. */
  readonly named: readonly string[]
}

const one = (name: string, value: string, more: Environment = {}): Case => ({
  env: { ...more, [name]: value },
  named: [name],
})

const GIVEN = { NEO4J_URI: 'bolt://localhost:1', NEO4J_PASSWORD: 'x' }

/** Settings that take any text: only their being there alone is a fault. */
const CASES: readonly Case[] = [
  ...['-1', '70000', 'x', '80.5', '0x50', '1e9'].map((value) => one('PORT', value)),
  ...['a b', 'http://x', '-'].map((value) => one('HOST', value)),
  ...['http://db', 'db:7687', 'bolt://', 'neo4j'].map((value) => one('NEO4J_URI', value, { NEO4J_PASSWORD: 'x' })),
  { env: { NEO4J_URI: 'bolt://localhost:1' }, named: ['NEO4J_PASSWORD'] },
  one('NEO4J_USER', 'x'),
  one('NEO4J_PASSWORD', 'x'),
  one('NEO4J_DATABASE', 'x'),
  one('NEO4J_PASSWORD_FILE', '/no/such/file', { NEO4J_URI: 'bolt://localhost:1' }),
  one('NEO4J_PASSWORD_FILE', '/dev/null', { NEO4J_URI: 'bolt://localhost:1' }),
  one('NEO4J_PASSWORD_FILE', '/dev/null', GIVEN),
  ...['0', '65536', 'x'].map((value) => one('SIFA_BOLT_PORT', value)),
  ...['../etc', '/etc', 'a//b', '.'].map((value) => one('SIFA_SEED', value)),
  ...['ftp://x', 'x'].map((value) => one('SIFA_MAVEN_REPOSITORY', value)),
  ...['xml', '1'].map((value) => one('SIFA_LOG', value)),
  ...['99', '600001', 'x', '-1'].map((value) => one('SIFA_STATEMENT_TIMEOUT_MS', value)),
  one('SIFA_INTROSPECTION', 'maybe'),
  one('SIFA_CONSOLE', 'maybe'),
  ...['maybe', '2'].map((value) => one('SIFA_FAST_TIER', value)),
  ...['-1', '5000', 'x'].map((value) => one('SIFA_ANSWER_CACHE', value)),
  ...['-1', 'x', '1e9'].map((value) => one('SIFA_QUEUE', value)),
  ...['0', 'x'].flatMap((value) => [one('SIFA_COST_LIMIT', value), one('SIFA_COST_LIMIT_TRUSTED', value)]),
  ...['x', '5:', '-1:2'].flatMap((value) => [one('SIFA_RATE', value), one('SIFA_RATE_TRUSTED', value)]),
  ...['-1', 'x'].map((value) => one('SIFA_TRUST_PROXY', value)),
  ...['*', 'null', 'http://a/path', 'ftp://a'].map((value) => one('SIFA_CORS_ORIGINS', value)),
  one('SIFA_OPERATIONS_ONLY', 'maybe'),
  one('SIFA_URL', 'localhost'),
  one('SIFA_PROT', '4000'),
] // prettier-ignore

const ALL: Case = {
  env: {
    ...{ PORT: 'x', HOST: 'a b', NEO4J_URI: 'http://db', SIFA_BOLT_PORT: '0', SIFA_SEED: '../etc' },
    ...{ SIFA_MAVEN_REPOSITORY: 'ftp://x', SIFA_LOG: 'xml', SIFA_STATEMENT_TIMEOUT_MS: '1' },
    ...{ SIFA_INTROSPECTION: 'maybe', SIFA_CONSOLE: 'maybe', SIFA_URL: 'localhost', SIFA_PROT: '1' },
  },
  named: [
    ...['PORT', 'HOST', 'NEO4J_URI', 'SIFA_BOLT_PORT', 'SIFA_SEED', 'SIFA_MAVEN_REPOSITORY', 'SIFA_LOG'],
    ...['SIFA_STATEMENT_TIMEOUT_MS', 'SIFA_INTROSPECTION', 'SIFA_CONSOLE', 'SIFA_URL', 'SIFA_PROT'],
  ],
}

/** Any folder or text will do: nothing in them can be told to be wrong before it is used. */
const ANY = ['SIFA_DATA_DIR', 'SIFA_CACHE', 'JAVA_HOME', 'SIFA_OPERATIONS', 'SIFA_KEYS', 'SIFA_API_KEY']

it('has a wrong value for every setting that can have one', () => {
  const listed = [...settingsTable().matchAll(/^\| `([A-Z0-9_]+)`/gm)].map(([, name]) => name)
  const tried = new Set([...CASES.flatMap(({ named }) => named), ...ANY])
  expect(listed.filter((name) => !tried.has(name ?? ''))).toEqual([])
})

it('ends with 1 at once, and names every fault', async () => {
  const row = rowOf(26, 'none')
  const slowness = await watchSlowness()
  const times: number[] = []
  const cases = [ALL, ...sampled(CASES, 6)]
  for (const { env, named } of cases) {
    const { code, out, err, ms } = await sifa(['start'], env)
    times.push(ms)
    expect({ env, code, out }).toEqual({ env, code: 1, out: '' })
    expect(named.filter((name) => !err.includes(name))).toEqual([])
    expect(err).not.toMatch(/^\s+at /m)
  }
  const slow = await slowness.end()
  row.exactly('wrong settings refused with exit code 1, faults named', times.length, cases.length)
  row.exactly('faults named at once', ALL.named.length, Object.keys(ALL.env).length)
  row.atMost('longest', Math.max(...times) / 1_000, 2, ' s', typical(slow))
})
