import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkGraph } from '../../src/database/graph-check.ts'
import { applySchema } from '../../src/database/schema.ts'
import { loadFiles } from '../../src/ingest/load.ts'
import { empty, testDatabase } from '../support/database.ts'
import { asker } from '../support/small-world.ts'

const database = testDatabase()
const ask = asker(database)

const load = async (...names: readonly string[]): Promise<void> => {
  const files = names.map((name) => fileURLToPath(new URL(`../support/judged/${name}.yaml`, import.meta.url)))
  expect(await loadFiles(files, { database })).toMatchObject({ ok: true })
}

beforeAll(async () => {
  await empty(database)
  await applySchema(database)
  await load('registry', 'gazette', 'first-editor')
})

afterAll(() => database.close())

const ALL = `query ($about: ID, $lens: Lens) { judgements(about: $about, lens: $lens) { totalCount nodes { id verdict reasons one { id } other { id }
  claims { nodes { source { id } says { field value } } } } } }`
const OF_AMIN = '{ person(ref: {id: "person:amin"}) { judgements { verdict other { id } } } }'

const MEETINGS = 'judgement:meeting:morning-talks~meeting:talks-before-noon'
const PEOPLE = 'judgement:person:amin~person:amin-officer'

describe("editors' judgements", () => {
  it('stand beside the entries and merge nothing', async () => {
    expect((await ask(ALL)).data).toMatchObject({
      judgements: {
        totalCount: 2,
        nodes: [
          { id: MEETINGS, verdict: 'UNSURE' },
          { id: PEOPLE, verdict: 'SAME', reasons: ['both are named at one table'] },
        ],
      },
    })
    expect((await ask('{ stats { people } }')).data).toEqual({ stats: { people: 3 } })
    expect((await ask(OF_AMIN)).data).toEqual({
      person: { judgements: [{ verdict: 'SAME', other: { id: 'person:amin-officer' } }] },
    })
    expect(await checkGraph(database)).toEqual([])
  })

  it('are found by what they are about, and by what an editor says', async () => {
    expect((await ask(ALL, { about: 'meeting:morning-talks' })).data).toMatchObject({
      judgements: { totalCount: 1, nodes: [{ id: MEETINGS }] },
    })
    const { data } = await ask('{ judgements(verdicts: [SAME]) { nodes { id } } }')
    expect(data).toEqual({ judgements: { nodes: [{ id: PEOPLE }] } })
  })

  it('that differ stay side by side, and a lens chooses between them', async () => {
    await load('second-editor')
    const differing = {
      id: PEOPLE,
      verdict: null,
      reasons: ['both are named at one table', 'one of them wears a uniform'],
    }
    expect((await ask(ALL)).data).toMatchObject({ judgements: { nodes: [{ id: MEETINGS }, differing] } })
    const lens = { sources: { except: ['source:first-editor'] } }
    expect((await ask(ALL, { lens })).data).toMatchObject({
      judgements: { totalCount: 1, nodes: [{ id: PEOPLE, verdict: 'DIFFERENT' }] },
    })
  })
})
