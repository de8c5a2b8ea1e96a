import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatFaults } from '../../../src/ingest/format-faults.ts'
import { validateAll } from '../../../src/ingest/validate.ts'
import type { Fault } from '../../../src/model/fault.ts'
import { inProject } from '../../../src/model/paths.ts'

/** Each broken file with exactly the faults that it has. Reviewed by hand. */
const expected = JSON.parse(readFileSync(inProject('tests', 'broken', 'expected.json'), 'utf8')) as Record<
  string,
  readonly Fault[]
>

const fileNamed = (name: string) => ({ name, text: readFileSync(inProject('tests', 'broken', name)) })

const broken = readdirSync(inProject('tests', 'broken')).filter(
  (name) => !['registry.yaml', 'expected.json'].includes(name),
)

describe('broken report files', () => {
  it('are many, and all of them are looked at', () => {
    expect(broken.length).toBeGreaterThanOrEqual(30)
    expect(Object.keys(expected).sort()).toEqual(broken.sort())
  })

  it.each(broken)('%s', (name) => {
    const { load, faults } = validateAll([fileNamed('registry.yaml'), fileNamed(name)])
    expect(load).toBeNull()
    expect(faults).toEqual(expected[name])
  })

  it('are told all at once, by file and line', () => {
    const { load, faults } = validateAll([...broken].reverse().concat('registry.yaml').map(fileNamed))
    const places = faults.map(({ file }) => file)
    expect(load).toBeNull()
    // The registry is told of too: duplicate-ids.yaml has an entry of its own for somebody in it.
    expect(new Set(places)).toEqual(new Set([...broken, 'registry.yaml']))
    expect(places).toEqual([...places].sort())
    expect(formatFaults(faults, { limit: 3 })).toMatch(/\d+ faults in \d+ files; the first 3 are shown\.$/)
  })
})
