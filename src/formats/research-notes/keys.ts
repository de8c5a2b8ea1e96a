import { createHash } from 'node:crypto'
import type { NotedReport } from './notes.ts'
import { slug } from './words.ts'

const LONGEST_TITLE = 40
const HASH = 6

/**
 * A readable key for every report: publisher, date, and a few words of the title; where that is in other letters, what
 * it tells of first. Reports that would share one get a hash of their address behind it. Stable whatever else is there.
 */
export const reportKeys = (
  reports: readonly NotedReport[],
  publisherOf: (report: NotedReport) => string,
  taken: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> => {
  const plain = new Map(
    reports.map((report) => [report.source.url, plainKey(report, slug(publisherOf(report), 40))] as const),
  )
  const uses = new Map<string, number>()
  for (const key of plain.values()) uses.set(key, (uses.get(key) ?? 0) + 1)
  const held = new Set(taken.values())
  return new Map(
    [...plain].map(([url, key]) => {
      const shared = (uses.get(key) ?? 0) > 1 || held.has(key)
      return [url, taken.get(url) ?? (shared ? `${key}-${hashOf(url)}` : key)]
    }),
  )
}

const plainKey = (report: NotedReport, publisher: string): string => {
  const { title, published, url } = report.source
  const date = published === null ? [] : [slug(published)]
  const words = slug(title ?? '', LONGEST_TITLE)
  const about = words.length >= 12 ? words : (toldOf(report) ?? hashOf(url))
  return [publisher, ...date, about].join('-')
}

const toldOf = ({ events, tenures, institutions }: NotedReport): string | undefined => {
  const first = events[0]?.event_id.replace(/^(undated-|\d{4}(-\d\d)*-)/, '')
  return first ?? tenures[0]?.person_id ?? institutions[0]?.institution_id
}

const hashOf = (url: string): string => createHash('sha256').update(url).digest('hex').slice(0, HASH)
