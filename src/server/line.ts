/**
 * The line in front of the database. It is short on purpose: an answer that comes late is given up by its asker, who
 * asks again, so what piles up makes everybody late. Beyond its limits a question is refused at once, and those who are
 * let in are answered soon.
 */
import { SifaError } from '../model/errors.ts'

export interface LineLimits {
  /** Pieces of work that run at a time. */
  readonly atOnce: number
  /** Pieces that wait at most. */
  readonly places: number
  /** Milliseconds in a line that has stood for {@link STANDING_AFTER_MS}: there is more work than can be done. */
  readonly standingMs: number
  /** Milliseconds in a line that has just formed: it will be gone soon, however slow its first pieces are. */
  readonly burstMs: number
}

export interface LineOptions extends LineLimits {
  /** Told of each piece that is refused a place (full), or that leaves it unserved because its time is up (late). */
  readonly refused?: (reason: 'full' | 'late') => void
  readonly now?: () => number
}

export interface Line {
  /**
   * Runs `work` when its turn comes, in the order of coming. Rejects with OVERLOADED where it has no place or waits too
   * long, and with the signal's reason as soon as its caller leaves. A caller of whom a piece was done before goes to
   * the front and is not refused a place: what was spent on him is not lost.
   */
  run<T>(work: () => Promise<T>, caller?: AbortSignal): Promise<T>
  /** Throws OVERLOADED where nobody new would get a place. */
  readonly admit: () => void
  readonly waiting: () => number
  readonly running: () => number
}

/** A line that has not been empty for so long is no burst. */
export const STANDING_AFTER_MS = 1_000

/** Nobody waits at first. */
export const createLine = (options: LineOptions): Line => {
  const begun = new Set<() => void>()
  const fresh = new Set<() => void>()
  const served = new WeakSet<AbortSignal>()
  const state = { running: 0 }
  const limit = limitOf(fresh, options)
  const refuse = (reason: 'full' | 'late'): SifaError => {
    options.refused?.(reason)
    return new SifaError('OVERLOADED', 'More is asked at once than can be answered. Try again in a second.')
  }
  const admit = (): void => {
    if (fresh.size >= options.places) throw refuse('full')
  }
  const turn = (caller: AbortSignal | undefined): Promise<void> | undefined => {
    if (state.running < options.atOnce) {
      state.running += 1
      return undefined
    }
    const late = (): SifaError => refuse('late')
    if (caller !== undefined && served.has(caller)) return inLine(begun, options.burstMs, late, caller)
    admit()
    return inLine(fresh, limit(), late, caller)
  }
  const end = (): void => {
    const [next] = begun.size > 0 ? begun : fresh
    if (next === undefined) state.running -= 1
    else next()
  }
  return {
    run: async (work, caller) => {
      caller?.throwIfAborted()
      await turn(caller)
      try {
        const done = await work()
        if (caller !== undefined) served.add(caller)
        return done
      } finally {
        end()
      }
    },
    admit,
    waiting: () => begun.size + fresh.size,
    running: () => state.running,
  }
}

/** How long whoever joins now may wait. */
const limitOf = (
  line: ReadonlySet<unknown>,
  { standingMs, burstMs, now = () => performance.now() }: LineOptions,
): (() => number) => {
  let formed = 0
  return () => {
    if (line.size === 0) formed = now()
    return now() - formed < STANDING_AFTER_MS ? burstMs : standingMs
  }
}

/** Resolves when it is called out of `line`, which hands it the turn of the piece that has ended. */
const inLine = (
  line: Set<() => void>,
  limitMs: number,
  late: () => SifaError,
  caller: AbortSignal | undefined,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const leave = (settle: () => void): void => {
      line.delete(called)
      clearTimeout(timer)
      caller?.removeEventListener('abort', gone)
      settle()
    }
    const called = (): void => leave(resolve)
    const gone = (): void => leave(() => reject(caller?.reason as Error))
    const timer = setTimeout(() => leave(() => reject(late())), limitMs)
    caller?.addEventListener('abort', gone, { once: true })
    line.add(called)
  })
