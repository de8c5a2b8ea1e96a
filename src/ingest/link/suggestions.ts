import { keyOfId } from '../../model/ids.ts'
import { keysOf } from '../../model/names/keys.ts'
import { normalise } from '../../model/names/normalise.ts'
import { distance } from '../shape/nearest.ts'
import type { DirectoryEntry } from './directory-entry.ts'

/** An entry near a text that fits none, and how far it is: 0 would be the same. */
export interface Near {
  readonly entry: DirectoryEntry
  readonly away: number
}

/** Entries near a text. Only for messages: nothing is ever linked by likeness. */
export type Suggest = (text: string) => readonly Near[]

/**
 * Looks only at entries that share the sound of a word with the text, or its first letters: a load of a thousand
 * unknown names stays quick. The index is made at the first question, answers are kept.
 */
export const createSuggest = (
  entries: readonly DirectoryEntry[],
  spellingsOf: (entry: DirectoryEntry) => readonly string[],
): Suggest => {
  let index: ReadonlyMap<string, ReadonlySet<Spelling>> | undefined
  const answers = new Map<string, readonly Near[]>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    index ??= indexOf(
      entries.flatMap((entry) =>
        [keyOfId(entry.id), ...spellingsOf(entry)].map((each) => spelling(each, entry)),
      ),
    )
    const answer = nearIn(index, text)
    answers.set(text, answer)
    return answer
  }
}

interface Compared {
  readonly form: string
  /** Search keys of the words: how they sound, in any script. */
  readonly keys: readonly string[]
}

interface Spelling extends Compared {
  readonly entry: DirectoryEntry
}

const compared = (text: string): Compared => ({ form: normalise(text), keys: keysOf(text) })

const spelling = (text: string, entry: DirectoryEntry): Spelling => ({ ...compared(text), entry })

/** Where a spelling is looked up: under its sounds, and under the first two letters of each word. */
const placesOf = ({ form, keys }: Compared): readonly string[] => [
  ...keys,
  ...form.split(' ').map((word) => `^${word.slice(0, 2)}`),
]

const indexOf = (spellings: readonly Spelling[]): ReadonlyMap<string, ReadonlySet<Spelling>> => {
  const index = new Map<string, Set<Spelling>>()
  for (const each of spellings) {
    for (const place of placesOf(each)) {
      const there = index.get(place) ?? new Set()
      there.add(each)
      index.set(place, there)
    }
  }
  return index
}

/** A place that so many spellings share ("person", "commander of") tells nothing. */
const MAX_SHARED = 300

const nearIn = (index: ReadonlyMap<string, ReadonlySet<Spelling>>, text: string): readonly Near[] => {
  const wanted = compared(text)
  const shared = placesOf(wanted).map((place) => index.get(place) ?? new Set<Spelling>())
  const spellings = new Set(shared.filter(({ size }) => size <= MAX_SHARED).flatMap((set) => [...set]))
  const nearest = new Map<DirectoryEntry, number>()
  for (const each of spellings) {
    const away = unlikeness(wanted, each)
    if (away <= MAX_UNLIKENESS) nearest.set(each.entry, Math.min(away, nearest.get(each.entry) ?? 1))
  }
  return [...nearest].map(([entry, away]) => ({ entry, away }))
}

/** The share of letters that may differ. */
const MAX_UNLIKENESS = 0.4

/** 0: the same. Sounding alike, in whatever script, counts as near. */
const unlikeness = (wanted: Compared, other: Compared): number => {
  const longer = Math.max(wanted.form.length, other.form.length, 1)
  const shorter = Math.min(wanted.form.length, other.form.length)
  const sounds = soundsUnlike(wanted, other)
  if ((longer - shorter) / longer > MAX_UNLIKENESS) return sounds
  return Math.min(sounds, distance(wanted.form, other.form) / longer)
}

/** From 0.2 where all search keys of the shorter are keys of the other, to 0.4 where half of them are. */
const soundsUnlike = (wanted: Compared, other: Compared): number => {
  const shared = wanted.keys.filter((key) => other.keys.includes(key)).length
  const share = shared / Math.max(1, Math.min(wanted.keys.length, other.keys.length))
  return share < 0.5 ? 1 : 0.6 - 0.4 * share
}
