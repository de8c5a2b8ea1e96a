/**
 * Runs the database under a small supervisor, so that it never outlives this process, not even after `kill -9`: the
 * supervisor is a process of its own in a session of its own, starts the database itself, and ends it as soon as its
 * channel to this process breaks, which the operating system does when this process is gone.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'

export interface Command {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  /** Receives what the command prints; emptied first. */
  readonly logFile: string
  /** Between asking the command to end and ending it, in ms. */
  readonly graceMs: number
}

export interface Ending {
  readonly code: number | null
  readonly signal: string | null
}

export interface Supervised {
  readonly pid: number
  /** Resolves when the command has ended, whoever ended it. Never rejects. */
  readonly exited: Promise<Ending>
  /** Asks the command to end and waits until it has. */
  stop(): Promise<Ending>
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
  const tell = (message: Message): void => {
    if (process.connected) process.send?.(message, () => undefined)
  }
  const end = (): void => {
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), command.graceMs).unref()
  }
  child.on('spawn', () => tell({ pid: child.pid ?? 0 }))
  child.on('error', (error) => tell({ failed: error.message }))
  child.on('exit', (code, signal) => tell({ ended: { code, signal } }))
  child.on('close', () => {
    if (process.connected) process.disconnect()
  })
  process.on('message', end)
  process.on('disconnect', end)
}

/** Starts the command and resolves when it has a process id. Rejects when it cannot be started at all. */
export const supervise = (command: Command): Promise<Supervised> =>
  new Promise((resolve, reject) => {
    const program = `(${supervisor.toString()})(${JSON.stringify(command)})`
    const overseer = spawn(process.execPath, ['--eval', program], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      detached: true,
      windowsHide: true,
      execArgv: [],
    } as Parameters<typeof spawn>[2])
    const ending = endingOf(overseer)
    overseer.on('error', reject)
    overseer.on('exit', () => reject(new Error('the supervisor of the database ended before it began')))
    overseer.on('message', (message: Message) => {
      if ('failed' in message) reject(new Error(message.failed))
      if ('pid' in message) resolve(supervised(overseer, message.pid, ending))
    })
  })

const endingOf = (overseer: ChildProcess): { exited: Promise<Ending>; told: () => Ending | undefined } => {
  let told: Ending | undefined
  overseer.on('message', (message: Message) => {
    if ('ended' in message) told = message.ended
  })
  const exited = new Promise<Ending>((resolve) => {
    overseer.on('exit', () => resolve(told ?? { code: null, signal: 'SIGKILL' }))
  })
  return { exited, told: () => told }
}

const supervised = (
  overseer: ChildProcess,
  pid: number,
  { exited, told }: ReturnType<typeof endingOf>,
): Supervised => {
  overseer.on('exit', () => {
    if (told() === undefined) orphaned(pid)
  })
  return {
    pid,
    exited,
    stop: () => {
      if (overseer.connected) overseer.send('stop')
      return exited
    },
  }
}

/** Somebody ended the supervisor alone: the database goes with it. */
const orphaned = (pid: number): void => {
  try {
    process.kill(pid, 'SIGTERM')
  } catch {
    // It is gone already.
  }
}
