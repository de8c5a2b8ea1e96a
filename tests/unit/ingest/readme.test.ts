import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { validateAll } from '../../../src/ingest/validate.ts'
import { inProject } from '../../../src/model/paths.ts'
import * as report from '../../../src/model/report-words.ts'

const page = readFileSync(inProject('seed', 'README.md'), 'utf8')
const blocks = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text)
const [example = '', registry = ''] = blocks

describe('the page on the report format', () => {
  const files = [
    { name: 'example.yaml', text: example },
    { name: 'registry.yaml', text: registry },
  ]

  it('has an example that loads as it stands', () => {
    const { load, faults } = validateAll(files)
    expect(faults).toEqual([])
    expect(load?.reports.map(({ source }) => source.id)).toEqual(['source:example-tripoli-talks'])
  })

  it('shows every key that a report can have at its top', () => {
    const [linked] = validateAll(files).load?.reports ?? []
    const labels = new Set(linked?.facts.map(({ label }) => label))
    expect([...labels].sort()).toEqual(
      [
        'Framing',
        'Judgement',
        'Kinship',
        'Meeting',
        'Name',
        'Outcome',
        'Participation',
        'RankHeld',
        'Tenure',
        'Tie',
      ].sort(),
    )
  })

  it('names the schema that editors complete from', () => {
    expect(example).toContain('# yaml-language-server: $schema=../schema/report.schema.json')
  })

  it.each([
    ['meeting `kind`', report.MEETING_KINDS],
    ['meeting `status`', report.MEETING_STATUSES],
    ['outcome `kind`', report.OUTCOME_KINDS],
    ['`part`', report.PARTS],
    ['`attendance`', report.ATTENDANCES],
    ['`for` `mode`', report.PRINCIPAL_MODES],
    ['tenure `state`', report.TENURE_STATES],
    ['tenure `began`', report.TENURE_BEGINNINGS],
    ['tenure `ended`', report.TENURE_ENDINGS],
    ['tie `kind`', report.TIE_KINDS],
    ['`standing`', report.STANDINGS],
    ['institution `kind`', report.INSTITUTION_KINDS],
    ['name `kind`', report.NAME_KINDS],
  ])('lists all words for %s', (key, words) => {
    const row = page.split('\n').find((line) => line.startsWith(`| ${key} |`)) ?? ''
    expect(row.split('|')[2]?.replaceAll('*', '').trim().split(/\s+/)).toEqual([...words])
  })
})
