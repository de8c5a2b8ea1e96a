/**
 * Whole answers, kept for the revision of the graph that they were read at. Every write raises the revision in its own
 * transaction (ingest/write/transaction.ts), so that a kept answer is given only where asking again would give the same.
 */
import { LRUCache } from 'lru-cache'
import type { HTTPGraphQLResponse } from '@apollo/server'

export interface AnswerCacheOptions {
  /** Bytes of answers that are kept. */
  readonly maxBytes: number
  /** Asks the database for the graph's revision; rejects where it cannot say. */
  readonly revision: () => Promise<number>
}

export interface AnswerCache {
  /**
   * The answer kept under `key`, or what `ask` gives. Of equal questions at one time only the first is put to the
   * database; the others take its answer where no write came between. Rejects as `ask` does.
   */
  answer(key: string, ask: () => Promise<HTTPGraphQLResponse>): Promise<HTTPGraphQLResponse>
  readonly counts: () => AnswerCounts
}

export interface AnswerCounts {
  readonly hits: number
  readonly misses: number
  /** That the kept ones take, about. */
  readonly bytes: number
}

interface Kept {
  readonly revision: number
  readonly answer: HTTPGraphQLResponse
}

/** The part of the whole that one answer may fill. */
const LARGEST_SHARE = 8

export const createAnswerCache = ({ maxBytes, revision }: AnswerCacheOptions): AnswerCache => {
  const kept = roomFor(maxBytes)
  const running = new Map<string, Promise<Kept | undefined>>()
  const counts = { hits: 0, misses: 0 }
  let seen: number | undefined
  const look = inTurn(async () => (seen = await revision()))
  const now = (): Promise<number | undefined> => look().catch(() => undefined)

  /** An answer read between two looks at one revision is of that revision. */
  const keep = async (key: string, before: number | undefined, answer: HTTPGraphQLResponse) => {
    if (!isWhole(answer)) return undefined
    const after = await now()
    if (after === undefined || after !== before) return undefined
    const entry = { revision: after, answer }
    kept.set(key, entry)
    return entry
  }
  const miss = (key: string, ask: () => Promise<HTTPGraphQLResponse>): Promise<HTTPGraphQLResponse> => {
    counts.misses += 1
    if (running.has(key)) return ask()
    const before = seen
    const answer = ask()
    const verified = answer.then((each) => keep(key, before, each)).catch(() => undefined)
    running.set(key, verified)
    void verified.then(() => running.delete(key))
    return answer
  }
  const stillTrue = async (entry: Kept): Promise<Kept | undefined> =>
    entry.revision === (await now()) ? entry : undefined
  return {
    answer: async (key, ask) => {
      const known = kept.get(key)
      const coming = known === undefined ? running.get(key) : stillTrue(known)
      const found = coming === undefined ? undefined : await coming
      if (found === undefined) return miss(key, ask)
      counts.hits += 1
      return found.answer
    },
    counts: () => ({ ...counts, bytes: kept.calculatedSize }),
  }
}

const roomFor = (maxBytes: number): LRUCache<string, Kept> =>
  new LRUCache({
    maxSize: maxBytes,
    maxEntrySize: Math.ceil(maxBytes / LARGEST_SHARE),
    sizeCalculation: ({ answer }, key) => 2 * (key.length + textOf(answer).length) + 500,
  })

/** One look at a time; who comes while one is under way waits for the next, which begins after he came. */
const inTurn = (look: () => Promise<number>): (() => Promise<number>) => {
  let current: Promise<unknown> = Promise.resolve()
  let next: Promise<number> | undefined
  return () => {
    next ??= current.then(() => {
      next = undefined
      const begun = look()
      current = begun.catch(() => undefined)
      return begun
    })
    return next
  }
}

const textOf = ({ body }: HTTPGraphQLResponse): string => (body.kind === 'complete' ? body.string : '')

/** Answers with errors are asked again: most of them pass. Apollo writes errors first. */
const isWhole = (answer: HTTPGraphQLResponse): boolean =>
  (answer.status ?? 200) === 200 && textOf(answer).startsWith('{"data":')
