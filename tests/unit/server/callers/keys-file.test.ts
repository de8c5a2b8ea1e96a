import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  changeKeys,
  hashOf,
  keysOf,
  KeysBusy,
  newKey,
  readKeys,
} from '../../../../src/server/callers/keys-file.ts'
import { keyFolder } from './key-folder.ts'
import type { KeyFolder } from './key-folder.ts'

let keys: KeyFolder
beforeEach(() => {
  keys = keyFolder()
})
afterEach(() => keys.clear())

describe('a new key', () => {
  it('has a prefix and 256 random bits, and is never made twice', () => {
    const made = Array.from({ length: 500 }, newKey)
    expect(new Set(made).size).toBe(500)
    for (const key of made) expect(key).toMatch(/^sifa_[A-Za-z0-9_-]{43}$/)
    expect(Buffer.from(newKey().slice('sifa_'.length), 'base64url')).toHaveLength(32)
  })
})

describe('the file', () => {
  it('holds the hash and not the key, for its owner alone, in a folder that is made', async () => {
    const key = await keys.add('dashboards')
    const text = readFileSync(keys.file, 'utf8')
    expect(text).not.toContain(key.slice('sifa_'.length))
    expect(text).toContain(hashOf(key).toString('hex'))
    expect(statSync(keys.file).mode & 0o777).toBe(0o600)
    expect(statSync(dirname(keys.file)).mode & 0o777).toBe(0o700)
    expect(readdirSync(dirname(keys.file))).toEqual(['keys.json'])
  })
  it('is for its owner alone again, where somebody has opened it', async () => {
    await keys.add('a')
    writeFileSync(keys.file, readFileSync(keys.file), { mode: 0o644 })
    await keys.add('b')
    expect(statSync(keys.file).mode & 0o777).toBe(0o600)
  })
  it('means no keys where it is not there', async () => {
    expect(await readKeys(keys.file)).toEqual({ keys: [] })
  })
  it('is changed by one at a time, and stays as it was where a change fails', async () => {
    await keys.add('a')
    const before = readFileSync(keys.file, 'utf8')
    const fail = (): never => {
      throw new Error('no')
    }
    await expect(changeKeys(keys.file, fail)).rejects.toThrow('no')
    expect(existsSync(`${keys.file}.new`)).toBe(false)
    writeFileSync(`${keys.file}.new`, '')
    await expect(keys.add('b')).rejects.toBeInstanceOf(KeysBusy)
    expect(readFileSync(keys.file, 'utf8')).toBe(before)
  })
  it('loses none of twenty that are added at once: each is in it or was refused', async () => {
    await keys.add('first')
    const names = Array.from({ length: 20 }, (_, index) => `n${index}`)
    const done = await Promise.allSettled(names.map((name) => keys.add(name)))
    const added = names.filter((_, index) => done[index]?.status === 'fulfilled')
    const read = await readKeys(keys.file)
    const held = 'keys' in read ? read.keys.map(({ name }) => name) : []
    expect([...held].sort()).toEqual(['first', ...added].sort())
  })
})

const good = { name: 'a', class: 'trusted', sha256: '0'.repeat(64), created: '2026-11-28' }
const fileOf = (...all: readonly unknown[]): string => JSON.stringify({ keys: all })

describe('faults of the file', () => {
  it.each([
    ['no JSON', 'sifa_secretsecret', ['']],
    ['nothing', '', ['']],
    ['null', 'null', ['']],
    ['an array', '[]', ['']],
    ['keys that are no list', '{"keys":{}}', ['']],
    ['a key that is text', fileOf('sifa_secretsecret'), ['name', 'class', 'sha256', 'created']],
    ['no name', fileOf({ ...good, name: undefined }), ['name']],
    ['a name with a line break', fileOf({ ...good, name: 'a\nsecretsecret' }), ['name']],
    ['an unknown class', fileOf({ ...good, class: 'secretsecret' }), ['class']],
    ['a class of Object', fileOf({ ...good, class: 'constructor' }), ['class']],
    ['a key in the place of its hash', fileOf({ ...good, sha256: 'sifa_secretsecret' }), ['sha256']],
    ['a hash in capitals', fileOf({ ...good, sha256: 'A'.repeat(64) }), ['sha256']],
    ['a hash too short', fileOf({ ...good, sha256: '0'.repeat(63) }), ['sha256']],
    ['no day', fileOf({ ...good, created: 'secretsecret' }), ['created']],
    ['a name twice', fileOf(good, good), ['name']],
  ])('%s', (_what, text, fields) => {
    const read = keysOf(text, 'keys.json')
    const faults = 'faults' in read ? read.faults : []
    expect(faults.map(({ path }) => path.replace(/^keys\[\d\]\./, ''))).toEqual(fields)
    expect(JSON.stringify(faults)).not.toContain('secretsecret')
  })
  it('are all told at once', () => {
    const read = keysOf(fileOf({ ...good, name: '' }, { ...good, name: 'b', class: '' }, null), 'keys.json')
    expect('faults' in read && read.faults.map(({ path }) => path)).toEqual([
      'keys[0].name',
      'keys[1].class',
      'keys[2].name',
      'keys[2].class',
      'keys[2].sha256',
      'keys[2].created',
    ])
  })
  it('are one where it cannot be read', async () => {
    const read = await readKeys(keys.folder)
    expect('faults' in read && read.faults.map(({ file, message }) => [file, message])).toEqual([
      [keys.folder, 'The file cannot be read.'],
    ])
  })
})
