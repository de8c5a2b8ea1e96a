/** The commands of `sifa`, their words and their exit codes. Each loads its own code when it is called. */
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { inProject } from '../model/paths.ts'
import { wordsOf } from './exit.ts'
import type { ExitCode } from './exit.ts'
import { addKeyCommand } from './key-command.ts'

const EXIT_CODES = `
Exit codes: 0 done · 1 it could not be done · 2 what was given has faults.`

const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}\n${EXIT_CODES}`

type Finish = (code: ExitCode) => void

/** The parser; each command gives its exit code to `finish`. */
export const createProgram = (finish: Finish): Command => {
  const program = new Command('sifa')
    .description('Who met whom, in what capacity, on whose behalf, when, and according to which source.')
    .version(versionOf())
    .showHelpAfterError('(add --help for what there is)')
    .addHelpText('after', EXIT_CODES)
    .exitOverride()
  addStart(program, finish)
  addLoad(program, finish)
  addCheck(program, finish)
  addDuplicates(program, finish)
  addAsk(program, finish)
  addDoctor(program, finish)
  addKeyCommand(program, finish, examples)
  return program
}

const versionOf = (): string =>
  (JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as { readonly version: string }).version

const addStart = (program: Command, finish: Finish): void => {
  program
    .command('start')
    .description('Bring up a database, load the seed, answer questions until stopped.')
    .addHelpText(
      'after',
      examples(
        'sifa start',
        'PORT=4001 SIFA_DATA_DIR=~/sifa-two sifa start',
        'NEO4J_URI=bolt://db:7687 NEO4J_PASSWORD_FILE=/run/secrets/neo4j sifa start',
      ) + '\n"sifa doctor --settings" lists every setting.',
    )
    .action(async () => {
      const { start } = await import('./start.ts')
      finish(await start())
    })
}

const addLoad = (program: Command, finish: Finish): void => {
  program
    .command('load')
    .description('Load report and registry files, all or nothing. The same files again change nothing.')
    .argument('<paths...>', 'files (*.yaml, *.yml, *.json), or folders that hold some')
    .option('--dry-run', 'say what would change, write nothing')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      examples('sifa load seed', 'sifa load --dry-run my-report.yaml', 'sifa load --json reports/'),
    )
    .action(async (paths: string[], flags: { dryRun?: boolean; json?: boolean }) => {
      const { load } = await import('./load.ts')
      finish(await load(paths, flags))
    })
}

const addCheck = (program: Command, finish: Finish): void => {
  program
    .command('check')
    .description(
      'Say every fault of the files, without a database. They may refer to what seed/ holds (SIFA_SEED).',
    )
    .argument('<paths...>', 'files (*.yaml, *.yml, *.json), or folders that hold some')
    .option('--json', 'print the faults as JSON')
    .addHelpText('after', examples('sifa check my-report.yaml', 'sifa check --json reports/'))
    .action(async (paths: string[], flags: { json?: boolean }) => {
      const { check } = await import('./check.ts')
      finish(await check(paths, flags))
    })
}

const addDuplicates = (program: Command, finish: Finish): void => {
  program
    .command('duplicates')
    .description('List entries that may be one, with reasons, for an editor to judge. Needs no database.')
    .argument('[paths...]', 'files or folders that are looked at together (default: seed/)')
    .option('--json', 'print the pairs as JSON')
    .addHelpText(
      'after',
      examples('sifa duplicates', 'sifa duplicates seed my-report.yaml', 'sifa duplicates --json seed'),
    )
    .action(async (paths: string[], flags: { json?: boolean }) => {
      const { duplicates } = await import('./duplicates.ts')
      finish(await duplicates(paths, flags))
    })
}

const gather = (value: string, before: readonly string[]): readonly string[] => [...before, value]

const addAsk = (program: Command, finish: Finish): void => {
  program
    .command('ask')
    .description('Ask a running service the question in a file.')
    .argument('<file>', 'a GraphQL document, or - for standard input')
    .option('--var <name=value>', 'a variable of the document; may be given several times', gather, [])
    .option('--operation <name>', 'which operation, where the document holds several')
    .option('--url <address>', 'the service (default: SIFA_URL, or http://127.0.0.1:4000/graphql)')
    .option('--table', 'print lists as tables')
    .option('--json', 'print the answer as JSON (the default)')
    .option('--dry-run', 'only say what it would cost, and what it may')
    .addHelpText(
      'after',
      examples(
        'sifa ask met.graphql --table',
        'sifa ask met.graphql --var name="جون برننان" --var during=2024-07',
        "echo '{ stats { meetings } }' | sifa ask -",
      ),
    )
    .action(async (file: string, flags: AskFlags) => {
      const { ask } = await import('./ask.ts')
      finish(await ask(file, flags))
    })
}

interface AskFlags {
  readonly var: readonly string[]
  readonly operation?: string
  readonly url?: string
  readonly table?: boolean
  readonly dryRun?: boolean
}

const addDoctor = (program: Command, finish: Finish): void => {
  program
    .command('doctor')
    .description('Say which database would be used and why, which Java was found, and where everything lies.')
    .option('--graph', 'check the stored graph against every rule of the loader')
    .option('--digest', 'print one short text for all that the graph holds')
    .option('--settings', 'print the table of settings')
    .option('--json', 'print it as JSON')
    .addHelpText('after', examples('sifa doctor', 'sifa doctor --graph --digest', 'sifa doctor --settings'))
    .action(async (flags: { graph?: boolean; digest?: boolean; settings?: boolean; json?: boolean }) => {
      const { doctor } = await import('./doctor.ts')
      finish(await doctor(flags))
    })
}

/** An ended command leaves this much time for what is still open, then the process ends. */
const LINGER_MS = 1_000

/** Runs one command and ends the process with its code. */
export const runCommand = async (args: readonly string[]): Promise<void> => {
  const end = (code: number): void => {
    process.exitCode = code
    setTimeout(() => process.exit(code), LINGER_MS).unref()
  }
  try {
    await createProgram(end).parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) end(error.exitCode)
    else {
      const { words, exitCode } = wordsOf(error)
      process.stderr.write(`${words}\n`)
      end(exitCode)
    }
  }
}
