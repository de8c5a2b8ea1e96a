/** Six laws that hold of any record, tried on a random one (tests/support/interpreter/laws.ts). */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../support/database.ts'
import * as laws from '../support/interpreter/laws.ts'
import { loadFolder, loadMore } from '../support/interpreter/load.ts'
import { questionOf } from '../support/interpreter/compare.ts'
import { chanceOf } from '../support/interpreter/random.ts'
import { writeRandomWorld } from '../support/interpreter/random-world.ts'
import { readRecord } from '../support/interpreter/record.ts'
import type { TheRecord } from '../support/interpreter/record.ts'
import { SHAPES } from '../support/interpreter/questions.ts'
import { CASES } from '../support/size.ts'
import { asker } from '../support/small-world.ts'

const SEED = 40_000

const database = testDatabase()
const ask = asker(database)
let record: TheRecord

beforeAll(async () => {
  const folder = await writeRandomWorld(1, 14)
  record = await readRecord([folder])
  await loadFolder(database, folder)
})
afterAll(() => database.close())

type Law = (ask: laws.Ask, record: TheRecord, chance: ReturnType<typeof chanceOf>) => Promise<void>

const LAWS: readonly (readonly [string, Law])[] = [
  ['a wider window contains a narrower one', laws.widerContainsNarrower],
  ['the halves of a window join to the whole', laws.splitWindowsJoin],
  ['who met whom is the same from both ends', laws.bothWaysAlike],
  ['the size of a page changes nothing', laws.pagesJoin],
  ['buckets add up', laws.bucketsAddUp],
]

describe.each(LAWS)('%s', (name, law) => {
  it(`in ${String(CASES)} cases`, { timeout: 900_000 }, async () => {
    for (let seed = SEED; seed < SEED + CASES; seed += 1)
      await law(ask, record, chanceOf(seed)).catch((error: unknown) => {
        throw new Error(`${name}: broken at seed ${String(seed)}`, { cause: error })
      })
  })
})

/** Of other people in another land, who share nothing but the printer. */
const UNRELATED = {
  registry: {
    people: { zoe: { en: 'Zoe Zant' }, yan: { en: 'Yan Yolk' } },
    institutions: {
      atoll: { en: 'Atoll', kind: 'state' },
      fleet: { en: 'Atoll Fleet', kind: 'armed-force' },
    },
    roles: { admiral: { en: 'Admiral of Atoll', of: 'fleet' } },
  },
  report: {
    report: 'far-away',
    source: { title: 'Far away', publisher: 'gazette', published: '2025-03-01' },
    meetings: [{ id: 'far-talks', when: '2023-05-05', present: [{ who: 'zoe', as: 'admiral' }, 'yan'] }],
    tenures: [{ who: 'zoe', role: 'admiral', from: '2022' }],
    ties: [{ child: 'fleet', under: 'atoll', kind: 'part-of' }],
  },
}

/** Of one text each, with and without a lens. */
const ASKED = SHAPES.filter(({ name }) =>
  [
    'encounters of a person',
    'encounters of a body with a body',
    'tenures',
    'holders',
    'ties',
    'for whom a person acts',
  ].includes(name),
)

describe('a report of other things', () => {
  it(`changes nothing in ${String(CASES)} cases`, { timeout: 900_000 }, async () => {
    const answers = async (): Promise<readonly unknown[]> => {
      const all: unknown[] = []
      for (let seed = SEED; seed < SEED + CASES; seed += 1) {
        const { shape, question } = questionOf(record, seed, ASKED)
        all.push([seed, question, await ask(shape.document, question)])
      }
      return all
    }
    const before = await answers()
    const folder = await mkdtemp(join(tmpdir(), 'sifa-far-'))
    for (const [name, content] of Object.entries(UNRELATED))
      await writeFile(join(folder, `${name}.json`), JSON.stringify(content))
    await loadMore(database, folder)
    expect(await answers()).toEqual(before)
  })
})
