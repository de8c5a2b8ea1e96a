import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { duplicatesWords } from '../../../src/cli/duplicates.ts'
import { likelyDuplicates } from '../../../src/ingest/duplicates/likely.ts'
import type { LikelyDuplicates } from '../../../src/ingest/duplicates/likely.ts'
import { validateAll } from '../../../src/ingest/validate.ts'
import { inProject } from '../../../src/model/paths.ts'

const fileNamed = (name: string) => ({
  name,
  text: readFileSync(inProject('tests', 'support', 'judged', name)),
})

const look = (names: readonly string[], more = ''): LikelyDuplicates => {
  const { load, faults } = validateAll([
    ...names.map((name) => fileNamed(`${name}.yaml`)),
    { name: 'more.yaml', text: Buffer.from(more === '' ? 'people: { cara: { en: Cara Idris } }' : more) },
  ])
  if (load === null) throw new Error(JSON.stringify(faults))
  return likelyDuplicates(load)
}

const PEOPLE = { kind: 'person', one: 'person:amin', other: 'person:amin-officer' }
const TALKS = { kind: 'meeting', one: 'meeting:morning-talks', other: 'meeting:talks-before-noon' }

describe('entries that may be one', () => {
  it('are people whose names sound the same', () => {
    const { pairs, judged } = look(['registry', 'gazette'])
    expect(pairs).toMatchObject([{ ...PEOPLE, against: [], unsure: false }])
    expect(pairs[0]?.reasons).toHaveLength(1)
    expect(pairs[0]?.reasons[0]).toContain('Amin Salem ~ Amin Salim')
    expect(judged).toBe(0)
  })

  it('are not judged again, unless the editor cannot tell', () => {
    expect(look(['registry', 'gazette', 'first-editor'])).toEqual({ pairs: [], judged: 1 })
  })

  it('are meetings of the same people on one day, though one source that tells them apart speaks against it', () => {
    const report = `
source: { title: One evening, publisher: gazette, published: 2024-07-21 }
meetings:
  - { id: evening-talks, when: 2024-07-17, present: [amin, brown] }
  - { id: talks-of-next-month, when: 2024-08, status: planned, present: [amin, brown] }
  - { id: a-visit, kind: visit, when: 2024-07-16/2024-07-17, present: [amin, brown] }
  - { id: in-the-visit, in: a-visit, when: 2024-07-17, present: [amin, brown] }`
    const { pairs } = look(['registry', 'gazette'], report)
    const found = pairs
      .filter(({ kind }) => kind === 'meeting')
      .map(({ one, other, against }) => [one, other, against.length])
    expect(found).toEqual([
      ['meeting:a-visit', 'meeting:morning-talks', 0],
      ['meeting:evening-talks', 'meeting:morning-talks', 0],
      ['meeting:in-the-visit', 'meeting:morning-talks', 0],
      ['meeting:a-visit', 'meeting:evening-talks', 1],
      ['meeting:evening-talks', 'meeting:in-the-visit', 1],
    ])
  })

  it('are told with reasons and totals', () => {
    const { pairs } = look(['registry', 'gazette', 'first-editor'])
    expect(pairs).toEqual([])
    const words = duplicatesWords({
      pairs: [
        { ...TALKS, kind: 'meeting', reasons: ['on 2024-07-16'], against: ['other places'], unsure: true },
      ],
      judged: 3,
    })
    expect(words).toBe(`meeting:morning-talks
meeting:talks-before-noon
  on 2024-07-16
  but other places
  an editor cannot tell

Pairs that may be one: 0 people, 0 institutions, 1 meeting. Judged already: 3.`)
  })
})
