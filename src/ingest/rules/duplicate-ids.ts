import type { Path } from '../read/path.ts'
import type { Finding, SourceDocument } from '../read/source-document.ts'
import type { LoadRule, ReportRule } from './rule.ts'

interface Use {
  readonly id: string
  readonly document: SourceDocument
  readonly path: Path
}

/** In one load an entry of a registry stands once, and so does the key of a report. */
export const duplicateIds: LoadRule = ({ entries, reports }) =>
  repeats([
    ...entries.map(({ entity, document, path }) => ({ id: entity.id, document, path })),
    ...reports.map(({ key, document }) => ({ id: `source:${key}`, document, path: ['report'] })),
  ]).map(({ use, first }) => ({ document: use.document, finding: repeat(use, first) }))

/** In one report a meeting stands once, and so does a delegation. */
export const duplicateIdsInReport: ReportRule = ({ document, meetings, delegations }) =>
  repeats([
    ...meetings.map(({ key, path }) => ({ id: `meeting:${key}`, document, path: [...path, 'id'] })),
    ...delegations.map(({ key, path }) => ({ id: `institution:${key}`, document, path: [...path, 'id'] })),
  ]).map(({ use, first }) => repeat(use, first))

const repeats = (uses: readonly Use[]): readonly { use: Use; first: Use }[] => {
  const firsts = new Map<string, Use>()
  return uses.flatMap((use) => {
    const first = firsts.get(use.id)
    if (first !== undefined) return [{ use, first }]
    firsts.set(use.id, use)
    return []
  })
}

const repeat = ({ id, path }: Use, first: Use): Finding => {
  const { line } = first.document.position(first.path, 'key')
  return {
    code: 'DUPLICATE_ID',
    path,
    atKey: !['report', 'id'].includes(String(path.at(-1))),
    message: `${id} stands in ${first.document.file}, line ${line}, already.`,
    expected: 'each id once',
    hint: id.startsWith('source:')
      ? 'Give each report a key of its own: report: <key>.'
      : 'Put what belongs to one id into one entry; give another thing another id.',
  }
}
