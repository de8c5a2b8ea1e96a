/**
 * npm run bench:names: how quick search and suggest are at the built service, on the full record (its reports too) and among
 * 100,000 names; what its memory does; and whether the limit of candidates cuts.
 */
import { writeFileSync } from 'node:fs'
import { afterAll, it } from 'vitest'
import { searchCandidates } from '../../../src/areas/search/candidates.ts'
import { LIMIT } from '../../../src/areas/search/named.ts'
import { connect } from '../../../src/database/run.ts'
import { applySchema } from '../../../src/database/schema.ts'
import { loadFiles } from '../../../src/ingest/load.ts'
import { keysOf } from '../../../src/model/names/keys.ts'
import { rankActors } from '../../../src/model/names/rank.ts'
import { normalise } from '../../../src/model/names/normalise.ts'
import { inProject } from '../../../src/model/paths.ts'
import { lensOf } from '../../../src/plan/lens.ts'
import { empty, testAddress } from '../../support/database.ts'
import { casesOf } from './cases.ts'
import { readRecord } from './record.ts'
import type { Spelling } from './record.ts'
import { ask, residentMb, startService, stopService } from './service.ts'

const NAMES = 100_000
const BATCH = 5_000
const ASKED = 150
/** Rounds of all questions before any is timed, then rounds that are: a service and its database that have been up for a while. */
const WARMING = 5
const ROUNDS = 4
const SEARCHES = 3_000

const database = connect(testAddress())
afterAll(async () => {
  await stopService()
  await empty(database)
  await database.close()
})

const SOURCE = {
  search: 'query ($text: String!) { search(text: $text) { score how actor { id } matched { text } } }',
  suggest: 'query ($text: String!) { suggest(prefix: $text) { score how actor { id } matched { text } } }',
}

/** The same numbers in every run. */
const dice = (seed: number) => {
  let state = seed
  return <T>(items: readonly T[]): T => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    const item = items[state % items.length]
    if (item === undefined) throw new Error('Nothing to choose from.')
    return item
  }
}

/** Names of three parts that the record's people have: everybody shares a part with hundreds. */
const invented = (record: readonly Spelling[]) => {
  const people = record.filter(({ kind }) => kind === 'Person')
  const parts = (['Arab', 'Latn'] as const).map((script) =>
    people.filter((each) => each.script === script).map(({ text }) => text.split(' ')),
  )
  const pick = dice(7)
  return Array.from({ length: NAMES }, (_, i) => {
    const names = parts[i % 2] ?? []
    const text = [pick(names)[0], pick(names)[0], pick(names).at(-1)].join(' ')
    const actor = `person:bench-${String(i)}`
    return { id: `name:${actor}/${text}`, actor, text, keys: [...keysOf(text)], norm: normalise(text) }
  })
}

const insert = async (record: readonly Spelling[]): Promise<void> => {
  const rows = invented(record)
  for (let at = 0; at < rows.length; at += BATCH)
    await database.write(
      {
        text: `UNWIND $rows AS row CREATE (a:Actor:Person {id: row.actor, nameEn: row.text})
          CREATE (:Name {id: row.id, text: row.text, keys: row.keys, norm: row.norm, kind: 'PRIMARY'})-[:NAMES]->(a)`,
        parameters: { rows: rows.slice(at, at + BATCH) },
      },
      { timeoutMs: 120_000 },
    )
}

/** Milliseconds of each question, one after the other. */
const timesOf = async (field: keyof typeof SOURCE, texts: readonly string[]): Promise<readonly number[]> => {
  const times: number[] = []
  const rounds = (count: number): readonly string[] => Array.from({ length: count }, () => texts).flat()
  for (const text of rounds(WARMING + ROUNDS)) {
    const begun = performance.now()
    await ask(SOURCE[field], text)
    times.push(performance.now() - begun)
  }
  return times.slice(WARMING * texts.length).sort((a, b) => a - b)
}

const line = (what: string, times: readonly number[]): string => {
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
  return `${what.padEnd(34)} p50 ${at(0.5).padStart(6)} ms   p95 ${at(0.95).padStart(6)} ms`
}

