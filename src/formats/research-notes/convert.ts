/** npm run convert:libya -- <folder of notes>: writes seed/libya, and what the article's folder shares with it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from '../../model/paths.ts'
import { readRegistry, readReports } from './base.ts'
import type { Folder } from './conversion.ts'
import { convert } from './conversion.ts'
import { registryFile, reportFile } from './files.ts'
import { readNotes } from './read.ts'
import { summaryLines, summaryOf } from './summary.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Usage: npm run convert:libya -- <folder of notes>')
  process.exit(2)
}

const ARTICLE = inProject('seed', 'article')
const LIBYA = inProject('seed', 'libya')

const taken = new Map(
  [...readReports(join(ARTICLE, 'reports')).values()].map((report) => [report.source.url ?? '', report]),
)
const notes = readNotes(folder)
const conversion = convert(notes, readRegistry(ARTICLE), taken)

const writeReports = (into: string, { reports }: Folder): void => {
  rmSync(join(into, 'reports'), { recursive: true, force: true })
  mkdirSync(join(into, 'reports'), { recursive: true })
  for (const report of reports)
    writeFileSync(join(into, 'reports', `${report.report ?? ''}.yaml`), reportFile(report))
}

const WRITTEN_BY =
  'Written by npm run convert:libya; entries that the article has stand in both folders alike.'

const writeRegistry = (
  into: string,
  { registry }: Folder,
  sections: readonly (readonly (keyof typeof registry)[])[],
): void => {
  mkdirSync(join(into, 'registry'), { recursive: true })
  for (const names of sections) {
    const chosen = Object.fromEntries(names.map((name) => [name, registry[name]]))
    writeFileSync(join(into, 'registry', `${names.join('-and-')}.yaml`), registryFile(chosen, [WRITTEN_BY]))
  }
}

writeReports(LIBYA, conversion.libya)
writeRegistry(LIBYA, conversion.libya, [
  ['people'],
  ['institutions'],
  ['roles'],
  ['places'],
  ['topics'],
  ['publishers'],
])
writeReports(ARTICLE, conversion.article)
writeRegistry(ARTICLE, conversion.article, [
  ['people'],
  ['institutions'],
  ['roles'],
  ['places', 'topics'],
  ['publishers'],
])

const summary = summaryLines(summaryOf(notes, conversion))
writeFileSync(join(LIBYA, 'conversion.jsonl'), summary)
console.log(summary)
