/** Relay connections with keyset cursors: a page is one subquery that orders and limits before it reads columns. */
import type { FieldPlan, Planning, Read, Row, Scope } from './block.ts'
import { facetQuery } from './facets.ts'
import { checkPage, edges, isGiven, pageBlock, pageInfo } from './page.ts'
import type { ConnectionSpec, Page, PageBlock } from './page.ts'
import type { Ids, Lists, RootPlan } from './root.ts'
import type { Arguments, Selection } from './selection.ts'

export const connection =
  (spec: ConnectionSpec): FieldPlan =>
  (at, selection) => {
    checkPage(spec, at, selection)
    const paged = selection.fields.some(({ name }) => !COUNTS.has(name))
    const read = paged ? page(spec, at, selection) : () => EMPTY
    const parts = selection.fields.map((field) => [field.key, part(spec, at, selection, field)] as const)
    return (row) => {
      const own = read(row)
      return Object.fromEntries(parts.map(([key, shape]) => [key, shape(row, own)]))
    }
  }

/** What one field makes of the row above and of its page, which is read once for all of them. */
const part = (
  spec: ConnectionSpec,
  at: Scope,
  selection: Selection,
  field: Selection,
): ((row: Row, own: Page) => unknown) => {
  if (field.name === 'totalCount') return count(spec, at, selection, false)
  if (field.name === 'undatedCount')
    return isGiven(selection.args[spec.window ?? 'during']) ? count(spec, at, selection, true) : () => 0
  if (field.name === 'nodes') return (_, own) => own.nodes
  if (field.name === 'edges') return (_, own) => edges(own)
  return (_, own) => pageInfo(own)
}

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

/**
 * A connection as a root field: the page's rows are the statement's records, and each count is a record more, so that
 * the server plans one pipeline and no nested ones. `anchors` finds what the question is about; null without it.
 */
export const rootConnection =
  (
    spec: (ids: Ids, lists: Lists) => ConnectionSpec,
    anchors: (planner: Planning, ids: Ids, lists: Lists, args: Arguments) => string = () => '',
  ): RootPlan['plan'] =>
  (planner, selection, ids, lists) => {
    const found = anchors(planner, ids, lists, selection.args)
    const own = spec(ids, lists)
    const at = planner.block().scope('')
    checkPage(own, at, selection)
    const asked = (name: string): boolean => selection.fields.some((field) => field.name === name)
    const undated = asked('undatedCount') && isGiven(selection.args[own.window ?? 'during'])
    const facets = selection.fields
      .filter(({ name }) => name === 'facets')
      .map(
        (field, index) =>
          [field.key, facetQuery(own, at, selection, field, `facets${String(index)}`)] as const,
      )
    const counts = [
      ...(asked('totalCount') || undated ? [counting(own, at, selection, undated)] : []),
      ...(found === '' ? [] : [`RETURN ['anchor'] AS row`]),
    ]
    const paged = selection.fields.some(({ name }) => !COUNTS.has(name))
    const page = paged ? pageQuery(own, at, selection) : null
    const branches = [...counts, ...facets.map(([, { text }]) => text), ...(page === null ? [] : [page.text])]
    // Of `{ __typename }`, or of `undatedCount` without a window, the database knows nothing; a statement it has to be.
    const all = (branches.length === 0 ? [NOTHING] : branches).join('\nUNION ALL\n')
    return {
      text: found === '' ? all : `${found}\nCALL (*) {\n${all}\n}\nRETURN row`,
      read: (rows) => {
        const answer = readRoot(selection, rows, page?.read ?? (() => EMPTY), found !== '')
        const counted = facets.map(([key, { read }]) => [key, read(rows)] as const)
        return answer === null ? null : { ...answer, ...Object.fromEntries(counted) }
      },
    }
  }

const NOTHING = `RETURN ['nothing'] AS row`

const COUNTS: ReadonlySet<string> = new Set(['totalCount', 'undatedCount', 'facets'])

const EMPTY: Page = { nodes: [], cursor: () => '', hasNextPage: false }

/** Both counts in one pass. */
const counting = (spec: ConnectionSpec, at: Scope, selection: Selection, undated: boolean): string => {
  const node = at.planner.variable()
  const unique = spec.keys(node).at(-1)?.by ?? node
  const dated = undated ? (spec.isDated?.(node) ?? 'true') : 'true'
  const counted = [dated, `NOT ${dated}`].map(
    (each) => `count(DISTINCT CASE WHEN ${each} THEN ${unique} END)`,
  )
  return `${spec.match(at, node, selection.args, undated)}\nWITH ${counted[0] ?? ''} AS n, ${counted[1] ?? ''} AS u RETURN ['counts', n, u] AS row`
}

const pageQuery = (spec: ConnectionSpec, at: Scope, selection: Selection) => {
  const block = at.planner.block()
  block.column(`'page'`)
  const { read, order } = pageBlock(spec, block, at, selection)
  return { text: block.render(order), read }
}

const readRoot = (
  selection: Selection,
  rows: readonly Row[],
  read: PageBlock['read'],
  anchored: boolean,
): Readonly<Record<string, unknown>> | null => {
  const tagged = (tag: string): readonly Row[] => rows.filter((row) => row[0] === tag)
  if (anchored && tagged('anchor').length === 0) return null
  const page = read(tagged('page'))
  const asked = (name: string): boolean => selection.fields.some((field) => field.name === name)
  const [counts] = tagged('counts')
  const values: Readonly<Record<string, unknown>> = {
    nodes: page.nodes,
    edges: asked('edges') ? edges(page) : [],
    pageInfo: asked('pageInfo') ? pageInfo(page) : null,
    totalCount: counts?.[1],
    undatedCount: counts?.[2] ?? 0,
  }
  return Object.fromEntries(selection.fields.map(({ name, key }) => [key, values[name]]))
}

const count = (spec: ConnectionSpec, at: Scope, selection: Selection, undated: boolean): Read => {
  const node = at.planner.variable()
  const unique = spec.keys(node).at(-1)?.by ?? node
  const only = undated ? `\nWITH * WHERE NOT ${spec.isDated?.(node) ?? 'true'}` : ''
  const column = at.block.count(`${spec.match(at, node, selection.args, undated)}${only}`, unique)
  return (row) => row[column]
}
