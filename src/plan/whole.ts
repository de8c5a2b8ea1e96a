/**
 * A connection as a root field whose matches are dear to find: they are found once, counted, and then paged. The
 * statement has a record more than the page, behind all others, that carries the count where the page is empty.
 */
import type { Scope } from './block.ts'
import { checkPage, edges, pageBlock, pageInfo } from './page.ts'
import type { RootPlan } from './root.ts'
import type { Arguments } from './selection.ts'

export interface WholeSpec {
  /** What of a match is bound, each as a name that the node's variable makes; the first is the kind, the last the id. */
  readonly names: (node: string) => Readonly<Record<string, string>>
  /** Clauses that bind all of these. */
  readonly match: (at: Scope, node: string, args: Arguments) => string
  /** What rows are sorted by. The record behind all others has a kind behind all others. */
  readonly keys: (node: string) => readonly string[]
}

const LAST = `'~'`

const counted = (spec: WholeSpec, at: Scope, node: string, args: Arguments): string => {
  const names = Object.entries(spec.names(node))
  const [kind] = names.map(([key]) => key)
  return `${spec.match(at, node, args)}
    WITH collect({${names.map(([key, name]) => `${key}: ${name}`).join(', ')}}) AS found
    UNWIND found + [{${kind ?? ''}: ${LAST}}] AS each
    WITH size(found) AS total, ${names.map(([key, name]) => `each.${key} AS ${name}`).join(', ')}`
}

/** The root field's plan. */
export const wholeConnection =
  (spec: WholeSpec): RootPlan['plan'] =>
  (planner, selection) => {
    const page = {
      match: (at: Scope, node: string, args: Arguments) => counted(spec, at, node, args),
      keys: (node: string) => spec.keys(node).map((by) => ({ by, kind: 'string' as const })),
    }
    const block = planner.block()
    const at = planner.block().scope('')
    checkPage(page, at, selection)
    const total = block.column('total')
    const { read, order } = pageBlock(page, block, at, selection)
    const kind = block.column(order[0] ?? '')
    return {
      text: block.render(order),
      read: (rows) => {
        const found = read(rows.filter((row) => row[kind] !== LAST.slice(1, -1)))
        const values: Readonly<Record<string, unknown>> = {
          nodes: found.nodes,
          edges: edges(found),
          pageInfo: pageInfo(found),
          totalCount: rows[0]?.[total] ?? 0,
        }
        return Object.fromEntries(selection.fields.map(({ name, key }) => [key, values[name]]))
      },
    }
  }
