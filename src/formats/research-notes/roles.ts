import { normalise } from '../../model/names/normalise.ts'
import type { RoleEntry } from '../../model/registry.ts'
import { isLabel } from './labels.ts'
import type { NotedInstitution, NotedRole } from './notes.ts'
import { otherNames, withSpellings } from './spellings.ts'
import { lean, wordCount } from './words.ts'

/** Tells whether a title as written names this office alone. */
export type Distinctive = (role: NotedRole, title: string) => boolean

const FEWEST_WORDS = 3
const MOST_WORDS = 9
/** A word that stands in the names of so many bodies, or more, tells none of them apart: "forces". */
const COMMON = 6

/** Two offices in one breath, remarks in brackets, former and acting holders: these are no names of an office. */
const NOT_A_NAME =
  /[()«»“”";,/]| and | ve | e | et |former|acting|designate|interim|delegation|السابق|المكلف|\sو(?!زار|زير|كيل|حد)/i

/**
 * A title is distinctive where it is written of one office only and names its body: "commander" and "director of
 * intelligence" do not. Bodies with a rival of the same name have no such titles. Every other title stands as `office`
 * in the report that writes it.
 */
export const distinctiveIn = (
  roles: readonly NotedRole[],
  institutions: readonly NotedInstitution[],
  taken: readonly string[],
): Distinctive => {
  const owners = ownersOf(roles)
  const telling = tellingWords(institutions)
  const rivals = new Set(institutions.filter(({ note }) => /\brival\b/.test(note ?? '')).map(({ id }) => id))
  const others = new Set(taken.map(normalise))
  return (role, title) => {
    const form = normalise(title)
    const owner = owners.get(form)
    return (
      isName(title) &&
      !others.has(form) &&
      !rivals.has(role.institution) &&
      owner?.size === 1 &&
      owner.has(role.id) &&
      form.split(' ').some((word) => telling.get(role.institution)?.has(word) === true)
    )
  }
}

const isName = (title: string): boolean => {
  const words = wordCount(title)
  return words >= FEWEST_WORDS && words <= MOST_WORDS && !NOT_A_NAME.test(title) && !isLabel(title)
}

const ownersOf = (roles: readonly NotedRole[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const owners = new Map<string, Set<string>>()
  for (const { id, title, titles_as_written } of roles)
    for (const text of [title.en, title.ar ?? '', ...titles_as_written])
      owners.set(normalise(text), (owners.get(normalise(text)) ?? new Set()).add(id))
  return owners
}

/** The words of a body's names that tell it apart, by body. */
const tellingWords = (
  institutions: readonly NotedInstitution[],
): ReadonlyMap<string, ReadonlySet<string>> => {
  const words = institutions.map(({ id, name, spellings }) => {
    const texts = [name.en, name.ar ?? '', ...spellings.map(({ text }) => text)]
    return [id, new Set(texts.flatMap((text) => normalise(text).split(' ')))] as const
  })
  const bodies = new Map<string, number>()
  for (const [, own] of words) for (const word of own) bodies.set(word, (bodies.get(word) ?? 0) + 1)
  const tells = (word: string): boolean => word.length > 2 && (bodies.get(word) ?? 0) < COMMON
  return new Map(words.map(([id, own]) => [id, new Set([...own].filter(tells))]))
}

export const roleEntry = (
  noted: NotedRole,
  distinctive: Distinctive,
  base: Partial<RoleEntry> = {},
): RoleEntry => {
  const en = base.en ?? noted.title.en
  const arabic = noted.title.ar !== null && distinctive(noted, noted.title.ar) ? noted.title.ar : undefined
  const ar = base.ar ?? arabic
  const added = [
    ...otherNames({ en: noted.title.en, ar: arabic }, { en, ar }),
    ...noted.titles_as_written.filter((title) => distinctive(noted, title)),
  ]
  const exclusive = base.exclusive ?? noted.exclusive
  return lean({
    en,
    ar,
    of: base.of ?? noted.institution,
    exclusive: exclusive ? undefined : false,
    also: withSpellings(lean({ ...base, en, ar }), added),
    note: base.note ?? noted.note ?? undefined,
  })
}
