/** Brings the service up, step by step: the door first, so that a taken port is known before anything is fetched. */
import type { Config } from '../config.ts'
import { provision } from '../database/provision/provision.ts'
import type { RunningDatabase } from '../database/provision/local.ts'
import { connect } from '../database/run.ts'
import { revisionOf } from '../ingest/held.ts'
import type { Caller } from '../model/caller.ts'
import type { GraphContext } from '../plan/context.ts'
import { createCosts } from '../plan/cost/costs.ts'
import { createAnswerCache } from './answer-cache.ts'
import type { AnswerCache } from './answer-cache.ts'
import { builtConsole } from './console.ts'
import { readDoor } from './door.ts'
import { createEstimates } from './estimates.ts'
import type { Estimates } from './estimates.ts'
import { fastTier } from './fast.ts'
import { createServer } from './http.ts'
import type { Line } from './line.ts'
import { metered } from './metered.ts'
import { createMetrics } from './metrics.ts'
import type { Metrics } from './metrics.ts'
import { PLANNING_MS, lineOfReads, withPatience } from './patience.ts'
import { prepare, withOptions } from './prepare.ts'
import { createReadiness } from './readiness.ts'
import type { Readiness } from './readiness.ts'
import type { StartOptions } from './start-options.ts'

export interface Running {
  /** "http://127.0.0.1:4000". */
  readonly url: string
  /** Resolves when the local database ends by itself. */
  readonly databaseEnded: RunningDatabase['exited']
}

/** Milliseconds beyond the statement's own limit: the deadline after which the service answers by itself. */
const DEADLINE_SLACK_MS = 300
const FLIGHT_MS = 5_000
/** The door's closing: what is in flight, then what it has to clean up. */
const DOOR_LIMIT_MS = FLIGHT_MS + 500
const DRIVER_LIMIT_MS = 1_000
const DATABASE_LIMIT_MS = 3_000
const REVISION_LIMIT_MS = 1_000

/** What the door is given once there is a database. */
interface Current {
  context?: (signal: AbortSignal, caller: Caller) => GraphContext
  revision?: () => Promise<number>
}

/** What keeps count while the service runs. */
interface Watched {
  readonly metrics: Metrics
  readonly line: Line
  readonly estimates: Estimates
}

/** Resolves once questions are answered. What was opened before a failure is in `closing`. */
export const startService = async (options: StartOptions): Promise<Running> => {
  const begun = performance.now()
  const { config, closing, report } = options
  const readiness = createReadiness()
  const current: Current = {}
  const metrics = createMetrics()
  const line = lineOfReads(config.queue, metrics.refused)
  const estimates = createEstimates(options.log)
  const url = await openDoor(options, readiness, current, { metrics, line, estimates })
  report({ kind: 'listening', url })
  const running = await provision({
    ...provisionOptions(config),
    report: (event) => report({ kind: 'database', event }),
  })
  closing.add('database', DATABASE_LIMIT_MS, () => running.stop())
  const database = connect(running.address)
  closing.add('driver', DRIVER_LIMIT_MS, () => database.close())
  const patient = withPatience(metered(database, metrics), config.statementTimeoutMs, line)
  const roots = options.parts.roots(patient)
  metrics.watch({
    ...{ waiting: line.waiting, running: line.running, knownTexts: patient.knownTexts },
    revision: (signal) => revisionOf(withOptions(database, { timeoutMs: 1_000, signal })),
  })
  current.context = (signal, caller) => ({ ...roots, signal, caller })
  current.revision = () => revisionOf(database, { timeoutMs: REVISION_LIMIT_MS })
  readiness.watch((signal) =>
    database.read({ text: 'RETURN 1', parameters: {} }, { timeoutMs: 1_000, signal }),
  )
  await prepare(options, readiness, database, running.address)
  await estimates.watch(database)
  void running.writeClassArchive()
  report({ kind: 'ready', url, ms: Math.round(performance.now() - begun) })
  return { url, databaseEnded: running.exited }
}

/** What the configuration says of the database. */
export const provisionOptions = (config: Config): Omit<Parameters<typeof provision>[0], 'report'> => ({
  given: config.neo4j,
  dataDir: config.dataDir,
  cacheDir: config.cacheDir,
  port: config.boltPort,
  mavenRepository: config.mavenRepository,
  javaHome: config.javaHome,
})

const openDoor = async (
  { config, parts, log, closing }: StartOptions,
  readiness: Readiness,
  current: Current,
  { metrics, line, estimates }: Watched,
): Promise<string> => {
  const costs = createCosts(parts.schema, config.costLimits, estimates.counts)
  const answers = answersOf(config, current)
  if (answers !== undefined) metrics.watch({ answers: answers.counts })
  const service = await createServer<GraphContext>({
    schema: parts.schema,
    context: (signal, caller) => contextOf(current, signal, caller),
    readiness,
    ...(await readDoor(config, parts.schema, log)),
    introspection: config.introspection,
    answers,
    plugins: config.fastTier ? [fastTier({ answerers: parts.answerers, log })] : [],
    console: config.console && !config.operationsOnly ? builtConsole(log) : undefined,
    cost: { costs, asked: estimates.refresh },
    deadlineMs: config.statementTimeoutMs + DEADLINE_SLACK_MS,
    patienceMs: Math.max(config.statementTimeoutMs, PLANNING_MS) + DEADLINE_SLACK_MS,
    log,
    metrics,
    admit: line.admit,
  })
  const url = await service.listen(config.port, config.host)
  closing.add('door', DOOR_LIMIT_MS, () => service.stop(FLIGHT_MS))
  return url
}

/** Null bytes: none are kept. */
const answersOf = ({ answerCacheMiB }: Config, current: Current): AnswerCache | undefined =>
  answerCacheMiB === 0
    ? undefined
    : createAnswerCache({ maxBytes: answerCacheMiB * 1_048_576, revision: () => revisionNow(current) })

const revisionNow = ({ revision }: Current): Promise<number> =>
  revision === undefined ? Promise.reject(new Error('There is no database yet.')) : revision()

const contextOf = (current: Current, signal: AbortSignal, caller: Caller): GraphContext => {
  if (current.context === undefined) throw new Error('A question was let in before there was a database.')
  return current.context(signal, caller)
}
