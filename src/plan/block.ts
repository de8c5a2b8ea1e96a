/**
 * The pieces of a statement. A block is one query or subquery: clauses, then one list of columns by position (lists by
 * position are what the driver decodes fastest; architecture.md). A scope is a block seen from one of its variables.
 */
import type { Selection } from './selection.ts'
import type { Planner } from './planner.ts'

/** Takes a row of the block's columns to a value of the answer. */
export type Read<T = unknown> = (row: Row) => T
export type Row = readonly unknown[]

/** Adds to a scope what a field needs, and says how to read it back. */
export type FieldPlan = (at: Scope, selection: Selection) => Read

export class Block {
  readonly planner: Planner
  /** Pages that are planned already, by the selection that asks for them. */
  readonly pages = new Map<Selection, Read>()
  readonly #clauses: (string | Fold)[] = []
  readonly #columns: string[] = []
  readonly #folds = new Map<string, Fold>()

  constructor(planner: Planner) {
    this.planner = planner
  }

  clause(text: string): void {
    this.#clauses.push(text)
  }

  /** Position of the expression in the block's row; the same expression is sent once. */
  column(expression: string): number {
    const known = this.#columns.indexOf(expression)
    return known >= 0 ? known : this.#columns.push(expression) - 1
  }

  /** What the visible claims about a fact say together. */
  fold(variable: string): Fold {
    const known = this.#folds.get(variable)
    if (known !== undefined) return known
    const fold = new Fold(this.planner, variable)
    this.#folds.set(variable, fold)
    this.#clauses.push(fold)
    return fold
  }

  scope(node: string): Scope {
    return new Scope(this, node)
  }

  /**
   * A list: all rows of another block, as one more column of this one. It runs for each row of this block and sees its
   * variables. `order` is what the rows are sorted by.
   */
  list(block: Block, order: readonly string[]): number {
    const name = this.planner.variable('l')
    this.clause(`CALL (*) {\n${block.#collected(name, order)}\n}`)
    return this.column(name)
  }

  /** How many different values `unique` has among the rows that the clauses give, as one more column. */
  count(clauses: string, unique: string): number {
    const name = this.planner.variable('k')
    this.clause(`CALL (*) {\n${clauses}\nRETURN count(DISTINCT ${unique}) AS ${name}\n}`)
    return this.column(name)
  }

  /** The block as a whole statement. */
  render(): string {
    return [...this.#body(), `RETURN [${this.#row()}] AS row`].join('\n')
  }

  #collected(name: string, order: readonly string[]): string {
    const keys = order.map((key, index) => `${key} AS ${name}_${String(index)}`)
    const names = order.map((_, index) => `${name}_${String(index)}`)
    const sorted = order.length === 0 ? '' : ` ORDER BY ${names.join(', ')}`
    return [
      ...this.#body(),
      `WITH ${[`[${this.#row()}] AS row`, ...keys].join(', ')}${sorted}`,
      `RETURN collect(row) AS ${name}`,
    ].join('\n')
  }

  #row(): string {
    return this.#columns.length === 0 ? 'null' : this.#columns.join(', ')
  }

  #body(): readonly string[] {
    return this.#clauses
      .map((clause) => (typeof clause === 'string' ? clause : clause.render()))
      .filter((text) => text !== '')
  }
}

/**
 * One pass over the visible claims about a fact. Aggregates name the claim `c` and see claims in the order in which
 * sources were published, so that `head(collect(c.kind))` is the earliest source's word.
 */
export class Fold {
  readonly #planner: Planner
  readonly #variable: string
  readonly #aggregates: string[] = []

  constructor(planner: Planner, variable: string) {
    this.#planner = planner
    this.#variable = variable
  }

  /** The name of the variable that holds the fold's list. */
  get name(): string {
    return `f_${this.#variable}`
  }

  /** Position of the aggregate in the fold's list. */
  aggregate(expression: string): number {
    const known = this.#aggregates.indexOf(expression)
    return known >= 0 ? known : this.#aggregates.push(expression) - 1
  }

  render(): string {
    if (this.#aggregates.length === 0) return ''
    const claims = `MATCH (c:Claim)-[:ABOUT]->(${this.#variable})${this.#planner.lens.where('c')}`
    return `CALL (${this.#variable}) { ${claims} WITH c ORDER BY c.order RETURN [${this.#aggregates.join(', ')}] AS ${this.name} }`
  }
}

/** The days that a question is about: `asOf`, `on` or `during`. Null ends are open. */
export interface Window {
  readonly earliest: number | null
  readonly latest: number | null
}

export class Scope {
  readonly block: Block
  /** The Cypher variable that the fields are about. */
  readonly node: string
  /** Null where the question is about no particular time. */
  readonly window: Window | null

  constructor(block: Block, node: string, window: Window | null = null) {
    this.block = block
    this.node = node
    this.window = window
  }

  get planner(): Planner {
    return this.block.planner
  }

  /** The same block seen from another of its variables. */
  on(node: string): Scope {
    return new Scope(this.block, node, this.window)
  }

  during(window: Window | null): Scope {
    return new Scope(this.block, this.node, window)
  }

  column(expression: string): number {
    return this.block.column(expression)
  }

  /** Reads one aggregate of the fold over the claims about this node. */
  folded(aggregate: string): Read {
    const fold = this.block.fold(this.node)
    const inner = fold.aggregate(aggregate)
    const outer = this.block.column(fold.name)
    return (row) => (row[outer] as Row | null)?.[inner] ?? null
  }
}
