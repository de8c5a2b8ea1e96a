/** The one table of a run, and what a ratio is. */
import { median } from './measure.ts'
import type { Kind } from './questions.ts'
import type { Sample } from './measure.ts'
import type { Peer } from './servers.ts'

export interface Timed {
  readonly peer: Peer
  readonly samples: readonly Sample[]
}

/** One question of one data set in one way. */
export interface Row {
  readonly data: string
  readonly question: string
  readonly title: string
  readonly way: string
  readonly roots: number
  readonly kind: Kind
  readonly timed: readonly Timed[]
  /** What became of a peer that is not timed. */
  readonly left: Readonly<Partial<Record<Peer, string>>>
}

/** A ratio of two peers, round by round, since a round disturbs both. */
export interface Ratio {
  readonly mid: number
  readonly low: number
  readonly high: number
}

export type Figure = 'p50' | 'p95' | 'cpu' | 'turns' | 'bytes'

const samplesOf = (row: Row, peer: Peer): readonly Sample[] =>
  row.timed.find((one) => one.peer === peer)?.samples ?? []

export const figureOf = (row: Row, peer: Peer, figure: Figure): number | undefined => {
  const samples = samplesOf(row, peer)
  return samples.length === 0 ? undefined : median(samples.map((sample) => sample[figure]))
}

/** Undefined where one of the two is not timed. */
export const ratioOf = (row: Row, over: Peer, under: Peer, figure: Figure): Ratio | undefined => {
  const [above, below] = [samplesOf(row, over), samplesOf(row, under)]
  const ratios = above.flatMap((sample, n) => {
    const other = below[n]
    return other === undefined ? [] : [sample[figure] / other[figure]]
  })
  if (ratios.length === 0) return undefined
  return { mid: median(ratios), low: Math.min(...ratios), high: Math.max(...ratios) }
}

export interface Column {
  readonly title: string
  readonly right: boolean
}

/** Markdown whose columns are as wide as their widest cell. A cell's `|` would end it. */
export const markdown = (columns: readonly Column[], rows: readonly (readonly string[])[]): string => {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll('|', '/')))
  const widths = columns.map(({ title }, at) =>
    Math.max(title.length, 3, ...cells.map((row) => row[at]?.length ?? 0)),
  )
  const line = (row: readonly string[]): string =>
    `| ${columns.map(({ right }, at) => (right ? (row[at] ?? '').padStart(widths[at] ?? 0) : (row[at] ?? '').padEnd(widths[at] ?? 0))).join(' | ')} |`
  const rule = `| ${columns.map(({ right }, at) => (right ? `${'-'.repeat((widths[at] ?? 3) - 1)}:` : '-'.repeat(widths[at] ?? 3))).join(' | ')} |`
  return [line(columns.map(({ title }) => title)), rule, ...cells.map(line)].join('\n')
}

export const short = (value: number | undefined): string => {
  if (value === undefined || Number.isNaN(value)) return ''
  return value >= 99.5 ? value.toFixed(0) : value >= 9.95 ? value.toFixed(1) : value.toFixed(2)
}

export const ratioText = (ratio: Ratio | undefined): string =>
  ratio === undefined ? '' : `${short(ratio.mid)} ${short(ratio.low)}-${short(ratio.high)}`
