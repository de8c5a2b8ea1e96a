/** Row 10: no text of an asker's becomes part of a statement, of a line of the log, or of a header. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from '../../src/database/run.ts'
import { applySchema } from '../../src/database/schema.ts'
import { loadFiles } from '../../src/ingest/load.ts'
import { inProject } from '../../src/model/paths.ts'
import { createSchema } from '../../src/server/schema.ts'
import { empty } from '../support/database.ts'
import { rowOf } from './support/figures.ts'
import { PAYLOADS } from './support/payloads.ts'
import { emptyGraph, realAddress, startOn, startOnStub } from './support/service.ts'
import type { StubService } from './support/service.ts'
import { sampled, sized } from '../support/size.ts'
import { stringPlaces } from './support/string-arguments.ts'

const texts = new Set<string>()
let service: StubService
beforeAll(async () => {
  service = await startOnStub({
    rows: (heard) => {
      texts.add(heard.text)
      return emptyGraph(heard)
    },
  })
})
afterAll(() => service.stop())

const PLACES = stringPlaces(createSchema())
const AT_ONCE = 6
/** A whole run takes as many as fit: every argument gets a text before any gets its second. */
const LIMIT_MS = 150_000

/** Harmless, in the form of each scalar: what these make the service send is the catalogue. */
const HARMLESS = ['a', 'person:a', 'institution:a', 'meeting:a', '2024-07-16', '2024', 'Haftar']

it('holds 300 payloads, and every argument that is a text', () => {
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(300)
  expect(PLACES.length).toBeGreaterThan(80)
})

it('sends no statement but those of the catalogue', async () => {
  const row = rowOf(10, 'stub')
  const places = sampled(PLACES, 40)
  for (const { query } of places) for (const x of HARMLESS) await service.ask(query, { x })
  const catalogue = new Set(texts)
  const payloads = sampled(PAYLOADS, 300)
  const rounds = sized(payloads.length, Math.ceil(payloads.length / places.length))
  const pairs = Array.from({ length: rounds }, (_, round) =>
    places.map((place, p) => ({
      ...place,
      x: payloads[(p + round * sized(1, places.length)) % payloads.length] ?? '',
    })),
  ).flat()
  const until = performance.now() + LIMIT_MS
  const faults: unknown[] = []
  let next = 0
  let asked = 0
  const worker = async (): Promise<void> => {
    for (let pair = pairs[next++]; pair !== undefined && performance.now() < until; pair = pairs[next++]) {
      asked += 1
      const { name, query, x } = pair
      const { status, text } = await service.ask(query, { x })
      if (status === 0 || status >= 500) faults.push([name, x, status, text.slice(0, 200)])
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  const strange = [...texts].filter((text) => !catalogue.has(text))
  expect(faults.slice(0, 5)).toEqual([])
  expect(strange).toEqual([])
  row.exactly(
    `statements outside the catalogue of ${catalogue.size}, for ${asked} texts in ${places.length} arguments (${pairs.length} if they fit)`,
    strange.length,
    0,
  )
  row.exactly('answered 5xx', faults.length, 0)
  const lines = service.sifa
    .heard()
    .split('\n')
    .filter((line) => line !== '')
  row.exactly(
    'lines of the log that are none of its own',
    lines.filter((line) => !line.startsWith('{"')).length,
    0,
  )
})

const COUNTS = 'MATCH (n) WITH count(n) AS nodes OPTIONAL MATCH ()-[r]->() RETURN nodes, count(r)'

it('changes nothing in a real graph', async () => {
  const row = rowOf(10, 'real')
  const address = await realAddress()
  const database = connect(address)
  await empty(database)
  await applySchema(database)
  expect(await loadFiles([inProject('seed', 'article')], { database })).toMatchObject({ ok: true })
  const counts = (): Promise<unknown> =>
    database.read({ text: COUNTS, parameters: {} }, { timeoutMs: 20_000 })
  const real = await startOn(address)
  const before = await counts()
  const faults: unknown[] = []
  // Every payload once, every argument in turn: a text of its own costs the database a second to plan.
  const payloads = sampled(PAYLOADS, 20)
  const places = sized(PLACES, PLACES.slice(0, 8))
  for (const [n, x] of payloads.entries()) {
    const { name, query } = places[n % places.length] ?? { name: '', query: '' }
    const { status, text } = await real.ask(query, { x })
    if (status === 0 || (status >= 500 && status !== 504)) faults.push([name, x, status, text.slice(0, 200)])
  }
  const after = await counts()
  await real.stop()
  await database.close()
  expect(faults.slice(0, 5)).toEqual([])
  expect(after).toEqual(before)
  row.exactly(`answered 5xx of ${payloads.length} texts`, faults.length, 0)
  row.exactly('nodes and relations changed', JSON.stringify(after) === JSON.stringify(before) ? 0 : 1, 0)
})
