/** npm run bench: brings up data, servers and peers, compares, measures, prints and saves one table. */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inProject } from '../../src/model/paths.ts'
import { aimsOf } from './aims.ts'
import type { Extras } from './aims.ts'
import { optionsOf, USAGE } from './options.ts'
import type { Options } from './options.ts'
import { aimsTable, pageOf, tableOf } from './report.ts'
import type { Say } from './rows.ts'
import { runSet } from './run-set.ts'
import type { Ran } from './run-set.ts'
import { sdlSizes } from './sdl.ts'
import { whereOf } from './where.ts'

/** Resolves to the exit code. */
export const main = async (args: readonly string[]): Promise<number> => {
  const options = optionsOf(args)
  if (options === null) {
    console.log(USAGE)
    return 2
  }
  const [begun, load] = [new Date(), loadavg()]
  const say: Say = (line) => {
    if (!options.json) process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`)
  }
  // What is left of databases and servers ends with the process.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
  await installPeers(say)
  const ran: Ran[] = []
  for (const name of options.sets) ran.push(await runSet(name, options, say))
  const rows = ran.flatMap((one) => one.rows)
  const aims = aimsOf(rows, await extrasOf(ran, options))
  const where = whereOf(options, begun, load, ran.find(({ postgres }) => postgres !== undefined)?.postgres)
  const results = inProject('tests', 'bench', 'results')
  mkdirSync(results, { recursive: true })
  if (options.save !== undefined) writeFileSync(join(results, `${options.save}.md`), pageOf(ran, aims, where))
  console.log(
    options.json
      ? JSON.stringify({ where: where.lines, ran, aims }, null, 1)
      : `${tableOf(rows)}\n\n${aimsTable(aims)}`,
  )
  say(`All in ${((Date.now() - begun.getTime()) / 60_000).toFixed(1)} minutes.`)
  return 0
}

/** The largest set's start counts: what is planned does not depend on it, what is counted may. */
const extrasOf = async (ran: readonly Ran[], { peers }: Options): Promise<Extras> => ({
  readyMs: ran.at(-1)?.start.readyMs,
  sdl: peers.includes('p1') ? await sdlSizes() : undefined,
})

const run = promisify(execFile)

/** Peers are nobody's dependency: they are installed where they are measured. */
const installPeers = async (say: Say): Promise<void> => {
  const folder = inProject('tests', 'bench', 'peers')
  if (existsSync(inProject('tests', 'bench', 'peers', 'node_modules'))) return
  say('Peers are installed.')
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder })
}
