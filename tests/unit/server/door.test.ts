import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSchema } from 'graphql'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { wordsOf } from '../../../src/cli/exit.ts'
import { readConfig } from '../../../src/config.ts'
import { DoorFaults, readDoor } from '../../../src/server/door.ts'
import type { Door } from '../../../src/server/door.ts'
import { changeKeys, hashOf, newKey } from '../../../src/server/callers/keys-file.ts'
import { createLog } from '../../../src/server/log.ts'
import { startTiny } from './tiny-service.ts'

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

it('makes of the settings what callers meet: rates, keys, proxies, origins and stored operations', async () => {
  const key = newKey()
  const kept = {
    name: 'a',
    class: 'trusted',
    sha256: hashOf(key).toString('hex'),
    created: '2026-11-28',
  } as const
  await changeKeys(join(folder, 'elsewhere.json'), () => [kept])
  mkdirSync(join(folder, 'operations'))
  writeFileSync(join(folder, 'operations', 'a.graphql'), '{ hello }')
  const door = await open({
    SIFA_KEYS: join(folder, 'elsewhere.json'),
    SIFA_RATE: '1:2',
    SIFA_RATE_TRUSTED: '1:4',
    SIFA_TRUST_PROXY: '1',
    SIFA_CORS_ORIGINS: 'https://dash.example',
    SIFA_OPERATIONS_ONLY: 'on',
  })
  const count = async (headers: Readonly<Record<string, readonly string[]>>): Promise<number> => {
    const request = { socket: { remoteAddress: '127.0.0.1' }, headers: {}, headersDistinct: headers }
    const all = Array.from({ length: 6 }, () => door.callers.admit(request as unknown as IncomingMessage))
    return (await Promise.allSettled(all)).filter(({ status }) => status === 'fulfilled').length
  }
  expect(await count({ 'x-forwarded-for': ['203.0.113.7'] })).toBe(2)
  expect(await count({ 'x-forwarded-for': ['198.51.100.1, 203.0.113.7'] })).toBe(0)
  expect(await count({ authorization: [`Bearer ${key}`] })).toBe(4)
  const tiny = await startTiny(500, true, true, undefined, door)
  const response = await tiny.post('{ hello }', {})
  expect(response.status).toBe(403)
  const origin = 'https://dash.example'
  const stored = await fetch(`${tiny.url}/graphql?documentId=a`, {
    headers: { origin, 'apollo-require-preflight': '1' },
  })
  expect(stored.headers.get('access-control-allow-origin')).toBe(origin)
  expect(await stored.json()).toEqual({ data: { hello: 'hello world' } })
  await tiny.service.stop(100)
})
