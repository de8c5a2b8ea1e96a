import type { Registry } from '../../model/registry.ts'
import type { Report } from '../../model/report.ts'

export type Counts = Readonly<Record<string, number>>

/** How much of each kind some reports hold. */
export const countReports = (reports: readonly Report[]): Counts => {
  const meetings = reports.flatMap((report) => report.meetings ?? [])
  const total = (of: (report: Report) => readonly unknown[] | undefined): number =>
    reports.reduce((sum, report) => sum + (of(report)?.length ?? 0), 0)
  return {
    reports: reports.length,
    reprints: reports.filter(({ source }) => source['reprint of'] !== undefined).length,
    meetings: meetings.length,
    'different meetings': new Set(meetings.map(({ id }) => id)).size,
    participants: meetings.flatMap(({ sides = {}, present = [] }) => [
      ...Object.values(sides).flat(),
      ...present,
    ]).length,
    topics: meetings.flatMap(({ topics = [] }) => topics).length,
    outcomes: meetings.flatMap(({ outcomes = [] }) => outcomes).length,
    tenures: total(({ tenures }) => tenures),
    ties: total(({ ties }) => ties),
    kin: total(({ kin }) => kin),
    ranks: total(({ ranks }) => ranks),
    labels: total(({ labels }) => labels),
    names: total(({ names }) => names),
  }
}

/** How many entries each section of a registry holds, and how many spellings. */
export const countRegistry = (registry: Registry): Counts => {
  const sections = Object.entries(registry) as readonly (readonly [
    string,
    Readonly<Record<string, Spelled>>,
  ])[]
  const spellings = sections.flatMap(([, entries]) => Object.values(entries)).flatMap(({ also = [] }) => also)
  return {
    ...Object.fromEntries(sections.map(([section, entries]) => [section, Object.keys(entries).length])),
    'further spellings': spellings.length,
  }
}

interface Spelled {
  readonly also?: readonly unknown[]
}
