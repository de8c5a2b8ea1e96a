import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSchema } from 'graphql'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { wordsOf } from '../../../src/cli/exit.ts'
import { readConfig } from '../../../src/config.ts'
import { DoorFaults, readDoor } from '../../../src/server/door.ts'
import type { Door } from '../../../src/server/door.ts'
import { createLog } from '../../../src/server/log.ts'

const schema = buildSchema('type Query { hello: String }')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sifa-door-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = (env: Readonly<Record<string, string>> = {}): Promise<Door> => {
  const read = readConfig({ SIFA_DATA_DIR: folder, ...env })
  if ('faults' in read) throw new Error('The settings have faults.')
  return readDoor(
    read.config,
    schema,
    createLog('text', () => undefined),
  )
}

const faultsOf = (env: Readonly<Record<string, string>> = {}): Promise<DoorFaults> =>
  open(env).then(
    () => {
      throw new Error('The door opened.')
    },
    (error: unknown) => error as DoorFaults,
  )

it('opens on an empty data folder', async () => {
  const { operations } = await open()
  expect(operations).toEqual({ texts: new Map(), only: false })
})

it('finds operations in the data folder, or where a setting says', async () => {
  for (const name of ['operations', 'others']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'operations', 'a.graphql'), '{ hello }')
  writeFileSync(join(folder, 'others', 'b.graphql'), '{ hello }')
  expect((await open()).operations.texts.has('a')).toBe(true)
  const others = await open({ SIFA_OPERATIONS: join(folder, 'others'), SIFA_OPERATIONS_ONLY: 'on' })
  expect([...others.operations.texts.keys()]).toContain('b')
  expect(others.operations.only).toBe(true)
})

it('stays shut for every fault of operations and keys at once, told as faults of settings are', async () => {
  mkdirSync(join(folder, 'operations'))
  writeFileSync(join(folder, 'operations', 'a.graphql'), '{\n  nope\n}')
  writeFileSync(join(folder, 'operations', 'b.graphql'), '{ hello')
  writeFileSync(join(folder, 'keys.json'), '{"keys":[{"name":"sifa_secret"}]}')
  const error = await faultsOf()
  expect(error).toBeInstanceOf(DoorFaults)
  const { words, exitCode } = wordsOf(error)
  expect(exitCode).toBe(1)
  expect(words).toContain(`${join(folder, 'operations', 'a.graphql')}:2:3`)
  expect(words).toContain(`${join(folder, 'operations', 'b.graphql')}:1:8`)
  expect(words).toContain(`${join(folder, 'keys.json')}:1:1  keys[0].class`)
  expect(words).toContain('5 faults in 3 files.')
  expect(words).not.toContain('sifa_secret')
})

it('stays shut where only stored operations are taken and none is there', async () => {
  const { faults } = await faultsOf({ SIFA_OPERATIONS_ONLY: 'on' })
  expect(faults.map(({ code, file }) => [code, file])).toEqual([
    ['NO_SUCH_FOLDER', join(folder, 'operations')],
  ])
})
