/**
 * The driver, and another in its place as soon as one of its lines is dead: a statement that is never answered holds its
 * line for ever, and the pool has eight. The driver itself waits on (battery.md, "what measuring taught").
 */
import type { Driver, Session } from 'neo4j-driver'

export interface Lines {
  /** Runs `work` with the driver of now. It calls `dead` where a line of that driver does not come back. */
  use<T>(work: (driver: Driver, dead: () => void) => Promise<T>): Promise<T>
  /** Waits for running statements, then closes every connection. */
  close(): Promise<void>
}

interface Held {
  readonly driver: Driver
  running: number
  retired: boolean
}

export const createLines = (open: () => Driver): Lines => {
  const hold = (): Held => ({ driver: open(), running: 0, retired: false })
  let current = hold()
  const retire = (held: Held): void => {
    if (held.retired) return
    held.retired = true
    current = hold()
  }
  const leave = (held: Held): void => {
    held.running -= 1
    if (held.retired && held.running === 0) held.driver.close().catch(() => undefined)
  }
  return {
    use: (work) => {
      const held = current
      held.running += 1
      return work(held.driver, () => retire(held)).finally(() => leave(held))
    },
    close: () => current.driver.close(),
  }
}

/** What a line may take to be free again: the server answers a RESET at once. */
const CLOSE_MS = 1_000

/** Gives the session's line back to its pool; `dead` is called where it does not come back in time. Never rejects. */
export const giveBack = async (session: Session, dead: () => void): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      dead()
      resolve()
    }, CLOSE_MS)
  })
  await Promise.race([session.close().catch(() => undefined), late])
  clearTimeout(timer)
}

/** What `work` resolves to; rejects when the caller leaves, and after `limitMs` whatever the work does. */
export const givenUp = async <T>(
  work: Promise<T>,
  limitMs: number,
  signal: AbortSignal | undefined,
): Promise<T> => {
  let end = (): void => undefined
  const up = new Promise<never>((_, reject) => {
    const leave = (): void => reject(signal?.reason as Error)
    const late = Object.assign(new Error('The database did not keep its time.'), { name: 'AbortError' })
    const timer = setTimeout(() => reject(late), limitMs)
    signal?.addEventListener('abort', leave, { once: true })
    end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', leave)
    }
  })
  work.catch(() => undefined)
  return Promise.race([work, up]).finally(() => end())
}
