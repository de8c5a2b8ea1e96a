import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { checkGraph } from '../../../src/database/graph-check.ts'
import { applySchema } from '../../../src/database/schema.ts'
import { withdrawReport, writeReport } from '../../../src/ingest/write/report.ts'
import type { ClaimValues } from '../../../src/model/graph.ts'
import { testDatabase } from '../../support/database.ts'
import { NOW, ask, freshGraph, one } from './graph.ts'
import { DAY, heldOn, meeting, participation, report, source } from './small-reports.ts'

const database = testDatabase()

beforeEach(() => freshGraph(database))

afterAll(() => database.close())

const AMIN = participation('talks', 'person:amin')
const BROWN = participation('talks', 'person:brown')

/** Its days, and not its kind. */
const HELD: ClaimValues = Object.fromEntries(Object.entries(heldOn(DAY)).filter(([key]) => key !== 'kind'))

/** A source that has both at the talks, each on the side given. */
const tell = (key: string, kind: string | undefined, amin: ClaimValues, brown: ClaimValues) =>
  writeReport(
    database,
    report(source(key), [
      { fact: meeting('talks'), values: { ...HELD, ...(kind === undefined ? {} : { kind }) } },
      { fact: AMIN, values: amin },
      { fact: BROWN, values: brown },
    ]),
    NOW,
  )

const faces = () =>
  ask(
    database,
    'MATCH (p)-[f:FACES]->(q) RETURN p.id, q.id, f.rank, f.stated, f.claims, f.sources, f.publishers, f.others, f.against',
  )

const ACROSS = [{ side: 'guests' }, { side: 'hosts' }] as const
const BESIDE = [{ side: 'hosts' }, { side: 'hosts' }] as const

describe('the pairs that a meeting stores', () => {
  it('are two on two sides of one telling, with what speaks for it and against', async () => {
    await tell('one', 'MEETING', ...ACROSS)
    expect(await faces()).toEqual([[AMIN.id, BROWN.id, 0, true, 1, 1, 1, 1, 0]])
    await tell('two', 'MEETING', ...BESIDE)
    await tell('three', 'MEETING', ...ACROSS)
    expect(await faces()).toEqual([[AMIN.id, BROWN.id, 0, true, 2, 2, 1, 2, 1]])
  })

  it('follow what is withdrawn and what is told otherwise', async () => {
    await tell('one', 'MEETING', ...ACROSS)
    await tell('two', 'MEETING', {}, {})
    await withdrawReport(database, 'source:one', NOW)
    expect((await faces()).map((row) => row[2])).toEqual([2])
    await tell('two', 'MEETING', ...BESIDE)
    expect(await faces()).toEqual([])
    await tell('two', 'MEETING', { side: 'guests' }, { side: 'hosts', attendance: 'ABSENT' })
    expect(await faces()).toEqual([])
  })

  it('are none of a gathering, nor where no source says what kind it was', async () => {
    await tell('one', 'CONFERENCE', ...ACROSS)
    expect(await faces()).toEqual([])
    await tell('one', undefined, ...ACROSS)
    expect(await faces()).toEqual([])
    await tell('one', 'MEETING', ...ACROSS)
    expect(await faces()).toHaveLength(1)
  })
})

const FORGET = [
  'MATCH ()-[f:FACES]->() DELETE f',
  'MATCH (f:Fact) REMOVE f.kind, f.held, f.present, f.deniedBy, f.affirmed',
  'MATCH (g:Graph) REMOVE g.folds',
]

it('a graph of an earlier version is folded anew, once', async () => {
  await tell('one', 'MEETING', ...ACROSS)
  const before = await faces()
  for (const text of FORGET) await database.write({ text, parameters: {} })
  expect((await checkGraph(database)).map(({ rule }) => rule)).toContain('stored-fold')
  expect((await applySchema(database)).folded).toBe(await one(database, 'MATCH (f:Fact) RETURN count(f)'))
  expect(await faces()).toEqual(before)
  expect(await checkGraph(database)).toEqual([])
  expect((await applySchema(database)).folded).toBe(0)
})
