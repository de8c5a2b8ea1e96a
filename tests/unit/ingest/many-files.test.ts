/** A load of six hundred files, each wrong in its own way; and texts that look like others. */
import { describe, expect, it } from 'vitest'
import { formatFaults } from '../../../src/ingest/format-faults.ts'
import { validateAll } from '../../../src/ingest/validate.ts'

const file = (name: string, text: string) => ({ name, text: Buffer.from(text) })

const REGISTRY = `people: { amin: { en: Amin Salem }, brown: { en: John Brown } }
institutions: { army: { en: The Army }, council: { en: The Council } }
publishers: { gazette: { en: The Gazette } }`

/** Each with what its fault is called. */
const FAULTS: readonly (readonly [code: string, statement: string])[] = [
  ['UNKNOWN_REFERENCE', 'kin: [{ who: nobody, is: son, of: brown }]'],
  ['KIN_WITH_SELF', 'kin: [{ who: amin, is: son, of: amin }]'],
  ['BAD_DATE', 'meetings: [{ when: 2024-02-30, present: [amin, brown] }]'],
  ['END_BEFORE_START', 'ties: [{ child: army, under: council, kind: command, from: 2024-05, to: 2023-01 }]'],
  [
    'CYCLE',
    'ties: [{ child: army, under: council, kind: command }, { child: council, under: army, kind: command }]',
  ],
  ['CYCLE', 'meetings: [{ id: a-K, in: b-K, present: [amin] }, { id: b-K, in: a-K, present: [brown] }]'],
]

describe('six hundred files with faults', () => {
  const files = Array.from({ length: 600 }, (_, index) => {
    const [, statement = ''] = FAULTS[index % FAULTS.length] ?? []
    return file(
      `reports/${String(index).padStart(3, '0')}.yaml`,
      `source: { title: One of many, publisher: gazette }\n${statement.replaceAll('K', String(index))}\n`,
    )
  })
  const { load, faults } = validateAll([file('registry.yaml', REGISTRY), ...files])

  it('are told of in one run, each by its own name', () => {
    expect(load).toBeNull()
    expect(new Set(faults.map((fault) => fault.file)).size).toBe(600)
    for (const [index, { name }] of files.entries())
      expect(faults.filter((fault) => fault.file === name).map(({ code }) => code)).toContain(
        FAULTS[index % FAULTS.length]?.[0],
      )
  })

  it('are shown a hundred at a time, with their total', () => {
    const text = formatFaults(faults)
    expect(text.split('\n\n')).toHaveLength(101)
    expect(text).toMatch(
      new RegExp(`${String(faults.length)} faults in 600 files; the first 100 are shown\\.$`),
    )
  })
})

describe('texts that look like others', () => {
  it('keep their direction marks in names', () => {
    const { load, faults } = validateAll([
      file('a.yaml', 'people: { amin: { en: "Amin \\u202BSalem\\u202C" } }'),
    ])
    expect(faults).toEqual([])
    expect(load?.entities[0]?.names[0]?.text).toBe('Amin \u202BSalem\u202C')
  })

  it('are refused as ids', () => {
    const { load, faults } = validateAll([file('a.yaml', 'people: { "am\\u202Ein": { en: Amin Salem } }')])
    expect(load).toBeNull()
    expect(faults).toHaveLength(1)
    expect(formatFaults(faults)).toContain('<U+202E>')
  })

  it('of ten megabytes are refused by their size', () => {
    const { faults } = validateAll([file('long.yaml', `source: { title: "${'x'.repeat(10_000_000)}" }`)])
    expect(faults).toMatchObject([{ code: 'FILE_TOO_LARGE', line: 1 }])
  })
})
