import type { Finding } from '../read/source-document.ts'
import type { Ref } from '../shape/expanded.ts'
import { shown } from '../shape/kinds-of-value.ts'
import type { Directory, ReferenceKind } from './directory.ts'
import type { DirectoryEntry } from './directory-entry.ts'
import { REFERENCE_KINDS, described, isOfKind } from './directory.ts'

export type Resolution =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly finding: Finding }

/**
 * From a reference as written to an id, among the kinds that can stand there. Names are compared by their normal
 * form and never by likeness: a text that fits none or several is a fault that lists up to ten candidates.
 */
export const resolve = (directory: Directory, ref: Ref, kinds: readonly ReferenceKind[]): Resolution => {
  const prefix = REFERENCE_KINDS.find((kind) => ref.text.startsWith(`${kind}:`))
  if (prefix !== undefined && !kinds.includes(prefix)) return failed(wrongKind(ref, prefix, kinds))
  const found =
    prefix === undefined
      ? directory.find(ref.text, kinds)
      : directory.find(ref.text.slice(prefix.length + 1).trim(), [prefix])
  const [first, second] = found
  if (first === undefined) return failed(unknown(directory, ref, prefix === undefined ? kinds : [prefix]))
  return second === undefined ? { ok: true, id: first.id } : failed(ambiguous(ref, found))
}

/** The id where there is exactly one, for rules that look at what two references mean. */
export const idOf = (directory: Directory, ref: Ref, kinds: readonly ReferenceKind[]): string | undefined => {
  const resolution = resolve(directory, ref, kinds)
  return resolution.ok ? resolution.id : undefined
}

/** Entries that a message lists. */
const MAX_CANDIDATES = 10

const failed = (finding: Finding): Resolution => ({ ok: false, finding })

const ARTICLES: Readonly<Record<ReferenceKind, string>> = {
  person: 'a person',
  institution: 'an institution',
  role: 'a role',
  place: 'a place',
  topic: 'a topic',
}

/** "a person, an institution or a role" */
export const kindsText = (kinds: readonly ReferenceKind[]): string => {
  const words = kinds.map((kind) => ARTICLES[kind])
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`
}

const wrongKind = ({ text, path }: Ref, kind: ReferenceKind, kinds: readonly ReferenceKind[]): Finding => ({
  code: 'WRONG_KIND',
  path,
  message: `${shown(text)} is ${ARTICLES[kind]}, which cannot stand here.`,
  expected: kindsText(kinds),
})

const ambiguous = ({ text, path }: Ref, found: readonly DirectoryEntry[]): Finding => ({
  code: 'AMBIGUOUS_REFERENCE',
  path,
  message: `${shown(text)} fits ${found.length} entries.`,
  expected: `one of: ${listed(found)}`,
  hint: 'Write the id, with its kind in front.',
})

const unknown = (directory: Directory, { text, path }: Ref, kinds: readonly ReferenceKind[]): Finding => {
  const elsewhere = directory.find(text, REFERENCE_KINDS)
  const near = elsewhere.length > 0 ? [] : nearTo(directory, text, kinds)
  return {
    code: 'UNKNOWN_REFERENCE',
    path,
    message: `No entry goes by ${shown(text)}.`,
    expected: `${kindsText(kinds)} of a registry, by id or by a registered name`,
    hint: hintFor(elsewhere, near),
  }
}

/** Best first. */
const nearTo = (
  directory: Directory,
  text: string,
  kinds: readonly ReferenceKind[],
): readonly DirectoryEntry[] =>
  directory
    .near(text)
    .filter(({ entry }) => isOfKind(entry.id, kinds))
    .sort((a, b) => a.away - b.away || (a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, MAX_CANDIDATES)
    .map(({ entry }) => entry)

const hintFor = (elsewhere: readonly DirectoryEntry[], near: readonly DirectoryEntry[]): string => {
  if (elsewhere.length > 0) return `There is ${listed(elsewhere)}, which is of another kind.`
  if (near.length > 0) return `Near: ${listed(near)}. If none is meant, add an entry to a registry file.`
  return 'Add an entry to a registry file, and load that file too.'
}

const listed = (entries: readonly DirectoryEntry[]): string => {
  const shownEntries = entries.slice(0, MAX_CANDIDATES).map(described).join(', ')
  return entries.length > MAX_CANDIDATES
    ? `${shownEntries}, and ${entries.length - MAX_CANDIDATES} more`
    : shownEntries
}
