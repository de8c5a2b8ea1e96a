/** Whether the service can answer now, and if not, what is missing. */

export interface Check {
  readonly ok: boolean
  /** For people: what stands, or what is being waited for. */
  readonly detail: string
}

export type Step = 'schema' | 'seed' | 'statements'

export interface ReadinessReport {
  readonly ready: boolean
  readonly checks: Readonly<Record<'database' | Step, Check>>
}

export interface Readiness {
  /** Tells how to ask the database whether it lives. Until then it counts as not there. */
  watch(ping: (signal: AbortSignal) => Promise<unknown>): void
  /** A step of the start, done or not. */
  set(step: Step, check: Check): void
  /** True once every step is done: questions are let in. What the database does then is theirs to find out. */
  started(): boolean
  /** Asks the database, at most once a second. Never throws, answers within 1 s. */
  report(): Promise<ReadinessReport>
}

const PING_TIMEOUT_MS = 1_000
const PING_FRESH_MS = 1_000
const WAITING: Check = { ok: false, detail: 'Not yet.' }

/** Nothing is ready at first. */
export const createReadiness = (clock: () => number = () => performance.now()): Readiness => {
  const steps: Record<Step, Check> = { schema: WAITING, seed: WAITING, statements: WAITING }
  let ping: ((signal: AbortSignal) => Promise<unknown>) | undefined
  let last: { readonly at: number; readonly check: Promise<Check> } | undefined
  const database = (): Promise<Check> => {
    if (ping === undefined) return Promise.resolve(WAITING)
    if (last === undefined || clock() - last.at > PING_FRESH_MS) last = { at: clock(), check: checkOf(ping) }
    return last.check
  }
  return {
    watch: (how) => {
      ping = how
      last = undefined
    },
    set: (step, check) => {
      steps[step] = check
    },
    started: () => Object.values(steps).every(({ ok }) => ok),
    report: async () => {
      const checks = { database: await database(), ...steps }
      return { ready: Object.values(checks).every(({ ok }) => ok), checks }
    },
  }
}

const checkOf = async (ping: (signal: AbortSignal) => Promise<unknown>): Promise<Check> => {
  const start = performance.now()
  const limit = new AbortController()
  const late = new Promise<Check>((resolve) => {
    limit.signal.addEventListener('abort', () =>
      resolve({ ok: false, detail: `No answer within ${PING_TIMEOUT_MS} ms.` }),
    )
  })
  const timer = setTimeout(() => limit.abort(), PING_TIMEOUT_MS)
  const asked = ping(limit.signal).then(
    () => ({ ok: true, detail: `Answered in ${Math.round(performance.now() - start)} ms.` }),
    () => ({ ok: false, detail: 'It cannot be reached.' }),
  )
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}
