/** The plain kinds of field: a column, a relation to one, a relation to many. */
import type { FieldPlan, Read, Row, Scope } from './block.ts'
import type { Arguments } from './selection.ts'

/** A property of the node. */
export const property = (name: string): FieldPlan => computed((node) => `${node}.${name}`)

/** An expression over the node's variable, and how to read its value. */
export const computed =
  (
    expression: (node: string) => string,
    read: (value: unknown, args: Arguments) => unknown = (value) => value,
  ): FieldPlan =>
  (at, { args }) => {
    const column = at.column(expression(at.node))
    return (row) => read(row[column], args)
  }

/** An aggregate over the visible claims about the node; `read` turns it into the field's value. */
export const folded =
  (aggregate: string, read: (value: unknown, args: Arguments) => unknown = (value) => value): FieldPlan =>
  (at, { args }) => {
    const value = at.folded(aggregate)
    return (row) => read(value(row), args)
  }

/**
 * One other node, flattened into the same row: `path` leads from the node's variable to the other's. The result is null
 * where the path leads nowhere.
 */
export const one =
  (path: (from: string, to: string) => string): FieldPlan =>
  (at, selection) => {
    const to = at.planner.variable()
    at.block.clause(`OPTIONAL MATCH ${path(at.node, to)}`)
    return nullable(at.on(to), (scope) => scope.planner.object(scope, selection))
  }

/** Reads null where the scope's node is. */
export const nullable = (at: Scope, plan: (at: Scope) => Read): Read => {
  const id = at.column(`${at.node}.id`)
  const read = plan(at)
  return (row) => (row[id] === null || row[id] === undefined ? null : read(row))
}

export interface ManySpec {
  /** Clauses that bind `to`; they see the parent's variable. */
  readonly match: (at: Scope, to: string, args: Arguments) => string
  /** What the list is sorted by: a total order, so that two readings agree. */
  readonly order: (to: string) => readonly string[]
  /** Lets the children know which day or window the question is about. */
  readonly inner?: (inner: Scope, args: Arguments) => Scope
}

/** All of a list, as a subquery of its own. */
export const many =
  (spec: ManySpec): FieldPlan =>
  (at, selection) => {
    const { planner } = at
    const to = planner.variable()
    const block = planner.block()
    block.clause(spec.match(at, to, selection.args))
    const scope = block.scope(to).during(at.window)
    const read = planner.object(spec.inner?.(scope, selection.args) ?? scope, selection)
    const column = at.block.list(block, spec.order(to))
    return (row) => (row[column] as readonly Row[]).map(read)
  }
