/** Reports at random: denials, sides, delegations, undated meetings, ties with bounds, rival holders, reprints. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateAll } from '../../../src/ingest/validate.ts'
import type { Report, TenureStatement, TieStatement } from '../../../src/model/report.ts'
import { STANDINGS, TENURE_STATES } from '../../../src/model/report-words.ts'
import { delegationsOf, meetingsOf } from './random-meetings.ts'
import { BODIES, flag, PEOPLE, PUBLISHERS, REGISTRY, ROLES } from './random-names.ts'
import type { Chance } from './random.ts'
import { chanceOf } from './random.ts'

const LINES = ['part-of', 'command', 'operational', 'allegiance', 'funding', 'recognition'] as const

const day = (chance: Chance, year: number): string => {
  const month = String(1 + chance.below(12)).padStart(2, '0')
  const date = `${String(year)}-${month}-${String(1 + chance.below(28)).padStart(2, '0')}`
  return chance.pick([date, date, `${String(year)}-${month}`, String(year)])
}

/** Since when and until when, or a sighting, or nothing. */
const span = (chance: Chance): Pick<TieStatement, 'from' | 'to' | 'on'> => ({
  ...(chance.percent(50) ? { from: day(chance, 2019 + chance.below(4)) } : {}),
  ...(chance.percent(40) ? { to: chance.percent(20) ? '..' : day(chance, 2023 + chance.below(3)) } : {}),
  ...(chance.percent(30) ? { on: day(chance, 2021 + chance.below(4)) } : {}),
})

const tenure = (chance: Chance): TenureStatement => ({
  who: chance.pick(PEOPLE),
  role: chance.pick(ROLES),
  ...span(chance),
  ...flag(chance, 'denied', 15),
  ...(chance.percent(20) ? { term: 2 } : {}),
  ...(chance.percent(20) ? { basis: 'inferred' } : {}),
  ...(chance.percent(20) ? { state: chance.pick(TENURE_STATES) } : {}),
})

/** Ties lead from a later body to an earlier one, or to an office: a body under itself is no world. */
const tie = (chance: Chance): TieStatement => {
  const child = 2 + chance.below(BODIES.length - 2)
  const parent = chance.below(child)
  const office = chance.percent(20) ? ROLES[parent] : undefined
  return {
    child: BODIES[child] ?? '',
    under: office ?? BODIES[parent] ?? '',
    kind: chance.pick(LINES),
    standing: chance.pick(STANDINGS),
    ...span(chance),
    ...flag(chance, 'denied', 12),
    ...(chance.percent(15) ? { basis: 'inferred' } : {}),
  }
}

const several = <T>(n: number, make: () => T): readonly T[] => Array.from({ length: n }, make)

const report = (chance: Chance, n: number, before: readonly string[]): Report => {
  const delegations = delegationsOf(chance, n)
  return {
    report: `report-${String(n)}`,
    source: {
      title: `Report ${String(n)}`,
      language: 'en',
      ...(chance.percent(85) ? { publisher: chance.pick(PUBLISHERS) } : {}),
      ...(chance.percent(85)
        ? { published: `2025-0${String(1 + chance.below(9))}-1${String(chance.below(9))}` }
        : {}),
      ...(before.length > 0 && chance.percent(25) ? { 'reprint of': { source: chance.pick(before) } } : {}),
    },
    ...(chance.percent(15) ? { 'according to': chance.pick(BODIES) } : {}),
    delegations,
    meetings: meetingsOf(chance, delegations),
    tenures: several(chance.below(6), () => tenure(chance)),
    ties: several(chance.below(6), () => tie(chance)),
  }
}

/** Writes a random world's files and returns their folder. A report that the rules refuse is drawn again. */
export const writeRandomWorld = async (seed: number, reports: number): Promise<string> => {
  const chance = chanceOf(seed)
  const kept = [{ name: 'registry.json', text: Buffer.from(JSON.stringify(REGISTRY)) }]
  for (let n = 1; kept.length <= reports;) {
    const before = kept.slice(1).map(({ name }) => name.replace('.json', ''))
    const one = report(chance, n, before)
    const file = { name: `${one.report ?? ''}.json`, text: Buffer.from(JSON.stringify(one)) }
    if (validateAll([...kept, file]).load === null) continue
    kept.push(file)
    n += 1
  }
  const folder = await mkdtemp(join(tmpdir(), 'sifa-world-'))
  for (const { name, text } of kept) await writeFile(join(folder, name), text)
  return folder
}
