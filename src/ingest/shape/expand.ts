import type { JudgementStatement, LabelStatement, NameStatement, Report, Source } from '../../model/report.ts'
import type { Path } from '../read/path.ts'
import type { SourceDocument } from '../read/source-document.ts'
import { expandDelegation, expandMeeting } from './expand-meeting.ts'
import { dateIf, each, refAt, refIf, spanAt, statedAt, tidy, tidyIf, whenIf } from './expand-parts.ts'
import type { ExpandedReport, JudgementAt, LabelAt, NameAt, Ref, SourceAt } from './expanded.ts'

/** Writes the shorthand of a report out. Pure and total: the report has the shape that the schema asks for. */
export const expand = (document: SourceDocument, report: Report): ExpandedReport => {
  const key = report.report ?? defaultKey(document.file)
  const accordingTo = refIf(report['according to'], ['according to'])
  return {
    document,
    key,
    source: sourceAt(report.source),
    accordingTo,
    delegations: each(report.delegations, ['delegations'], (written, path) =>
      expandDelegation(written, path, accordingTo),
    ),
    meetings: (report.meetings ?? []).map((written, index) =>
      expandMeeting(written, ['meetings', index], `${key}-${index + 1}`, accordingTo),
    ),
    ...statementsOf(report, accordingTo),
  }
}

/** The name of the file without folder and ending: "seed/reports/seed-article.yaml" → "seed-article". */
const defaultKey = (file: string): string =>
  (file.split(/[\\/]/).at(-1) ?? file).replace(/\.(ya?ml|json)$/i, '')

const statementsOf = (
  report: Report,
  accordingTo: ExpandedReport['accordingTo'],
): Pick<ExpandedReport, 'tenures' | 'ties' | 'kin' | 'ranks' | 'labels' | 'names' | 'judgements'> => ({
  tenures: each(report.tenures, ['tenures'], (written, path) => ({
    ...statedAt(written, path, accordingTo),
    ...spanAt(written, path),
    who: refAt(written.who, [...path, 'who']),
    role: refAt(written.role, [...path, 'role']),
    state: written.state,
    began: written.began,
    ended: written.ended,
    by: refIf(written.by, [...path, 'by']),
    term: written.term ?? 1,
    rank: tidyIf(written.rank),
    name: tidyIf(written.name),
    office: tidyIf(written.office),
  })),
  ties: each(report.ties, ['ties'], (written, path) => ({
    ...statedAt(written, path, accordingTo),
    ...spanAt(written, path),
    child: refAt(written.child, [...path, 'child']),
    under: refAt(written.under, [...path, 'under']),
    kind: written.kind,
    standing: written.standing ?? 'de-facto',
  })),
  kin: each(report.kin, ['kin'], (written, path) => ({
    ...statedAt(written, path, accordingTo),
    who: refAt(written.who, [...path, 'who']),
    relation: written.is,
    of: refAt(written.of, [...path, 'of']),
  })),
  ranks: each(report.ranks, ['ranks'], (written, path) => ({
    ...statedAt(written, path, accordingTo),
    who: refAt(written.who, [...path, 'who']),
    rank: tidy(written.rank),
    on: whenIf(written.on, [...path, 'on']),
  })),
  labels: each(report.labels, ['labels'], (written, path) => labelAt(written, path, accordingTo)),
  names: each(report.names, ['names'], (written, path) => nameAt(written, path, accordingTo)),
  judgements: each(report.judgements, ['judgements'], judgementAt),
})

const labelAt = ({ by, ...written }: LabelStatement, path: Path, accordingTo: Ref | undefined): LabelAt => ({
  ...statedAt(written, path, refIf(by, [...path, 'by']) ?? accordingTo),
  of: refAt(written.of, [...path, 'of']),
  text: tidy(written.text),
  lang: written.lang,
})

const nameAt = (written: NameStatement, path: Path, accordingTo: Ref | undefined): NameAt => ({
  ...statedAt(written, path, accordingTo),
  of: refAt(written.of, [...path, 'of']),
  text: tidy(written.text),
  on: dateIf(written.on, [...path, 'on']),
  seat: refIf(written.seat, [...path, 'seat']),
})

const judgementAt = ({ why, ...written }: JudgementStatement, path: Path): JudgementAt => ({
  ...statedAt(written, path, undefined),
  one: refAt(written.one, [...path, 'one']),
  other: refAt(written.other, [...path, 'other']),
  verdict: written.verdict,
  reason: tidy(why),
})

const sourceAt = (source: Source): SourceAt => {
  const { published } = source
  const { date, basis, why } = typeof published === 'object' ? published : { date: published }
  const datePath = typeof published === 'object' ? ['source', 'published', 'date'] : ['source', 'published']
  const dated = dateIf(date, datePath)
  const reprint = source['reprint of']
  const reprintPath = ['source', 'reprint of']
  return {
    path: ['source'],
    title: tidyIf(source.title),
    url: source.url?.trim(),
    archived: source.archived?.trim(),
    language: source.language?.trim(),
    publisher: refIf(source.publisher, ['source', 'publisher']),
    published: dated && { ...dated, inferred: basis === 'inferred', why: tidyIf(why) },
    reprintOf: reprint && {
      path: reprintPath,
      source: refIf(reprint.source, [...reprintPath, 'source']),
      publisher: refIf(reprint.publisher, [...reprintPath, 'publisher']),
    },
  }
}
