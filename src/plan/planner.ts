/** One plan is made a root field: it hands out variables and parameters, and knows every type's fields. */
import type { GraphQLSchema } from 'graphql'
import { isAbstractType, isObjectType } from 'graphql'
import type { FieldPlan, Planning, Read, Scope } from './block.ts'
import { typeOfId } from '../model/ids.ts'
import { Block } from './block.ts'
import type { Lens } from './lens.ts'
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

  constructor(schema: GraphQLSchema, mapping: Mapping, lens: Lens, question: string) {
    this.schema = schema
    this.mapping = mapping
    this.lens = lens
    this.question = question
  }

  parameter(value: unknown): string {
    return `$p${String(this.#parameters.push(value ?? null) - 1)}`
  }

  variable(letter = 'n'): string {
    this.#variables += 1
    return `${letter}${String(this.#variables)}`
  }

  block(): Block {
    return new Block(this)
  }

  get parameters(): Readonly<Record<string, unknown>> {
    const own = Object.fromEntries(this.#parameters.map((value, index) => [`p${String(index)}`, value]))
    return { ...own, ...this.lens.parameters }
  }

  object(at: Scope, selection: Selection): Read<Readonly<Record<string, unknown>>> {
    const type = this.schema.getType(selection.type)
    const id = isAbstractType(type) ? at.column(`${at.node}.id`) : -1
    const fields = selection.fields.map((field) => [field.key, this.#field(at, field)] as const)
    return (row) => {
      const object: Record<string, unknown> = {}
      if (id >= 0) object['__typename'] = typeOfId(row[id] as string)
      for (const [key, read] of fields) object[key] = read(row)
      return object
    }
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
