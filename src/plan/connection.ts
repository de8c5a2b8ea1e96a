/** Relay connections with keyset cursors: a page is one subquery that orders and limits before it reads columns. */
import { SifaError } from '../model/errors.ts'
import type { Block, FieldPlan, Planning, Read, Row, Scope } from './block.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import type { SortKey } from './cursor.ts'
import type { Ids, Lists, RootPlan } from './root.ts'
import { canonical, merged } from './selection.ts'
import type { Arguments, Selection } from './selection.ts'

export const MAX_PAGE = 100

export interface ConnectionSpec {
  /** Clauses that bind the node's variable and everything that its columns name; `undated` lets in those without a date. */
  readonly match: (at: Scope, node: string, args: Arguments, undated: boolean) => string
  /** Whether a match has a date of its own: for connections with `during`. */
  readonly isDated?: (node: string) => string
  /** What rows are sorted by, the last of them unique. */
  readonly keys: (node: string) => readonly { readonly by: string; readonly kind: 'string' | 'number' }[]
  readonly inner?: (inner: Scope, args: Arguments) => Scope
}

export const connection =
  (spec: ConnectionSpec): FieldPlan =>
  (at, selection) => {
    checkPage(spec, at, selection)
    const parts = selection.fields.map((field) => [field.key, part(spec, at, selection, field)] as const)
    return (row) => Object.fromEntries(parts.map(([key, read]) => [key, read(row)]))
  }

const part = (spec: ConnectionSpec, at: Scope, selection: Selection, field: Selection): Read => {
  if (field.name === 'totalCount') return count(spec, at, selection, false)
  if (field.name === 'undatedCount')
    return isGiven(selection.args['during']) ? count(spec, at, selection, true) : () => 0
  const read = page(spec, at, selection)
  if (field.name === 'nodes') return (row) => read(row).nodes
  if (field.name === 'edges') return (row) => edges(read(row))
  return (row) => pageInfo(read(row))
}

interface Page {
  readonly nodes: readonly unknown[]
  readonly cursors: readonly string[]
  readonly hasNextPage: boolean
}

const edges = ({ nodes, cursors }: Page) => nodes.map((node, index) => ({ node, cursor: cursors[index] }))

const pageInfo = ({ cursors, hasNextPage }: Page) => ({ hasNextPage, endCursor: cursors.at(-1) ?? null })

/** `nodes`, `edges` and `pageInfo` read one page; the block makes the same column of it each time. */
const page = (spec: ConnectionSpec, at: Scope, selection: Selection): Read<Page> => {
  const known = at.block.pages.get(selection)
  if (known !== undefined) return known as Read<Page>
  const read = plannedPage(spec, at, selection)
  at.block.pages.set(selection, read)
  return read
}

const plannedPage = (spec: ConnectionSpec, at: Scope, selection: Selection): Read<Page> => {
  const block = at.planner.block()
  const { read, order } = pageBlock(spec, block, at, selection)
  const column = at.block.list(block, order)
  return (row) => read(row[column] as readonly Row[])
}

/** Fills a block with one row a node of the page, and one more to know whether there is a next page. */
const pageBlock = (spec: ConnectionSpec, block: Block, at: Scope, selection: Selection): PageBlock => {
  const { planner } = at
  const node = planner.variable()
  const size = sizeOf(selection.args)
  const keys = spec.keys(node)
  const order = keys.map(({ by }) => by)
  const question = questionOf(at, selection)
  block.clause(spec.match(at, node, selection.args, false))
  block.clause(after(planner, keys, question, selection.args))
  block.clause(`WITH * ORDER BY ${order.join(', ')} LIMIT ${planner.parameter(size + 1)}`)
  const scope = block.scope(node).during(at.window)
  const readNode = planner.object(spec.inner?.(scope, selection.args) ?? scope, nodeSelection(selection))
  const positions = order.map((key) => block.column(key))
  const cursor = (row: Row): string =>
    encodeCursor(
      question,
      positions.map((position) => row[position] as SortKey),
    )
  const read = (all: readonly Row[]): Page => {
    const rows = all.slice(0, size)
    return { nodes: rows.map(readNode), cursors: rows.map(cursor), hasNextPage: all.length > size }
  }
  return { read, order }
}

interface PageBlock {
  readonly read: (rows: readonly Row[]) => Page
  readonly order: readonly string[]
}

