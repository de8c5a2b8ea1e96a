/** Valid documents, made by chance from the schema, and such as were spoilt. */
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type {
  GraphQLArgument,
  GraphQLInputField,
  GraphQLInputType,
  GraphQLOutputType,
  GraphQLSchema,
} from 'graphql'
import type { Chance } from '../../support/interpreter/random.ts'

const KINDS = ['person', 'institution', 'role', 'meeting', 'source', 'topic', 'place'] as const
const TEXTS = ['Haftar', 'حفتر', 'Хафтар', 'a', '', '"', '\\', '*', '\u202e', 'é', '👩‍👩‍👧'] as const
const DATES = ['2024', '2024-07', '2024-07-16', '2020/2024', '[2024-07-02,2024-07-09]', '2024-07~'] as const

/** Values of a scalar, as a document writes them. */
const scalar = (chance: Chance, type: string): string => {
  if (type === 'Int') return String(1 + chance.below(20))
  if (type === 'Float') return String(chance.below(100) / 10)
  if (type === 'Boolean') return String(chance.percent(50))
  if (type === 'Day') return '"2024-07-16"'
  if (type === 'EDTF') return JSON.stringify(chance.pick(DATES))
  return JSON.stringify(type === 'ID' ? `${chance.pick(KINDS)}:x${chance.below(9)}` : chance.pick(TEXTS))
}

const valueOf = (chance: Chance, type: GraphQLInputType): string => {
  const named = getNullableType(type)
  if (isListType(named))
    return `[${chance
      .some([1, 2, 3], 60)
      .map(() => valueOf(chance, named.ofType))
      .join(', ')}]`
  if (isEnumType(named)) return chance.pick(named.getValues()).name
  if (!isInputObjectType(named)) return scalar(chance, getNamedType(named).name)
  const fields = Object.values(named.getFields())
  const chosen = named.isOneOf ? [chance.pick(fields)] : given(chance, fields)
  return `{${chosen.map(({ name, type: of }) => `${name}: ${valueOf(chance, of)}`).join(', ')}}`
}

/** All that must be there, and some others; not a cursor, which belongs to a question. */
const given = <T extends GraphQLArgument | GraphQLInputField>(
  chance: Chance,
  all: readonly T[],
): readonly T[] =>
  all.filter(
    ({ name, type, defaultValue }) =>
      (isNonNullType(type) && defaultValue === undefined) || (name !== 'after' && chance.percent(25)),
  )

const selection = (schema: GraphQLSchema, chance: Chance, type: GraphQLOutputType, depth: number): string => {
  const named = getNamedType(type)
  if (!isObjectType(named) && !isInterfaceType(named)) return ''
  const fields = Object.values(named.getFields())
  const plain = fields.filter((field) => !isComposite(field.type))
  const chosen = depth === 0 ? chance.some(plain, 40) : chance.some(fields, Math.min(60, 300 / fields.length))
  const parts = chosen.map(({ name, args, type: of }, n) => {
    const asked = given(chance, args).map((arg) => `${arg.name}: ${valueOf(chance, arg.type)}`)
    const alias = asked.length > 0 || chance.percent(5) ? `f${n}: ` : ''
    const skip = chance.percent(3) ? ' @include(if: true)' : ''
    const inner = isComposite(of) ? selection(schema, chance, of, Math.max(0, depth - 1)) : ''
    return `${alias}${name}${asked.length > 0 ? `(${asked.join(', ')})` : ''}${skip}${inner}`
  })
  const shared = parts.length === 0 ? ['__typename'] : parts
  if (isInterfaceType(named) && depth > 0 && chance.percent(50)) {
    const one = chance.pick(schema.getPossibleTypes(named))
    shared.push(`... on ${one.name}${selection(schema, chance, one, 0).replace(/\bf(\d+): /g, 'g$1: ')}`)
  }
  return ` { ${shared.join(' ')} }`
}

const isComposite = (type: GraphQLOutputType): boolean => {
  const named = getNamedType(type)
  return isObjectType(named) || isInterfaceType(named)
}

export const randomDocument = (schema: GraphQLSchema, chance: Chance): string => {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {})
  const parts = Array.from({ length: 1 + chance.below(2) }, (_, n) => {
    const { name, args, type } = chance.pick(roots)
    const asked = given(chance, args).map((arg) => `${arg.name}: ${valueOf(chance, arg.type)}`)
    return `r${n}: ${name}${asked.length > 0 ? `(${asked.join(', ')})` : ''}${selection(schema, chance, type, 1 + chance.below(4))}`
  })
  return `{ ${parts.join(' ')} }`
}

const PIECES = ['{', '}', '(', ')', '[', ']', '"', '"""', '...', '$a', '@include', ':', '!', 'null', '1e999', '-1', '#', '\u0000', '\ud800', 'fragment F on Query { __typename }', 'on', 'query', '__schema', '\\u{110000}'] // prettier-ignore

/** The document with one to three changes: signs and words left out, doubled, moved, or put in. */
export const mutated = (document: string, chance: Chance): string => {
  let words = document.split(/(\s+|(?=[(){}[\]:,"])|(?<=[(){}[\]:,"]))/)
  for (let n = 1 + chance.below(3); n > 0; n -= 1) {
    const at = chance.below(words.length)
    const word = words[at] ?? ''
    const change = chance.below(5)
    const now = [[], [word, word], [chance.pick(PIECES)], [word.slice(1)], [chance.pick(words)]][change] ?? []
    words = [...words.slice(0, at), ...now, ...words.slice(at + 1)]
  }
  return words.join('')
}
