/** The plain kinds of field: a column, a fold over claims, a relation to one, a relation to many. */
import type { FieldPlan, Row, Scope } from './block.ts'
import type { Arguments } from './selection.ts'

/** A property of the node. */
export const property = (name: string): FieldPlan => computed((node) => `${node}.${name}`)

/** An expression over the node's variable, and how to read its value. */
export const computed =
  (expression: (node: string) => string, read: (value: unknown) => unknown = (value) => value): FieldPlan =>
  (at) => {
    const column = at.column(expression(at.node))
    return (row) => read(row[column])
  }

/** A value that the visible claims about the node say together; `names` are the properties of each that it needs. */
export const folded =
  <T extends object>(
    names: readonly (keyof T & string)[],
    fold: (claims: readonly T[], args: Arguments) => unknown,
  ): FieldPlan =>
  (at, { args }) => {
    const claims = at.claims<T>(names)
    return (row) => fold(claims(row), args)
  }

/** One other node: `path` leads from the node's variable to the other's. Null where it leads nowhere. */
export const one = (path: (from: string, to: string, at: Scope) => string): FieldPlan => {
  const list = many({ match: (at, to) => `MATCH ${path(at.node, to, at)}`, order: () => [] })
  return (at, selection) => {
    const read = list(at, selection)
    return (row) => (read(row) as readonly unknown[])[0] ?? null
  }
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

/** The first value that is there: where sources differ on a word, the earliest source's stands. */
export const firstOf = <T extends object, K extends keyof T & string>(
  claims: readonly T[],
  name: K,
): T[K] | null => claims.find((claim) => claim[name] !== null && claim[name] !== undefined)?.[name] ?? null
