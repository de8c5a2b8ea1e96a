import type { InstitutionEntry } from '../../model/registry.ts'
import { INSTITUTION_KINDS } from '../../model/report-words.ts'
import { isLabel } from './labels.ts'
import type { NotedInstitution } from './notes.ts'
import { nameEntryOf, otherNames, withSpellings } from './spellings.ts'
import { lean } from './words.ts'

type Kind = NonNullable<InstitutionEntry['kind']>

/** Kinds that the notes lump under "other". */
const KINDS: Readonly<Record<string, Kind>> = {
  'house-of-representatives': 'parliament',
  'high-council-of-state': 'parliament',
  'uk-parliament': 'parliament',
}

export const institutionKind = ({ id, kind }: Pick<NotedInstitution, 'id' | 'kind'>): Kind =>
  KINDS[id] ?? INSTITUTION_KINDS.find((known) => known === kind) ?? 'body'

export const institutionEntry = (noted: NotedInstitution, base: InstitutionEntry = {}): InstitutionEntry => {
  const en = base.en ?? noted.name.en
  const arabic = noted.name.ar !== null && !isLabel(noted.name.ar) ? noted.name.ar : undefined
  const ar = base.ar ?? arabic
  const { country, note } = noted
  const own = otherNames({ en: noted.name.en, ar: arabic }, { en, ar })
  const spellings = noted.spellings.filter(({ text }) => !isLabel(text))
  const also = withSpellings(lean({ ...base, en, ar }), [
    ...own,
    ...spellings.map((each) => nameEntryOf(each, true)),
  ])
  const kind = base.kind ?? institutionKind(noted)
  return lean({
    en,
    ar,
    kind: kind === 'body' ? undefined : kind,
    country: base.country ?? country ?? undefined,
    note: base.note ?? note ?? undefined,
    also,
  })
}
