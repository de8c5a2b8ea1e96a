/**
 * The pieces of a statement. A block is one query or subquery: clauses, then one list of columns by position (lists by
 * position are what the driver decodes fastest; architecture.md). A scope is a block seen from one of its variables.
 * Relations are subquery expressions, not MATCH clauses of the block: those cost the server's planner a third.
 */
import type { GraphQLSchema } from 'graphql'
import type { Lens } from './lens.ts'
import type { Selection } from './selection.ts'

/** Takes a row of the block's columns to a value of the answer. */
export type Read<T = unknown> = (row: Row) => T
export type Row = readonly unknown[]

/** Adds to a scope what a field needs, and says how to read it back. */
export type FieldPlan = (at: Scope, selection: Selection) => Read

/** What a block needs of the plan that it is part of: names, parameters, the lens, and the fields of every type. */
export interface Planning {
  readonly schema: GraphQLSchema
  readonly lens: Lens
  /** What cursors of this question carry, so that another question's are refused. */
  readonly question: string
  /**
   * A parameter's name in the text. Every value of a user's goes through here. All of them are one map: of a text or a
   * list that is a parameter itself the database takes the length's order of magnitude for part of the question, and
   * plans it anew for each.
   */
  parameter(value: unknown): string
  /** A variable that nothing else in the statement is called. */
  variable(letter?: string): string
  block(): Block
  /** Whether a field asked of the type `on` is asked of things of the object type `name`. */
  applies(on: string, name: string): boolean
  /** Plans the selected fields of an object (or interface) held by the scope's node, and reads it whole. */
  object(at: Scope, selection: Selection): Read<Readonly<Record<string, unknown>>>
}

export class Block {
  readonly planner: Planning
  /** Pages that are planned already, by the selection that asks for them. */
  readonly pages = new Map<Selection, Read>()
  readonly #clauses: string[] = []
  readonly #columns: (string | Claims)[] = []

  constructor(planner: Planning) {
    this.planner = planner
  }

  clause(text: string): void {
    if (text !== '') this.#clauses.push(text)
  }

  /** Position of the expression in the block's row; the same expression is sent once. */
  column(expression: string): number {
    const known = this.#columns.indexOf(expression)
    return known >= 0 ? known : this.#columns.push(expression) - 1
  }

  /** The visible claims about a variable, as one column that grows with what is asked of them. */
  claims(variable: string): { readonly claims: Claims; readonly column: number } {
    const known = this.#columns.findIndex((each) => each instanceof Claims && each.variable === variable)
    const at = known >= 0 ? known : this.#columns.push(new Claims(this.planner, variable)) - 1
    return { claims: this.#columns[at] as Claims, column: at }
  }

  scope(node: string): Scope {
    return new Scope(this, node)
  }

  /** All rows of another block, sorted, as one more column. It sees this block's variables. */
  list(block: Block, order: readonly string[]): number {
    if (!block.#clauses.some((clause) => clause.includes('CALL (')))
      return this.column(block.#expression(order))
    // The server takes an aggregate inside a subquery expression for one of the row itself; a CALL keeps them apart.
    const name = this.planner.variable('l')
    this.clause(`CALL (*) {\n${block.#collected(name, order)}\n}`)
    return this.column(name)
  }

  /** How many different values `unique` has among the rows that the clauses give, as one more column. */
  count(clauses: string, unique: string): number {
    if (!clauses.includes('CALL ('))
      return this.column(`COUNT { ${clauses}\nRETURN DISTINCT ${unique} AS one }`)
    const name = this.planner.variable('k')
    this.clause(`CALL (*) {\n${clauses}\nRETURN count(DISTINCT ${unique}) AS ${name}\n}`)
    return this.column(name)
  }

  /** Nothing is asked of the database: the block is one row without a value. */
  get isEmpty(): boolean {
    return this.#clauses.length === 0 && this.#columns.length === 0
  }

  /** The block as a whole statement, a record a row. */
  render(order: readonly string[] = []): string {
    const keys = order.map((key, index) => `, ${key} AS key_${String(index)}`)
    const sorted =
      order.length === 0 ? '' : ` ORDER BY ${keys.map((_, index) => `key_${String(index)}`).join(', ')}`
    const row = `${this.#row()} AS row`
    return [
      ...this.#clauses,
      order.length === 0 ? `RETURN ${row}` : `WITH ${row}${keys.join('')}${sorted} RETURN row`,
    ].join('\n')
  }

  #expression(order: readonly string[]): string {
    const sorted = order.length === 0 ? '' : ` ORDER BY ${order.join(', ')}`
    return `COLLECT { ${[...this.#clauses, `RETURN ${this.#row()} AS row${sorted}`].join('\n')} }`
  }

  #collected(name: string, order: readonly string[]): string {
    const keys = order.map((key, index) => `${key} AS ${name}_${String(index)}`)
    const names = order.map((_, index) => `${name}_${String(index)}`)
    const sorted = order.length === 0 ? '' : ` ORDER BY ${names.join(', ')}`
    return [
      ...this.#clauses,
      `WITH ${[`${this.#row()} AS row`, ...keys].join(', ')}${sorted}`,
      `RETURN collect(row) AS ${name}`,
    ].join('\n')
  }

  #row(): string {
    const columns = this.#columns.map((each) => (typeof each === 'string' ? each : each.render()))
    return `[${columns.length === 0 ? 'null' : columns.join(', ')}]`
  }
}

/** The visible claims about one variable, in the order in which their sources were published. */
export class Claims {
  readonly variable: string
  readonly #planner: Planning
  readonly #properties: string[] = []

  constructor(planner: Planning, variable: string) {
    this.#planner = planner
    this.variable = variable
  }

  /** Position of a property in each claim's list. */
  property(name: string): number {
    const known = this.#properties.indexOf(name)
    return known >= 0 ? known : this.#properties.push(name) - 1
  }

  render(): string {
    const { lens } = this.#planner
    const properties = this.#properties.map((name) => lens.dated('c', name)).join(', ')
    const claims = `MATCH (c:Claim)-[${lens.about}]->(${this.variable})${lens.where('c')}`
    return `COLLECT { ${claims} RETURN [${properties}] AS claim ORDER BY c.order, c.id }`
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

  get planner(): Planning {
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

  /** Reads these properties of each visible claim about the node, earliest source first. */
  claims<T extends object>(names: readonly (keyof T & string)[]): Read<readonly T[]> {
    const { claims, column } = this.block.claims(this.node)
    const positions = names.map((name) => [name, claims.property(name)] as const)
    const claim = (values: Row): T => {
      const said: Record<string, unknown> = {}
      for (const [name, position] of positions) said[name] = values[position]
      return said as T
    }
    return (row) => (row[column] as readonly Row[]).map(claim)
  }
}
