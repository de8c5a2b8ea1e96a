/** Holds what `npm run bench:names` stored: names of people and bodies, each left out and searched; and nobody picked who is not meant. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { inProject } from '../../../src/model/paths.ts'
import type { Case } from '../../bench/names/cases.ts'
import { casesOf, someOfBodies } from '../../bench/names/cases.ts'
import type { KeyIndex } from '../../bench/names/key-index.ts'
import { keyIndex } from '../../bench/names/key-index.ts'
import type { Figures } from '../../bench/names/measure.ts'
import { figuresOf, picksOfNegatives, ranked } from '../../bench/names/measure.ts'
import { negativesOf } from '../../bench/names/negatives.ts'
import type { Spelling } from '../../bench/names/record.ts'
import { readRecord } from '../../bench/names/record.ts'
import { sized } from '../../support/size.ts'
import { figureKey, GROUPS, STORED_GROUPS } from '../../bench/names/table.ts'

interface Stored {
  readonly figures: Readonly<Record<string, Figures>>
  readonly bodies: Figures
  readonly wrong: { readonly nobody: number }
}

const HALF_A_POINT = 0.005
/** Every so many of the names of nobody: the bench asks all. */
const STEP = sized(10, 30, 10)

const stored = JSON.parse(readFileSync(inProject('tests', 'bench', 'names', 'stored.json'), 'utf8')) as Stored
let record: readonly Spelling[]
let index: KeyIndex<Spelling>
let cases: readonly Case[]
let ranks: readonly number[]

beforeAll(async () => {
  record = await readRecord()
  index = keyIndex(record)
  cases = casesOf(record.filter(({ kind }) => kind === 'Person'))
  ranks = cases.map(ranked(index))
}, 60_000)

describe('a spelling that is left out is found by the others', () => {
  it.each(GROUPS.slice(0, STORED_GROUPS))('$name', (group) => {
    const { at1, at5 } = figuresOf(ranks.filter((_, i) => cases.slice(i, i + 1).some(group.has)))
    const before = stored.figures[figureKey(group)]
    expect(at1).toBeGreaterThanOrEqual((before?.at1 ?? 1) - HALF_A_POINT)
    expect(at5).toBeGreaterThanOrEqual((before?.at5 ?? 1) - HALF_A_POINT)
  })
})

it('a body or an office too, by one of five of its spellings', { timeout: 60_000 }, () => {
  const { at1, at5 } = figuresOf(someOfBodies(casesOf(record)).map(ranked(index)))
  expect(at1).toBeGreaterThanOrEqual(stored.bodies.at1 - HALF_A_POINT)
  expect(at5).toBeGreaterThanOrEqual(stored.bodies.at5 - HALF_A_POINT)
})

it('of the names of nobody none is picked', { timeout: 60_000 }, () => {
  const some = negativesOf(record).filter((_, i) => i % STEP === 0)
  expect(picksOfNegatives(record, some, index).wrong.slice(stored.wrong.nobody)).toEqual([])
})
