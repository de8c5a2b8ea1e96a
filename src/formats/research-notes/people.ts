import type { PersonEntry } from '../../model/registry.ts'
import type { NotedPerson } from './notes.ts'
import { nameEntryOf, otherNames, withSpellings } from './spellings.ts'
import { lean } from './words.ts'

/**
 * Full names and nicknames are names that anybody may look somebody up by. A bare family name and a description
 * ("the Field Marshal") are not: they stand in the reports that write them.
 */
export const personEntry = (noted: NotedPerson, base: PersonEntry = {}): PersonEntry => {
  const en = base.en ?? noted.name.en
  const ar = base.ar ?? noted.name.ar ?? undefined
  const spellings = noted.spellings.filter(({ form }) => form === 'full' || form === 'alias')
  const also = withSpellings(lean({ ...base, en, ar }), [
    ...otherNames({ en: noted.name.en, ar: noted.name.ar ?? undefined }, { en, ar }),
    ...spellings.map((spelling) => nameEntryOf(spelling)),
  ])
  return lean({ en, ar, also, note: base.note ?? noted.note ?? undefined })
}
