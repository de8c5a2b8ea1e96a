/**
 * Words of bodies and offices, with their translations: a unit is found by its number and kind in either script.
 * Words are without article; letter forms and accents do not matter. The first word of a row is the English one: its letter is the
 * word's in an abbreviation (initials.ts).
 * `kind` words make a text the name of a body; `office` words only inside it or behind a name ("AFRICOM commander"), because in front of
 * a person they are a title; `branch`, `country` and `link` words say little and may be left out.
 * Sources: unit and institution names as the Libyan record writes them, Arabic beside English, French, Italian and Turkish; the
 * German, Spanish, Portuguese, Russian and Greek words as the ministries and armies of those languages call themselves.
 */
import type { BodyWord } from './body-word.ts'
import { BODY_COUNTRIES } from './body-countries.ts'
import { BODY_KINDS } from './body-kinds.ts'
import { BODY_OFFICES } from './body-offices.ts'
import { BODY_QUALITIES } from './body-qualities.ts'
import { BODY_TASKS } from './body-tasks.ts'

export type { BodyWord, BodyWordKind } from './body-word.ts'

/** No word stands in two rows. */
export const BODY_WORDS: readonly BodyWord[] = [
  ...BODY_KINDS,
  ...BODY_OFFICES,
  ...BODY_QUALITIES,
  ...BODY_TASKS,
  ...BODY_COUNTRIES,
  { kind: 'branch', concept: 'INFANTRY', words: 'infantry infanterie fanteria piyade مشاة' },
  { kind: 'branch', concept: 'MECHANISED', words: 'mechanised mechanized آلي' },
  { kind: 'branch', concept: 'REINFORCED', words: 'reinforced معزز مجحفل' },
  { kind: 'branch', concept: 'COMBAT', words: 'combat combattimento قتال' },
  {
    kind: 'link',
    concept: 'OF',
    words:
      'of the and for to in on de du des la le les pour et di della del dello degli per e at by with also known as aka from its his dei delle nella nelle sotto der die das fur und do da dos para y en con και της του των για στη по для и تابع تابعة في لدى عن من على',
  },
]
