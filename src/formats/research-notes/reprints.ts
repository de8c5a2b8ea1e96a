import { normalise } from '../../model/names/normalise.ts'
import type { NotedReport } from './notes.ts'
import { compare } from './words.ts'

/** A headline as short as this is no sign of one text. */
const FEWEST_WORDS = 5

/**
 * Address → address of the report that it repeats: pages of different publishers with one and the same headline in
 * one language. The first is the one whose publisher others name as their source, else the one with a date of its
 * own, else the one whose address comes first.
 */
export const repeatedBy = (
  reports: readonly NotedReport[],
  publisherOf: (report: NotedReport) => string,
  isCopy: (report: NotedReport) => boolean,
): ReadonlyMap<string, string> => {
  const groups = new Map<string, NotedReport[]>()
  for (const report of reports) {
    const title = normalise(report.source.title ?? '')
    if (title.split(' ').length < FEWEST_WORDS) continue
    const key = `${report.source.language ?? ''} ${title}`
    groups.set(key, [...(groups.get(key) ?? []), report])
  }
  return new Map(
    [...groups.values()]
      .filter((group) => new Set(group.map(publisherOf)).size === group.length && group.length > 1)
      .flatMap((group) => copiesIn(group, isCopy)),
  )
}

const copiesIn = (
  group: readonly NotedReport[],
  isCopy: (report: NotedReport) => boolean,
): readonly (readonly [string, string])[] => {
  const [first, ...others] = [...group].sort(
    (a, b) =>
      Number(isCopy(a)) - Number(isCopy(b)) ||
      Number(isAggregator(a)) - Number(isAggregator(b)) ||
      compare(a.source.published ?? '9999', b.source.published ?? '9999') ||
      compare(a.source.url, b.source.url),
  )
  return first === undefined ? [] : others.map((other) => [other.source.url, first.source.url])
}

/** Sites that publish nothing of their own. */
const isAggregator = ({ source: { url } }: NotedReport): boolean =>
  /daily8|zazoom|amazonaws|libya-businessnews|libyadesk/.test(url)