/** What a search is made of: the candidates of the index, then their judging; and one round trip, to tell a busy machine by. */
const partsOf = async (texts: readonly string[]): Promise<readonly string[]> => {
  const [trips, fetched, judged]: number[][] = [[], [], []]
  for (const text of [...texts, ...texts]) {
    const statement = searchCandidates(text, {}, lensOf(null))
    if (statement === null) continue
    const start = performance.now()
    await database.read({ text: 'RETURN 1', parameters: {} })
    const asked = performance.now()
    const rows = await database.read(statement, { timeoutMs: 60_000 })
    const found = performance.now()
    rankActors(
      text,
      rows.map(([actor, , name]) => ({ actor: String(actor), text: String(name) })),
    )
    trips?.push(asked - start)
    fetched?.push(found - asked)
    judged?.push(performance.now() - found)
  }
  const sorted = (times: readonly number[] = []): readonly number[] => [...times].sort((a, b) => a - b)
  return [
    line('  of it the candidates', sorted(fetched)),
    line('  of it the judging', sorted(judged)),
    line('  beside it RETURN 1', sorted(trips)),
  ]
}

/** After so many searches of ever other names, and after as many more: what is kept of names is bounded. */
const memory = async (record: readonly Spelling[]): Promise<string> => {
  const seen: string[] = []
  for (const from of [0, SEARCHES]) {
    for (const { text } of invented(record).slice(from, from + SEARCHES)) await ask(SOURCE.search, text)
    seen.push(`${(await residentMb()).toFixed(0)} MB`)
  }
  return `the service after ${SEARCHES} searches more, and as many again: ${seen.join(', ')}`
}

const every = <T>(items: readonly T[], count: number): readonly T[] =>
  items.filter((_, i) => i % Math.max(1, Math.floor(items.length / count)) === 0).slice(0, count)

const measured = async (what: string, record: readonly Spelling[]): Promise<readonly string[]> => {
  const people = every(record, ASKED).map(({ text }) => text)
  const begun = people.map((text, i) => text.slice(0, 2 + (i % 5)))
  return [
    line(`search, ${what}`, await timesOf('search', people)),
    ...(await partsOf(people)),
    line(`suggest, ${what}`, await timesOf('suggest', begun)),
  ]
}

/** Cases whose actor shares a key by another spelling, and is not among the candidates that the index brings. */
const cutBy = async (record: readonly Spelling[]): Promise<string> => {
  const sharing = casesOf(record).filter(({ query }) => {
    const keys = new Set(keysOf(query.text))
    return record.some(
      ({ actor, norm, text }) =>
        actor === query.actor && norm !== query.norm && keysOf(text).some((key) => keys.has(key)),
    )
  })
  const asked = every(sharing, 300)
  const cut: string[] = []
  for (const { query } of asked) {
    const statement = searchCandidates(query.text, {}, lensOf(null))
    const rows = statement === null ? [] : await database.read(statement, { timeoutMs: 60_000 })
    if (!rows.some(([actor, , text]) => actor === query.actor && normalise(String(text)) !== query.norm))
      cut.push(query.text)
  }
  return `limit of ${LIMIT}: of ${asked.length} pairs that share a key ${cut.length} cut${cut.map((text) => `\n  ${text}`).join('')}`
}

it('search and suggest, on the record and among 100,000 names', async () => {
  const record = await readRecord()
  await empty(database)
  await applySchema(database)
  const result = await loadFiles([inProject('seed')], { database })
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  await startService()
  const alone = await measured('the record', record)
  await insert(record)
  const among = await measured('among 100,000 names', record)
  const text = [...alone, ...among, await memory(record), await cutBy(record)].join('\n')
  console.log(text)
  const day = new Date().toISOString().slice(0, 10)
  writeFileSync(
    inProject('tests', 'bench', 'names', 'scale.md'),
    `# Names: how quick, ${day}\n\nOver HTTP at the built service, warm, no answer kept; the database on the same machine. The parts are timed outside it.\n\n\`\`\`text\n${text}\n\`\`\`\n`,
  )
})
