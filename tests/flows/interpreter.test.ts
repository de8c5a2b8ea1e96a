/**
 * The second opinion: seeded random questions have the same answers from the service and from a slow interpreter in
 * memory (tests/support/interpreter) that knows domain.md and no database. How many: tests/support/size.ts.
 */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../support/database.ts'
import { compare } from '../support/interpreter/compare.ts'
import { compareContradictions } from '../support/interpreter/compare-contradictions.ts'
import { loadFolder } from '../support/interpreter/load.ts'
import { chanceOf } from '../support/interpreter/random.ts'
import { writeRandomWorld } from '../support/interpreter/random-world.ts'
import { readRecord } from '../support/interpreter/record.ts'
import type { TheRecord } from '../support/interpreter/record.ts'
import { lensAt } from '../support/interpreter/shape.ts'
import { IS_WHOLE, QUESTIONS } from '../support/size.ts'
import { asker } from '../support/small-world.ts'

const database = testDatabase()
const ask = asker(database)
afterAll(() => database.close())

const seed = (name: string): (() => Promise<string>) => {
  return () => Promise.resolve(fileURLToPath(new URL(`../../seed/${name}`, import.meta.url)))
}

/** Worlds, and the share of the questions that each gets. The Libyan record takes its time to load: the whole has it. */
const WORLDS = [
  { world: 'the article', files: seed('article'), share: IS_WHOLE ? 0.2 : 0.3, from: 10_000 },
  {
    world: 'random world 1',
    files: () => writeRandomWorld(1, 14),
    share: IS_WHOLE ? 0.3 : 0.7,
    from: 20_000,
  },
  ...(IS_WHOLE
    ? [
        { world: 'random world 2', files: () => writeRandomWorld(2, 14), share: 0.2, from: 30_000 },
        { world: 'the Libyan record', files: seed('libya'), share: 0.3, from: 50_000 },
      ]
    : []),
]

describe.each(WORLDS)('$world', ({ files, share, from }) => {
  let record: TheRecord

  beforeAll(async () => {
    const folder = await files()
    record = await readRecord([folder])
    await loadFolder(database, folder)
  })

  it('has the same answers from the service and from the interpreter', { timeout: 900_000 }, async () => {
    const n = Math.ceil(QUESTIONS * share)
    const { differences, telling } = await compare(ask, record, { seed: from, n })
    expect(differences.map((each) => JSON.stringify(each, null, 1))).toEqual([])
    expect(telling).toBeGreaterThan(n / 4)
  })

  it('is contradicted where it must be, and nowhere where it cannot be', { timeout: 300_000 }, async () => {
    const chance = chanceOf(from)
    const lenses = [1, 2, 3].map(() => lensAt(chance, record))
    for (const lens of [undefined, ...lenses]) await compareContradictions(ask, record, lens)
  })
})
