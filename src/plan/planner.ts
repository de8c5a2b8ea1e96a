/** One plan is made a root field: it hands out variables and parameters, and knows every type's fields. */
import type { GraphQLAbstractType, GraphQLSchema } from 'graphql'
import { isAbstractType, isObjectType } from 'graphql'
import type { FieldPlan, Planning, Read, Scope } from './block.ts'
import { typeOfId } from '../model/ids.ts'
import { Block } from './block.ts'
import type { Meter } from './cost/meter.ts'
import type { Lens } from './lens.ts'
import { merged } from './selection.ts'
import type { Selection } from './selection.ts'

/** How the fields of each type are read: type → field → plan. Areas add to it. */
export type Mapping = Readonly<Record<string, Readonly<Record<string, FieldPlan>>>>

export class Planner implements Planning {
  readonly schema: GraphQLSchema
  readonly mapping: Mapping
  readonly lens: Lens
  readonly question: string
  readonly #parameters: unknown[] = []
  #variables = 0
  #meter: Meter | undefined

  constructor(schema: GraphQLSchema, mapping: Mapping, lens: Lens, question: string) {
    this.schema = schema
    this.mapping = mapping
    this.lens = lens
    this.question = question
  }

  parameter(value: unknown): string {
    return `$p.v${String(this.#parameters.push(value ?? null) - 1)}`
  }

  variable(letter = 'n'): string {
    this.#variables += 1
    return `${letter}${String(this.#variables)}`
  }

  block(): Block {
    return new Block(this)
  }

  get parameters(): Readonly<Record<string, unknown>> {
    const p = Object.fromEntries(this.#parameters.map((value, index) => [`v${String(index)}`, value]))
    return { p, ...this.lens.parameters }
  }

  object(at: Scope, selection: Selection): Read<Readonly<Record<string, unknown>>> {
    const type = this.schema.getType(selection.type)
    const read = isAbstractType(type)
      ? this.#abstract(at, type, selection.fields)
      : this.#fields(at, selection.fields)
    if (selection.fields.length === 0) return read
    return (row) => {
      this.#meter?.add()
      return read(row)
    }
  }

  /** Reads with what was planned, and counts each object. Reading waits for nothing, so one meter at a time is enough. */
  metered<T>(meter: Meter | undefined, read: () => T): T {
    this.#meter = meter
    try {
      return read()
    } finally {
      this.#meter = undefined
    }
  }

  #fields(at: Scope, fields: readonly Selection[]): Read<Readonly<Record<string, unknown>>> {
    const reads = merged(fields).map((field) => [field.key, this.#field(at, field)] as const)
    return (row) => {
      const shaped: Record<string, unknown> = {}
      for (const [key, read] of reads) shaped[key] = read(row)
      return shaped
    }
  }

  /**
   * What is asked of every type is planned once. What is asked of one type is planned for that type, together with
   * what is asked of all under the same key: a field may stand on an interface and on a type, with other fields below.
   */
  #abstract(
    at: Scope,
    type: GraphQLAbstractType,
    fields: readonly Selection[],
  ): Read<Readonly<Record<string, unknown>>> {
    const id = at.column(`${at.node}.id`)
    const possible = this.schema.getPossibleTypes(type).map(({ name }) => name)
    const shared = this.#fields(
      at,
      fields.filter(({ on }) => !possible.includes(on)),
    )
    const own = new Map(
      possible
        .map((name) => [name, this.#ownFields(name, fields)] as const)
        .filter(([, asked]) => asked.length > 0)
        .map(([name, asked]) => [name, this.#fields(at, asked)] as const),
    )
    return (row) => {
      const __typename = typeOfId(row[id] as string) ?? ''
      return { __typename, ...shared(row), ...own.get(__typename)?.(row) }
    }
  }

  #ownFields(name: string, fields: readonly Selection[]): readonly Selection[] {
    const keys = new Set(fields.filter(({ on }) => on === name).map(({ key }) => key))
    return fields
      .filter(({ on, key }) => keys.has(key) && this.applies(on, name))
      .map((field) => ({ ...field, on: name }))
  }

  /** Whether a field asked of `on` is asked of things of the object type `name`. */
  applies(on: string, name: string): boolean {
    const condition = this.schema.getType(on)
    return (
      on === name ||
      (isAbstractType(condition) &&
        this.schema.getPossibleTypes(condition).some((each) => each.name === name))
    )
  }

  #field(at: Scope, selection: Selection): Read {
    const plan = this.mapping[selection.on]?.[selection.name]
    if (plan === undefined) throw new Error(`No plan for ${selection.on}.${selection.name}`)
    return plan(at, selection)
  }
}

/** Fields that the schema has and no area plans: the service refuses to start on them. */
export const unplanned = (
  schema: GraphQLSchema,
  mapping: Mapping,
  values: ReadonlySet<string>,
): readonly string[] =>
  Object.values(schema.getTypeMap())
    .filter(
      (type) =>
        isObjectType(type) &&
        !type.name.startsWith('__') &&
        !values.has(type.name) &&
        type !== schema.getQueryType(),
    )
    .flatMap((type) =>
      isObjectType(type) ? Object.keys(type.getFields()).map((field) => [type.name, field] as const) : [],
    )
    .filter(([type, field]) => mapping[type]?.[field] === undefined)
    .map(([type, field]) => `${type}.${field}`)
