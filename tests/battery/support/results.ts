/** Keeps the figures of a run, and after a whole one writes them as a table beside the tests. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, release, tmpdir, type as system } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { isWholeRun } from '../../support/database-floor.ts'
import type { Figure } from './figures.ts'
import { IS_WHOLE } from '../../support/size.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** File to which every figure is added. */
    figures: string
  }
}

const TABLE = join(import.meta.dirname, '..', 'results.md')

let begun = 0
let record = ''
let run: TestProject | undefined

/** Called by vitest before the first test file. */
export const setup = (project: TestProject): void => {
  begun = performance.now()
  run = project
  record = join(mkdtempSync(join(tmpdir(), 'sifa-battery-')), 'figures')
  writeFileSync(record, '')
  project.provide('figures', record)
}

/** Called by vitest after the last test file. */
export const teardown = async (): Promise<void> => {
  const figures = readFileSync(record, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Figure)
  rmSync(dirname(record), { recursive: true })
  if (!IS_WHOLE || run === undefined || !(await isWholeRun(run))) return
  writeFileSync(TABLE, tableOf(figures, (performance.now() - begun) / 60_000))
  console.log(`The battery's figures are in ${TABLE}.`)
}

const tableOf = (figures: readonly Figure[], minutes: number): string => {
  const rows = [...figures]
    .sort((a, b) => a.row - b.row)
    .map(
      ({ row, what, asked, measured, on, held }) =>
        `| ${row} | ${what} | ${asked} | ${measured} | ${on} | ${held ? 'yes' : '**no**'} |`,
    )
  return `# The battery, run whole

What the service withstands, row by row, with the figure asked and the figure measured. Written by \`npm run battery\`.
"stub" is a fake Bolt server, "proxy" a TCP proxy that breaks lines, "real" a Neo4j. Where other work slowed the machine,
a limit of time is so many times what is asked, measured beside it.

${new Date().toISOString().slice(0, 10)}, ${minutes.toFixed(0)} minutes; Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${system()} ${release()}, commit ${commit()}.

| row | what | asked | measured | on | held |
| --: | --- | --- | --- | --- | --- |
${rows.join('\n')}
`
}

const commit = (): string =>
  execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: import.meta.dirname, encoding: 'utf8' }).trim()
