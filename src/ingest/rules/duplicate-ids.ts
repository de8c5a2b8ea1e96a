import type { RegistryEntry } from '../link/entities.ts'
import type { Path } from '../read/path.ts'
import type { Finding, SourceDocument } from '../read/source-document.ts'
import type { LoadRule, PlacedFinding, ReportRule } from './rule.ts'

interface Use {
  readonly id: string
  readonly document: SourceDocument
  readonly path: Path
  /** Where the use is an entry of a registry. */
  readonly entry?: RegistryEntry
}

/**
 * In one load the key of a report stands once. An entry of a registry may stand in several files, so that each folder
 * is whole by itself, where all of them say exactly the same; in one file it stands once.
 */
export const duplicateIds: LoadRule = ({ entries, reports }) =>
  repeats([
    ...entries.map((entry) => ({ id: entry.entity.id, entry, document: entry.document, path: entry.path })),
    ...reports.map(({ key, document }) => ({ id: `source:${key}`, document, path: ['report'] })),
  ])
    .map(({ use, first }) => ({ document: use.document, finding: repeatInLoad(use, first) }))
    .filter((placed): placed is PlacedFinding => placed.finding !== undefined)

const repeatInLoad = (use: Use, first: Use): Finding | undefined => {
  if (use.entry === undefined || first.entry === undefined || use.document.file === first.document.file)
    return repeat(use, first)
  const keys = differences(use.entry, first.entry)
  return keys.length === 0 ? undefined : conflict(use, first, keys)
}

/** Keys of two entries that say something else once written out; the section, too, where it is another one. */
const differences = (one: RegistryEntry, other: RegistryEntry): readonly string[] => {
  const [a, b] = [told(one), told(other)]
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]),
  )
}

const told = ({ entity, refers, path }: RegistryEntry): Readonly<Record<string, unknown>> => {
  const { nameEn, nameAr, ...others } = entity.properties
  const further = entity.names.filter(({ kind }) => kind !== 'PRIMARY').map((name) => JSON.stringify(name))
  return {
    ...others,
    en: nameEn,
    ar: nameAr,
    also: further.sort(),
    section: path[0],
    ...(refers === undefined ? {} : { [String(refers.ref.path.at(-1))]: refers.ref.text }),
  }
}

const conflict = ({ id, path }: Use, first: Use, keys: readonly string[]): Finding => ({
  code: 'DUPLICATE_ID',
  path,
  atKey: true,
  message: `${id} stands in ${first.document.file}, line ${lineOf(first)}, and says something else there: ${keys.join(', ')}.`,
  expected: 'the same entry in both files, or one of them',
  hint: 'Where two folders of reports need one entry, copy it whole.',
})

const lineOf = ({ document, path }: Use): number => document.position(path, 'key').line

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
  return {
    code: 'DUPLICATE_ID',
    path,
    atKey: !['report', 'id'].includes(String(path.at(-1))),
    message: `${id} stands in ${first.document.file}, line ${lineOf(first)}, already.`,
    expected: 'each id once',
    hint: id.startsWith('source:')
      ? 'Give each report a key of its own: report: <key>.'
      : 'Put what belongs to one id into one entry; give another thing another id.',
  }
}
