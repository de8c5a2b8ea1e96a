import type { Path } from '../read/path.ts'
import type { Finding } from '../read/source-document.ts'
import type { LoadRule, ReportRule } from './rule.ts'

/** Every entry of a registry has a name, in English or in Arabic. */
export const entriesHaveNames: LoadRule = ({ entries }) =>
  entries
    .filter(({ entity: { properties } }) => !hasName(properties['nameEn'], properties['nameAr']))
    .map(({ document, path }) => ({ document, finding: noName(path) }))

/** So has every delegation. */
export const delegationsHaveNames: ReportRule = ({ delegations }) =>
  delegations.filter(({ en, ar }) => !hasName(en, ar)).map(({ path }) => noName(path))

const hasName = (...names: readonly unknown[]): boolean => names.some((name) => name !== undefined)

const noName = (path: Path): Finding => ({
  code: 'MISSING_NAME',
  path,
  message: 'This entry has no name.',
  expected: 'en: a name in Latin letters, ar: a name in Arabic, or both',
})
