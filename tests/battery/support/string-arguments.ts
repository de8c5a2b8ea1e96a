/** Every place of the schema where an asker can put a text, as documents with that text as a variable. */
import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType } from 'graphql'
import type { GraphQLField, GraphQLInputType, GraphQLSchema } from 'graphql'

export interface Place {
  /** "search.text", "meetings.lens.sources.only". */
  readonly name: string
  /** Declares and uses `$x`, of the type `type`. */
  readonly query: string
}

const TEXTS: ReadonlySet<string> = new Set(['String', 'ID', 'EDTF', 'Day'])

/** Values for what else must be given. */
const FILLED: Readonly<Record<string, string>> = {
  String: '"a"',
  ID: '"person:a"',
  EDTF: '"2024"',
  Day: '"2024-01-01"',
  Int: '5',
}

const filler = (type: GraphQLInputType): string => {
  const named = getNamedType(type)
  const one = isInputObjectType(named)
    ? '{id: "person:a"}'
    : isEnumType(named)
      ? (named.getValues()[0]?.name ?? '')
      : (FILLED[named.name] ?? '"a"')
  return isListType(isNonNullType(type) ? type.ofType : type) ? `[${one}]` : one
}

/** Paths to texts inside a type: value with `$x` in it, and the type that `$x` has. */
const texts = (
  type: GraphQLInputType,
  seen: readonly string[] = [],
): readonly (readonly [string, string, string])[] => {
  const bare = isNonNullType(type) ? type.ofType : type
  if (isListType(bare))
    return texts(bare.ofType, seen).map(([path, value, of]) => [path, `[${value}]`, of] as const)
  const named = getNamedType(bare)
  if (TEXTS.has(named.name)) return [['', '$x', `${named.name}!`]]
  if (!isInputObjectType(named) || seen.includes(named.name)) return []
  return Object.values(named.getFields()).flatMap((field) =>
    texts(field.type, [...seen, named.name]).map(
      ([path, value, of]) => [`.${field.name}${path}`, `{${field.name}: ${value}}`, of] as const,
    ),
  )
}

/** The shortest selection that the field's type takes. */
const selected = ({ type }: GraphQLField<unknown, unknown>): string =>
  isObjectType(getNamedType(type)) || 'getFields' in getNamedType(type) ? ' { __typename }' : ''

const places = (
  field: GraphQLField<unknown, unknown>,
  wrap: (inner: string) => string,
  prefix: string,
): readonly Place[] =>
  field.args.flatMap((arg) =>
    texts(arg.type).map(([path, value, type]) => {
      const others = field.args
        .filter((other) => other !== arg && isNonNullType(other.type) && other.defaultValue === undefined)
        .map((other) => `${other.name}: ${filler(other.type)}`)
      const asked = [...others, `${arg.name}: ${value}`].join(', ')
      return {
        name: `${prefix}${field.name}.${arg.name}${path}`,
        query: `query ($x: ${type}) ${wrap(`${field.name}(${asked})${selected(field)}`)}`,
      }
    }),
  )

export const stringPlaces = (schema: GraphQLSchema): readonly Place[] => {
  const fields = (type: string): readonly GraphQLField<unknown, unknown>[] => {
    const found = schema.getType(type)
    return isObjectType(found) ? Object.values(found.getFields()) : []
  }
  const nested = (type: string, root: string): readonly Place[] =>
    fields(type).flatMap((field) => places(field, (inner) => `{ ${root} { ${inner} } }`, `${type}.`))
  return [
    ...fields('Query').flatMap((field) => places(field, (inner) => `{ ${inner} }`, '')),
    ...nested('Person', 'person(ref: {id: "person:john-brennan"})'),
    ...nested('Institution', 'institution(ref: {id: "institution:lna"})'),
  ]
}
