import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/run.ts'
import { checkGraph } from '../../src/database/graph-check.ts'
import { applySchema } from '../../src/database/schema.ts'
import { graphDigest } from '../../src/ingest/digest.ts'
import { loadFiles } from '../../src/ingest/load.ts'
import type { Progress } from '../../src/ingest/load.ts'
import { empty, testDatabase } from '../support/database.ts'

const REGISTRY = `
people:
  amin: { en: Amin Salem, ar: أمين سالم }
  brown: { en: John Brown }
institutions:
  army: { en: The Army, kind: armed-force }
roles:
  chief: { en: Chief of Staff, of: army }
publishers:
  gazette: { en: The Gazette }
`

const reportOf = (title: string, when = '2024-07-16', who = 'brown'): string => `
source: { title: ${title}, publisher: gazette, published: 2024-07-20 }
meetings:
  - when: ${when}
    sides:
      host: [{ who: amin, as: chief }]
      guest: [${who}]
`

const SAME = { files: 4, loaded: 0, changed: 0, unchanged: 3, entitiesWritten: 0, entitiesUnchanged: 5 }

const database = testDatabase()
let folder: string

const file = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, text)
  return path
}

beforeAll(async () => {
  await empty(database)
  await applySchema(database)
})

beforeEach(async () => {
  await empty(database)
  folder = await mkdtemp(join(tmpdir(), 'sifa-load-'))
  await file('registry.yaml', REGISTRY)
  await file('reports/first.yaml', reportOf('First'))
  await file('reports/deep/second.yml', reportOf('Second', '2024-07'))
  await file(
    'reports/third.json',
    JSON.stringify({ source: { title: 'Third' }, kin: [{ who: 'amin', is: 'son', of: 'brown' }] }),
  )
  await file('reports/notes.txt', 'not for the loader')
  await file('.hidden/fourth.yaml', 'not: for the loader')
})

afterEach(() => rm(folder, { recursive: true }))

afterAll(() => database.close())

describe('loading a folder', () => {
  it('writes registries, then reports in order of file, and tells of each', async () => {
    const told: Progress[] = []
    const result = await loadFiles([folder], { database, progress: (progress) => told.push(progress) })
    expect(result).toMatchObject({
      ok: true,
      counts: { files: 4, loaded: 3, changed: 0, unchanged: 0, entitiesWritten: 5 },
    })
    expect(told).toEqual([
      { done: 1, total: 4, name: 'registries', outcome: 'changed' },
      { done: 2, total: 4, name: 'source:second', outcome: 'loaded' },
      { done: 3, total: 4, name: 'source:first', outcome: 'loaded' },
      { done: 4, total: 4, name: 'source:third', outcome: 'loaded' },
    ])
    expect(await checkGraph(database)).toEqual([])
  })

  it('again changes nothing, in whatever way the files are named', async () => {
    await loadFiles([folder], { database })
    const before = await graphDigest(database)
    const paths = [join(folder, 'reports/third.json'), join(folder, 'registry.yaml'), join(folder, 'reports')]
    expect(await loadFiles(paths, { database })).toMatchObject({
      ok: true,
      counts: {
        files: 4,
        loaded: 0,
        changed: 0,
        unchanged: 3,
        entitiesWritten: 0,
        claimsAdded: 0,
        claimsWithdrawn: 0,
      },
    })
    expect(await graphDigest(database)).toEqual(before)
  })

  it('again at once is known without a look at the reports, until somebody writes', async () => {
    const statements: string[] = []
    const watched: Database = {
      ...database,
      read: (statement, options) => (statements.push(statement.text), database.read(statement, options)),
    }
    const asked = async (): Promise<number> => {
      statements.length = 0
      expect(await loadFiles([folder], { database: watched })).toMatchObject({ ok: true, counts: SAME })
      return statements.length
    }
    await loadFiles([folder], { database })
    expect(await asked()).toBe(1)
    await file('later.yaml', reportOf('Later', '2024-07-18'))
    await loadFiles([join(folder, 'later.yaml')], { database })
    await rm(join(folder, 'later.yaml'))
    expect(await asked()).toBeGreaterThan(1)
    expect(await asked()).toBe(1)
  })

  it('may refer to registries that were loaded before', async () => {
    await loadFiles([folder], { database })
    const later = await file('later.yaml', reportOf('Later', '2024-07-18'))
    expect(await loadFiles([later], { database })).toMatchObject({ ok: true, counts: { loaded: 1 } })
  })
})

describe('a report that was changed', () => {
  it('replaces what it said, and nothing else', async () => {
    await loadFiles([folder], { database })
    await file('reports/first.yaml', reportOf('First', '2024-07-17'))
    const result = await loadFiles([folder], { database })
    expect(result).toMatchObject({ ok: true, counts: { loaded: 0, changed: 1, unchanged: 2, factsGone: 0 } })
    const changed = await graphDigest(database)
    await empty(database)
    await loadFiles([folder], { database })
    expect(changed.present).toBe((await graphDigest(database)).present)
  })

  it('is counted by a dry run, which writes nothing', async () => {
    await loadFiles([folder], { database })
    const before = await graphDigest(database)
    await file('reports/first.yaml', reportOf('First', '2024-07-17'))
    await file('more.yaml', 'people: { cara: { en: Cara Idris } }')
    await file('reports/fifth.yaml', reportOf('Fifth', '2024-07-17', 'cara'))
    const dry = await loadFiles([folder], { database, dryRun: true })
    expect(await graphDigest(database)).toEqual(before)
    expect(dry).toMatchObject({
      ok: true,
      counts: { loaded: 1, changed: 1, unchanged: 2, entitiesWritten: 1 },
    })
    expect(await loadFiles([folder], { database })).toEqual(dry)
  })
})

describe('faults', () => {
  it('of all files come back at once, and nothing is written', async () => {
    await file('reports/second.yaml', reportOf('Bad', '2024-02-30'))
    await file('reports/third.yaml', reportOf('Bad too', '2024-07-16', 'nobody'))
    const result = await loadFiles([folder, join(folder, 'missing'), join(folder, 'reports/notes.txt')], {
      database,
    })
    expect(result.ok).toBe(false)
    const faults = result.ok ? [] : result.faults
    expect(faults.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['NO_SUCH_FILE', 'NOT_A_REPORT_FILE', 'UNKNOWN_REFERENCE']),
    )
    expect(faults.map(({ path }) => path)).toContain('meetings[0].when')
    expect((await graphDigest(database)).nodes).toBe(0)
  })

  it('come from a folder that holds nothing', async () => {
    await mkdir(join(folder, 'hollow'))
    expect(await loadFiles([join(folder, 'hollow')], { database })).toMatchObject({
      ok: false,
      faults: [{ code: 'EMPTY_FOLDER', line: 1, column: 1 }],
    })
  })

  it('of the database name the report, and what was written before stays whole', async () => {
    // The registries, then the three reports together, then each of them by itself.
    const fails = [false, true, false, true]
    const failing = {
      ...database,
      transaction: ((work) =>
        fails.shift() === true
          ? Promise.reject(new Error('gone'))
          : database.transaction(work)) as typeof database.transaction,
    }
    await expect(loadFiles([folder], { database: failing })).rejects.toThrow(
      /source:first was not written: gone/,
    )
    expect(await checkGraph(database)).toEqual([])
  })
})
