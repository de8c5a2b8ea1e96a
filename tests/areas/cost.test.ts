/** Costs on a real graph: counts that cost nothing to take, and what is expected beside what is read. */
import { graphql } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reads } from '../../src/model/statement.ts'
import { COUNTS, countsOf } from '../../src/plan/cost/counts.ts'
import type { Counts } from '../../src/plan/cost/counts.ts'
import { createCosts } from '../../src/plan/cost/costs.ts'
import { Meter } from '../../src/plan/cost/meter.ts'
import { testDatabase } from '../support/database.ts'
import { operatorsOf } from '../support/explain.ts'
import { loadWorld } from '../support/small-world.ts'
import { askingOf, LIMITS, schema } from '../support/weighed.ts'

const database = testDatabase()
/** Each text is new to the server, and planning it on a busy machine takes long. */
const patient: Reads = { read: (statement) => database.read(statement, { timeoutMs: 60_000 }) }
let counts: Counts
beforeAll(async () => {
  await loadWorld(database)
  counts = countsOf(await patient.read(COUNTS))
})
afterAll(() => database.close())

describe('the counts', () => {
  it('are those of the graph', async () => {
    const [row] = await database.read({
      text: 'MATCH (m:Meeting) WITH count(m) AS meetings MATCH ()-[r:ABOUT]->(:Meeting) RETURN meetings, count(r)',
      parameters: {},
    })
    expect([counts.meetings, counts.claimsOfMeetings]).toEqual(row)
    expect(
      Object.entries(counts)
        .filter(([, count]) => count === 0)
        .map(([name]) => name),
    ).toEqual(['judgements'])
  })

  it('are read from the count store, never by walking over the graph', async () => {
    const operators = new Set(await operatorsOf(COUNTS))
    expect(
      [...operators].filter(
        (name) => !/CountFromCountStore$|^(ProduceResults|Apply|CartesianProduct)$/.test(name),
      ),
    ).toEqual([])
  })
})

describe('what is read', () => {
  it.each([
    ['{ meetings(first: 100) { nodes { id participations { actor { id } } } } }'],
    [
      '{ encounters(of: {id: "person:ali"}, first: 50) { nodes { meeting { id } counterpart { actor { id } } } } }',
    ],
    [
      '{ person(ref: {id: "person:ali"}) { names { text } tenures { nodes { role { id institution { id } } } } kinships { other { id } } } }',
    ],
    [
      '{ representation(of: {id: "institution:first-brigade"}, on: "2024-03-11") { links { to { id } fact { claims { nodes { id } } } } } }',
    ],
  ])('is about what was expected, or less: %s', async (source) => {
    const meter = new Meter(1_000_000)
    const contextValue = { database: patient, now: () => new Date(), meter }
    const { errors } = await graphql({ schema, source, contextValue })
    expect(errors).toBeUndefined()
    const { requested } = createCosts(schema, LIMITS, () => counts).weigh(askingOf(source))
    expect(meter.read).toBeGreaterThan(1)
    expect(meter.read).toBeLessThanOrEqual(3 * requested)
  })
})
