/**
 * Runs the database under a small supervisor, so that it never outlives this process, not even after `kill -9`: the
 * supervisor is a process of its own in a session of its own, starts the database itself, and ends it as soon as its
 * channel to this process breaks, which the operating system does when this process is gone.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { endProcess, markOf } from './processes.ts'
import type { ProcessMark } from './processes.ts'

export interface Command {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  /** Receives what the command prints; emptied first. */
  readonly logFile: string
  /** Between asking the command to end and ending it, in ms. */
  readonly graceMs: number
}

/** Both null: it was ended, and nobody was left to see how. */
export interface Ending {
  readonly code: number | null
  readonly signal: string | null
}

export interface Supervised {
  readonly mark: ProcessMark
  /** Resolves when the command has ended, whoever ended it. Never rejects. */
  readonly exited: Promise<Ending>
  /** Asks the command to end and waits until it has. */
  readonly stop: () => Promise<Ending>
}

type Message = { readonly pid: number } | { readonly failed: string } | { readonly ended: Ending }

/**
 * The supervisor. Its text is given to a Node process of its own, so it reaches nothing outside itself. It holds on
 * through signals that a terminal sends to all: only its channel counts.
 */
const supervisor = (command: Command): void => {
  const { spawn } = process.getBuiltinModule('node:child_process')
  const { openSync } = process.getBuiltinModule('node:fs')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
  const log = openSync(command.logFile, 'w', 0o600)
  const child = spawn(command.command, command.args, {
    cwd: command.cwd,
    stdio: ['ignore', log, log],
    windowsHide: true,
  })
  const end = (): void => {
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), command.graceMs).unref()
  }
  const leave = (message: Message): void => {
    if (process.connected) process.send?.(message, () => process.disconnect())
  }
  child.on('spawn', () => {
    if (process.connected) process.send?.({ pid: child.pid ?? 0 }, () => undefined)
  })
  child.on('error', (error) => leave({ failed: error.message }))
  child.on('exit', (code, signal) => leave({ ended: { code, signal } }))
  process.on('message', end)
  process.on('disconnect', end)
}

/** Starts the command and resolves when it has a process id. Rejects when it cannot be started at all. */
export const supervise = async (command: Command): Promise<Supervised> => {
  const program = `(${supervisor.toString()})(${JSON.stringify(command)})`
  const overseer = spawn(process.execPath, ['--eval', program], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    detached: true,
    windowsHide: true,
  })
  const ended = endingOf(overseer)
  const mark = await markOf(await pidOf(overseer))
  return {
    mark,
    exited: ended.then(async (ending) => ending ?? (await endAlone(mark, command.graceMs))),
    stop: async () => {
      if (overseer.connected) overseer.send('stop')
      return (await ended) ?? endAlone(mark, command.graceMs)
    },
  }
}

const pidOf = (overseer: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    overseer.on('error', reject)
    overseer.on('close', () => reject(new Error('the supervisor of the database ended before it began')))
    overseer.on('message', (message: Message) => {
      if ('failed' in message) reject(new Error(message.failed))
      if ('pid' in message) resolve(message.pid)
    })
  })

/**
 * Undefined: the supervisor went without saying how the command ended. What it sent last may arrive after its 'exit';
 * 'close' waits for the channel too.
 */
const endingOf = (overseer: ChildProcess): Promise<Ending | undefined> =>
  new Promise((resolve) => {
    let told: Ending | undefined
    overseer.on('message', (message: Message) => {
      if ('ended' in message) told = message.ended
    })
    overseer.on('close', () => resolve(told))
    overseer.on('error', () => resolve(undefined))
  })

/** Somebody ended the supervisor alone: the command goes with it. */
const endAlone = async (mark: ProcessMark, graceMs: number): Promise<Ending> => {
  await endProcess(mark, graceMs)
  return { code: null, signal: null }
}
