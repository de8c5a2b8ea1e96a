/** An answer as tables: lists become rows, what is nested becomes columns. Nothing is cut without a word. */
import { layOut } from './columns.ts'

type Row = Readonly<Record<string, string>>

/** `width` in columns of a terminal. */
export const tablesOf = (data: Readonly<Record<string, unknown>>, width: number): string =>
  Object.entries(data)
    .map(([field, value]) => [field, ...section(value, width)].join('\n'))
    .join('\n\n')

const section = (value: unknown, width: number): readonly string[] => {
  if (value === null || value === undefined) return ['  null']
  if (typeof value !== 'object') return [`  ${textOf(value)}`]
  const rows = rowsOf(value)
  if (rows === undefined) return [layOut([flat(value)], width)]
  const beside = Object.entries(value).filter(([, each]) => each === null || typeof each !== 'object')
  const heading = Array.isArray(value) ? [] : beside.map(([name, each]) => `  ${name}: ${String(each)}`)
  return [...heading, rows.length === 0 ? '  (none)' : layOut(rows.map(flat), width)]
}

/** The rows of a list or a connection; undefined for any other object. */
const rowsOf = (value: object): readonly unknown[] | undefined => {
  if (Array.isArray(value)) return value as readonly unknown[]
  if ('nodes' in value && Array.isArray(value.nodes)) return value.nodes as readonly unknown[]
  if ('edges' in value && Array.isArray(value.edges))
    return value.edges.map((edge: unknown) =>
      typeof edge === 'object' && edge !== null && 'node' in edge ? edge.node : edge,
    )
  return undefined
}

/** Columns by path: "counterpart.actor.name". Several values of one column stand behind each other. */
const flat = (value: unknown): Row => {
  const row: Record<string, string[]> = {}
  walk(value, [], (path, text) => {
    const column = path.join('.') || 'value'
    row[column] = [...(row[column] ?? []), text]
  })
  return Object.fromEntries(
    Object.entries(row).map(([column, texts]) => [column, [...new Set(texts)].join('; ')]),
  )
}

/** A scalar of an answer. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

const WRAPPERS = new Set(['nodes', 'edges', 'node'])

const walk = (
  value: unknown,
  path: readonly string[],
  take: (path: readonly string[], text: string) => void,
): void => {
  if (value === null || value === undefined) take(path, '')
  else if (Array.isArray(value)) for (const each of value) walk(each, path, take)
  else if (typeof value === 'object')
    for (const [name, each] of Object.entries(value))
      walk(each, WRAPPERS.has(name) ? path : [...path, name], take)
  else take(path, textOf(value))
}
