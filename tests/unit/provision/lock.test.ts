import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ProvisionError } from '../../../src/database/provision/events.ts'
import { holderOf, lockFile, takeLock } from '../../../src/database/provision/lock.ts'
import { isAlive, markOf } from '../../../src/database/provision/processes.ts'
import { temporaryFolder } from './temporary.ts'

const NOBODY = { pid: 99_999_999, started: 'long ago' }
const leave = (home: string, lock: unknown) =>
  writeFileSync(lockFile(home), typeof lock === 'string' ? lock : JSON.stringify(lock))

describe('the lock of a home', () => {
  it('is taken once, and again after its release', async () => {
    const home = temporaryFolder()
    const lock = await takeLock(home)
    expect((await holderOf(home))?.pid).toBe(process.pid)
    await expect(takeLock(home)).rejects.toThrow(ProvisionError)
    await expect(takeLock(home)).rejects.toThrow(
      new RegExp(`in use by another Sifa \\(process ${process.pid}\\)[^]*SIFA_DATA_DIR[^]*NEO4J_URI`),
    )
    await lock.release()
    expect(readdirSync(home)).toEqual([])
    await (await takeLock(home)).release()
  })

  it('is had by one of many who try at once', async () => {
    const home = temporaryFolder()
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(home)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it.each([
    ['whose holder is gone', { holder: NOBODY, token: 'a' }],
    ['that a crash left empty', ''],
    ['that is no lock at all', '{"holder"'],
  ])('%s is taken over', async (_, left) => {
    const home = temporaryFolder()
    leave(home, left)
    expect(await holderOf(home)).toBeUndefined()
    await takeLock(home)
    expect((await holderOf(home))?.pid).toBe(process.pid)
    expect(readdirSync(home)).toHaveLength(1)
  })

  it('whose number was given to a later process is taken over, and that process lives on', async () => {
    const home = temporaryFolder()
    leave(home, {
      holder: { pid: process.ppid, started: 'an earlier boot/1' },
      database: { pid: process.ppid, started: 'an earlier boot/2' },
      token: 'a',
    })
    const told: number[] = []
    await takeLock(home, (pid) => void told.push(pid))
    expect(told).toEqual([])
    expect(isAlive(process.ppid)).toBe(true)
  })

  it('ends the database that a killed holder left behind, before anything else', async () => {
    const home = temporaryFolder()
    const child = spawn(process.execPath, ['--eval', 'setInterval(() => 0, 1000)'], { stdio: 'ignore' })
    const database = await markOf(child.pid ?? 0)
    leave(home, { holder: NOBODY, database, token: 'a' })
    const told: number[] = []
    await takeLock(home, (pid) => void told.push(pid))
    expect(told).toEqual([child.pid])
    expect(child.signalCode).toBe('SIGTERM')
  })

  it('keeps the database of its holder on record', async () => {
    const home = temporaryFolder()
    const lock = await takeLock(home)
    const mark = await markOf(process.ppid)
    await lock.recordDatabase(mark)
    expect(JSON.parse(readFileSync(lockFile(home), 'utf8'))).toMatchObject({ database: mark })
    await lock.release()
    expect(existsSync(lockFile(home))).toBe(false)
  })

  it('is not released by one who has lost it', async () => {
    const home = temporaryFolder()
    const lock = await takeLock(home)
    leave(home, { holder: await markOf(process.pid), token: 'of another' })
    await lock.release()
    expect(existsSync(lockFile(home))).toBe(true)
  })
})
