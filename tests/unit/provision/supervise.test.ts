import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { isAlive, markOf, stillRuns } from '../../../src/database/provision/processes.ts'
import { supervise } from '../../../src/database/provision/supervise.ts'
import { parentOf } from '../../support/database-processes.ts'
import { compileDatabase } from '../../support/database-scripts.ts'
import { temporaryFolder } from './temporary.ts'

const SLEEPS = 'setInterval(() => 0, 1000)'
const IGNORES_SIGTERM = `process.on('SIGTERM', () => 0); console.log('deaf'); ${SLEEPS}`

const command = (javascript: string, graceMs = 5_000) => {
  const cwd = temporaryFolder()
  return { command: process.execPath, args: ['--eval', javascript], cwd, logFile: join(cwd, 'log'), graceMs }
}

const gone = async (pid: number, withinMs = 5_000): Promise<boolean> => {
  for (const end = Date.now() + withinMs; Date.now() < end;) {
    if (!isAlive(pid)) return true
    await pause(20)
  }
  return false
}

const logHas = async (file: string, text: string): Promise<void> => {
  await expect.poll(() => readFileSync(file, 'utf8'), { timeout: 8_000 }).toContain(text)
}

describe('a supervised command', async () => {
  const scripts = await compileDatabase()
  afterAll(() => scripts.remove())

  it('runs, prints into its log, and ends by itself', async () => {
    const what = command("console.log('out'); console.error('err'); setTimeout(() => process.exit(3), 50)")
    const { exited } = await supervise(what)
    expect(await exited).toEqual({ code: 3, signal: null })
    expect(readFileSync(what.logFile, 'utf8')).toBe('out\nerr\n')
  })

  it('stops when asked, more than once if need be', async () => {
    const { mark, stop, exited } = await supervise(command(SLEEPS))
    expect(await stillRuns(mark)).toBe(true)
    const endings = await Promise.all([stop(), stop(), exited])
    expect(endings[0]).toEqual({ code: null, signal: 'SIGTERM' })
    expect(await stop()).toEqual(endings[0])
    expect(isAlive(mark.pid)).toBe(false)
  })

  it('is ended when it does not stop in time', async () => {
    const what = command(IGNORES_SIGTERM, 200)
    const { stop } = await supervise(what)
    await logHas(what.logFile, 'deaf')
    expect(await stop()).toEqual({ code: null, signal: 'SIGKILL' })
  })

  it('that cannot be started says so', async () => {
    await expect(supervise({ ...command(SLEEPS), command: '/no/such/program' })).rejects.toThrow('ENOENT')
  })

  it('goes along when somebody kills its supervisor', async () => {
    const { mark, exited } = await supervise(command(SLEEPS))
    process.kill(parentOf(mark.pid), 'SIGKILL')
    expect(await exited).toEqual({ code: null, signal: null })
    expect(await stillRuns(mark)).toBe(false)
  })

  it('ignores what a terminal sends to all', async () => {
    const { mark, stop } = await supervise(command(SLEEPS))
    const supervisor = parentOf(mark.pid)
    for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM'] as const) process.kill(supervisor, signal)
    await pause(200)
    expect(isAlive(mark.pid)).toBe(true)
    await stop()
  })

  it.each([
    ['is killed', (pid: number) => process.kill(pid, 'SIGKILL'), SLEEPS],
    ['is killed with its group', (pid: number) => process.kill(-pid, 'SIGKILL'), SLEEPS],
    ['is killed while the command is deaf', (pid: number) => process.kill(pid, 'SIGKILL'), IGNORES_SIGTERM],
  ])('does not outlive a parent that %s', async (_, kill, javascript) => {
    const program = `import { supervise } from ${JSON.stringify(scripts.path('provision/supervise'))}
      const { mark } = await supervise(${JSON.stringify(command(javascript, 300))})
      console.log(mark.pid)`
    const parent = spawn(process.execPath, ['--input-type=module', '--eval', program], { detached: true })
    const [line] = (await parent.stdout.take(1).toArray()) as Buffer[]
    const child = Number(String(line))
    expect(isAlive(child)).toBe(true)
    kill(parent.pid ?? 0)
    expect(await gone(child)).toBe(true)
  })
})

describe('the mark of a process', () => {
  it('stays the same while it lives, and is not that of another', async () => {
    const own = await markOf(process.pid)
    expect(await markOf(process.pid)).toEqual(own)
    expect(await stillRuns(own)).toBe(true)
    expect(await stillRuns({ pid: process.pid, started: (await markOf(process.ppid)).started })).toBe(false)
  })

  it('of one that is gone is no longer running', async () => {
    expect(await stillRuns({ pid: 99_999_999 })).toBe(false)
  })
})
