/** What `/metrics` looks at when somebody asks. */
import { Gauge } from 'prom-client'
import type { Registry } from 'prom-client'
import type { AnswerCounts } from './answer-cache.ts'

type Look<T> = () => T | Promise<T>

/** A value that is not there yet, that fails, or that takes over a second, is left out of the answer. */
export interface Gauges {
  readonly ready?: Look<boolean>
  readonly revision?: (signal: AbortSignal) => Promise<number>
  readonly waiting?: Look<number>
  readonly running?: Look<number>
  readonly knownTexts?: Look<number>
  /** Of the answers that are kept. */
  readonly answers?: Look<AnswerCounts>
}

const LIMIT_MS = 1_000

/** A change of `gauges` is seen by the next answer. */
export const addGauges = (registry: Registry, gauges: Gauges): void => {
  const revision = atMostOnceASecond(() => bounded(gauges.revision))
  const add = (name: string, help: string, look: Look<number | undefined>): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const value = await look()
        if (value === undefined) this.remove()
        else this.set(value)
      },
    })
  }
  add('sifa_ready', '1 where /readyz says so, else 0.', async () => ((await gauges.ready?.()) ? 1 : 0))
  add('sifa_graph_revision', 'Revision of the graph: how often something was written to it.', revision)
  add('sifa_queue_waiting', 'Statements that wait in line for the database.', () => gauges.waiting?.())
  add('sifa_queue_running', 'Statements that are being run.', () => gauges.running?.())
  add('sifa_statement_texts_known', 'Texts whose plans the database is taken to keep.', () =>
    gauges.knownTexts?.(),
  )
  const kept = async (name: keyof AnswerCounts): Promise<number | undefined> =>
    (await gauges.answers?.())?.[name]
  add('sifa_kept_answers_given', 'Answers that were given without asking the database.', () => kept('hits'))
  add('sifa_kept_answers_missed', 'Answers for which the database was asked.', () => kept('misses'))
  add('sifa_kept_answers_bytes', 'Memory that kept answers take, about.', () => kept('bytes'))
}

const bounded = async (look: Gauges['revision']): Promise<number | undefined> => {
  const limit = AbortSignal.timeout(LIMIT_MS)
  const late = new Promise<undefined>((resolve) =>
    limit.addEventListener('abort', () => resolve(undefined), { once: true }),
  )
  return Promise.race([look?.(limit), late]).catch(() => undefined)
}

/** Who floods `/metrics` does not flood the database. */
const atMostOnceASecond = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let last: { readonly at: number; readonly value: Promise<T> } | undefined
  return () => {
    const at = performance.now()
    if (last === undefined || at - last.at > LIMIT_MS) last = { at, value: work() }
    return last.value
  }
}
