/**
 * The walk of the README: each question is a heading, a GraphQL block, a comment that says where in the answer the rows
 * are, and a table whose headings are paths from a row: "counterpart.actor.name".
 */

export interface Stop {
  readonly title: string
  readonly document: string
  /** "encounters.nodes": a list, or one object. */
  readonly rows: string
  /** The table as it stands, heading included. */
  readonly table: readonly (readonly string[])[]
}

const STOP = /^### (.+)\n[^]*?```graphql\n([^]*?)```\n[^]*?<!-- rows: (\S+) -->\n\n((?:\|.*\n)+)/gmu

/** The questions of a text, in order. */
export const stopsOf = (readme: string): readonly Stop[] =>
  [...readme.matchAll(STOP)].map(([, title = '', document = '', rows = '', table = '']) => ({
    title,
    document,
    rows,
    table: cellsOf(table),
  }))

const cellsOf = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split('\n')
    .filter((_, index) => index !== 1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )

/** The same table from an answer. */
export const tableFrom = (data: unknown, { rows, table }: Stop): readonly (readonly string[])[] => {
  const [heading = []] = table
  const found = valuesAt(data, rows.split('.'))
  return [heading, ...found.map((row) => heading.map((path) => cell(row, path)))]
}

const cell = (row: unknown, path: string): string =>
  [...new Set(valuesAt(row, path.split('.')).map(textOf))].join('; ')

const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)

/** Every value that a path leads to, through lists. */
const valuesAt = (value: unknown, path: readonly string[]): readonly unknown[] => {
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, path))
  const [key, ...rest] = path
  if (key === undefined) return [value]
  if (typeof value !== 'object' || value === null) return []
  return valuesAt((value as Readonly<Record<string, unknown>>)[key], rest)
}

/** A table as Markdown writes it. */
export const markdownOf = ([heading = [], ...rows]: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)].join('\n')
}
