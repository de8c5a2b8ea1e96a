/** What was opened is closed in the opposite order, each within its time, whatever the others do. */
import type { Log } from './log.ts'

export interface Closing {
  /** `close` runs at the end; it is given up after `limitMs`. */
  add(name: string, limitMs: number, close: () => Promise<unknown>): void
  /** Runs them, last added first. Called again, it is the same run. Never fails. */
  run(): Promise<void>
  /** True from the first call of `run`. */
  begun(): boolean
}

interface Closer {
  readonly name: string
  readonly limitMs: number
  readonly close: () => Promise<unknown>
}

export const createClosing = (log: Log): Closing => {
  const closers: Closer[] = []
  let running: Promise<void> | undefined
  const closeAll = async (): Promise<void> => {
    for (let next = closers.pop(); next !== undefined; next = closers.pop()) await closeOne(next, log)
  }
  return {
    add: (name, limitMs, close) => void closers.push({ name, limitMs, close }),
    run: () => (running ??= closeAll()),
    begun: () => running !== undefined,
  }
}

const closeOne = async ({ name, limitMs, close }: Closer, log: Log): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), limitMs)
  })
  try {
    if ((await Promise.race([close(), late])) === 'late') log.warn(`Gave up closing: ${name}.`, { limitMs })
  } catch (error) {
    log.warn(`Could not close: ${name}.`, { cause: String(error) })
  } finally {
    clearTimeout(timer)
  }
}

/** Aborted when the service is asked to stop. */
export const stopSignal = (closing: Closing, limitMs: number): AbortSignal => {
  const controller = new AbortController()
  closing.add('load', limitMs, () => {
    controller.abort()
    return Promise.resolve()
  })
  return controller.signal
}
