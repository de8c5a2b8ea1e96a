/**
 * Documents that are valid by the schema, at random: every kind of argument, literal or variable, aliases, fragments,
 * directives, fields asked twice. Lists of actors and dates hold what a question would.
 */
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type {
  GraphQLArgument,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLInputType,
  GraphQLSchema,
} from 'graphql'
import type { Chance } from './interpreter/random.ts'

export interface RandomDocument {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

const DEEPEST = 5
const SCALARS: Readonly<Record<string, readonly unknown[]>> = {
  ID: ['person:john-brennan', 'institution:lna', 'meeting:2024-07-talks', 'source:seed-article', 'nobody'],
  String: ['Haftar', 'حفتر', '', 'a "quoted" \\ text', 'Libya'],
  Int: [1, 2, 7, 100],
  Float: [0.5, 3],
  Boolean: [true, false],
  EDTF: ['2024', '2024-07', '2020/2024', '[2024-07-02,2024-07-09]'],
  Day: ['2024-07-16', '2020-01-01'],
}

class Writer {
  readonly variables: Record<string, unknown> = {}
  readonly #definitions: string[] = []
  readonly #fragments: string[] = []
  readonly #chance: Chance
  readonly #schema: GraphQLSchema
  #count = 0

  constructor(schema: GraphQLSchema, chance: Chance) {
    this.#schema = schema
    this.#chance = chance
  }

  document(): RandomDocument {
    const query = this.#schema.getQueryType()
    if (!query) throw new Error('The schema answers no questions.')
    const body = this.#selections(query, 0)
    const head = this.#definitions.length === 0 ? 'query' : `query Asked(${this.#definitions.join(', ')})`
    return { query: [`${head} ${body}`, ...this.#fragments].join('\n'), variables: this.variables }
  }

  #name(letter: string): string {
    this.#count += 1
    return `${letter}${String(this.#count)}`
  }

  /** In a fragment every field has an alias: types have fields of one name that do not go together. */
  #selections(type: GraphQLCompositeType, depth: number, inFragment = false): string {
    const most = depth === 0 || depth > 2 ? 2 : 4
    const part = (): string => this.#selection(type, depth, inFragment)
    return `{ ${Array.from({ length: 1 + this.#chance.below(most) }, part).join(' ')} }`
  }

  #selection(type: GraphQLCompositeType, depth: number, inFragment: boolean): string {
    const roll = this.#chance.below(12)
    if (depth > 0 && roll === 0) return `${this.#name('t')}: __typename`
    if (depth > 0 && depth < DEEPEST && roll <= 2) return this.#fragment(type, depth)
    return this.#field(type, depth, inFragment)
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const possible = isObjectType(type) ? type.getInterfaces() : this.#schema.getPossibleTypes(type)
    const on = this.#chance.pick([type, ...possible])
    const body = this.#selections(on, depth + 1, true)
    if (this.#chance.below(2) === 0) return `... on ${on.name} ${this.#directive()}${body}`
    const name = this.#name('F')
    this.#fragments.push(`fragment ${name} on ${on.name} ${body}`)
    return `...${name} ${this.#directive()}`
  }

  #field(type: GraphQLCompositeType, depth: number, inFragment: boolean): string {
    const all = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []
    const fits = all.filter((field) => depth < DEEPEST || !isCompositeType(getNamedType(field.type)))
    const field = fits.length === 0 ? undefined : this.#chance.pick(fits)
    if (field === undefined) return `${this.#name('t')}: __typename`
    const given = this.#arguments(field)
    const alias = inFragment || given !== '' || this.#chance.below(6) === 0 ? `${this.#name('f')}: ` : ''
    const asked = `${alias}${field.name}${given} ${this.#directive()}`
    const below = (): string => {
      const inner = getNamedType(field.type)
      return isCompositeType(inner) ? this.#selections(inner, depth + 1) : ''
    }
    // Asked twice under one key, the fields below are put together.
    return this.#chance.below(10) === 0 ? `${asked}${below()} ${asked}${below()}` : `${asked}${below()}`
  }

  #directive(): string {
    const roll = this.#chance.below(16)
    if (roll > 3) return ''
    const value = roll < 2
    const given = roll % 2 === 0 ? String(value) : this.#variable('Boolean!', value)
    return `@${this.#chance.pick(['skip', 'include'])}(if: ${given}) `
  }

  #arguments(field: GraphQLField<unknown, unknown>): string {
    const given = field.args.filter(
      ({ type, defaultValue }) =>
        (isNonNullType(type) && defaultValue === undefined) || this.#chance.below(3) === 0,
    )
    return given.length === 0
      ? ''
      : `(${given.map((each) => `${each.name}: ${this.#argument(each)}`).join(', ')})`
  }

  #argument({ type }: GraphQLArgument): string {
    const value = this.#value(type)
    return this.#chance.below(3) === 0 ? this.#variable(String(type), value) : literal(value, type)
  }

  #variable(type: string, value: unknown): string {
    const name = this.#name('v')
    this.#definitions.push(`$${name}: ${type}`)
    this.variables[name] = value
    return `$${name}`
  }

  #value(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType)
    if (isListType(type)) return Array.from({ length: this.#chance.below(3) }, () => this.#value(type.ofType))
    if (isEnumType(type)) return this.#chance.pick(type.getValues()).name
    if (!isInputObjectType(type)) return this.#chance.pick(SCALARS[type.name] ?? ['x'])
    const fields = Object.values(type.getFields())
    if (type.isOneOf) return Object.fromEntries([this.#chance.pick(fields)].map((each) => this.#entry(each)))
    const asked = fields.filter((each) => isNonNullType(each.type) || this.#chance.below(3) === 0)
    return Object.fromEntries(asked.map((each) => this.#entry(each)))
  }

  #entry({
    name,
    type,
  }: {
    readonly name: string
    readonly type: GraphQLInputType
  }): readonly [string, unknown] {
    const value = this.#value(type)
    return [name, value]
  }
}

/** A value as it stands in a document: names of an enum are bare. */
const literal = (value: unknown, type: GraphQLInputType): string => {
  if (isNonNullType(type)) return literal(value, type.ofType)
  if (isListType(type))
    return `[${(value as readonly unknown[]).map((each) => literal(each, type.ofType)).join(', ')}]`
  if (isEnumType(type)) return String(value)
  if (!isInputObjectType(type)) return JSON.stringify(value)
  const fields = type.getFields()
  const entries = Object.entries(value as object).flatMap(([name, each]) => {
    const field = fields[name]
    return field === undefined ? [] : [`${name}: ${literal(each, field.type)}`]
  })
  return `{${entries.join(', ')}}`
}

export const randomDocument = (schema: GraphQLSchema, chance: Chance): RandomDocument =>
  new Writer(schema, chance).document()
