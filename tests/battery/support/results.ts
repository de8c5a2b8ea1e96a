/** Keeps the figures of a run of whole size, and writes them into the table beside the tests; rows that did not run stay. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, release, tmpdir, type as system } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import type { Figure } from './figures.ts'
import { IS_WHOLE } from '../../support/size.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** File to which every figure is added. */
    figures: string
  }
}

const TABLE = join(import.meta.dirname, '..', 'results.md')

let record = ''

/** Called by vitest before the first test file. */
export const setup = (project: TestProject): void => {
  record = join(mkdtempSync(join(tmpdir(), 'sifa-battery-')), 'figures')
  writeFileSync(record, '')
  project.provide('figures', record)
}

/** Called by vitest after the last test file. */
export const teardown = (): void => {
  const figures = readFileSync(record, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Figure)
  rmSync(dirname(record), { recursive: true })
  if (!IS_WHOLE || figures.length === 0) return
  writeFileSync(TABLE, tableOf([...kept(figures), ...figures.map((figure) => lineOf(figure, commit()))]))
  console.log(`The battery's figures are in ${TABLE}.`)
}

/** Lines of the rows that an earlier run has measured and this one has not. */
const kept = (figures: readonly Figure[]): readonly string[] => {
  const rows = new Set(figures.map(({ row }) => row))
  const lines = existsSync(TABLE) ? readFileSync(TABLE, 'utf8').split('\n') : []
  return lines.filter((line) => /^\| +\d/.test(line) && !rows.has(rowOfLine(line)))
}

const rowOfLine = (line: string): number => Number(/\d+/.exec(line)?.[0] ?? 0)

const lineOf = ({ row, what, asked, measured, on, held }: Figure, at: string): string =>
  `| ${row} | ${what} | ${asked} | ${measured} | ${on} | ${held ? 'yes' : '**no**'} | ${at} |`

const tableOf = (lines: readonly string[]): string => {
  const rows = [...lines].sort((a, b) => rowOfLine(a) - rowOfLine(b))
  return `# The battery

What the service withstands, row by row, with the figure asked and the figure measured. Written by \`npm run battery\`.
"stub" is a fake Bolt server, "proxy" a TCP proxy that breaks lines, "real" a Neo4j. Where other work slowed the machine,
a limit of time is so many times what is asked, measured beside it.

Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${system()} ${release()}; last run ${new Date().toISOString().slice(0, 10)}. The last column is the commit that a row was measured at.

| row | what | asked | measured | on | held | at |
| --: | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`
}

const commit = (): string =>
  execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: import.meta.dirname, encoding: 'utf8' }).trim()
