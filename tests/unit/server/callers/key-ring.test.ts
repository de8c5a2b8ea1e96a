import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openKeyRing } from '../../../../src/server/callers/key-ring.ts'
import type { KeyRing } from '../../../../src/server/callers/key-ring.ts'
import { newKey } from '../../../../src/server/callers/keys-file.ts'
import { createLog } from '../../../../src/server/log.ts'
import { keyFolder } from './key-folder.ts'
import type { KeyFolder } from './key-folder.ts'

let keys: KeyFolder
let now: number
let lines: string[]
beforeEach(() => {
  keys = keyFolder()
  now = 0
  lines = []
})
afterEach(() => keys.clear())

const open = async (): Promise<KeyRing> => {
  const log = createLog('json', (line) => lines.push(line))
  const ring = await openKeyRing(keys.file, log, () => now)
  if ('faults' in ring) throw new Error('The file has faults.')
  return ring
}

it('knows whose a key is, and nobody by another', async () => {
  const [a, b] = [await keys.add('a'), await keys.add('b')]
  const ring = await open()
  expect(await ring.holderOf(a)).toEqual({ class: 'trusted', name: 'a' })
  expect(await ring.holderOf(b)).toEqual({ class: 'trusted', name: 'b' })
  expect(await ring.holderOf(newKey())).toBeUndefined()
  expect(await ring.holderOf('')).toBeUndefined()
})

it('sees a key that is added or removed, once a second is over and not before', async () => {
  const ring = await open()
  const key = await keys.add('late')
  now = 999
  expect(await ring.holderOf(key)).toBeUndefined()
  now = 1_000
  expect(await ring.holderOf(key)).toMatchObject({ name: 'late' })
  await keys.remove('late')
  now = 1_999
  expect(await ring.holderOf(key)).toMatchObject({ name: 'late' })
  now = 2_000
  // All who ask while the file is read wait for it.
  expect(await Promise.all([ring.holderOf(key), ring.holderOf(key)])).toEqual([undefined, undefined])
})

it('keeps its keys where the file is damaged, says so once, and takes the file when it is right again', async () => {
  const key = await keys.add('a')
  const ring = await open()
  const right = readFileSync(keys.file, 'utf8')
  writeFileSync(keys.file, `${key} { broken`)
  for (now of [1_000, 2_000, 3_000]) expect(await ring.holderOf(key)).toMatchObject({ name: 'a' })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('damaged')
  expect(lines[0]).not.toContain(key)
  writeFileSync(keys.file, right.replace('"a"', '"renamed"'))
  now = 4_000
  expect(await ring.holderOf(key)).toMatchObject({ name: 'renamed' })
})

it('has no keys once the file is taken away', async () => {
  const key = await keys.add('a')
  const ring = await open()
  rmSync(keys.file)
  now = 1_000
  expect(await ring.holderOf(key)).toBeUndefined()
})

it('does not open on a file with faults', async () => {
  const log = createLog('json', (line) => lines.push(line))
  expect(await openKeyRing(keys.folder, log)).toHaveProperty('faults')
})