/**
 * A connection as a root field: the page's rows are the statement's records, and each count is a record more, so that
 * the server plans one pipeline and no nested ones. `anchors` finds what the question is about; null without it.
 */
export const rootConnection =
  (
    spec: (ids: Ids, lists: Lists) => ConnectionSpec,
    anchors: (planner: Planning, ids: Ids, lists: Lists) => string = () => '',
  ): RootPlan['plan'] =>
  (planner, selection, ids, lists) => {
    const found = anchors(planner, ids, lists)
    const own = spec(ids, lists)
    const at = planner.block().scope('')
    checkPage(own, at, selection)
    const asked = (name: string): boolean => selection.fields.some((field) => field.name === name)
    const undated = asked('undatedCount') && isGiven(selection.args['during'])
    const counts = [
      ...(asked('totalCount') || undated ? [counting(own, at, selection, undated, found)] : []),
      ...(found === '' ? [] : [`${found}\nRETURN ['anchor'] AS row`]),
    ]
    const paged = selection.fields.some(({ name }) => name !== 'totalCount' && name !== 'undatedCount')
    const page = paged ? pageQuery(own, at, selection, found) : null
    return {
      text: [...counts, ...(page === null ? [] : [page.text])].join('\nUNION ALL\n'),
      read: (rows) => readRoot(selection, rows, page?.read ?? (() => EMPTY), found !== ''),
    }
  }

const EMPTY: Page = { nodes: [], cursors: [], hasNextPage: false }

/** Both counts in one pass. */
const counting = (
  spec: ConnectionSpec,
  at: Scope,
  selection: Selection,
  undated: boolean,
  found: string,
): string => {
  const node = at.planner.variable()
  const unique = spec.keys(node).at(-1)?.by ?? node
  const dated = undated ? (spec.isDated?.(node) ?? 'true') : 'true'
  const counted = [dated, `NOT ${dated}`].map(
    (each) => `count(DISTINCT CASE WHEN ${each} THEN ${unique} END)`,
  )
  return `${found}\n${spec.match(at, node, selection.args, undated)}\nWITH ${counted[0] ?? ''} AS n, ${counted[1] ?? ''} AS u RETURN ['counts', n, u] AS row`
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null

const pageQuery = (spec: ConnectionSpec, at: Scope, selection: Selection, found: string) => {
  const block = at.planner.block()
  block.clause(found)
  block.column(`'page'`)
  const { read, order } = pageBlock(spec, block, at, selection)
  return { text: block.render(order), read }
}

const readRoot = (
  selection: Selection,
  rows: readonly Row[],
  read: PageBlock['read'],
  anchored: boolean,
): unknown => {
  const tagged = (tag: string): readonly Row[] => rows.filter((row) => row[0] === tag)
  if (anchored && tagged('anchor').length === 0) return null
  const page = read(tagged('page'))
  const [counts] = tagged('counts')
  const values: Readonly<Record<string, unknown>> = {
    nodes: page.nodes,
    edges: edges(page),
    pageInfo: pageInfo(page),
    totalCount: counts?.[1],
    undatedCount: counts?.[2] ?? 0,
  }
  return Object.fromEntries(selection.fields.map(({ name, key }) => [key, values[name]]))
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
const checkPage = (spec: ConnectionSpec, at: Scope, selection: Selection): void => {
  sizeOf(selection.args)
  if (typeof selection.args['after'] === 'string')
    decodeCursor(
      questionOf(at, selection),
      selection.args['after'],
      spec.keys('').map(({ kind }) => kind),
    )
}

const after = (
  planner: Scope['planner'],
  keys: ReturnType<ConnectionSpec['keys']>,
  question: string,
  args: Arguments,
): string => {
  if (typeof args['after'] !== 'string') return ''
  const values = decodeCursor(
    question,
    args['after'],
    keys.map(({ kind }) => kind),
  )
  const names = values.map((value) => planner.parameter(value))
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

const count = (spec: ConnectionSpec, at: Scope, selection: Selection, undated: boolean): Read => {
  const node = at.planner.variable()
  const unique = spec.keys(node).at(-1)?.by ?? node
  const only = undated ? `\nWITH * WHERE NOT ${spec.isDated?.(node) ?? 'true'}` : ''
  const column = at.block.count(`${spec.match(at, node, selection.args, undated)}${only}`, unique)
  return (row) => row[column]
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
