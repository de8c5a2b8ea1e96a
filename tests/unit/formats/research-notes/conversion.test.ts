import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readRegistry, readReports } from '../../../../src/formats/research-notes/base.ts'
import { countRegistry, countReports } from '../../../../src/formats/research-notes/count.ts'
import { linesOf } from '../../../../src/formats/research-notes/read.ts'
import type { Summary } from '../../../../src/formats/research-notes/summary.ts'
import { inProject } from '../../../../src/model/paths.ts'

const lines = linesOf(
  readFileSync(inProject('seed', 'libya', 'conversion.jsonl'), 'utf8'),
) as readonly Partial<Summary>[]
const { counts, written } = Object.assign({}, ...lines) as Pick<Summary, 'counts' | 'written'>

it.each(['libya', 'article'] as const)('seed/%s holds what the conversion says', (folder) => {
  const reports = [...readReports(inProject('seed', folder, 'reports')).values()]
  expect(countReports(reports)).toEqual(written[folder].reports)
  expect(countRegistry(readRegistry(inProject('seed', folder)))).toEqual(written[folder].registry)
})

it('everything that came in is written, put otherwise or left out with a reason', () => {
  const sum = (kind: string): number =>
    (written.libya.reports[kind] ?? 0) + (written.article.reports[kind] ?? 0)
  expect(sum('reports')).toBe(counts['reports']?.in)
  expect(sum('participants')).toBe(counts['participants']?.in)
  expect(sum('outcomes') + (counts['outcomes']?.changed ?? 0)).toBe(counts['outcomes']?.in)
  expect(sum('topics')).toBe(counts['topics of tellings']?.in)
  expect(sum('meetings')).toBeGreaterThanOrEqual(counts['tellings of events']?.in ?? 0)
  expect(sum('ties')).toBeGreaterThanOrEqual(counts['ties']?.in ?? 0)
  expect(sum('kin') + (counts['kin']?.changed ?? 0)).toBe(counts['kin']?.in)
  expect(written.libya.registry['people']).toBe(counts['people']?.in)
})

it('leaves out at most one in a hundred, and says of each why', () => {
  const leftovers = lines.filter((line) => 'leftover' in line)
  const all = Object.values(counts)
  expect(leftovers).toHaveLength(all.reduce((total, { left }) => total + left, 0))
  expect(leftovers.length).toBeLessThanOrEqual(all.reduce((total, each) => total + each.in, 0) / 100)
  for (const line of leftovers) expect(line).toHaveProperty('leftover.reason', expect.stringMatching(/\w/))
})
