import type { KinStatement, LabelStatement, TenureStatement, TieStatement } from '../../model/report.ts'
import { KIN_RELATIONS, STANDINGS, TIE_KINDS } from '../../model/report-words.ts'
import { isLabel } from './labels.ts'
import type { NotedBody, NotedFraming, NotedKin, NotedTie } from './notes.ts'
import { lean, wordCount } from './words.ts'

/** A tie as one of its reports states it. Undefined where our words have no kind for it. */
export const tieOf = (noted: NotedTie): TieStatement | undefined => {
  const kind = TIE_KINDS.find((known) => known === noted.kind)
  if (kind === undefined) return undefined
  const standing = STANDINGS.find((known) => known === noted.standing) ?? 'claimed'
  return lean({
    child: noted.child,
    under: noted.parent,
    kind,
    standing: standing === 'de-facto' ? undefined : standing,
    from: noted.from ?? undefined,
    to: noted.to ?? undefined,
    basis: noted.basis === 'stated' ? undefined : ('inferred' as const),
    note: noted.note ?? undefined,
  })
}

/** A standing that we have no word for: somebody says so, and it is not clear. */
export const isUnclear = ({ standing }: NotedTie): boolean => STANDINGS.every((known) => known !== standing)

export type Kin = { readonly kin: KinStatement } | { readonly tenure: TenureStatement } | undefined

/** "son of", "youngest son of", "nephew of (sic, page error)"; belonging to a tribe is membership of it. */
export const kinOf = ({ person_id, relation, other_id, other_kind }: NotedKin): Kin => {
  if (other_kind !== 'person') {
    const side = /\(([^)]+)\)/.exec(relation)?.[1]
    return { tenure: lean({ who: person_id, role: memberRole(other_id), note: side && `On the ${side}.` }) }
  }
  const [, before = '', word = '', remark] = /^(?:(\w+) )?([\w-]+) of(?: \((.+)\))?$/.exec(relation) ?? []
  const is = KIN_RELATIONS.find((known) => known === word)
  if (is === undefined) return undefined
  const note = [before, remark ?? ''].filter(Boolean).join('; ')
  return { kin: lean({ who: person_id, is, of: other_id, note: note === '' ? undefined : note }) }
}

export const memberRole = (institution: string): string => `${institution}-member`

const MOST_LABEL_WORDS = 5

/** A label of a body or a person. Undefined where it has too many words to be one. */
export const labelOf = ({
  institution_id,
  person_id,
  label,
  by,
}: NotedFraming): LabelStatement | undefined => {
  const of = institution_id ?? person_id
  const [, text = label, who] = by === 'publisher' ? [] : (/^(.+) \(State (Department)\)$/.exec(label) ?? [])
  if (of === null || wordCount(text) > MOST_LABEL_WORDS) return undefined
  return lean({
    of,
    text,
    by: who === undefined ? undefined : 'us-department-of-state',
    at: by === 'publisher' || who !== undefined ? undefined : 'word of a quoted party',
  })
}

/** Spellings of a body that are labels of it. */
export const labelsAsWritten = ({ institution_id, as_written }: NotedBody): readonly LabelStatement[] =>
  as_written
    .filter((text) => isLabel(text) && wordCount(text) <= MOST_LABEL_WORDS)
    .map((text) => ({ of: institution_id, text }))
