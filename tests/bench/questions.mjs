/**
 * How long the golden questions and the README's walk take at a running service, one after the other:
 *   node tests/bench/questions.mjs [address of the service] [rounds]
 * First: the time of the first asking (the database may have to plan it). Then p50 and p95 of the rounds, in ms.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

const [url = 'http://127.0.0.1:4000/graphql', rounds = '30'] = process.argv.slice(2)
const root = fileURLToPath(new URL('../..', import.meta.url))

const golden = (folder) =>
  readdirSync(join(root, 'tests/golden', folder))
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => {
      const path = join(root, 'tests/golden', folder, name)
      const { variables = {} } = JSON.parse(readFileSync(path.replace(/graphql$/, 'json'), 'utf8'))
      return {
        name: `${folder}/${name.replace('.graphql', '')}`,
        query: readFileSync(path, 'utf8'),
        variables,
      }
    })

const walk = () =>
  [
    ...readFileSync(join(root, 'README.md'), 'utf8').matchAll(
      /^### (\d+)\. (.+)\n[^]*?```graphql\n([^]*?)```/gm,
    ),
  ].map(([, number, title, query]) => ({ name: `walk/${number} ${title}`, query, variables: {} }))

const ask = async ({ query, variables }) => {
  const from = performance.now()
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { errors = [] } = await response.json()
  const unexpected = errors.filter(({ extensions }) => !/_NAME$/.test(extensions?.code ?? ''))
  if (unexpected.length > 0) throw new Error(JSON.stringify(unexpected[0]))
  return performance.now() - from
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
const ms = (value) => value.toFixed(0).padStart(7)

console.log(`${'question'.padEnd(56)}  first    p50    p95`)
for (const question of [...golden('article'), ...golden('libya'), ...golden('names'), ...walk()]) {
  const first = await ask(question)
  const times = []
  for (let round = 0; round < Number(rounds); round++) times.push(await ask(question))
  times.sort((a, b) => a - b)
  console.log(
    `${question.name.slice(0, 56).padEnd(56)}${ms(first)}${ms(at(times, 0.5))}${ms(at(times, 0.95))}`,
  )
}
