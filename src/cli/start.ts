/** `sifa start`: everything up, a word of what was done, and everything down again when asked. */
import type { Config } from '../config.ts'
import { createClosing } from '../server/closing.ts'
import type { Closing } from '../server/closing.ts'
import { examplesText } from '../server/examples.ts'
import { createLog } from '../server/log.ts'
import type { Log } from '../server/log.ts'
import { createParts } from '../server/parts.ts'
import { startService } from '../server/start.ts'
import type { Running } from '../server/start.ts'
import type { StartEvent } from '../server/start-options.ts'
import { databaseWords } from './database-words.ts'
import { configOrError, wordsOf } from './exit.ts'
import type { ExitCode } from './exit.ts'
import { seconds } from './progress.ts'
import type { LineSink } from './progress.ts'
import { seedProgress } from './load-words.ts'

/** The process ends by then, whatever hangs: what is left of the local database dies with it. */
const STOP_LIMIT_MS = 9_500

/** A terminal's Ctrl+C reaches the service twice under npm: by the terminal, and passed on by npm. */
const ONE_SIGNAL_MS = 1_000

/** Resolves when the service has ended. */
export const start = async (): Promise<ExitCode> => {
  const config = configOrError()
  const log = createLog(config.log)
  const closing = createClosing(log)
  const asked = whenAsked(closing, log)
  try {
    const parts = createParts(seedProgress(sinkOf(config, log)))
    const running = startService({ config, parts, log, closing, report: reporter(config, log) })
    return await Promise.race([asked, running.then((service) => databaseGone(service, closing, log))])
  } catch (error) {
    if (closing.begun()) return 0
    const { words, exitCode } = wordsOf(error)
    process.stderr.write(`${words}\n`)
    return exitCode
  } finally {
    await stop(closing, log)
  }
}

/** The service does not outlive its database: whoever runs it starts both again. */
const databaseGone = async ({ databaseEnded }: Running, closing: Closing, log: Log): Promise<ExitCode> => {
  const ending = await databaseEnded
  if (closing.begun()) return 0
  log.error('The database ended by itself. The service ends too: start it again.', { ...ending })
  return 1
}

/** Resolves at the first SIGTERM or SIGINT; the second one ends the process at once. */
const whenAsked = (closing: Closing, log: Log): Promise<ExitCode> =>
  new Promise((resolve) => {
    let first: number | undefined
    const onSignal = (signal: NodeJS.Signals): void => {
      if (first !== undefined && performance.now() - first < ONE_SIGNAL_MS) return
      if (first !== undefined) process.exit(1)
      first = performance.now()
      log.info(`${signal}: stopping. Once more stops at once.`)
      void stop(closing, log).then(() => resolve(0))
    }
    process.on('SIGTERM', onSignal).on('SIGINT', onSignal)
  })

const stop = async (closing: Closing, log: Log): Promise<void> => {
  const hang = setTimeout(() => {
    log.error('Stopping took too long: ending at once.')
    process.exit(1)
  }, STOP_LIMIT_MS)
  await closing.run()
  clearTimeout(hang)
}

const reporter = (config: Config, log: Log): ((event: StartEvent) => void) => {
  const say =
    config.log === 'json'
      ? (line: string): void => log.info(line)
      : (line: string): void => void process.stdout.write(`${line}\n`)
  const ofDatabase = databaseWords(say, sinkOf(config, log))
  return (event) => {
    if (event.kind === 'database') ofDatabase(event.event)
    else if (event.kind === 'listening')
      say(`Listening on ${event.url}; questions are answered once all is ready.`)
    else if (event.kind === 'done') say(`${TITLES[event.step]}: ${event.detail} (${seconds(event.ms)})`)
    else sayReady(event.url, event.ms, say, config)
  }
}

/** Where the log is JSON, so is progress. */
const sinkOf = ({ log: form }: Config, log: Log): LineSink | undefined =>
  form === 'json' ? { write: (text) => log.info(text.trimEnd()) } : undefined

const TITLES = { schema: 'Schema', seed: 'Seed', statements: 'Statements' } as const

const sayReady = (url: string, ms: number, say: (line: string) => void, config: Config): void => {
  say(
    `Ready in ${seconds(ms)}: ${url}/graphql${config.console && !config.operationsOnly ? `, and in a browser ${url}/` : ''}`,
  )
  if (config.log === 'text' && !config.operationsOnly)
    say(`\nThree questions to paste:\n\n${examplesText(url)}\n\nCtrl+C stops the service and its database.`)
}
