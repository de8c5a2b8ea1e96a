/**
 * `asKnownOn`: the graph as it was loaded by the end of that day, byte for byte. One graph grows for four days; what was
 * asked of it each evening without a lens is asked again in the end, with one.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applySchema } from '../../src/database/schema.ts'
import { checkGraph } from '../../src/database/graph-check.ts'
import { empty, testDatabase } from '../support/database.ts'
import { LENS_NAMES, LENS_QUESTIONS } from '../support/questions.ts'
import { sized } from '../support/size.ts'
import { asker, loadMore } from '../support/small-world.ts'

const database = testDatabase()
const ask = asker(database)
afterAll(() => database.close())

/** What is loaded on which day, at which hour. */
const DAYS = [
  ['2024-05-01', '09:00', ['registry', 'morning', 'evening']],
  ['2024-05-02', '00:00', ['known/registry', 'mirror', 'known/morning']],
  ['2024-05-03', '23:59', ['known/evening', 'morning', 'known/morning']],
  ['2024-05-04', '12:00', ['known/empty']],
] as const

/** In a sample some whose texts know the past otherwise: planning is what takes time here. */
const ASKED = sized(LENS_NAMES, ['things'], ['meetings', 'encounters', 'delegation', 'things'])

const answers = async (lens: object | null): Promise<Record<string, unknown>> => {
  const all: Record<string, unknown> = {}
  for (const name of ASKED) all[name] = await ask(LENS_QUESTIONS[name], { lens })
  return all
}

const evenings = new Map<string, Record<string, unknown>>()

beforeAll(async () => {
  await empty(database)
  await applySchema(database)
  evenings.set('2024-04-30', await answers(null))
  for (const [day, hour, files] of DAYS) {
    await loadMore(database, files, new Date(`${day}T${hour}:00Z`))
    evenings.set(day, await answers(null))
  }
  // Plans the questions of the past.
  await answers({ asKnownOn: '2024-04-30' })
})

describe('what the graph knew', () => {
  it.each(['2024-04-30', ...DAYS.map(([day]) => day)])('on %s', async (day) => {
    expect(await answers({ asKnownOn: day })).toEqual(evenings.get(day))
  })

  it('was different every evening, and the graph is sound', async () => {
    expect(new Set([...evenings.values()].map((each) => JSON.stringify(each))).size).toBe(5)
    expect(await checkGraph(database)).toEqual([])
  })

  it('is the same through both lenses at once: the reports of one source by that day', async () => {
    const seen = await answers({ asKnownOn: '2024-05-02', sources: { only: ['source:morning'] } })
    await empty(database)
    await applySchema(database)
    await loadMore(database, ['registry', 'morning', 'known/registry', 'known/morning'])
    expect(seen).toEqual(await answers(null))
  })
})
