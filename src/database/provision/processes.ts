/** Other processes, told apart from later ones that were given the same number. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Process ids are used again, after a restart of the machine at the latest: the mark of its start goes with it. */
export interface ProcessMark {
  readonly pid: number
  /** Equal for one process as long as it lives, different for a later one. Undefined where the system will not say. */
  readonly started?: string | undefined
}

/** Whether a process of this number exists. One of another user's counts. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The mark of a process that runs now. */
export const markOf = async (pid: number): Promise<ProcessMark> => ({ pid, started: await startOf(pid) })

/**
 * Whether the process that was marked still runs. Where the system did not say when it started, its number decides.
 */
export const stillRuns = async ({ pid, started }: ProcessMark): Promise<boolean> => {
  if (!isAlive(pid)) return false
  const now = await startOf(pid)
  if (now === GONE) return false
  return started === undefined || now === undefined || now === started
}

const GONE = 'gone'

const startOf = async (pid: number): Promise<string | undefined> => {
  if (process.platform === 'linux') return linuxStart(pid).catch(() => undefined)
  const [command, ...args] =
    process.platform === 'win32'
      ? (['powershell', '-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.Ticks`] as const)
      : (['ps', '-o', 'lstart=', '-p', String(pid)] as const)
  return run(command, args, { timeout: 5_000 }).then(
    ({ stdout }) => stdout.trim() || undefined,
    () => undefined,
  )
}

/** Boot, then clock ticks since boot: field 22 of stat, counted after the name, which may hold blanks and brackets. */
const linuxStart = async (pid: number): Promise<string> => {
  const [boot, stat] = await Promise.all([
    readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
    readFile(`/proc/${pid}/stat`, 'utf8'),
  ])
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' ? GONE : `${boot.trim()}/${fields[19] ?? ''}`
}

/** Asks a marked process to end, and ends it where it has not after `graceMs`. Resolves when it is gone. */
export const endProcess = async (mark: ProcessMark, graceMs: number): Promise<void> => {
  for (const [signal, ms] of [
    ['SIGTERM', graceMs],
    ['SIGKILL', 2_000],
  ] as const) {
    const deadline = Date.now() + ms
    if (await stillRuns(mark)) send(mark.pid, signal)
    while (await stillRuns(mark)) {
      if (Date.now() > deadline) break
      await pause(50)
    }
  }
}

const send = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal)
  } catch {
    // It went between the look and the signal.
  }
}
