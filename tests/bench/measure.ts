/** Rounds: each peer in turn answers each question for a while, so that what disturbs the machine disturbs all. */
import type { Client } from './client.ts'
import type { Server } from './servers.ts'
import type { Asking } from './ways.ts'

/** One peer with one question. */
export interface Runner {
  readonly server: Server
  readonly client: Client
  readonly asking: Asking
  /** Requests that make one answer: an export has several. */
  readonly pages: number
}

/** One round of one runner; times in ms. */
export interface Sample {
  readonly p50: number
  readonly p95: number
  /** Processor time of the server's process for one answer. */
  readonly cpu: number
  /** Times that it turned to its database for one answer. */
  readonly turns: number
  readonly bytes: number
  readonly answers: number
}

export interface Pace {
  readonly rounds: number
  /** How long a runner is asked in each round, and how often at least and at most. */
  readonly roundMs: number
  readonly least: number
  readonly most: number
}

export const PACE: Pace = { rounds: 5, roundMs: 1_500, least: 10, most: 400 }
export const QUICK_PACE: Pace = { rounds: 2, roundMs: 500, least: 5, most: 200 }

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** Sends the pages of one answer, one after the other. */
const answer = async ({ client, asking, pages }: Runner, n: number): Promise<readonly [number, number]> => {
  let [ms, bytes] = [0, 0]
  for (let page = 0; page < pages; page++) {
    const { status, text, ms: took } = await client.post(asking.bodies(n * pages + page))
    if (status !== 200) throw new Error(`${status}: ${text.slice(0, 300)}`)
    ms += took
    bytes += text.length
  }
  return [ms, bytes]
}

/** How many answers a runner has given; fresh literals count on through all rounds. */
export interface Counter {
  n: number
}

export const round = async (runner: Runner, pace: Pace, counter: Counter): Promise<Sample> => {
  const before = await runner.server.usage()
  const begun = performance.now()
  const times: number[] = []
  let bytes = 0
  while (
    times.length < pace.least ||
    (times.length < pace.most && performance.now() - begun < pace.roundMs)
  ) {
    const [ms, size] = await answer(runner, counter.n++)
    times.push(ms)
    bytes += size
  }
  const after = await runner.server.usage()
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    cpu: (after.cpuMs - before.cpuMs) / times.length,
    turns: (after.turns - before.turns) / times.length,
    bytes: bytes / times.length,
    answers: times.length,
  }
}

/** The one that is first changes with the round. */
export const rotated = <T>(items: readonly T[], by: number): readonly T[] => {
  const at = items.length === 0 ? 0 : by % items.length
  return [...items.slice(at), ...items.slice(0, at)]
}
