import type { AnySchemaObject } from 'ajv'
import { definitionNamed } from './schema.ts'

/** JSON Schema's word for what a value is. */
export const typeOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value
}

/** The types that a schema takes, through references and choices. */
export const typesOf = (schema: AnySchemaObject): readonly string[] => {
  const { $ref, anyOf, type } = schema as {
    $ref?: string
    anyOf?: AnySchemaObject[]
    type?: string | string[]
  }
  if ($ref !== undefined) return typesOf(definitionNamed($ref).schema)
  if (anyOf !== undefined) return anyOf.flatMap(typesOf)
  return type === undefined ? [] : [type].flat()
}

/** For people: "a map", "a list", "a text". */
export const wordFor = (type: string): string => WORDS[type] ?? type

const WORDS: Readonly<Record<string, string>> = {
  null: 'nothing',
  array: 'a list',
  object: 'a map',
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
}

/** "a text, a list or a map" */
export const wordsFor = (types: readonly string[]): string => {
  const words = [...new Set(types.map(wordFor))]
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`
}

/** A value as a message repeats it: short, invisible characters written out. */
export const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const visible = text.replace(INVISIBLE, (sign) => `<U+${hex(sign)}>`)
  return `"${visible.length > 60 ? `${visible.slice(0, 60)}…` : visible}"`
}

const hex = (sign: string): string => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')

/** Format characters (marks of direction, joiners) and controls: Unicode categories Cf and Cc. */
const INVISIBLE = /[\p{Cf}\p{Cc}]/gu
