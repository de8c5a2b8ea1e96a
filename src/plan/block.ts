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

  /** The block as a query; `order` names what the rows are sorted by. */
  render(order = ''): string {
    const clauses = this.#clauses.map((clause) => (typeof clause === 'string' ? clause : clause.render()))
    const columns = this.#columns.length === 0 ? 'null' : this.#columns.join(', ')
    return [...clauses.filter((text) => text !== ''), `RETURN [${columns}] AS row${order}`].join('\n')
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

export class Scope {
  readonly block: Block
  /** The Cypher variable that the fields are about. */
  readonly node: string

  constructor(block: Block, node: string) {
    this.block = block
    this.node = node
  }

  get planner(): Planner {
    return this.block.planner
  }

  /** The same block seen from another of its variables. */
  on(node: string): Scope {
    return new Scope(this.block, node)
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
