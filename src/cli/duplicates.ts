/** `sifa duplicates`: entries that may be one, from files alone. */
import { likelyDuplicates } from '../ingest/duplicates/likely.ts'
import type { Likely, LikelyDuplicates } from '../ingest/duplicates/likely.ts'
import { findFiles } from '../ingest/files.ts'
import { formatFaults } from '../ingest/format-faults.ts'
import { validateAll } from '../ingest/validate.ts'
import { inProject } from '../model/paths.ts'
import { terminalWidth } from './exit.ts'
import type { ExitCode } from './exit.ts'

/** 0: looked through. 2: the files have faults. */
export const duplicates = async (
  paths: readonly string[],
  { json = false }: { json?: boolean },
): Promise<ExitCode> => {
  const { files, faults: missing } = await findFiles(paths.length === 0 ? [inProject('seed')] : paths)
  const { load, faults } = validateAll(files)
  if (load === null || missing.length > 0) {
    const text = formatFaults([...missing, ...faults], { width: terminalWidth(process.stderr) })
    process.stderr.write(`${text}\n`)
    return 2
  }
  const found = likelyDuplicates(load)
  process.stdout.write(`${json ? JSON.stringify(found, null, 2) : duplicatesWords(found)}\n`)
  return 0
}

/** A block a pair, and a last line with the totals. */
export const duplicatesWords = ({ pairs, judged }: LikelyDuplicates): string =>
  [...pairs.map(blockOf), totals(pairs, judged)].join('\n\n')

const blockOf = ({ one, other, reasons, against, unsure }: Likely): string =>
  [
    one,
    other,
    ...reasons.map((reason) => `  ${reason}`),
    ...against.map((reason) => `  but ${reason}`),
    ...(unsure ? ['  an editor cannot tell'] : []),
  ].join('\n')

const totals = (pairs: readonly Likely[], judged: number): string => {
  const count = (kind: Likely['kind']): string => {
    const found = pairs.filter((pair) => pair.kind === kind).length
    const many = kind === 'person' ? 'people' : `${kind}s`
    return `${found} ${found === 1 ? kind : many}`
  }
  const kinds = (['person', 'institution', 'meeting'] as const).map(count).join(', ')
  return `Pairs that may be one: ${kinds}. Judged already: ${judged}.`
}
