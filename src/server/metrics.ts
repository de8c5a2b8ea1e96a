/**
 * What `/metrics` says, in the text form of Prometheus. Names by its conventions; no label takes a value that a caller
 * chooses. Each service has a registry of its own: several live in one process of the tests.
 */
import { hash } from 'node:crypto'
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'
import type { ErrorCode } from '../model/errors.ts'
import { addGauges } from './gauges.ts'
import type { Gauges } from './gauges.ts'

/** One request that is over. */
export interface EndedRequest {
  /** A path of the service's own list, or "other". */
  readonly path: string
  readonly method: string
  /** Undefined where the caller left before there was an answer. */
  readonly status: number | undefined
  readonly seconds: number
  readonly codes: ReadonlySet<ErrorCode>
}

export interface Metrics {
  request(ended: EndedRequest): void
  /** An error that left without a request: what arrived was not HTTP. */
  error(code: ErrorCode): void
  /** A statement is sent. Call what comes back when it has ended. */
  statement(text: string): (outcome: 'answered' | 'failed') => void
  /** A statement was refused a place in line, or left it unanswered. */
  readonly refused: (reason: 'full' | 'late') => void
  /** Adds to what is looked at. */
  watch(gauges: Gauges): void
  readonly contentType: string
  /** Waits for what is looked at, about a second at most. */
  text(): Promise<string>
}

/** Seconds. From a cached answer to the limit on a statement that has to be planned first. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20]
/** Different texts that are told apart: what their hashes take in memory is bounded, 10 MB. */
const MOST_TEXTS = 100_000
const METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'HEAD', 'OPTIONS'])

export const createMetrics = (): Metrics => {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const gauges: { -readonly [K in keyof Gauges]: Gauges[K] } = {}
  addGauges(registry, gauges)
  const errors = new Counter({
    name: 'sifa_errors_total',
    help: 'Requests that were answered with an error, by its code; a request with several counts for each.',
    labelNames: ['code'],
    registers,
  })
  const refused = new Counter({
    name: 'sifa_queue_refused_total',
    help: 'Statements that were refused a place in line (full), or that left it because their time was up (late).',
    labelNames: ['reason'],
    registers,
  })
  for (const reason of ['full', 'late']) refused.inc({ reason }, 0)
  return {
    request: requestsIn(registry, errors),
    error: (code) => errors.inc({ code }),
    statement: statementsIn(registry),
    refused: (reason) => refused.inc({ reason }),
    watch: (more) => void Object.assign(gauges, more),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  }
}

const requestsIn = (registry: Registry, errors: Counter<'code'>): Metrics['request'] => {
  const registers = [registry]
  const requests = new Counter({
    name: 'sifa_http_requests_total',
    help: 'Requests that are over, by path, method and class of the status; "left": the caller did not wait.',
    labelNames: ['path', 'method', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'sifa_graphql_duration_seconds',
    help: 'From the head of a request to /graphql to the end of its answer, by class of the status.',
    labelNames: ['status'],
    buckets: BUCKETS,
    registers,
  })
  return ({ path, method, status: code, seconds: taken, codes }) => {
    const status = code === undefined ? 'left' : `${Math.floor(code / 100)}xx`
    requests.inc({ path, method: METHODS.has(method) ? method : 'other', status })
    if (path === '/graphql') seconds.observe({ status }, taken)
    for (const each of codes) errors.inc({ code: each })
  }
}

const statementsIn = (registry: Registry): Metrics['statement'] => {
  const registers = [registry]
  const sent = new Counter({
    name: 'sifa_statements_total',
    help: 'Statements that questions sent to the database.',
    registers,
  })
  const texts = new Counter({
    name: 'sifa_statement_texts_total',
    help: `Different texts among them, each counted once: so many the database had to plan. At most ${MOST_TEXTS} are told apart.`,
    registers,
  })
  const seconds = new Histogram({
    name: 'sifa_statement_duration_seconds',
    help: 'From sending a statement to its last record, without its time in line.',
    labelNames: ['outcome'],
    buckets: BUCKETS,
    registers,
  })
  const seen = new Set<string>()
  return (text) => {
    sent.inc()
    const key = hash('sha1', text, 'base64')
    if (!seen.has(key) && seen.size < MOST_TEXTS) {
      seen.add(key)
      texts.inc()
    }
    const begun = performance.now()
    return (outcome) => seconds.observe({ outcome }, (performance.now() - begun) / 1_000)
  }
}
