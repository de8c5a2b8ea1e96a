/** A page of a connection: what it is sorted by, where it starts, and what is read of its nodes. */
import { SifaError } from '../model/errors.ts'
import type { Block, Row, Scope } from './block.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import type { SortKey } from './cursor.ts'
import { canonical, merged } from './selection.ts'
import type { Arguments, Selection } from './selection.ts'

export const MAX_PAGE = 100

export interface FacetSpec {
  /** A list of the different values of a match, as texts; it may use all that the connection's match binds. */
  readonly values: (at: Scope, node: string, args: Arguments) => string
}

export interface ConnectionSpec {
  /**
   * Clauses that bind the node's variable and everything that its columns name; `undated` lets in those without a date.
   * No row of the page has a first sort key below `start`: an index may begin there.
   */
  readonly match: (at: Scope, node: string, args: Arguments, undated: boolean, start?: SortKey) => string
  /** Whether a match has a date of its own: for connections with `during`. */
  readonly isDated?: (node: string) => string
  /** The argument that is a window, where it is not `during`. */
  readonly window?: string
  /** What a root connection can count its matches by. */
  readonly facets?: Readonly<Record<string, FacetSpec>>
  /** What rows are sorted by, the last of them unique. */
  readonly keys: (node: string) => readonly { readonly by: string; readonly kind: 'string' | 'number' }[]
  readonly inner?: (inner: Scope, args: Arguments) => Scope
}

export const isGiven = (value: unknown): boolean => value !== undefined && value !== null

export interface Page {
  readonly nodes: readonly unknown[]
  /** Of the node at this position. */
  readonly cursor: (index: number) => string
  readonly hasNextPage: boolean
}

export const edges = ({ nodes, cursor }: Page): readonly object[] =>
  nodes.map((node, index) => ({ node, cursor: cursor(index) }))

export const pageInfo = ({ nodes, cursor, hasNextPage }: Page): object => ({
  hasNextPage,
  endCursor: nodes.length === 0 ? null : cursor(nodes.length - 1),
})

/** Fills a block with one row a node of the page, and one more to know whether there is a next page. */
export const pageBlock = (spec: ConnectionSpec, block: Block, at: Scope, selection: Selection): PageBlock => {
  const { planner } = at
  const node = planner.variable()
  const size = sizeOf(selection.args)
  const keys = spec.keys(node)
  const order = keys.map(({ by }) => by)
  const question = questionOf(at, selection)
  const start = startOf(keys, question, selection.args)
  block.clause(spec.match(at, node, selection.args, false, start[0]))
  block.clause(after(planner, keys, start))
  block.clause(`WITH * ORDER BY ${order.join(', ')} LIMIT ${planner.parameter(size + 1)}`)
  const scope = block.scope(node).during(at.window)
  const readNode = planner.object(spec.inner?.(scope, selection.args) ?? scope, nodeSelection(selection))
  const positions = order.map((key) => block.column(key))
  const cursorOf = (row: Row = []): string =>
    encodeCursor(
      question,
      positions.map((position) => row[position] as SortKey),
    )
  const read = (all: readonly Row[]): Page => {
    const rows = all.slice(0, size)
    const cursor = (index: number): string => cursorOf(rows[index])
    return { nodes: rows.map(readNode), cursor, hasNextPage: all.length > size }
  }
  return { read, order }
}

export interface PageBlock {
  readonly read: (rows: readonly Row[]) => Page
  readonly order: readonly string[]
}

/** What a page's cursors belong to. A root field's arguments are in the plan's question, with names resolved. */
const questionOf = ({ planner }: Scope, { on, name, args }: Selection): string =>
  on === planner.schema.getQueryType()?.name
    ? planner.question
    : `${planner.question} ${on}.${name}${canonical({ ...args, first: null, after: null })}`

/** A whole number that a LIMIT can take: sent as an integer. */
const sizeOf = (args: Arguments): number => {
  const first = args['first'] as number | null | undefined
  if (typeof first === 'number' && first >= 1 && first <= MAX_PAGE) return first
  throw new SifaError(
    'BAD_USER_INPUT',
    `\`first\` is ${String(first)}; it must be from 1 to ${String(MAX_PAGE)}. Use \`after\` for more.`,
  )
}

/** `first` and `after` are checked also where only counts are asked for. */
export const checkPage = (spec: ConnectionSpec, at: Scope, selection: Selection): void => {
  sizeOf(selection.args)
  startOf(spec.keys(''), questionOf(at, selection), selection.args)
}

/** Sort keys behind which the page begins; none for the first page. */
const startOf = (
  keys: ReturnType<ConnectionSpec['keys']>,
  question: string,
  { after: cursor }: Arguments,
): readonly SortKey[] =>
  typeof cursor === 'string'
    ? decodeCursor(
        question,
        cursor,
        keys.map(({ kind }) => kind),
      )
    : []

const after = (
  planner: Scope['planner'],
  keys: ReturnType<ConnectionSpec['keys']>,
  start: readonly SortKey[],
): string => {
  if (start.length === 0) return ''
  const names = start.map((value) => planner.parameter(value))
  return `WITH * WHERE ${beyond(
    keys.map(({ by }) => by),
    names,
  )}`
}

/** (k1 > $a OR (k1 = $a AND (k2 > $b ...))) */
const beyond = ([key, ...keys]: readonly string[], [value, ...values]: readonly string[]): string => {
  const here = `${key ?? ''} > ${value ?? ''}`
  return keys.length === 0 ? here : `(${here} OR (${key ?? ''} = ${value ?? ''} AND ${beyond(keys, values)}))`
}

/** What `nodes` and `edges { node }` ask for together. */
const nodeSelection = (selection: Selection): Selection => {
  const nodes = selection.fields.filter(({ name }) => name === 'nodes')
  const inEdges = selection.fields.filter(({ name }) => name === 'edges').flatMap(({ fields }) => fields)
  const all = [...nodes, ...inEdges.filter(({ name }) => name === 'node')]
  const type = all[0]?.type ?? ''
  return {
    on: '',
    name: 'node',
    type,
    args: {},
    key: 'node',
    fields: merged(all.flatMap(({ fields }) => fields)),
  }
}
