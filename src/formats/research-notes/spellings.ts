import { scriptOf } from '../../model/names/normalise.ts'
import type { NameEntry } from '../../model/registry.ts'
import type { NotedSpelling } from './notes.ts'

/** An entry with a name and further spellings, as registries hold them. */
export interface Named {
  readonly en?: string
  readonly ar?: string
  readonly also?: readonly (string | NameEntry)[]
}

export const textOf = (spelling: string | NameEntry): string =>
  typeof spelling === 'string' ? spelling : spelling.text

/** A short word in capitals is an abbreviation: "LNA", "SOCAFRICA". */
const isAbbreviation = (text: string): boolean => /^\p{Lu}[\p{Lu}.]{1,9}$/u.test(text)

/** Arabic needs no language: its letters say so. */
export const nameEntryOf = ({ text, lang }: NotedSpelling, kinded = false): string | NameEntry => {
  if (scriptOf(text) === 'Arab' && lang === 'ar') return text
  return { text, lang, ...(kinded && isAbbreviation(text) ? { kind: 'abbreviation' as const } : {}) }
}

/** The entry that exists keeps its names and their order; spellings that it does not have yet are added. */
export const withSpellings = (base: Named, added: readonly (string | NameEntry)[]): Named['also'] => {
  const held = new Set([base.en, base.ar, ...(base.also ?? []).map(textOf)])
  const further = added.filter((spelling) => {
    const text = textOf(spelling)
    if (held.has(text)) return false
    held.add(text)
    return true
  })
  const all = [...(base.also ?? []), ...further]
  return all.length === 0 ? undefined : all
}

/** The notes' own two names, where the entry that exists has others. */
export const otherNames = (
  noted: { readonly en: string; readonly ar: string | undefined },
  held: { readonly en: string; readonly ar: string | undefined },
): readonly (string | NameEntry)[] => [
  ...(noted.en === held.en ? [] : [{ text: noted.en, lang: 'en' }]),
  ...(noted.ar === undefined || noted.ar === held.ar ? [] : [noted.ar]),
]
