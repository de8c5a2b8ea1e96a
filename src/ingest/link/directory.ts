import type { NameRecord } from '../../model/graph.ts'
import { normalise } from '../../model/names/normalise.ts'
import type { DirectoryEntry } from './directory-entry.ts'
import type { Near } from './suggestions.ts'
import { createSuggest } from './suggestions.ts'

/** What a reference can mean. */
export const REFERENCE_KINDS = ['person', 'institution', 'role', 'place', 'topic'] as const
export type ReferenceKind = (typeof REFERENCE_KINDS)[number]

export const ACTOR_KINDS: readonly ReferenceKind[] = ['person', 'institution', 'role']

/** Every entry that a text can mean among some kinds, by its key or else by one of its names. */
export interface Directory {
  find(text: string, kinds: readonly ReferenceKind[]): readonly DirectoryEntry[]
  get(id: string): DirectoryEntry | undefined
  /** Entries near a text that fits none, for messages. */
  near(text: string): readonly Near[]
  /** All entries, those of the directory behind it last. */
  all(): readonly DirectoryEntry[]
}

const NOTHING: Directory = { find: () => [], get: () => undefined, near: () => [], all: () => [] }

/** Later entries replace earlier ones of the same id; `behind` is asked for whatever is not here. */
export const createDirectory = (
  entries: readonly DirectoryEntry[],
  behind: Directory = NOTHING,
): Directory => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const byName = indexByName([...byId.values()])
  const suggest = createSuggest([...byId.values()], spellingsOf)
  const get = (id: string): DirectoryEntry | undefined => byId.get(id) ?? behind.get(id)
  return {
    get,
    near: (text) => [...suggest(text), ...behind.near(text).filter(({ entry }) => !byId.has(entry.id))],
    all: () => [...byId.values(), ...behind.all().filter(({ id }) => !byId.has(id))],
    find: (text, kinds) => {
      const byKey = kinds.map((kind) => get(`${kind}:${text}`)).filter((entry) => entry !== undefined)
      if (byKey.length > 0) return byKey
      const form = normalise(text)
      const here = form === '' ? [] : (byName.get(form) ?? []).filter(({ id }) => isOfKind(id, kinds))
      return [...here, ...behind.find(text, kinds).filter(({ id }) => !byId.has(id))]
    },
  }
}

const indexByName = (entries: readonly DirectoryEntry[]): ReadonlyMap<string, readonly DirectoryEntry[]> => {
  const index = new Map<string, DirectoryEntry[]>()
  for (const entry of entries) {
    for (const form of normalForms(entry)) index.set(form, [...(index.get(form) ?? []), entry])
  }
  return index
}

export const isOfKind = (id: string, kinds: readonly ReferenceKind[]): boolean =>
  kinds.some((kind) => id.startsWith(`${kind}:`))

/** Every spelling of an entry that can stand for it. */
export const spellingsOf = ({ names = [], properties = {} }: DirectoryEntry): readonly string[] => [
  ...new Set([
    ...[properties['nameEn'], properties['nameAr']].filter((name) => typeof name === 'string'),
    ...names.filter(isRegistered).map(({ text }) => text),
  ]),
]

const isRegistered = ({ kind }: NameRecord): boolean => kind !== 'AS_WRITTEN'

const normalForms = (entry: DirectoryEntry): readonly string[] => [
  ...new Set(spellingsOf(entry).map(normalise).filter(Boolean)),
]

/** "person:john-brennan (John Brennan)" */
export const described = (entry: DirectoryEntry): string => {
  const name = spellingsOf(entry)[0]
  return name === undefined ? entry.id : `${entry.id} (${name})`
}

/** The institution that an office is in. */
export const institutionOf = (directory: Directory, role: string): string | undefined =>
  directory.get(role)?.links?.find(({ type }) => type === 'OFFICE_IN')?.to
