import type { Edtf } from '../../model/dates/edtf.ts'
import type { SourceRecord } from '../../model/graph.ts'
import type { ExpandedReport, Ref } from '../shape/expanded.ts'
import type { ReferenceKind } from './directory.ts'
import { defined } from './says.ts'

/** A source that a reprint can point at, with whose word it is. */
export type KnownWitness = Pick<SourceRecord, 'id' | 'witness'>

/** The record of a report's one document. */
export const sourceRecord = (
  { key, source }: ExpandedReport,
  published: Edtf | null,
  resolve: (ref: Ref, kinds: readonly ReferenceKind[]) => string | undefined,
  witnesses: ReadonlyMap<string, string>,
): SourceRecord => {
  const { title, url, archived, publisher, reprintOf } = source
  const own = publisher && resolve(publisher, ['institution'])
  const original = reprintOf?.source && `source:${reprintOf.source.text}`
  const first = reprintOf?.publisher && resolve(reprintOf.publisher, ['institution'])
  const witness = first ?? (original && (witnesses.get(original) ?? original)) ?? own ?? `source:${key}`
  return {
    id: `source:${key}`,
    ...defined({
      title,
      url,
      archivedUrl: archived,
      language: source.language && languageTag(source.language),
      publisher: own,
      published: published?.text,
      publishedEarliest: published?.start.earliest ?? undefined,
      publishedLatest: published?.end.latest ?? undefined,
      publishedBasis: published === null ? undefined : source.published?.inferred ? 'INFERRED' : 'STATED',
      publishedWhy: source.published?.why,
      reprintOf: original,
    } as const),
    witness,
  }
}

/** "AR-ly" → "ar-LY" (BCP 47); unchanged where it is no tag, which a rule says. */
export const languageTag = (text: string): string => {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? text
  } catch {
    return text
  }
}
