import { keyOfId } from '../../model/ids.ts'
import { keysOf } from '../../model/names/keys.ts'
import { normalise } from '../../model/names/normalise.ts'
import { distance } from '../shape/nearest.ts'
import type { Directory, DirectoryEntry, ReferenceKind } from './directory.ts'
import { spellingsOf } from './directory.ts'

export const MAX_CANDIDATES = 10

/** Entries near a text that fits none, best first. Only for messages: nothing is ever linked by likeness. */
export const nearTo = (
  directory: Directory,
  text: string,
  kinds: readonly ReferenceKind[],
): readonly DirectoryEntry[] => {
  const wanted = { form: normalise(text), keys: keysOf(text) }
  return directory
    .all()
    .filter(({ id }) => kinds.some((kind) => id.startsWith(`${kind}:`)))
    .map((entry) => ({
      entry,
      away: Math.min(...comparable(entry).map((spelling) => unlikeness(wanted, spelling))),
    }))
    .filter(({ away }) => away <= MAX_UNLIKENESS)
    .sort((a, b) => a.away - b.away || (a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, MAX_CANDIDATES)
    .map(({ entry }) => entry)
}

interface Spelling {
  readonly form: string
  readonly keys: readonly string[]
}

/** The share of letters that may differ. */
const MAX_UNLIKENESS = 0.4

/** 0: the same. Sounding alike, in whatever script, counts as near. */
const unlikeness = (wanted: Spelling, spelling: Spelling): number => {
  const longer = Math.max(wanted.form.length, spelling.form.length, 1)
  const shorter = Math.min(wanted.form.length, spelling.form.length)
  const sounds = soundsUnlike(wanted, spelling)
  if ((longer - shorter) / longer > MAX_UNLIKENESS) return sounds
  return Math.min(sounds, distance(wanted.form, spelling.form) / longer)
}

/** From 0.2 where all search keys of the shorter are keys of the other, to 0.4 where half of them are. */
const soundsUnlike = (wanted: Spelling, spelling: Spelling): number => {
  const shared = wanted.keys.filter((key) => spelling.keys.includes(key)).length
  const share = shared / Math.max(1, Math.min(wanted.keys.length, spelling.keys.length))
  return share < 0.5 ? 1 : 0.6 - 0.4 * share
}

const SPELLINGS = new WeakMap<DirectoryEntry, readonly Spelling[]>()

/** Made at the first unknown reference and kept with the entry. */
const comparable = (entry: DirectoryEntry): readonly Spelling[] => {
  const known = SPELLINGS.get(entry)
  if (known !== undefined) return known
  const spellings = [keyOfId(entry.id), ...spellingsOf(entry)].map((text) => ({
    form: normalise(text),
    keys: keysOf(text),
  }))
  SPELLINGS.set(entry, spellings)
  return spellings
}
