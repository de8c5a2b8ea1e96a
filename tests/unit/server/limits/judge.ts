import { parse, validate, buildSchema } from 'graphql'
import type { GraphQLSchema, ValidationRule } from 'graphql'

const schema: GraphQLSchema = buildSchema(
  'type Query { person: Person, hello: String } type Person { name: String, friend: Person }',
)

/** What one rule says of a document: code and what it found. */
export const judge = (rule: ValidationRule, document: string): readonly (readonly [unknown, unknown])[] =>
  validate(schema, parse(document), [rule]).map(({ extensions }) => [extensions.code, extensions.found])
