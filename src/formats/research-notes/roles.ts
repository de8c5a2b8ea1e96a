import { normalise } from '../../model/names/normalise.ts'
import type { RoleEntry } from '../../model/registry.ts'
import type { NotedRole } from './notes.ts'
import { otherNames, withSpellings } from './spellings.ts'
import { lean, wordCount } from './words.ts'

/** Tells whether a title as written names this office alone. */
export type Distinctive = (role: NotedRole, title: string) => boolean

const FEWEST_WORDS = 3
const MOST_WORDS = 9

/** Two offices in one breath, remarks in brackets, former and acting holders: these are no names of an office. */
const NOT_A_NAME =
  /[()«»“”";,/]| and | ve | e | et |former|acting|designate|interim|السابق|المكلف|\sو(?!زار|زير|كيل|حد)/i

/**
 * A title is distinctive where it is written of one office only and is long enough to say which one: "commander" is
 * not. Every other title stands as `office` in the report that writes it.
 */
export const distinctiveIn = (roles: readonly NotedRole[], taken: readonly string[]): Distinctive => {
  const owners = new Map<string, Set<string>>()
  for (const { id, title, titles_as_written } of roles)
    for (const text of [title.en, title.ar ?? '', ...titles_as_written]) {
      const form = normalise(text)
      owners.set(form, (owners.get(form) ?? new Set()).add(id))
    }
  const others = new Set(taken.map(normalise))
  return (role, title) => {
    const form = normalise(title)
    const owner = owners.get(form)
    const words = wordCount(title)
    if (words < FEWEST_WORDS || words > MOST_WORDS || NOT_A_NAME.test(title) || others.has(form)) return false
    return owner?.size === 1 && owner.has(role.id)
  }
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
