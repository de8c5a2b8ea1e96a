import { afterAll, describe, expect, it } from 'vitest'
import { applySchema, missingSchema, parseSchema } from '../../../src/database/schema.ts'
import { empty, testDatabase } from '../../support/database.ts'
import { ask } from './graph.ts'

const database = testDatabase()

afterAll(() => database.close())

describe('the schema', () => {
  it('is applied once, and again changes nothing', async () => {
    await empty(database)
    const first = await applySchema(database)
    const second = await applySchema(database)
    expect(second.created).toEqual([])
    expect([...second.kept].sort()).toEqual([...first.created, ...first.kept].sort())
    expect(await missingSchema(database)).toEqual([])
    expect(await ask(database, 'MATCH (g:Graph) RETURN g.id, g.revision')).toEqual([['graph', 0]])
  })

  it('says what is missing, and puts it back', async () => {
    await applySchema(database)
    await database.write({ text: 'DROP INDEX meeting_latest', parameters: {} })
    expect(await missingSchema(database)).toEqual(['meeting_latest'])
    expect((await applySchema(database)).created).toEqual(['meeting_latest'])
  })

  it('has a key for every label that is an anchor', async () => {
    const rows = await ask(
      database,
      "SHOW CONSTRAINTS YIELD labelsOrTypes, type WHERE type = 'UNIQUENESS' RETURN labelsOrTypes[0]",
    )
    const labels = [
      'Actor',
      'Claim',
      'Fact',
      'Framing',
      'Graph',
      'Institution',
      'Judgement',
      'Kinship',
      'Meeting',
      'Name',
      'Outcome',
    ]
    const others = [
      'Participation',
      'Person',
      'Place',
      'RankHeld',
      'Role',
      'Source',
      'Tenure',
      'Tie',
      'Topic',
    ]
    expect(rows.map(([label]) => label).sort()).toEqual([...labels, ...others])
  })

  it('refuses a statement that could not be applied twice', () => {
    expect(() => parseSchema('// why\nCREATE INDEX x FOR (n:Name) ON (n.text)')).toThrow(/no IF NOT EXISTS/)
  })
})
