import type { Edtf } from '../../model/dates/edtf.ts'
import type { SourceRecord } from '../../model/graph.ts'
import type { ExpandedReport, Ref, SourceAt } from '../shape/expanded.ts'
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
  const { title, url, archived, publisher, language, reprintOf } = source
  const own = publisher && resolve(publisher, ['institution'])
  const first = reprintOf?.publisher && resolve(reprintOf.publisher, ['institution'])
  const original = reprintOf?.source && `source:${reprintOf.source.text}`
  const repeated = original && (witnesses.get(original) ?? original)
  return {
    id: `source:${key}`,
    ...defined({ title, url, archivedUrl: archived, language: language && languageTag(language) }),
    ...publication(source, published),
    ...defined({ publisher: own, reprintOf: original }),
    witness: first ?? repeated ?? own ?? `source:${key}`,
  }
}

type Publication = Pick<
  SourceRecord,
  'published' | 'publishedEarliest' | 'publishedLatest' | 'publishedBasis' | 'publishedWhy'
>

const publication = ({ published: written }: SourceAt, published: Edtf | null): Publication => {
  if (published === null || written === undefined) return {}
  return {
    published: published.text,
    publishedBasis: written.inferred ? 'INFERRED' : 'STATED',
    ...defined({
      publishedEarliest: published.start.earliest ?? undefined,
      publishedLatest: published.end.latest ?? undefined,
      publishedWhy: written.why,
    }),
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
