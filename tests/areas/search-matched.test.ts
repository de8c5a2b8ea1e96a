/** All that can be asked of the spelling that fits best, with a lens and without. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../support/database.ts'
import { asker, loadWorld } from '../support/small-world.ts'

const database = testDatabase()
const ask = asker(database)
beforeAll(() => loadWorld(database))
afterAll(() => database.close())

const QUESTION = `query ($lens: Lens) {
  search(text: "Basma Bari", first: 1, lens: $lens) { matched { text kind lang script support { sources } } }
  suggest(prefix: "Basma", first: 1, lens: $lens) { matched { text kind lang script support { sources } } } }`

it.each([{}, { lens: { sources: { except: ['source:evening'] } } }])(
  'is answered under %j',
  async (variables) => {
    const { data, codes } = await ask(QUESTION, variables)
    expect(codes).toEqual([])
    const matched = { text: 'Basma Bari', kind: 'PRIMARY', lang: 'en' }
    expect(data).toMatchObject({ search: [{ matched }], suggest: [{ matched }] })
  },
)
