/** Lays rows out within a terminal's width, by what characters really take up there, in any script. */
import stringWidth from 'string-width'

type Row = Readonly<Record<string, string>>

const GAP = '  '
const NARROWEST = 10
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const UNSAFE = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu

/**
 * A table where the columns fit, each at least ten wide; otherwise one block a row, one line a column. Ends with a
 * line that says what was cut.
 */
export const layOut = (rows: readonly Row[], width: number): string => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const clean = rows.map((row) =>
    Object.fromEntries(columns.map((column) => [column, cleaned(row[column] ?? '')])),
  )
  const widths = fitted(
    columns.map((column) => widest(clean, column)),
    width - GAP.length * columns.length,
  )
  const cut = { cells: 0 }
  const lines = widths === undefined ? blocks(clean, columns, width, cut) : table(clean, columns, widths, cut)
  const note =
    cut.cells === 0
      ? []
      : [`${GAP}${cut.cells} of ${rows.length * columns.length} values are cut (…): --json shows them whole.`]
  return [...lines, ...note].join('\n')
}

const cleaned = (text: string): string => text.replace(UNSAFE, ' ')

const widest = (rows: readonly Row[], column: string): number =>
  Math.max(stringWidth(column), ...rows.map((row) => stringWidth(row[column] ?? '')))

/** Narrows the widest columns first; undefined where even the narrowest do not fit. */
const fitted = (widths: readonly number[], room: number): readonly number[] | undefined => {
  const least = widths.map((width) => Math.min(width, NARROWEST))
  if (sum(least) > room) return undefined
  const narrowed = [...widths]
  while (sum(narrowed) > room) {
    const most = narrowed.indexOf(Math.max(...narrowed))
    narrowed[most] = (narrowed[most] ?? 0) - 1
  }
  return narrowed
}

const sum = (numbers: readonly number[]): number => numbers.reduce((left, right) => left + right, 0)

interface Cut {
  cells: number
}

const table = (
  rows: readonly Row[],
  columns: readonly string[],
  widths: readonly number[],
  cut: Cut,
): readonly string[] => {
  const heading = columns.map((column, index) => tail(column, widths[index] ?? 0))
  const line = (cells: readonly string[]): string => (GAP + cells.join(GAP)).trimEnd()
  return [
    line(heading),
    line(widths.map((width) => '─'.repeat(width))),
    ...rows.map((row) =>
      line(columns.map((column, index) => cell(row[column] ?? '', widths[index] ?? 0, cut))),
    ),
  ]
}

/** The end of a column's path says most: "…actor.name". It is whole in --json, and is not counted as cut. */
const tail = (column: string, width: number): string =>
  pad(column.length <= width ? column : `…${column.slice(column.length - width + 1)}`, width)

const cell = (text: string, width: number, cut: Cut): string =>
  pad(isolated(shorten(text, width, cut)), width)

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)))

/** Text that runs from right to left must not turn what stands beside it. */
const isolated = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text)

const SEGMENTS = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

const shorten = (text: string, width: number, cut: Cut): string => {
  if (stringWidth(text) <= width) return text
  cut.cells += 1
  let kept = ''
  for (const { segment } of SEGMENTS.segment(text)) {
    if (stringWidth(kept + segment) > width - 1) break
    kept += segment
  }
  return `${kept}…`
}

const blocks = (
  rows: readonly Row[],
  columns: readonly string[],
  width: number,
  cut: Cut,
): readonly string[] => {
  const names = Math.min(Math.max(...columns.map((column) => stringWidth(column))), Math.floor(width / 2))
  const room = width - names - 2 * GAP.length
  return rows.flatMap((row, index) => [
    ...(index === 0 ? [] : ['']),
    ...columns.map(
      (column) => GAP + tail(column, names) + GAP + isolated(shorten(row[column] ?? '', room, cut)),
    ),
  ])
}
