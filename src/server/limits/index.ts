/** What a document may be. Refused before the schema is looked at: battery.md's order of the gate. */
import type { ValidationRule } from 'graphql'
import { aliases } from './aliases.ts'
import { definitions } from './definitions.ts'
import { depth } from './depth.ts'
import { directives } from './directives.ts'
import { fields } from './fields.ts'
import { operationTypes } from './operation-types.ts'
import { rootFields } from './root-fields.ts'

/**
 * Measured on honest questions: the golden documents are at most 8 deep, the usual introspection document 14, with
 * about 200 fields.
 */
export const LIMITS = {
  tokens: 2_000,
  brackets: 64,
  depth: 12,
  introspectionDepth: 20,
  fields: 1_000,
  rootFields: 12,
  aliases: 30,
  directives: 50,
  definitions: 50,
  errors: 5,
} as const

/** Cheap rules: each reads the document once, without the schema. */
export const LIMIT_RULES: readonly ValidationRule[] = [
  definitions(LIMITS.definitions),
  fields(LIMITS.fields),
  depth(LIMITS.depth, LIMITS.introspectionDepth),
  rootFields(LIMITS.rootFields),
  aliases(LIMITS.aliases),
  directives(LIMITS.directives),
  operationTypes,
]
