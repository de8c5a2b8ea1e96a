/** Shaped values at random for what a document selects, some of them such as the schema forbids. */
import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { GraphQLOutputType, GraphQLSchema } from 'graphql'
import { merged } from '../../src/plan/selection.ts'
import type { Selection } from '../../src/plan/selection.ts'
import type { Chance } from './interpreter/random.ts'

const LEAVES: Readonly<Record<string, readonly unknown[]>> = {
  Int: [0, 7, -3],
  Float: [0.25, 2],
  Boolean: [true, false],
}

/** `faults` in a thousand: nulls where there must be a value, values of no kind that the schema knows. */
export const shapes = (schema: GraphQLSchema, chance: Chance, faults: number) => {
  const fault = (): boolean => chance.below(1000) < faults
  const value = (type: GraphQLOutputType, selection: Selection): unknown => {
    if (isNonNullType(type)) return fault() ? null : present(type.ofType, selection)
    return chance.percent(15) ? null : present(type, selection)
  }
  const present = (type: GraphQLOutputType, selection: Selection): unknown => {
    if (isNonNullType(type)) return present(type.ofType, selection)
    if (isListType(type))
      return fault()
        ? 'no list'
        : Array.from({ length: chance.below(3) }, () => value(type.ofType, selection))
    if (isEnumType(type)) return fault() ? 'NO_SUCH' : chance.pick(type.getValues()).name
    if (isLeafType(type))
      return fault() ? { no: 'leaf' } : chance.pick(LEAVES[type.name] ?? ['', 'ليبيا', 'a "b"'])
    return object(type.toString(), selection)
  }
  const object = (name: string, selection: Selection): Readonly<Record<string, unknown>> => {
    const type = getNamedType(schema.getType(name))
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : []
    const __typename = possible.length === 0 ? name : chance.pick(possible).name
    const concrete = schema.getType(__typename)
    const fields = isObjectType(concrete) ? concrete.getFields() : {}
    const entries = merged(selection.fields).flatMap((field) => {
      const known = fields[field.name]
      return known === undefined ? [] : [[field.key, value(known.type, field)] as const]
    })
    return { __typename: fault() ? 'Nobody' : __typename, ...Object.fromEntries(entries) }
  }
  return { value }
}
