/** The order in which claims of several sources are told: by day of publication, then source, then place in it. */
import type { Day } from '../../model/dates/day.ts'
import type { SourceRecord } from '../../model/graph.ts'

/** Makes days before 1970 sort as text too. */
const OFFSET = 10_000_000
const UNDATED = '99999999'

/**
 * Sortable as text: eight digits of the latest day of publication (days since 1970-01-01, plus 10,000,000), the
 * source's id, six digits of the claim's place in the report. A source without a day of publication comes last. A
 * space is less than every character of an id, so that of two ids the shorter comes first.
 */
export const claimOrder = ({ id, publishedLatest }: SourceRecord, sequence: number): string =>
  `${dayText(publishedLatest)} ${id} ${String(sequence).padStart(6, '0')}`

const dayText = (day: Day | undefined): string =>
  day === undefined ? UNDATED : String(day + OFFSET).padStart(8, '0')
